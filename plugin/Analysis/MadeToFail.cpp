//===- MadeToFail.cpp - calls that are made to be refused -----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/MadeToFail.h"
#include "Analysis/CommentText.h"
#include "Analysis/Expectation.h"
#include "Analysis/Location.h"
#include "Analysis/OutcomeEval.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::StringRef;

namespace {

/// Reads a test of the result of one call that was refused.
class TestOfRefusal {
public:
  TestOfRefusal(const CallExpr &Call, const VarDecl *Kept, int64_t Failure,
                const ASTContext &Ctx)
      : Call(Call), Kept(Kept), Failure(Failure), Ctx(Ctx) {}

  /// Whether \p E holds after the refusal, where the result alone says so.
  std::optional<bool> holds(const Expr &E) const {
    const Expr *Inner = stripped(E);
    if (isResult(*Inner))
      return Failure != 0;
    if (const auto *Not = dyn_cast<UnaryOperator>(Inner);
        Not && Not->getOpcode() == UO_LNot) {
      std::optional<bool> Negated = holds(*Not->getSubExpr());
      return Negated ? std::optional(!*Negated) : std::nullopt;
    }
    const auto *Binary = dyn_cast<BinaryOperator>(Inner);
    if (!Binary)
      return std::nullopt;
    // What else is asked for does not make a false condition true.
    if (Binary->getOpcode() == BO_LAnd && (holds(*Binary->getLHS()) == false ||
                                           holds(*Binary->getRHS()) == false))
      return false;
    return compare(*Binary);
  }

private:
  /// Without what the compiler is told about likeliness.
  const Expr *stripped(const Expr &E) const {
    const Expr *Inner = E.IgnoreParenCasts();
    while (const auto *Hint = dyn_cast<CallExpr>(Inner)) {
      if (Hint == &Call || !isTransparentCall(*Hint) || !Hint->getNumArgs())
        break;
      Inner = Hint->getArg(0)->IgnoreParenCasts();
      // !!(x), as the usual macros have it.
      const auto *Outer = dyn_cast<UnaryOperator>(Inner);
      const auto *Second =
          Outer
              ? dyn_cast<UnaryOperator>(Outer->getSubExpr()->IgnoreParenCasts())
              : nullptr;
      if (Second && Outer->getOpcode() == UO_LNot &&
          Second->getOpcode() == UO_LNot)
        Inner = Second->getSubExpr()->IgnoreParenCasts();
    }
    return Inner;
  }

  bool isResult(const Expr &E) const {
    const Expr *Inner = E.IgnoreParenCasts();
    if (const auto *Assign = dyn_cast<BinaryOperator>(Inner);
        Assign && Assign->getOpcode() == BO_Assign)
      Inner = Assign->getRHS()->IgnoreParenCasts();
    if (Inner == &Call)
      return true;
    const auto *Ref = dyn_cast<DeclRefExpr>(Inner);
    return Ref && Kept && Ref->getDecl() == Kept;
  }

  std::optional<int64_t> number(const Expr &E) const {
    Expr::EvalResult Value;
    if (E.isValueDependent() || !E.EvaluateAsRValue(Value, Ctx) ||
        Value.HasSideEffects)
      return std::nullopt;
    if (Value.Val.isInt())
      return Value.Val.getInt().getExtValue();
    if (Value.Val.isLValue() && !Value.Val.getLValueBase())
      return Value.Val.getLValueOffset().getQuantity();
    return std::nullopt;
  }

  std::optional<bool> compare(const BinaryOperator &B) const {
    bool Left = isResult(*B.getLHS());
    if (!B.isComparisonOp() || (!Left && !isResult(*B.getRHS())))
      return std::nullopt;
    std::optional<int64_t> Other = number(Left ? *B.getRHS() : *B.getLHS());
    if (!Other || B.getLHS()->getType()->isUnsignedIntegerType())
      return std::nullopt;
    int64_t A = Left ? Failure : *Other, Z = Left ? *Other : Failure;
    switch (B.getOpcode()) {
    case BO_EQ:
      return A == Z;
    case BO_NE:
      return A != Z;
    case BO_LT:
      return A < Z;
    case BO_LE:
      return A <= Z;
    case BO_GT:
      return A > Z;
    case BO_GE:
      return A >= Z;
    default:
      return std::nullopt;
    }
  }

