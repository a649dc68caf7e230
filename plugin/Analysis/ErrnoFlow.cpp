//===- ErrnoFlow.cpp - whose errno is read? -------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ErrnoFlow.h"
#include "Analysis/ErrnoReaders.h"
#include "Analysis/OtherResult.h"
#include "Analysis/OutcomeBranch.h"
#include "Analysis/OutcomeStep.h"
#include "clang/AST/Attr.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <utility>

using namespace clang;
using namespace kapi;

namespace {

struct State {
  const CFGBlock *Block = nullptr;
  unsigned Index = 0;
  OutcomeEnv Failed;
  /// The call may have failed here.
  bool MayHaveFailed = true;
  /// One for each success class that could be here as well.
  std::vector<std::pair<const Outcome *, OutcomeEnv>> Succeeded;
  const CallExpr *Changer = nullptr;
  bool IsCertain = false; ///< of the changer

  bool operator==(const State &O) const {
    return Block == O.Block && MayHaveFailed == O.MayHaveFailed &&
           Failed == O.Failed && Succeeded == O.Succeeded &&
           Changer == O.Changer;
  }
};

class ErrnoWalk {
public:
  ErrnoWalk(const SiteFlow &Flow, llvm::ArrayRef<Outcome> Outcomes,
            ErrnoEffects &Effects)
      : Flow(Flow), Site(Flow.Site), Graph(Flow.Graph), Outcomes(Outcomes),
        Ctx(Flow.Ctx), Effects(Effects) {}

  ErrnoUse run() {
    State Start;
    std::tie(Start.Block, Start.Index) = Graph.find(*Site.Expr);
    if (!Start.Block || !makeFailure())
      return {};
    ++Start.Index;
    Start.Failed = behindFailure();
    for (const Outcome &O : Outcomes)
      if (O.Success)
        Start.Succeeded.emplace_back(&O, behind(O));
    // A state is large, and few functions have more of them at a time.
    Work.reserve(8);
    Seen.reserve(8);
    Work.push_back(std::move(Start));
    while (!Work.empty() && !Found) {
      State Next = std::move(Work.back());
      Work.pop_back();
      while (block(Next) && !Found) {
      }
    }
    if (Steps > MaxSteps)
      return {};
    keepOwnComparisons();
    return {Found, idleRead(), std::move(Comparisons)};
  }

private:
  static constexpr unsigned MaxSteps = 1000;

  struct Point {
    const CFGBlock *Block;
    unsigned Index;
  };

  /// One outcome for all errors: whatever errno is, every way is possible.
  bool makeFailure() {
    for (const Outcome &O : Outcomes) {
      if (!O.Failure)
        continue;
      if (!Failure)
        Failure = O;
      // Most are one and the same.
      if (Failure->Result != O.Result)
        Failure->Result = Failure->Result.unionWith(O.Result);
      Failure->Errno.reset();
    }
    return Failure.has_value();
  }

  /// What is known behind the call after \p O, where errno may still be that of
  /// any error.
  OutcomeEnv behind(const Outcome &O) const {
    OutcomeEnv Env(Flow, O);
    Env.ErrnoIsOurs = true;
    return Env;
  }

  /// The same after any of the errors.
  OutcomeEnv behindFailure() const {
    OutcomeEnv Any = behind(*Failure);
    if (!Failure->StoresNumber)
      return Any;
    for (const Outcome &O : Outcomes) {
      if (!O.Failure)
        continue;
      OutcomeEnv One(Flow, O);
      for (auto [Joined, New] : llvm::zip(Any.Entries, One.Entries))
        if (Joined.Value && New.Value)
          Joined.Value = Joined.Value->unionWith(*New.Value);
    }
    return Any;
  }

  /// The API tells its errors in the result alone.
  bool neverSets() const {
    return Site.How->Returns == ReturnConvention::ErrorNumber;
  }

  /// False where the way ends.
  bool block(State &S) {
    for (const auto &[Index, Element] : Graph.active(*S.Block, S.Index)) {
      S.Index = Index;
      if (++Steps > MaxSteps)
        return false;
      auto Statement = Element.getAs<CFGStmt>();
      if (!Statement) {
        // A destructor may save and restore errno.
        if (Element.getAs<CFGImplicitDtor>())
          return endWay(S);
        continue;
      }
      if (!statement(S, *Statement->getStmt()))
        return false;
      if (S.MayHaveFailed)
        OutcomeStep(Flow, *Failure, S.Failed).run(Element);
      for (auto &[Which, Env] : S.Succeeded)
        OutcomeStep(Flow, *Which, Env).run(Element);
    }
    return branch(S);
  }

