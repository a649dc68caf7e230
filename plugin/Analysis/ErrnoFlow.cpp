//===- ErrnoFlow.cpp - whose errno is read? -------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ErrnoFlow.h"
#include "Analysis/OutcomeBranch.h"
#include "Analysis/OutcomeStep.h"
#include "clang/AST/Attr.h"
#include "clang/Analysis/Analyses/Dominators.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace kapi;

namespace {

/// What a call in between does to errno.
enum class ErrnoEffect : uint8_t {
  Keeps,   ///< leaves it alone
  Changes, ///< can change it also where it succeeds
  MayFail, ///< changes it where it fails, which nobody looks at
  Unknown, ///< may have set it on purpose
};

/// Standard output finds out with its first use whether it is a terminal, and
/// leaves ENOTTY where it is not (glibc, libio/filedoalloc.c).
ErrnoEffect effectOf(const CallExpr &Call) {
  const FunctionDecl *Function = Call.getDirectCallee();
  if (!Function)
    return ErrnoEffect::Unknown;
  if (Function->getBuiltinID() && calleeName(Call).starts_with("__builtin_"))
    return ErrnoEffect::Keeps;
  if (Function->hasAttr<ConstAttr>() || Function->hasAttr<PureAttr>())
    return ErrnoEffect::Keeps;
  return llvm::StringSwitch<ErrnoEffect>(calleeName(Call))
      .Cases("printf", "vprintf", "puts", "putchar", ErrnoEffect::Changes)
      .Cases("fprintf", "vfprintf", "fputs", "fputc", "putc", "fwrite",
             "fflush", ErrnoEffect::MayFail)
      .Cases("syslog", "vsyslog", "openlog", "perror", "warn", "vwarn", "warnx",
             "vwarnx", ErrnoEffect::MayFail)
      .Cases("memset", "memcpy", "memmove", "memcmp", "strlen", "strcmp",
             "strncmp", "strcpy", "strncpy", ErrnoEffect::Keeps)
      .Cases("snprintf", "vsnprintf", "sprintf", "strerror", "free", "abs",
             "getpid", "getuid", "geteuid", ErrnoEffect::Keeps)
      .Default(ErrnoEffect::Unknown);
}

/// These read errno themselves, before they do anything to it.
bool readsErrnoItself(const CallExpr &Call) {
  return llvm::StringSwitch<bool>(calleeName(Call))
      .Cases("perror", "warn", "vwarn", "err", "verr", true)
      .Default(false);
}

struct State {
  const CFGBlock *Block = nullptr;
  unsigned Index = 0;
  OutcomeEnv Failed;
  /// One for each success class that could be here as well.
  std::vector<std::pair<const Outcome *, OutcomeEnv>> Succeeded;
  const CallExpr *Changer = nullptr;

  bool operator==(const State &O) const {
    return Block == O.Block && Failed == O.Failed && Succeeded == O.Succeeded &&
           Changer == O.Changer;
  }
};

class ErrnoWalk {
public:
  ErrnoWalk(const SiteFlow &Flow, llvm::ArrayRef<Outcome> Outcomes)
      : Flow(Flow), Site(Flow.Site), Graph(Flow.Graph), Outcomes(Outcomes),
        Ctx(Flow.Ctx) {}

  ErrnoUse run() {
    State Start;
    std::tie(Start.Block, Start.Index) = Graph.find(*Site.Expr);
    if (!Start.Block || !makeFailure())
      return {};
    ++Start.Index;
    for (const Outcome &O : Outcomes)
      if (O.Success)
        Start.Succeeded.emplace_back(&O, OutcomeEnv());
    Work.push_back(std::move(Start));
    while (!Work.empty() && !Found) {
      State Next = std::move(Work.back());
      Work.pop_back();
      block(std::move(Next));
    }
    if (Steps > MaxSteps)
      return {};
    keepOwnComparisons();
    return {Found, std::move(Comparisons)};
  }

private:
  static constexpr unsigned MaxSteps = 5000;

  /// One outcome for all errors: whatever errno is, every way is possible.
  bool makeFailure() {
    for (const Outcome &O : Outcomes) {
      if (!O.Failure)
        continue;
      if (!Failure)
        Failure = O;
      Failure->Result = Failure->Result.unionWith(O.Result);
      Failure->Errno.reset();
    }
    return Failure.has_value();
  }

  /// The API tells its errors in the result alone.
  bool neverSets() const {
    return Site.How->Returns == ReturnConvention::ErrorNumber;
  }

  void block(State S) {
    for (; S.Index < S.Block->size(); ++S.Index) {
      const CFGElement &Element = (*S.Block)[S.Index];
      if (++Steps > MaxSteps)
        return;
      auto Statement = Element.getAs<CFGStmt>();
      if (!Statement) {
        // A destructor may save and restore errno.
        if (Element.getAs<CFGImplicitDtor>())
          return;
        continue;
      }
      if (!statement(S, *Statement->getStmt()))
        return;
      OutcomeStep(Flow, *Failure, S.Failed).run(Element);
      for (auto &[Which, Env] : S.Succeeded)
        OutcomeStep(Flow, *Which, Env).run(Element);
    }
    branch(S);
  }

