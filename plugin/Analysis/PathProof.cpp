//===- PathProof.cpp - whether a value can reach a call -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/PathProof.h"
#include "Analysis/OutcomeBranch.h"
#include "Analysis/PathFacts.h"
#include "clang/AST/Stmt.h"
#include "clang/Analysis/Analyses/Dominators.h"
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
constexpr unsigned MaxSubjects = 32;
/// Steps and branches that are told apart, one bit each.
constexpr unsigned MaxMarks = 64;

/// A place where something happens that matters here.
struct Event {
  unsigned Index = 0; ///< among the block's elements
  /// A definition of the location of that number, or of a subject's.
  int Location = -1;
  int Subject = -1;
  Definition What;
};

/// What is known on one way.
struct State {
  /// Of each location, how many of its steps have happened last.
  llvm::SmallVector<uint8_t, 4> Progress;
  /// Of each subject, the samples that are left.
  llvm::SmallVector<SampleSet, 8> Facts;
  /// Subjects that depend on the value in a way that samples do not show.
  uint32_t Blurred = 0;
  uint64_t May = 0, Must = 0; ///< the marks passed

  bool isLike(const State &Other) const {
    return Progress == Other.Progress && Blurred == Other.Blurred;
  }
};

class Prover {
public:
  Prover(const ArgumentValue &Value, const Term *Culprit, const Expr &Argument,
         const CallExpr &Call, const FunctionGraph &Graph,
         DefinitionIndex &Index, const ASTContext &Ctx)
      : Value(Value), Graph(Graph), Index(Index), Ctx(Ctx), Facts(Ctx),
        Order(Graph.graph()) {
    std::tie(CallBlock, CallIndex) = Graph.find(Call);
    IsAboutBits = Culprit && Culprit->Step >= 0;
    collectSteps(Argument, IsAboutBits ? Culprit->Step : 0);
    unsigned At = 0;
    for (const CFGBlock *Block : Order)
      Position[Block] = At++;
  }

  Proof run() {
    if (!CallBlock || Tracked.empty())
      return Proof::None;
    if (Tracked.size() > 8 || !prepare())
      return pastTheBound();
    State Start;
    Start.Progress.resize(Tracked.size());
    for (const Subject &S : Facts.All)
      Start.Facts.push_back(S.all());
    enter(Graph.graph()->getEntry(), std::move(Start));
    while (!Queue.empty()) {
      const CFGBlock *Block = *(Order.begin() + *Queue.begin());
      Queue.erase(Queue.begin());
      for (size_t I = 0; I < States[Block].size(); ++I) {
        auto &[Here, IsNew] = States[Block][I];
        if (!IsNew)
          continue;
        IsNew = false;
        if (++Runs > MaxRuns || States[Block].size() > MaxStates)
          return pastTheBound();
        through(*Block, State(Here));
      }
    }
    return verdict();
  }

private:
  /// A location of the value's steps, with those in their order.
  struct Track {
    Location Where;
    llvm::SmallVector<const ValueStep *, 4> Steps;
    bool IsRead = false; ///< by the argument itself
  };

  /// Some constant is or-ed; it takes no bits away.
  bool addsConstant(const ValueStep &Step) const {
    const auto *Binary = dyn_cast<BinaryOperator>(Step.Source);
    return Binary && Binary->getOpcode() == BO_OrAssign &&
           Binary->getRHS()->isEvaluatable(Ctx);
  }

  /// Takes the steps from \p First on. For certain bits those count that bring
  /// them and hand them on.
  void collectSteps(const Expr &Argument, size_t First) {
    for (size_t I = First; I < Value.Steps.size(); ++I) {
      const ValueStep &Step = Value.Steps[I];
      if (Step.IsEntry || (IsAboutBits && I != First && addsConstant(Step)))
        continue;
      auto It = llvm::find_if(
          Tracked, [&](const Track &T) { return T.Where == Step.Where; });
      if (It == Tracked.end()) {
        Tracked.push_back({Step.Where, {}, false});
        It = std::prev(Tracked.end());
      }
      It->Steps.push_back(&Step);
    }
    for (Track &T : Tracked)
      T.IsRead = mentions(Argument, T.Where, Ctx);
  }

