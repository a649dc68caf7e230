//===- ToldFailure.cpp - does a function say itself that it failed? -------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ToldFailure.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/IntegerValue.h"
#include "Analysis/OutcomeBranch.h"
#include "Analysis/OutcomeWalk.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace kapi;

/// Makes text of it, or tells those alone who look for a mistake.
static bool isForNobody(const FunctionDecl &Callee) {
  static const llvm::StringSet<> Words = {
      "debug",    "dbg",      "trace",     "snprintf", "sprintf", "vsnprintf",
      "vsprintf", "asprintf", "vasprintf", "strerror", "fflush",  "assert"};
  return Callee.getIdentifier() &&
         llvm::any_of(wordsOf(Callee.getName()), [&](const std::string &Word) {
           return Words.contains(Word);
         });
}

/// A buffer of the caller's, or a place for a pointer to one.
static bool isCallersBuffer(const Expr &Argument) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Argument.IgnoreParenImpCasts());
  const auto *Given = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  QualType To = Given && Given->getType()->isPointerType()
                    ? Given->getType()->getPointeeType()
                    : QualType();
  return !To.isNull() && !To.isConstQualified() &&
         (To->isAnyCharacterType() || To->isPointerType());
}

static bool isMessage(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  return Callee && purposeOf(Call) == CallPurpose::Report &&
         !isForNobody(*Callee) &&
         llvm::none_of(Call.arguments(),
                       [](const Expr *A) { return isCallersBuffer(*A); });
}

namespace {

/// The messages of a function, by where they are written in the file: a macro
/// that asks for the level first is one as well.
class Messages {
public:
  explicit Messages(const SiteFlow &Flow) : SM(Flow.Ctx.getSourceManager()) {
    for (const CFGBlock *Block : *Flow.Graph.graph())
      for (const auto &[Index, Element] : Flow.Graph.active(*Block))
        if (const CallExpr *Call = messageAt(Element);
            Call && Call->getBeginLoc().isMacroID())
          InMacros.insert(SM.getExpansionLoc(Call->getBeginLoc()));
  }

  /// Where the message at \p Element is written; invalid where there is none.
  SourceLocation at(const CFGElement &Element) const {
    const CallExpr *Call = messageAt(Element);
    return Call ? SM.getExpansionLoc(Call->getBeginLoc()) : SourceLocation();
  }
  /// The same for one that \p Condition, a part of its macro, leads to.
  SourceLocation at(const Expr &Condition) const {
    SourceLocation Loc = Condition.getBeginLoc();
    SourceLocation Written = SM.getExpansionLoc(Loc);
    return Loc.isMacroID() && InMacros.contains(Written) ? Written
                                                         : SourceLocation();
  }

private:
  static const CallExpr *messageAt(const CFGElement &Element) {
    auto S = Element.getAs<CFGStmt>();
    const auto *Call = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
    return Call && isMessage(*Call) ? Call : nullptr;
  }

  const SourceManager &SM;
  llvm::DenseSet<SourceLocation> InMacros;
};

/// The messages that come by, and whether some way ends without one of those
/// that count.
class MessageWalk : public OutcomeWalk {
public:
  using Places = llvm::DenseSet<SourceLocation>;

  /// A way ends at what is not in \p Usual; none does where that is null.
  MessageWalk(const SiteFlow &Flow, const Outcome &Which, const Messages &All,
              const Places *Usual)
      : OutcomeWalk(Flow, Which), All(All), Usual(Usual) {}

  Places Seen;
  bool IsSilent = false;

private:
  Next meet(SourceLocation Message) {
    if (Message.isInvalid())
      return Next::GoOn;
    Seen.insert(Message);
    return Usual && !Usual->contains(Message) ? Next::EndWay : Next::GoOn;
  }
  Next visit(const CFGElement &Element, const OutcomeEnv &) override {
    return meet(All.at(Element));
  }
  Next decides(const Expr &Condition, const Evaluated &,
               const OutcomeEnv &) override {
    return meet(All.at(Condition));
  }
  Next reachesEnd(const OutcomeEnv &) override {
    IsSilent = true;
    return Usual ? Next::Stop : Next::EndWay;
  }
  Next executed(const CFGElement &, StepResult Done) override {
    return Done == StepResult::Ends ? reachesEnd(Start) : Next::GoOn;
  }

