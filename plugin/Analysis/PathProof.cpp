//===- PathProof.cpp - whether a value can reach a call -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/PathProof.h"
#include "Analysis/KeptAway.h"
#include "Analysis/OutcomeBranch.h"
#include "clang/Analysis/Analyses/PostOrderCFGView.h"
#include "llvm/ADT/STLExtras.h"
#include <set>
#include <tuple>

using namespace clang;
using namespace kapi;
using llvm::APSInt;

namespace {

/// Blocks that are run through for one value, again for each state.
constexpr unsigned MaxRuns = 4000;
/// States in which one block is entered.
constexpr size_t MaxStates = 200;
/// Steps and branches that are told apart, one bit each.
constexpr unsigned MaxMarks = 64;

/// What is known on one way.
struct State {
  /// Of each track, how many of its steps have happened last.
  llvm::SmallVector<uint8_t, 8> Progress;
  /// Of each subject, the samples that are left.
  llvm::SmallVector<SampleSet, 16> Facts;
  /// Subjects that depend on the value in a way that samples do not show.
  uint32_t Blurred = 0;
  uint64_t May = 0, Must = 0; ///< the marks passed

  bool isLike(const State &Other) const {
    return Progress == Other.Progress && Blurred == Other.Blurred;
  }
};

class PathWalk {
public:
  explicit PathWalk(const ProofQuery &Query)
      : Query(Query), Plan(Query), Facts(Plan.Facts.All),
        Order(Query.Graph.graph()) {
    std::tie(CallBlock, CallIndex) = Query.Graph.find(Query.Call);
    unsigned At = 0;
    for (const CFGBlock *Block : Order)
      Position[Block] = At++;
  }

  Proof run() {
    if (!CallBlock || Plan.Tracks.empty())
      return {};
    if (!Plan.make())
      return {pastTheBound(), {}};
    State Start;
    Start.Progress.resize(Plan.Tracks.size());
    for (const Subject &S : Facts)
      Start.Facts.push_back(Plan.atStart(S));
    Start.Blurred = Plan.blurredAtStart();
    enter(Query.Graph.graph()->getEntry(), std::move(Start));
    while (!Queue.empty()) {
      if (Query.OnlyAlways && HasOthers)
        return {Shown::Possibly, {}};
      const CFGBlock *Block = *(Order.begin() + *Queue.begin());
      Queue.erase(Queue.begin());
      for (size_t I = 0; I < States[Block].size(); ++I) {
        auto &[Here, IsNew] = States[Block][I];
        if (!IsNew)
          continue;
        IsNew = false;
        if (++Runs > MaxRuns || States[Block].size() > MaxStates)
          return {pastTheBound(), {}};
        through(*Block, State(Here));
      }
    }
    return verdict();
  }

private:
  /// The bit of a step or a branch; 0 where there are too many.
  uint64_t mark(const void *Of, unsigned Which) {
    auto [It, New] = Marks.try_emplace({Of, Which}, Marks.size());
    if (It->second >= MaxMarks)
      return 0;
    return uint64_t(1) << It->second;
  }

  static void pass(State &S, uint64_t Mark) {
    S.May |= Mark;
    S.Must |= Mark;
  }

  void enter(const CFGBlock &Block, State New) {
    auto It = Position.find(&Block);
    if (It == Position.end())
      return;
    auto &Here = States[&Block];
    bool Merged = true;
    while (Merged) {
      Merged = false;
      for (size_t I = 0; I < Here.size() && !Merged; ++I) {
        State &Old = Here[I].first;
        if (!Old.isLike(New))
          continue;
        int Differs = -1;
        unsigned Count = 0;
        for (unsigned F = 0; F < New.Facts.size() && Count < 2; ++F)
          if (Old.Facts[F] != New.Facts[F]) {
            Differs = F;
            ++Count;
          }
        if (Count > 1)
          continue;
        State Both = New;
        Both.May |= Old.May;
        Both.Must &= Old.Must;
        if (Count)
          Both.Facts[Differs] |= Old.Facts[Differs];
        if (Both.Facts == Old.Facts && Both.May == Old.May &&
            Both.Must == Old.Must)
          return; // nothing new
        New = std::move(Both);
        Here.erase(Here.begin() + I);
        Merged = true;
      }
    }
    Here.emplace_back(std::move(New), true);
    Queue.insert(It->second);
  }

  /// The event's definition changes what is known of its subject.
  void change(State &S, const ProofPlan::Event &E) {
    unsigned Of = E.Subject;
    const Definition &D = E.What;
    uint32_t Bit = uint32_t(1) << Of;
    const Subject &Subject = Facts[Of];
    SampleSet Old = S.Facts[Of], New = 0;
    bool IsSet = D.How == Definition::Set;
    for (size_t I = 0; I < E.Becomes.size(); ++I)
      if (IsSet || (Old >> I & 1))
        New |= E.Becomes[I];
    S.Facts[Of] = New ? New : Subject.all();
    if (IsSet)
      S.Blurred &= ~Bit;
    if (New || (D.How == Definition::Other && !D.Value))
      return;
    // It may be made of the value, or of what is.
    bool FromValue = Plan.isTracked(Subject);
    if (D.Value) {
      FromValue |= Plan.mentionsTracked(*D.Value);
      for (unsigned I = 0; I < Facts.size(); ++I)
        if ((S.Blurred >> I & 1) && Facts[I].Where)
          FromValue |= mentions(*D.Value, *Facts[I].Where, Query.Ctx);
    }
    if (FromValue)
      S.Blurred |= Bit;
  }