  /// False where the way ends.
  bool statement(State &S, const Stmt &Here) {
    if (&Here == Site.Expr || isa<ReturnStmt>(Here))
      return false;
    if (const auto *Declaration = dyn_cast<DeclStmt>(&Here))
      return llvm::none_of(Declaration->decls(), [](const Decl *D) {
        return D->hasAttr<CleanupAttr>();
      });
    if (const auto *Binary = dyn_cast<BinaryOperator>(&Here)) {
      if (Binary->isEqualityOp())
        compared(S, *Binary);
      return !Binary->isAssignmentOp() || !isErrno(*Binary->getLHS());
    }
    if (const auto *Cast = dyn_cast<CastExpr>(&Here)) {
      if (Cast->getCastKind() == CK_LValueToRValue &&
          isErrno(*Cast->getSubExpr()))
        return read(S, Here);
      return true;
    }
    const auto *Call = dyn_cast<CallExpr>(&Here);
    return !Call || isTransparentCall(*Call) || call(S, *Call);
  }

  bool call(State &S, const CallExpr &Call) {
    if (readsErrnoItself(Call) && !read(S, Call))
      return false;
    ErrnoEffect Effect = effectOf(Call);
    if (Effect == ErrnoEffect::Unknown)
      return false;
    // The first one decides, unless a later one is surer.
    if (Effect != ErrnoEffect::Keeps &&
        (!S.Changer || (Effect == ErrnoEffect::Changes &&
                        effectOf(*S.Changer) != ErrnoEffect::Changes)))
      S.Changer = &Call;
    return true;
  }

  bool read(State &S, const Stmt &Read) {
    if (!S.Succeeded.empty() || (!S.Changer && !neverSets()))
      return true;
    StaleRead Stale;
    Stale.Read = &Read;
    Stale.Changer = neverSets() ? nullptr : S.Changer;
    Stale.IsCertain =
        !Stale.Changer || effectOf(*Stale.Changer) == ErrnoEffect::Changes;
    if (!Found || (Stale.IsCertain && !Found->IsCertain))
      Found = Stale;
    return false;
  }

  bool isOwn(const State &S) const { return S.Succeeded.empty() && !S.Changer; }

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
    CFGDomTree Dominators(const_cast<CFG *>(Graph.graph()));
    const CFGBlock *Own = Graph.find(*Site.Expr).first;
    std::vector<ErrnoComparison> Kept;
    for (size_t I = 0; I < Comparisons.size(); ++I)
      if (Places[I] == Own || Dominators.dominates(Own, Places[I]))
        Kept.push_back(Comparisons[I]);
    Comparisons = std::move(Kept);
  }

  void branch(State &S) {
    if (S.Block->hasNoReturnElement())
      return;
    if (const auto *Switch =
            dyn_cast_or_null<SwitchStmt>(S.Block->getTerminatorStmt()))
      compared(S, *Switch);
    const Expr *Condition = conditionOf(*S.Block);
    const CFGBlock *Known = nullptr;
    if (Condition)
      Known = knownSuccessor(
          *S.Block, OutcomeEval(Flow, *Failure, S.Failed).evaluate(*Condition),
          Ctx);
    for (const CFGBlock *To : S.Block->succs())
      if (To && (!Known || To == Known))
        follow(S, *To, Condition);
  }

  void follow(const State &From, const CFGBlock &To, const Expr *Condition) {
    State Next = From;
    Next.Block = &To;
    Next.Index = 0;
    if (Condition)
      llvm::erase_if(Next.Succeeded, [&](const auto &Success) {
        const CFGBlock *Known =
            knownSuccessor(*From.Block,
                           OutcomeEval(Flow, *Success.first, Success.second)
                               .evaluate(*Condition),
                           Ctx);
        return Known && Known != &To;
      });
    if (llvm::is_contained(Seen, Next))
      return;
    Steps += Seen.size() / 16; // comparing with them is work, too
    Seen.push_back(Next);
    Work.push_back(std::move(Next));
  }

  const SiteFlow &Flow;
  const CallSite &Site;
  const FunctionGraph &Graph;
  llvm::ArrayRef<Outcome> Outcomes;
  const ASTContext &Ctx;
  std::optional<Outcome> Failure;
  std::vector<State> Work, Seen;
  std::optional<StaleRead> Found;
  std::vector<ErrnoComparison> Comparisons;
  std::vector<const CFGBlock *> Places; ///< of the comparisons
  unsigned Steps = 0;
};

/// Without a reader there is nothing to look for.
bool hasReader(const FunctionGraph &Graph) {
  for (const CFGBlock *Block : *Graph.graph())
    for (const CFGElement &Element : *Block)
      if (auto S = Element.getAs<CFGStmt>())
        if (const auto *Call = dyn_cast<CallExpr>(S->getStmt()))
          if (isTransparentCall(*Call) || readsErrnoItself(*Call))
            return true;
  return false;
}

} // namespace

ErrnoUse kapi::followErrno(const SiteFlow &Flow,
                           llvm::ArrayRef<Outcome> Outcomes) {
  if (!hasReader(Flow.Graph))
    return {};
  return ErrnoWalk(Flow, Outcomes).run();
}
