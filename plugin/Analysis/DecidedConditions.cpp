//===- DecidedConditions.cpp - may a condition be known? ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/DecidedConditions.h"
#include "Analysis/IntegerValue.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// Whether both name one variable.
static bool comparesSame(const BinaryOperator &L, const BinaryOperator &R) {
  auto IsSame = [](const Expr *A, const Expr *B) {
    const auto *One = dyn_cast<DeclRefExpr>(A->IgnoreParenImpCasts());
    const auto *Other = dyn_cast<DeclRefExpr>(B->IgnoreParenImpCasts());
    return One && Other && One->getDecl() == Other->getDecl();
  };
  return IsSame(L.getLHS(), R.getLHS()) || IsSame(L.getLHS(), R.getRHS()) ||
         IsSame(L.getRHS(), R.getLHS()) || IsSame(L.getRHS(), R.getRHS());
}

/// Clang takes no notice of the variables in `x < 1 && x > 2`, `(x | 1) == 0`,
/// `(a < b) == 2` and `x | 1` (CFG.cpp, checkIncorrect...Operator).
static bool isOddOperator(const BinaryOperator &Binary) {
  const Expr *L = Binary.getLHS(), *R = Binary.getRHS();
  if (Binary.isLogicalOp()) {
    const auto *Left = dyn_cast<BinaryOperator>(L->IgnoreParens());
    const auto *Right = dyn_cast<BinaryOperator>(R->IgnoreParens());
    return Left && Right && Left->isComparisonOp() && Right->isComparisonOp() &&
           comparesSame(*Left, *Right);
  }
  auto IsOddSide = [](const Expr *Side) {
    const auto *Bits = dyn_cast<BinaryOperator>(Side->IgnoreParenImpCasts());
    return (Bits && Bits->isBitwiseOp()) || Side->isKnownToHaveBooleanValue();
  };
  return Binary.getOpcode() == BO_Or ||
         (Binary.isComparisonOp() && (IsOddSide(L) || IsOddSide(R)));
}

static bool mayBeDecided(const Expr *Condition, const ASTContext &Ctx) {
  if (!Condition)
    return false;
  const auto *Binary = dyn_cast<BinaryOperator>(Condition->IgnoreParens());
  return !isPlainlyVariable(*Condition, Ctx) ||
         (Binary && isOddOperator(*Binary));
}

static bool hasDecision(const Stmt &S, const ASTContext &Ctx) {
  switch (S.getStmtClass()) {
  case Stmt::IfStmtClass:
    return mayBeDecided(cast<IfStmt>(S).getCond(), Ctx);
  case Stmt::WhileStmtClass:
    return mayBeDecided(cast<WhileStmt>(S).getCond(), Ctx);
  case Stmt::DoStmtClass:
    return mayBeDecided(cast<DoStmt>(S).getCond(), Ctx);
  case Stmt::ForStmtClass:
    return mayBeDecided(cast<ForStmt>(S).getCond(), Ctx);
  case Stmt::SwitchStmtClass:
    return mayBeDecided(cast<SwitchStmt>(S).getCond(), Ctx);
  case Stmt::ConditionalOperatorClass:
    return mayBeDecided(cast<ConditionalOperator>(S).getCond(), Ctx);
  case Stmt::BinaryOperatorClass: {
    const auto &Binary = cast<BinaryOperator>(S);
    return Binary.isLogicalOp() && (mayBeDecided(Binary.getLHS(), Ctx) ||
                                    mayBeDecided(Binary.getRHS(), Ctx));
  }
  case Stmt::BinaryConditionalOperatorClass:
  case Stmt::ChooseExprClass:
  case Stmt::CXXForRangeStmtClass:
    return true;
  default:
    return false;
  }
}

bool kapi::mayDecideConditions(const Stmt &Body, const ParentIndex &Parts,
                               const ASTContext &Ctx) {
  return hasDecision(Body, Ctx) || llvm::any_of(Parts, [&](const auto &Part) {
           return hasDecision(*Part.first, Ctx);
         });
}