  /// Finds the conditions that decide about the value, what they are about, and
  /// where that changes. False where there is too much of it.
  bool prepare() {
    for (unsigned I = 0; I < Tracked.size(); ++I)
      for (Definition &D : Index.of(Tracked[I].Where))
        addEvent({D.Index, int(I), -1, D});
    Relevant.push_back(CallBlock);
    ControlDependencyCalculator Control(const_cast<CFG *>(Graph.graph()));
    while (!Relevant.empty()) {
      auto *Block = const_cast<CFGBlock *>(Relevant.pop_back_val());
      for (const CFGBlock *Decider : Control.getControlDependencies(Block))
        if (conditionOf(*Decider) && Deciding.insert(Decider).second &&
            !addCondition(*Decider))
          return false;
    }
    for (unsigned S = 0; S < Facts.All.size(); ++S)
      closeOverUpdates(S);
    for (auto &[Block, List] : Events)
      llvm::sort(List, [](const Event &A, const Event &B) {
        return std::tie(A.Index, A.Subject, A.Location) <
               std::tie(B.Index, B.Subject, B.Location);
      });
    return true;
  }

  void addEvent(const Event &E) {
    if (Seen.insert(E.What.Block).second)
      Relevant.push_back(E.What.Block);
    Events[E.What.Block].push_back(E);
  }

  bool addCondition(const CFGBlock &Block) {
    const Expr &Condition = *conditionOf(Block);
    size_t Before = Facts.All.size();
    std::optional<unsigned> S = Facts.subjectOf(Condition);
    if (!S)
      return true;
    if (Facts.All.size() > MaxSubjects)
      return false;
    Facts.addConstants(Condition, *S);
    for (const CFGBlock *To : Block.succs())
      if (To)
        if (const auto *Case = dyn_cast_or_null<CaseStmt>(To->getLabel())) {
          Facts.addConstants(*Case->getLHS(), *S);
          if (Case->getRHS())
            Facts.addConstants(*Case->getRHS(), *S);
        }
    if (Facts.All.size() == Before)
      return true;
    const Subject &New = Facts.All[*S];
    if (New.Where) {
      for (Definition &D : Index.of(*New.Where)) {
        if (D.Value)
          Facts.addConstants(*D.Value, *S);
        addEvent({D.Index, -1, int(*S), D});
      }
      return true;
    }
    // An expression changes when a variable in it does.
    for (const VarDecl *Var : variablesIn(*New.Example))
      for (Definition &D : Index.of({Var, false, {}})) {
        D.How = Definition::Other;
        addEvent({D.Index, -1, int(*S), D});
      }
    for (const Track &T : Tracked)
      if (mentions(*New.Example, T.Where, Ctx))
        AlwaysBlurred |= uint32_t(1) << *S;
    return true;
  }

  static llvm::SmallVector<const VarDecl *, 4> variablesIn(const Stmt &S) {
    llvm::SmallVector<const VarDecl *, 4> Found;
    llvm::SmallVector<const Stmt *, 8> Stack = {&S};
    while (!Stack.empty()) {
      const Stmt *Top = Stack.pop_back_val();
      if (const auto *Ref = dyn_cast<DeclRefExpr>(Top))
        if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
          Found.push_back(Var);
      for (const Stmt *Child : Top->children())
        if (Child)
          Stack.push_back(Child);
    }
    return Found;
  }

  /// `x |= 4` makes a sample of each sample.
  void closeOverUpdates(unsigned S) {
    for (auto &[Block, List] : Events)
      for (const Event &E : List)
        if (E.Subject == int(S) && E.What.How != Definition::Set &&
            E.What.How != Definition::Other)
          for (size_t I = 0, Count = Facts.All[S].Samples.size(); I < Count;
               ++I)
            if (auto New = updated(E.What, S, I);
                New && !Facts.All[S].sample(*New) &&
                Facts.All[S].Samples.size() < PathFacts::MaxSamples)
              Facts.All[S].Samples.push_back(*New);
  }

  /// What the update \p D by a constant makes of a sample.
  std::optional<APSInt> updated(const Definition &D, unsigned S,
                                size_t Sample) const {
    Expr::EvalResult Result;
    if (!D.Value || !D.Value->EvaluateAsInt(Result, Ctx))
      return std::nullopt;
    const APSInt &Old = Facts.All[S].Samples[Sample];
    APSInt With(Result.Val.getInt().extOrTrunc(Old.getBitWidth()),
                Old.isUnsigned());
    switch (D.How) {
    case Definition::Set:
      return With;
    case Definition::Or:
      return Old | With;
    case Definition::And:
      return Old & With;
    case Definition::Xor:
      return Old ^ With;
    case Definition::Other:
      break;
    }
    return std::nullopt;
  }

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
        for (unsigned F = 0; F < New.Facts.size(); ++F)
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