  void advance(State &S, unsigned Of, const Definition &D) {
    const ProofPlan::Track &T = Plan.Tracks[Of];
    uint8_t &Done = S.Progress[Of];
    bool IsNext = Done < T.Steps.size() && T.Steps[Done]->Source == D.Source;
    if (!IsNext && Plan.IsAboutBits && D.How == Definition::Or)
      return;
    // What the function was entered with does not come back.
    if (isEntrance(T)) {
      Done = IsNext ? Done + 1 : Spoiled;
      if (IsNext)
        pass(S, mark(T.Steps[Done - 1], 0));
      return;
    }
    if (IsNext)
      ++Done;
    else
      Done = T.Steps.front()->Source == D.Source;
    if (!Done)
      return;
    // What it is made of has to be as the steps say.
    for (unsigned I = 0; I < Plan.Tracks.size(); ++I)
      if (I != Of && S.Progress[I] != Plan.Tracks[I].Steps.size() &&
          mentions(*D.Source, Plan.Tracks[I].Where, Query.Ctx) &&
          !isDeclaredBy(I, D))
        Done = 0;
    if (Done)
      pass(S, mark(T.Steps[Done - 1], 0));
  }

  bool isEntrance(const ProofPlan::Track &T) const {
    return Query.Entrance && T.Where.Base == Query.Entrance;
  }

  /// `int f = 4, g = f` names f as it makes it.
  bool isDeclaredBy(unsigned I, const Definition &D) const {
    return llvm::any_of(Plan.Tracks[I].Steps, [&](const ValueStep *Step) {
      return Step->Source == D.Source;
    });
  }

  bool isComplete(const State &S) const {
    for (unsigned I = 0; I < Plan.Tracks.size(); ++I)
      if (Plan.Tracks[I].IsRead && S.Progress[I] != Plan.Tracks[I].Steps.size())
        return false;
    return true;
  }

  void through(const CFGBlock &Block, State S) {
    bool BeforeCall = &Block == CallBlock;
    auto Call = [&] {
      BeforeCall = false;
      AtCall &= S.Must;
      if (isComplete(S)) {
        Arrived.push_back(S);
        return true;
      }
      HasOthers = true;
      return false;
    };
    if (auto It = Plan.Events.find(&Block); It != Plan.Events.end())
      for (const ProofPlan::Event &E : It->second) {
        if (BeforeCall && E.Index > CallIndex && Call())
          return;
        if (E.Subject >= 0)
          change(S, E);
        else
          advance(S, E.Track, E.What);
      }
    if (BeforeCall && Call())
      return;
    leave(Block, std::move(S));
  }

  void leave(const CFGBlock &Block, State S) {
    const auto &[Decides, Subject, Samples] = wayOut(Block);
    bool HasNext = false;
    unsigned Which = 0;
    uint32_t Blurred = S.Blurred | Plan.AlwaysBlurred;
    llvm::SmallVector<std::pair<const CFGBlock *, State>, 2> Next;
    for (const CFGBlock *To : Block.succs()) {
      unsigned Number = Which++;
      if (!To)
        continue;
      HasNext = true;
      State Taken = S;
      if (Subject)
        Taken.Facts[*Subject] &= Samples[Number];
      if (Subject && !Taken.Facts[*Subject])
        continue;
      if (Decides)
        pass(Taken, mark(&Block, Number + 1));
      Next.emplace_back(To, std::move(Taken));
    }
    // A test of the value that is not understood may keep it away.
    if (Subject && Next.size() > 1 && (Blurred >> *Subject & 1)) {
      Ended.push_back(S.May);
      return;
    }
    if (!HasNext)
      Ended.push_back(S.May);
    for (auto &[To, Taken] : Next) {
      if (Position.lookup(To) <= Position.lookup(&Block))
        forget(Taken);
      enter(*To, std::move(Taken));
    }
  }

  /// How a block is left, whatever the state.
  struct WayOut {
    bool Decides = false;
    std::optional<unsigned> Subject;
    /// The samples of the subject that lead to each successor.
    llvm::SmallVector<SampleSet, 2> Samples;
  };

  const WayOut &wayOut(const CFGBlock &Block) {
    auto [It, New] = WaysOut.try_emplace(&Block);
    WayOut &Way = It->second;
    if (!New || !Plan.Deciding.contains(&Block))
      return Way;
    Way.Decides = true;
    // Only blocks with a condition decide.
    const Expr &Condition = *conditionOf(Block);
    Way.Subject = Plan.Facts.find(Condition);
    if (!Way.Subject)
      return Way;
    for (const CFGBlock *To : Block.succs())
      Way.Samples.push_back(To ? samplesFor(Block, Condition, *Way.Subject, *To,
                                            Way.Samples.size())
                               : 0);
    return Way;
  }