  const Messages &All;
  const Places *Usual;
};

} // namespace

bool kapi::tellsUserOf(const SiteFlow &Flow, const Outcome &Failure,
                       llvm::ArrayRef<Outcome> All) {
  Messages Said(Flow);
  MessageWalk::Places Usual;
  for (const Outcome &O : All) {
    if (!O.Success)
      continue;
    MessageWalk Succeeded(Flow, O, Said, nullptr);
    if (!Succeeded.run())
      return false;
    Usual.insert(Succeeded.Seen.begin(), Succeeded.Seen.end());
  }
  MessageWalk Failed(Flow, Failure, Said, &Usual);
  return Failed.run() && !Failed.IsSilent;
}

namespace {

/// Goes the ways through a function that do not lead to the call.
class OtherWays {
public:
  OtherWays(const SiteFlow &Flow, llvm::ArrayRef<llvm::ConstantRange> Fine)
      : Flow(Flow), Fine(Fine), Said(Flow) {}

  bool anySilent() {
    const CFGBlock *Site = Flow.Graph.find(*Flow.Site.Expr).first;
    if (!Site)
      return true;
    findBefore(*Site);
    findReturned();
    constexpr unsigned MaxStates = 500;
    Work.push_back({&Flow.Graph.graph()->getEntry(), std::nullopt});
    for (unsigned I = 0; !Work.empty(); ++I) {
      State Next = Work.back();
      Work.pop_back();
      if (I > MaxStates || isSilent(Next))
        return true;
    }
    return false;
  }

private:
  using Value = std::optional<llvm::APSInt>;
  struct State {
    const CFGBlock *Block;
    Value Result; ///< of the variable that is returned
  };

  /// What is said on the way to the call says nothing of a failure.
  void findBefore(const CFGBlock &Site) {
    llvm::SmallVector<const CFGBlock *, 32> Ways = {&Site};
    while (!Ways.empty())
      for (const CFGBlock *From : Ways.pop_back_val()->preds())
        if (From && Before.insert(From).second)
          Ways.push_back(From);
  }

  void findReturned() {
    for (const auto &[Part, Around] : Flow.Graph.parents())
      if (const auto *Return = dyn_cast<ReturnStmt>(Part);
          Return && Return->getRetValue()) {
        Place Where = placeOf(*Return->getRetValue()->IgnoreParenImpCasts());
        if (Where.Var && !Where.Field && Flow.Graph.isTrackable(Where))
          Returned = Where.Var;
      }
  }

  /// Follows a block; true where it ends in a return without a message.
  bool isSilent(State &S) {
    if (S.Block == &Flow.Graph.graph()->getExit())
      return true;
    bool Counts = !Before.contains(S.Block);
    for (const CFGElement &Element : *S.Block) {
      auto Here = Element.getAs<CFGStmt>();
      if (!Here)
        continue;
      if (Here->getStmt() == Flow.Site.Expr ||
          (Counts && Said.at(Element).isValid()))
        return false;
      if (const auto *Return = dyn_cast<ReturnStmt>(Here->getStmt()))
        return !isFine(*Return, S);
      store(*Here->getStmt(), S);
    }
    if (S.Block->hasNoReturnElement())
      return false;
    const Expr *Condition = conditionOf(*S.Block);
    if (Condition && Counts && Said.at(*Condition).isValid())
      return false;
    std::optional<bool> Truth = Condition && S.Block->succ_size() == 2
                                    ? truth(*Condition, S.Result)
                                    : std::nullopt;
    unsigned Index = 0;
    for (const CFGBlock *To : S.Block->succs())
      if (bool IsTaken = !Truth || *Truth == (Index == 0);
          ++Index && To && IsTaken)
        follow(*To, S.Result);
    return false;
  }