  /// False where the way ends.
  bool statement(State &S, const Stmt &Here) {
    if (&Here == Site.Expr || isa<ReturnStmt>(Here))
      return false;
    if (const auto *Declaration = dyn_cast<DeclStmt>(&Here)) {
      bool HasCleanup = llvm::any_of(Declaration->decls(), [](const Decl *D) {
        return D->hasAttr<CleanupAttr>();
      });
      return !HasCleanup || endWay(S);
    }
    if (const auto *Binary = dyn_cast<BinaryOperator>(&Here)) {
      if (Binary->isEqualityOp())
        compared(S, *Binary);
      return !Binary->isAssignmentOp() || !isErrno(*Binary->getLHS()) ||
             endWay(S);
    }
    if (const auto *Deref = dyn_cast<UnaryOperator>(&Here)) {
      const Expr *Read = isErrno(*Deref) ? readOf(*Deref) : nullptr;
      return !Read || read(S, *Read);
    }
    const auto *Call = dyn_cast<CallExpr>(&Here);
    return !Call || call(S, *Call);
  }

  /// From here on errno can be somebody else's.
  void leaveToOthers(const State &S) { Left.push_back({S.Block, S.Index}); }
  bool endWay(const State &S) {
    leaveToOthers(S);
    return false;
  }

  /// What takes the value of \p Errno; null where it is stored to, or lent.
  const Expr *readOf(const UnaryOperator &Errno) const {
    const Stmt *Around = Graph.parents().lookup(&Errno);
    while (isa_and_nonnull<ParenExpr>(Around))
      Around = Graph.parents().lookup(Around);
    const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Around);
    return Cast && Cast->getCastKind() == CK_LValueToRValue ? Cast : nullptr;
  }

  bool call(State &S, const CallExpr &Call) {
    if (readsErrnoItself(Call, Ctx) && !read(S, Call))
      return false;
    // What is known of success is known up to the next call only, or past one
    // that is known to keep errno and has no errors of its own.
    bool IsOwn = isOwnCode(Call);
    if (!S.MayHaveFailed)
      return (!IsOwn && !returnsError(Call) &&
              Effects.of(Call, /*IsLookedAt=*/true) == ErrnoEffect::Keeps) ||
             endWay(S);
    // The program's own functions are looked into where it matters.
    if (IsOwn && !isReadAhead(S, Call))
      return endWay(S);
    if (IsOwn && (S.Changer || neverSets()) && Effects.usesFirst(Call) &&
        !read(S, Call))
      return false;
    bool IsDropped = Graph.isDropped(Call);
    ErrnoEffect Effect = Effects.of(Call, !IsDropped);
    // Whoever asks errno right behind it asks for this call.
    bool IsMeant = Effect == ErrnoEffect::MayFail && IsDropped && !IsOwn &&
                   errnoAskedAfter(Call, Graph, Effects);
    if (Effect == ErrnoEffect::Unknown || IsMeant)
      return endWay(S);
    // The first one decides, unless a later one is surer.
    bool IsCertain = Effect == ErrnoEffect::Changes;
    if (Effect != ErrnoEffect::Keeps &&
        (!S.Changer || (IsCertain && !S.IsCertain))) {
      S.Changer = &Call;
      S.IsCertain = IsCertain;
    }
    return true;
  }

  /// pthread_*() and posix_*() tell their errors in the result alone: who reads
  /// errno behind one means that one, if any.
  static bool returnsError(const CallExpr &Call) {
    llvm::StringRef Name = calleeName(Call);
    return Name.starts_with("pthread_") || Name.starts_with("posix_");
  }

  static bool isOwnCode(const CallExpr &Call) {
    const FunctionDecl *Function = Call.getDirectCallee();
    return Function && ownBody(*Function);
  }

  /// Whether some way from \p Call, in the block of \p S, leads to a reader.
  bool isReadAhead(const State &S, const CallExpr &Call) {
    if (Ahead.empty())
      findReaders();
    if (llvm::any_of(Graph.active(*S.Block, S.Index),
                     [&](auto &A) { return readsErrno(A.Element, Ctx); }))
      return true;
    // Itself, where it is the reader of an errno that is none of its own.
    return Ahead.lookup(S.Block) ||
           ((S.Changer || neverSets()) && Effects.usesFirst(Call));
  }