  /// The definition changes what is known of the subject.
  void change(State &S, unsigned Of, const Definition &D) {
    uint32_t Bit = uint32_t(1) << Of;
    const Subject &Subject = Facts.All[Of];
    SampleSet Old = S.Facts[Of], New = 0;
    bool IsSet = D.How == Definition::Set;
    if (IsSet && !D.Value && !D.From) {
      New = Subject.sample(
          APSInt(llvm::APInt::getZero(Subject.Samples[0].getBitWidth()),
                 Subject.Samples[0].isUnsigned()));
    } else {
      for (size_t I = 0; I < Subject.Samples.size(); ++I)
        if (IsSet || (Old >> I & 1))
          if (auto Value = updated(D, Of, I))
            New |= Subject.sample(*Value);
    }
    S.Facts[Of] = New ? New : Subject.all();
    if (IsSet)
      S.Blurred &= ~Bit;
    if (New || (D.How == Definition::Other && !D.Value))
      return;
    // It may be made of the value, or of what is.
    bool FromValue = isTracked(Subject);
    if (D.Value) {
      for (const Track &T : Tracked)
        FromValue |= mentions(*D.Value, T.Where, Ctx);
      for (unsigned I = 0; I < Facts.All.size(); ++I)
        if ((S.Blurred >> I & 1) && Facts.All[I].Where)
          FromValue |= mentions(*D.Value, *Facts.All[I].Where, Ctx);
    }
    if (FromValue)
      S.Blurred |= Bit;
  }

  bool isTracked(const Subject &S) const {
    return S.Where && llvm::any_of(Tracked, [&](const Track &T) {
             return T.Where.overlaps(*S.Where);
           });
  }

  void advance(State &S, unsigned Of, const Definition &D) {
    Track &T = Tracked[Of];
    uint8_t &Done = S.Progress[Of];
    if (Done < T.Steps.size() && T.Steps[Done]->Source == D.Source)
      ++Done;
    else if (IsAboutBits && D.How == Definition::Or)
      return;
    else
      Done = T.Steps.front()->Source == D.Source;
    if (!Done)
      return;
    // What it is made of has to be as the steps say.
    for (unsigned I = 0; I < Tracked.size(); ++I)
      if (I != Of && S.Progress[I] != Tracked[I].Steps.size() &&
          mentions(*D.Source, Tracked[I].Where, Ctx) && !isDeclaredBy(I, D))
        Done = 0;
    if (Done)
      pass(S, mark(T.Steps[Done - 1], 0));
  }

  /// `int f = 4, g = f` names f as it makes it.
  bool isDeclaredBy(unsigned I, const Definition &D) const {
    return llvm::any_of(Tracked[I].Steps, [&](const ValueStep *Step) {
      return Step->Source == D.Source;
    });
  }

  bool isComplete(const State &S) const {
    for (unsigned I = 0; I < Tracked.size(); ++I)
      if (Tracked[I].IsRead && S.Progress[I] != Tracked[I].Steps.size())
        return false;
    return true;
  }

  void through(const CFGBlock &Block, State S) {
    bool BeforeCall = &Block == CallBlock;
    auto Call = [&] {
      BeforeCall = false;
      if (isComplete(S)) {
        Arrived.push_back(S);
        return true;
      }
      HasOthers = true;
      return false;
    };
    if (auto It = Events.find(&Block); It != Events.end())
      for (const Event &E : It->second) {
        if (BeforeCall && E.Index > CallIndex && Call())
          return;
        if (E.Subject >= 0)
          change(S, E.Subject, E.What);
        else
          advance(S, E.Location, E.What);
      }
    if (BeforeCall && Call())
      return;
    leave(Block, std::move(S));
  }

