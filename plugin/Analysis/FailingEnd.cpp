//===- FailingEnd.cpp - ways that end in a failure whatever the call did --===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/FailingEnd.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/IntegerValue.h"
#include "Analysis/OutcomeWalk.h"
#include "Analysis/Spelling.h"
#include "Spec/Errno.h"
#include "clang/AST/Expr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace kapi;

bool kapi::givesUp(const CFGBlock &To) {
  return llvm::any_of(To, [](const CFGElement &Element) {
    auto S = Element.getAs<CFGStmt>();
    const auto *Call = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    return Callee && Callee->isNoReturn() &&
           (!Callee->getIdentifier() ||
            !Callee->getName().ends_with_insensitive("exit"));
  });
}

bool kapi::endsInFailure(const CFGBlock &To, const ASTContext &Ctx) {
  constexpr unsigned MaxBlocks = 8;
  const CFGBlock *Block = &To;
  for (unsigned I = 0; Block && I < MaxBlocks; ++I) {
    if (givesUp(*Block))
      return true;
    for (const CFGElement &Element : *Block) {
      auto S = Element.getAs<CFGStmt>();
      const auto *Return = S ? dyn_cast<ReturnStmt>(S->getStmt()) : nullptr;
      if (!Return)
        continue;
      std::optional<llvm::APSInt> Value =
          Return->getRetValue() ? integerValue(*Return->getRetValue(), Ctx)
                                : std::nullopt;
      return Value && Value->isNegative();
    }
    Block = Block->succ_size() == 1 ? *Block->succ_begin() : nullptr;
  }
  return false;
}

static bool hasWordOf(llvm::StringRef Name, const llvm::StringSet<> &Words) {
  return llvm::any_of(wordsOf(Name), [&](const std::string &Word) {
    return Words.contains(Word);
  });
}

/// `RESULT_EOF` is an end, whatever else the name says.
static bool namesEnd(llvm::StringRef Name) {
  static const llvm::StringSet<> Words = {"eof",  "end",   "done", "empty",
                                          "more", "again", "found"};
  return hasWordOf(Name, Words);
}

/// `EXIT_FAILURE`, `ERR_IO`, `EIO`.
static bool namesFailure(llvm::StringRef Name) {
  static const llvm::StringSet<> Words = {
      "err",     "error",  "fail",    "failed",  "failure", "fatal",
      "invalid", "denied", "refused", "aborted", "broken"};
  return errnoNumber(Name) || (hasWordOf(Name, Words) && !namesEnd(Name));
}

/// Any but the first of an enumeration that begins with `CODE_OK`.
static bool isErrorCode(const EnumConstantDecl &Code) {
  static const llvm::StringSet<> Words = {"ok", "okay", "success", "noerror"};
  const auto *Enum = cast<EnumDecl>(Code.getDeclContext());
  return !namesEnd(Code.getName()) && Code.getInitVal() != 0 &&
         llvm::any_of(Enum->enumerators(), [](const EnumConstantDecl *Other) {
           return Other->getInitVal() == 0 &&
                  hasWordOf(Other->getName(), Words);
         });
}

/// The variable that \p Pointer leads somewhere into: `p`, `p + n`, `&p[n]`.
static const VarDecl *pointerIn(const Expr &Pointer) {
  const Expr *E = Pointer.IgnoreParenCasts();
  if (const auto *Address = dyn_cast<UnaryOperator>(E);
      Address && Address->getOpcode() == UO_AddrOf)
    if (const auto *Element =
            dyn_cast<ArraySubscriptExpr>(Address->getSubExpr()->IgnoreParens()))
      E = Element->getBase()->IgnoreParenCasts();
  if (const auto *Sum = dyn_cast<BinaryOperator>(E);
      Sum && Sum->isAdditiveOp() && Sum->getType()->isPointerType())
    E = (Sum->getLHS()->getType()->isPointerType() ? Sum->getLHS()
                                                   : Sum->getRHS())
            ->IgnoreParenCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Var && Var->getType()->isPointerType() ? Var : nullptr;
}

namespace {

/// Ends at the first way that is no failure.
class FailureWalk : public OutcomeWalk {
public:
  FailureWalk(const SiteFlow &Flow, const Outcome &Success)
      : OutcomeWalk(Flow, Success) {
    findGiven();
  }

  bool areAllFailures() { return run() && Any && !Other; }

private:
  Next visit(const CFGElement &Element, const OutcomeEnv &Env) override {
    auto S = Element.getAs<CFGStmt>();
    if (!S)
      return Next::GoOn;
    if (const auto *Return = dyn_cast<ReturnStmt>(S->getStmt()))
      return end(Return->getRetValue() &&
                 isFailure(*Return->getRetValue(), Env));
    if (isa<CXXThrowExpr>(S->getStmt()))
      return end(true);
    if (const auto *Store = dyn_cast<BinaryOperator>(S->getStmt()))
      return tellsOthers(*Store) ? end(true) : Next::GoOn;
    const auto *Call = dyn_cast<CallExpr>(S->getStmt());
    return Call ? call(*Call) : Next::GoOn;
  }