  /// Marks the blocks behind which errno is read in another one.
  void findReaders() {
    std::vector<const CFGBlock *> Readers;
    for (const CFGBlock *Block : *Graph.graph()) {
      Ahead[Block] = false;
      if (llvm::any_of(Graph.active(*Block),
                       [&](auto &A) { return readsErrno(A.Element, Ctx); }))
        Readers.push_back(Block);
    }
    while (!Readers.empty()) {
      const CFGBlock *To = Readers.back();
      Readers.pop_back();
      for (const CFGBlock *From : To->preds())
        if (From && !std::exchange(Ahead[From], true))
          Readers.push_back(From);
    }
  }

  bool read(State &S, const Expr &Read) {
    if (!S.MayHaveFailed) {
      // To keep it for later is no use of it.
      if (!Graph.isCopied(Read))
        Idle.push_back({&Read, {S.Block, S.Index}});
      return true;
    }
    ReadAfterFailure.insert(&Read);
    if (!S.Succeeded.empty() || (!S.Changer && !neverSets()))
      return true;
    StaleRead Stale;
    Stale.Read = &Read;
    Stale.Changer = neverSets() ? nullptr : S.Changer;
    Stale.IsCertain = !Stale.Changer || S.IsCertain;
    if (!Found || (Stale.IsCertain && !Found->IsCertain))
      Found = Stale;
    return false;
  }

  bool isOwn(const State &S) const {
    return S.MayHaveFailed && S.Succeeded.empty() && !S.Changer;
  }

  void compared(const State &S, const BinaryOperator &Binary) {
    bool Left = isErrno(*Binary.getLHS()), Right = isErrno(*Binary.getRHS());
    if (isOwn(S) && Left != Right)
      add(S, {Left ? Binary.getRHS() : Binary.getLHS(),
              Binary.getOpcode() == BO_EQ});
  }

  void compared(const State &S, const SwitchStmt &Switch) {
    if (!isOwn(S) || !isErrno(*Switch.getCond()))
      return;
    for (const SwitchCase *C = Switch.getSwitchCaseList(); C;
         C = C->getNextSwitchCase())
      if (const auto *Case = dyn_cast<CaseStmt>(C))
        add(S, {Case->getLHS(), false});
  }

  void add(const State &S, ErrnoComparison New) {
    for (const ErrnoComparison &Known : Comparisons)
      if (Known.Constant == New.Constant)
        return;
    Comparisons.push_back(New);
    Places.push_back(S.Block);
  }

  /// Where another way leads to the comparison, it may be for that.
  void keepOwnComparisons() {
    if (Comparisons.empty())
      return;
    std::vector<ErrnoComparison> Kept;
    for (size_t I = 0; I < Comparisons.size(); ++I)
      if (isAlwaysBefore(*Places[I]))
        Kept.push_back(Comparisons[I]);
    Comparisons = std::move(Kept);
  }

  /// Whether no way leads to \p Block but those through the call's own.
  bool isAlwaysBefore(const CFGBlock &Block) {
    const CFGBlock *Own = Graph.find(*Site.Expr).first;
    if (&Block == Own)
      return true;
    // A few of these blocks cost less than a tree of dominators.
    if (Without.empty()) {
      llvm::SmallVector<const CFGBlock *, 32> Work = {
          &Graph.graph()->getEntry()};
      Without.insert(Work.front());
      while (!Work.empty())
        for (const CFGBlock *To : Work.pop_back_val()->succs())
          if (To && To != Own && Without.insert(To).second)
            Work.push_back(To);
    }
    return !Without.contains(&Block);
  }

  /// Whether a way that was left leads to \p Read, after what it was left for.
  bool isLeftTo(const Point &Read) const {
    llvm::SmallVector<const CFGBlock *, 16> Work;
    llvm::DenseSet<const CFGBlock *> Behind;
    for (const Point &From : Left) {
      if (From.Block == Read.Block && From.Index < Read.Index)
        return true;
      Work.push_back(From.Block);
    }
    while (!Work.empty())
      for (const CFGBlock *To : Work.pop_back_val()->succs())
        if (To && Behind.insert(To).second)
          Work.push_back(To);
    return Behind.contains(Read.Block);
  }

  /// A read that success alone leads to, and no other call's errno.
  std::optional<IdleRead> idleRead() {
    if (Idle.empty() || storesErrno(Graph))
      return std::nullopt;
    for (const auto &[Read, Where] : Idle)
      if (!ReadAfterFailure.contains(Read) && !isLeftTo(Where) &&
          isAlwaysBefore(*Where.Block))
        return IdleRead{Read, !isPreceded(*Site.Expr, Graph, Effects)};
    return std::nullopt;
  }