  void leave(const CFGBlock &Block, State S) {
    const Expr *Condition = conditionOf(Block);
    std::optional<unsigned> Subject;
    bool Decides = Deciding.contains(&Block);
    if (Condition && Decides)
      Subject = Facts.find(*Condition);
    bool HasNext = false;
    unsigned Which = 0;
    uint32_t Blurred = S.Blurred | AlwaysBlurred;
    std::optional<State> Only;
    llvm::SmallVector<std::pair<const CFGBlock *, State>, 2> Next;
    for (const CFGBlock *To : Block.succs()) {
      unsigned Number = Which++;
      if (!To)
        continue;
      HasNext = true;
      State Taken = S;
      if (Subject)
        Taken.Facts[*Subject] &=
            samplesFor(Block, *Condition, *Subject, *To, Number);
      if (Subject && !Taken.Facts[*Subject])
        continue;
      if (Decides)
        pass(Taken, mark(&Block, Number));
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

  /// Another round of a loop finds other things in memory.
  void forget(State &S) const {
    for (unsigned I = 0; I < Facts.All.size(); ++I)
      if (!Facts.All[I].Where || !Facts.All[I].Where->isOwn())
        S.Facts[I] = Facts.All[I].all();
  }

  /// The samples with which \p Block goes on to \p To.
  SampleSet samplesFor(const CFGBlock &Block, const Expr &Condition, unsigned S,
                       const CFGBlock &To, unsigned Number) const {
    const Subject &Of = Facts.All[S];
    bool IsSwitch = isa_and_nonnull<SwitchStmt>(Block.getTerminatorStmt());
    SampleSet Result = 0;
    for (size_t I = 0; I < Of.Samples.size(); ++I) {
      std::optional<APSInt> Value = Facts.evaluate(Condition, S, Of.Samples[I]);
      bool Goes = true;
      if (Value && IsSwitch) {
        Evaluated Known;
        Known.Value = llvm::ConstantRange(*Value);
        const CFGBlock *Chosen = knownSuccessor(Block, Known, Ctx);
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
  Proof pastTheBound() const {
    bool IsLookedAt = llvm::any_of(*Graph.graph(), [&](const CFGBlock *Block) {
      const Expr *Condition = conditionOf(*Block);
      return Condition && llvm::any_of(Tracked, [&](const Track &T) {
               return mentions(*Condition, T.Where, Ctx);
             });
    });
    return Value.isCertain() && !IsLookedAt ? Proof::Certain : Proof::None;
  }

  Proof verdict() const {
    if (Arrived.empty())
      return Proof::None;
    if (!HasOthers)
      return Proof::Certain;
    uint64_t Elsewhere = 0;
    for (uint64_t Passed : Ended)
      Elsewhere |= Passed;
    for (const State &S : Arrived)
      if (S.Must & ~Elsewhere)
        return Proof::Shown;
    return Proof::Possible;
  }

  const ArgumentValue &Value;
  const FunctionGraph &Graph;
  DefinitionIndex &Index;
  const ASTContext &Ctx;
  PathFacts Facts;
  PostOrderCFGView Order;
  llvm::DenseMap<const CFGBlock *, unsigned> Position;
  const CFGBlock *CallBlock = nullptr;
  unsigned CallIndex = 0;
  llvm::SmallVector<Track, 4> Tracked;
  /// Blocks in which something happens, and those that decide about them.
  llvm::SmallVector<const CFGBlock *, 16> Relevant;
  llvm::DenseSet<const CFGBlock *> Seen, Deciding;
  llvm::DenseMap<const CFGBlock *, llvm::SmallVector<Event, 2>> Events;
  uint32_t AlwaysBlurred = 0;
  llvm::DenseMap<std::pair<const void *, unsigned>, unsigned> Marks;
  /// The states in which a block is entered, and whether they are yet to run.
  llvm::DenseMap<const CFGBlock *, std::vector<std::pair<State, bool>>> States;
  std::set<unsigned> Queue;    ///< positions
  std::vector<State> Arrived;  ///< at the call, with the value
  std::vector<uint64_t> Ended; ///< marks of ways that end without it
  bool IsAboutBits = false;    ///< which any further or-ing leaves in place
  bool HasOthers = false; ///< some way comes to the call with another value
  unsigned Runs = 0;
};

} // namespace

Proof kapi::prove(const ArgumentValue &Value, const Term *Culprit,
                  const Expr &Argument, const CallExpr &Call,
                  const FunctionGraph &Graph, DefinitionIndex &Index,
                  const ASTContext &Ctx) {
  return Prover(Value, Culprit, Argument, Call, Graph, Index, Ctx).run();
}