  /// `state->code = ERR_IO`: whoever looks there is told of a failure.
  bool tellsOthers(const BinaryOperator &Store) const {
    if (Store.getOpcode() != BO_Assign)
      return false;
    Place Where = placeOf(*Store.getLHS());
    if (Where.Var && Where.Var->hasLocalStorage())
      return false;
    std::optional<llvm::APSInt> Stored =
        integerValue(*Store.getRHS(), Flow.Ctx);
    return Stored && !Stored->isZero() &&
           isCalledFailure(*Store.getRHS()->IgnoreParenImpCasts());
  }

  Next call(const CallExpr &Call) {
    bool ThrowsAway = Given && purposeOf(Call) == CallPurpose::CleanUp &&
                      llvm::any_of(Call.arguments(), [&](const Expr *A) {
                        return pointerIn(*A) == Given;
                      });
    return ThrowsAway ? end(true) : Next::GoOn;
  }

  Next end(bool IsFailure) {
    Any = true;
    Other |= !IsFailure;
    return IsFailure ? Next::EndWay : Next::Stop;
  }

  Next reachesEnd(const OutcomeEnv &) override { return end(false); }
  Next comesBack() override { return end(false); }
  Next executed(const CFGElement &, StepResult Done) override {
    return Done == StepResult::Ends ? end(false) : Next::GoOn;
  }

  std::optional<llvm::APInt> numberOf(const Expr &E,
                                      const OutcomeEnv &Env) const {
    Evaluated Value = OutcomeEval(Flow, Which, Env).evaluate(E);
    const llvm::APInt *Number =
        Value.Value ? Value.Value->getSingleElement() : nullptr;
    return Number ? std::optional(*Number) : std::nullopt;
  }

  bool isFailure(const Expr &Value, const OutcomeEnv &Env) const {
    std::optional<llvm::APInt> Number = numberOf(Value, Env);
    if (!Number || Number->isZero())
      return false;
    if (Value.getType()->isSignedIntegerType() && Number->isNegative())
      return true;
    const Expr &Written = *Value.IgnoreParenImpCasts();
    const auto *Ref = dyn_cast<DeclRefExpr>(&Written);
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    return Var ? isNamedFor(*Var, *Number) : isCalledFailure(Written);
  }

  bool isCalledFailure(const Expr &Constant) const {
    const auto *Ref = dyn_cast<DeclRefExpr>(&Constant);
    if (const auto *Code =
            Ref ? dyn_cast<EnumConstantDecl>(Ref->getDecl()) : nullptr;
        Code && isErrorCode(*Code))
      return true;
    return llvm::any_of(
        spelledNames(Constant, Flow.Ctx),
        [](const SpelledName &Spelled) { return namesFailure(Spelled.Name); });
  }

  /// `Var = ERR_IO`, where that is \p Number.
  bool isNamedFor(const VarDecl &Var, const llvm::APInt &Number) const {
    for (const auto &[Part, Around] : Flow.Graph.parents()) {
      const auto *Store = dyn_cast<BinaryOperator>(Part);
      if (!Store || Store->getOpcode() != BO_Assign ||
          !(placeOf(*Store->getLHS()) == Place{&Var}))
        continue;
      std::optional<llvm::APSInt> Stored =
          integerValue(*Store->getRHS(), Flow.Ctx);
      if (Stored && llvm::APInt::isSameValue(*Stored, Number) &&
          isCalledFailure(*Store->getRHS()->IgnoreParenImpCasts()))
        return true;
    }
    return false;
  }

  /// What the call stores to and the function returns.
  void findGiven() {
    const VarDecl *Filled = nullptr;
    for (const Param &P : Flow.Site.Api->Params)
      if (const Expr *Argument = llvm::is_contained(P.Flags, ParamFlag::Out)
                                     ? Flow.Site.argument(P)
                                     : nullptr)
        Filled = pointerIn(*Argument);
    if (!Filled)
      return;
    for (const auto &[Part, Around] : Flow.Graph.parents())
      if (const auto *Return = dyn_cast<ReturnStmt>(Part);
          Return && Return->getRetValue() &&
          pointerIn(*Return->getRetValue()) == Filled)
        Given = Filled;
  }

  const VarDecl *Given = nullptr;
  bool Any = false, Other = false;
};

} // namespace

bool kapi::isTakenForFailure(const SiteFlow &Flow, const Outcome &Success) {
  return FailureWalk(Flow, Success).areAllFailures();
}