  const CallExpr &Call;
  const VarDecl *Kept;
  int64_t Failure;
  const ASTContext &Ctx;
};

/// The local that a statement keeps the call's result in, as it comes.
const VarDecl *keptBy(const Stmt &S, const CallExpr &Call) {
  if (const auto *Decls = dyn_cast<DeclStmt>(&S)) {
    for (const Decl *D : Decls->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        if (const Expr *Init = Var->getInit();
            Init && Init->IgnoreParenCasts() == &Call)
          return Var;
    return nullptr;
  }
  const auto *Assign = dyn_cast<BinaryOperator>(&S);
  if (!Assign || Assign->getOpcode() != BO_Assign ||
      Assign->getRHS()->IgnoreParenCasts() != &Call)
    return nullptr;
  const auto *Ref = dyn_cast<DeclRefExpr>(Assign->getLHS()->IgnoreParens());
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

bool isVoidOf(const Stmt &S, const VarDecl &Var) {
  const auto *Cast = dyn_cast<CStyleCastExpr>(&S);
  const auto *Ref =
      Cast ? dyn_cast<DeclRefExpr>(Cast->getSubExpr()->IgnoreParenImpCasts())
           : nullptr;
  return Ref && Cast->getType()->isVoidType() && Ref->getDecl() == &Var;
}

bool isNonzero(const Expr *E, const ASTContext &Ctx) {
  Expr::EvalResult Value;
  return E && !E->isValueDependent() && E->EvaluateAsInt(Value, Ctx) &&
         Value.Val.getInt() != 0;
}

/// Notes a failure of the test: `rc = EXIT_FAILURE`, or its return.
bool isVerdict(const Stmt &S, const ASTContext &Ctx) {
  if (const auto *Return = dyn_cast<ReturnStmt>(&S))
    return isNonzero(Return->getRetValue(), Ctx);
  const auto *Assign = dyn_cast<BinaryOperator>(&S);
  return Assign && Assign->getOpcode() == BO_Assign &&
         isNonzero(Assign->getRHS(), Ctx);
}

bool isCall(const Stmt &S) {
  const auto *E = dyn_cast<Expr>(&S);
  return E && isa<CallExpr>(E->IgnoreParenCasts());
}

/// Undoes or complains: calls, and a verdict beside them or the return of one.
bool takesBack(const Stmt &S, const ASTContext &Ctx) {
  const auto *Block = dyn_cast<CompoundStmt>(&S);
  if (!Block)
    return isCall(S) || (isa<ReturnStmt>(S) && isVerdict(S, Ctx));
  return llvm::any_of(Block->body(),
                      [&](const Stmt *Child) {
                        return isCall(*Child) || isa<ReturnStmt>(Child);
                      }) &&
         llvm::all_of(Block->body(), [&](const Stmt *Child) {
           return isCall(*Child) || isVerdict(*Child, Ctx);
         });
}

/// An `if` without `else` that does not hold after the refusal and takes a
/// success back.
bool regretsSuccess(const IfStmt &If, const TestOfRefusal &Test,
                    const ASTContext &Ctx) {
  return !If.getElse() && Test.holds(*If.getCond()) == false &&
         takesBack(*If.getThen(), Ctx);
}

/// What the next statements of \p Block make of \p Var, which one of them set.
bool isRegrettedLater(const CompoundStmt &Block, const Stmt &Setter,
                      const VarDecl &Var, const TestOfRefusal *Test,
                      const ASTContext &Ctx) {
  auto After = std::next(llvm::find(Block.body(), &Setter));
  auto User = std::find_if(After, Block.body_end(),
                           [&](const Stmt *S) { return refersTo(*S, Var); });
  if (User == Block.body_end())
    return false;
  if (isVoidOf(**User, Var))
    return true;
  const auto *If = dyn_cast<IfStmt>(*User);
  return If && Test && regretsSuccess(*If, *Test, Ctx);
}

bool isToldAbove(const CallSite &Site, StringRef Refusal,
                 const SourceManager &SM) {
  std::string Text = commentsAbove(Site, SM);
  return (!Refusal.empty() && StringRef(Text).contains(Refusal)) ||
         StringRef(Text).contains_insensitive("invalid") ||
         StringRef(Text).contains_insensitive("illegal");
}

/// The expression around the call asks for an error that only a caller's
/// mistake gives: so the mistake is meant.
bool asksForMistake(const CallSite &Site, const ParentIndex &Parents,
                    const ASTContext &Ctx) {
  return llvm::any_of(Site.Api->Errors, [&](const Error &E) {
    return E.Contract == Contract::CallerBug &&
           asksFor(Site, E.Name, Parents, Ctx);
  });
}

} // namespace

bool kapi::asksFor(const CallSite &Site, StringRef Name,
                   const ParentIndex &Parents, const ASTContext &Ctx) {
  const Stmt *Whole = Site.Expr;
  while (const Stmt *Around = Parents.lookup(Whole)) {
    if (!isa<Expr>(Around))
      break;
    Whole = Around;
  }
  return mentionsErrno(*Whole, Name, Ctx);
}

bool kapi::isMadeToFail(const CallSite &Site, StringRef Refusal,
                        const std::optional<APInt> &Failure,
                        const ParentIndex &Parents, const ASTContext &Ctx) {
  if (Site.Use == ResultUse::Voided ||
      isToldAbove(Site, Refusal, Ctx.getSourceManager()) ||
      asksForMistake(Site, Parents, Ctx))
    return true;
  std::optional<int64_t> Result;
  if (Failure)
    Result = Failure->getSExtValue();
  const Stmt *Inner = Site.Expr;
  while (const Stmt *S = Parents.lookup(Inner)) {
    const auto *If = dyn_cast<IfStmt>(S);
    if (If && If->getCond() == Inner)
      return Result &&
             regretsSuccess(*If, {*Site.Expr, nullptr, *Result, Ctx}, Ctx);
    if (const auto *Block = dyn_cast<CompoundStmt>(S)) {
      const VarDecl *Var = keptBy(*Inner, *Site.Expr);
      if (!Var)
        return false;
      std::optional<TestOfRefusal> Test;
      if (Result)
        Test.emplace(*Site.Expr, Var, *Result, Ctx);
      return isRegrettedLater(*Block, *Inner, *Var, Test ? &*Test : nullptr,
                              Ctx);
    }
    Inner = S;
  }
  return false;
}