  /// Another round of a loop finds other things in memory.
  void forget(State &S) const {
    for (unsigned I = 0; I < Facts.size(); ++I)
      if (!Facts[I].Where || !Facts[I].Where->isOwn())
        S.Facts[I] = Facts[I].all();
  }

  /// The samples with which \p Block goes on to \p To.
  SampleSet samplesFor(const CFGBlock &Block, const Expr &Condition, unsigned S,
                       const CFGBlock &To, unsigned Number) const {
    const Subject &Of = Facts[S];
    bool IsSwitch = isa_and_nonnull<SwitchStmt>(Block.getTerminatorStmt());
    SampleSet Result = 0;
    for (size_t I = 0; I < Of.Samples.size(); ++I) {
      std::optional<APSInt> Value =
          Plan.Facts.evaluate(Condition, S, Of.Samples[I]);
      bool Goes = true;
      if (Value && IsSwitch) {
        Evaluated Known;
        Known.Value = llvm::ConstantRange(*Value);
        const CFGBlock *Chosen = knownSuccessor(Block, Known, Query.Ctx);
        Goes = !Chosen || Chosen == &To;
      } else if (Value && Block.succ_size() == 2) {
        Goes = (*Value != 0) == (Number == 0);
      }
      if (Goes)
        Result |= SampleSet(1) << I;
    }
    return Result;
  }

  /// What needs no way: it is the only value, and nobody looks at it.
  Shown pastTheBound() const {
    bool IsLookedAt =
        llvm::any_of(*Query.Graph.graph(), [&](const CFGBlock *Block) {
          const Expr *Condition = conditionOf(*Block);
          return Condition && !Query.Graph.isWithin(Query.Call, *Condition) &&
                 Plan.mentionsTracked(*Condition);
        });
    bool IsCertain = llvm::all_of(
        Query.Steps, [](const ValueStep &S) { return S.IsCertain; });
    return IsLookedAt || !IsCertain ? Shown::Never
           : Query.Entrance         ? Shown::Possibly
                                    : Shown::Always;
  }

  Proof verdict() const {
    Proof Result;
    if (Arrived.empty())
      return Result;
    Result.How = HasOthers ? Shown::Possibly : Shown::Always;
    uint64_t Elsewhere = 0;
    for (uint64_t Passed : Ended)
      Elsewhere |= Passed;
    if (HasOthers && llvm::any_of(Arrived, [&](const State &S) {
          return (S.Must & ~Elsewhere) != 0;
        }))
      Result.How = Shown::OnAWay;
    if (Plan.AsksUnknown)
      Result.How = std::min(Result.How, Shown::Possibly);
    Result.Decisions = decisions();
    // A switch without a default is made for all values that there are.
    if (Result.How == Shown::OnAWay &&
        llvm::any_of(Result.Decisions, passesAllCases))
      Result.How = Shown::Possibly;
    return Result;
  }

  static bool passesAllCases(const Decision &D) {
    const CFGBlock *To = *(D.Block->succ_begin() + D.Successor);
    return isa_and_nonnull<SwitchStmt>(D.Block->getTerminatorStmt()) && To &&
           !isa_and_nonnull<SwitchCase>(To->getLabel());
  }

  /// Those that the first way of the value takes, in the order of the blocks.
  std::vector<Decision> decisions() const {
    uint64_t Own = Arrived.front().Must & ~AtCall;
    std::vector<Decision> Result;
    for (const auto &[Of, Bit] : Marks)
      if (Of.second && Bit < MaxMarks && (Own >> Bit & 1))
        Result.push_back(
            {static_cast<const CFGBlock *>(Of.first), Of.second - 1});
    llvm::sort(Result, [&](const Decision &A, const Decision &B) {
      return Position.lookup(A.Block) < Position.lookup(B.Block);
    });
    return Result;
  }

  static constexpr uint8_t Spoiled = 255;

  const ProofQuery &Query;
  ProofPlan Plan;
  std::vector<Subject> &Facts;
  PostOrderCFGView Order;
  llvm::DenseMap<const CFGBlock *, unsigned> Position;
  const CFGBlock *CallBlock = nullptr;
  unsigned CallIndex = 0;
  /// Of a step, and of each way out of a block, counted from 1.
  llvm::DenseMap<std::pair<const void *, unsigned>, unsigned> Marks;
  /// The states in which a block is entered, and whether they are yet to run.
  llvm::DenseMap<const CFGBlock *, std::vector<std::pair<State, bool>>> States;
  llvm::DenseMap<const CFGBlock *, WayOut> WaysOut;
  std::set<unsigned> Queue;       ///< positions
  std::vector<State> Arrived;     ///< at the call, with the value
  std::vector<uint64_t> Ended;    ///< marks of ways that end without it
  uint64_t AtCall = ~uint64_t(0); ///< marks that every way to the call has
  bool HasOthers = false; ///< some way comes to the call with another value
  unsigned Runs = 0;
};

} // namespace

Proof kapi::prove(const ProofQuery &Query) {
  return isKeptAway(Query) ? Proof() : PathWalk(Query).run();
}