  bool branch(State &S) {
    if (S.Block->hasNoReturnElement())
      return false;
    if (const auto *Switch =
            dyn_cast_or_null<SwitchStmt>(S.Block->getTerminatorStmt()))
      compared(S, *Switch);
    const Expr *Condition = conditionOf(*S.Block);
    const CFGBlock *Known = nullptr;
    if (Condition && S.MayHaveFailed)
      Known = knownSuccessor(
          *S.Block, OutcomeEval(Flow, *Failure, S.Failed).value(*Condition),
          Ctx);
    // Where each success goes; null where it can go more than one way.
    llvm::SmallVector<const CFGBlock *, 4> Ways(S.Succeeded.size());
    if (Condition)
      for (auto [Way, Success] : llvm::zip_equal(Ways, S.Succeeded))
        Way = knownSuccessor(
            *S.Block,
            OutcomeEval(Flow, *Success.first, Success.second).value(*Condition),
            Ctx);
    const CFGBlock *Others =
        Condition && S.Changer
            ? failureOfOther(*S.Block, *Condition, *Site.Expr, Graph, Ctx)
            : nullptr;
    // The ways on, and whether the call may have failed on them.
    llvm::SmallVector<std::pair<const CFGBlock *, bool>, 4> Onward;
    for (const CFGBlock *To : S.Block->succs()) {
      if (!To)
        continue;
      bool MayHaveFailed = S.MayHaveFailed && (!Known || To == Known);
      // Another call may have come in between, and failed.
      if (To == Others || (!MayHaveFailed && S.Changer))
        leaveToOthers(S);
      else if (MayHaveFailed ||
               llvm::any_of(Ways, [To](auto *Way) { return leads(Way, *To); }))
        Onward.push_back({To, MayHaveFailed});
    }
    if (Onward.empty())
      return false;
    for (auto [To, MayHaveFailed] : llvm::drop_end(Onward)) {
      State Other = S;
      if (follow(Other, *To, Ways, MayHaveFailed))
        Work.push_back(std::move(Other));
    }
    return follow(S, *Onward.back().first, Ways, Onward.back().second);
  }

  /// Whether \p Way, which is null where it is not known, leads to \p To.
  static bool leads(const CFGBlock *Way, const CFGBlock &To) {
    return !Way || Way == &To;
  }

  /// Takes \p S to \p To; false where another way came there like this.
  bool follow(State &S, const CFGBlock &To,
              llvm::ArrayRef<const CFGBlock *> Ways, bool MayHaveFailed) {
    S.Block = &To;
    S.Index = 0;
    S.MayHaveFailed = MayHaveFailed;
    size_t Kept = 0;
    for (size_t I = 0; I < Ways.size(); ++I) {
      if (!leads(Ways[I], To))
        continue;
      if (Kept != I)
        S.Succeeded[Kept] = std::move(S.Succeeded[I]);
      ++Kept;
    }
    S.Succeeded.erase(S.Succeeded.begin() + Kept, S.Succeeded.end());
    // Every loop has a block that two ways lead to.
    if (To.pred_size() > 1) {
      if (llvm::is_contained(Seen, S))
        return false;
      Steps += Seen.size() / 16; // comparing with them is work, too
      Seen.push_back(S);
    }
    return true;
  }

  const SiteFlow &Flow;
  const CallSite &Site;
  const FunctionGraph &Graph;
  llvm::ArrayRef<Outcome> Outcomes;
  const ASTContext &Ctx;
  ErrnoEffects &Effects;
  std::optional<Outcome> Failure;
  std::vector<State> Work, Seen;
  std::optional<StaleRead> Found;
  /// Reads where the call has succeeded.
  std::vector<std::pair<const Expr *, Point>> Idle;
  llvm::SmallPtrSet<const Expr *, 8> ReadAfterFailure;
  /// Where ways were left because errno may be another call's from there on.
  std::vector<Point> Left;
  /// Whether errno is read behind a block; empty until somebody asks.
  llvm::DenseMap<const CFGBlock *, bool> Ahead;
  std::vector<ErrnoComparison> Comparisons;
  std::vector<const CFGBlock *> Places; ///< of the comparisons
  /// Where the function can come without the call; see isAlwaysBefore().
  llvm::SmallPtrSet<const CFGBlock *, 32> Without;
  unsigned Steps = 0;
};

} // namespace

ErrnoUse kapi::followErrno(const SiteFlow &Flow,
                           llvm::ArrayRef<Outcome> Outcomes,
                           ErrnoEffects &Effects) {
  if (!hasReaderAhead(Flow))
    return {};
  return ErrnoWalk(Flow, Outcomes, Effects).run();
}
