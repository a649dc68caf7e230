//===- IdleElement.h - elements of a graph that do nothing ------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_IDLEELEMENT_H
#define KAPI_ANALYSIS_IDLEELEMENT_H

#include "clang/AST/Expr.h"

namespace kapi {

/// True for a name, a literal or an operator that only gives a value: it
/// stores, calls and declares nothing. Most elements of a graph are of that
/// kind, and whoever follows what a function does can pass them by. False says
/// nothing.
inline bool isIdle(const clang::Stmt &S) {
  using namespace clang;
  switch (S.getStmtClass()) {
  case Stmt::DeclRefExprClass:
  case Stmt::IntegerLiteralClass:
  case Stmt::StringLiteralClass:
  case Stmt::CharacterLiteralClass:
  case Stmt::FloatingLiteralClass:
  case Stmt::MemberExprClass:
  case Stmt::ArraySubscriptExprClass:
  case Stmt::ParenExprClass:
  case Stmt::UnaryExprOrTypeTraitExprClass:
    return true;
  case Stmt::ImplicitCastExprClass:
    // `(void)x` says something.
    return llvm::cast<ImplicitCastExpr>(S).getCastKind() != CK_ToVoid;
  case Stmt::UnaryOperatorClass:
    return !llvm::cast<UnaryOperator>(S).isIncrementDecrementOp();
  case Stmt::BinaryOperatorClass:
    return !llvm::cast<BinaryOperator>(S).isAssignmentOp();
  default:
    return false;
  }
}

} // namespace kapi

#endif // KAPI_ANALYSIS_IDLEELEMENT_H