  void follow(const CFGBlock &To, const Value &Result) {
    auto &Known = Seen[&To];
    if (llvm::is_contained(Known, Result))
      return;
    Known.push_back(Result);
    Work.push_back({&To, Result});
  }

  bool isReturned(const Expr &E) const {
    return Returned && placeOf(*E.IgnoreParenImpCasts()) == Place{Returned};
  }

  void store(const Stmt &S, State &To) const {
    if (const auto *Binary = dyn_cast<BinaryOperator>(&S)) {
      if (Binary->isAssignmentOp() && isReturned(*Binary->getLHS()))
        To.Result = Binary->getOpcode() == BO_Assign
                        ? integerValue(*Binary->getRHS(), Flow.Ctx)
                        : std::nullopt;
    } else if (const auto *Declaration = dyn_cast<DeclStmt>(&S)) {
      if (Returned && llvm::is_contained(Declaration->decls(), Returned))
        To.Result = Returned->getInit()
                        ? integerValue(*Returned->getInit(), Flow.Ctx)
                        : std::nullopt;
    } else if (const auto *Unary = dyn_cast<UnaryOperator>(&S)) {
      if (Unary->isIncrementDecrementOp() && isReturned(*Unary->getSubExpr()))
        To.Result = std::nullopt;
    }
  }

  /// `result < 0` and `!result`, where the result is known.
  std::optional<bool> truth(const Expr &Condition, const Value &Result) const {
    if (!Result)
      return std::nullopt;
    const Expr *E = Condition.IgnoreParenImpCasts();
    if (isReturned(*E))
      return !Result->isZero();
    if (const auto *Not = dyn_cast<UnaryOperator>(E))
      return Not->getOpcode() == UO_LNot && isReturned(*Not->getSubExpr())
                 ? std::optional(Result->isZero())
                 : std::nullopt;
    const auto *Binary = dyn_cast<BinaryOperator>(E);
    if (!Binary || !Binary->isComparisonOp() || !isReturned(*Binary->getLHS()))
      return std::nullopt;
    Value Other = integerValue(*Binary->getRHS(), Flow.Ctx);
    if (!Other)
      return std::nullopt;
    int Order = llvm::APSInt::compareValues(*Result, *Other);
    switch (Binary->getOpcode()) {
    case BO_LT:
      return Order < 0;
    case BO_LE:
      return Order <= 0;
    case BO_GT:
      return Order > 0;
    case BO_GE:
      return Order >= 0;
    case BO_EQ:
      return Order == 0;
    case BO_NE:
      return Order != 0;
    default:
      return std::nullopt;
    }
  }

  bool isFine(const ReturnStmt &Return, const State &S) const {
    const Expr *E = Return.getRetValue();
    Value Number = !E               ? std::nullopt
                   : isReturned(*E) ? S.Result
                                    : integerValue(*E, Flow.Ctx);
    return Number && llvm::any_of(Fine, [&](const llvm::ConstantRange &Range) {
             return Range.contains(Number->extOrTrunc(Range.getBitWidth()));
           });
  }

  const SiteFlow &Flow;
  llvm::ArrayRef<llvm::ConstantRange> Fine;
  Messages Said;
  const VarDecl *Returned = nullptr;
  llvm::SmallPtrSet<const CFGBlock *, 32> Before;
  std::vector<State> Work;
  llvm::DenseMap<const CFGBlock *, std::vector<Value>> Seen;
};

} // namespace

bool kapi::endsSilently(const SiteFlow &Flow,
                        llvm::ArrayRef<llvm::ConstantRange> Fine) {
  return OtherWays(Flow, Fine).anySilent();
}
