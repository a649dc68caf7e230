//===- Children.h - the parts of a statement --------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_CHILDREN_H
#define KAPI_ANALYSIS_CHILDREN_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/SmallVector.h"

namespace kapi {

namespace detail {

/// The type says how many elements there are, with an expression.
inline bool hasComputedSize(const clang::Type *T) {
  while (const auto *Array = llvm::dyn_cast<clang::ArrayType>(T)) {
    if (llvm::isa<clang::VariableArrayType>(Array))
      return true;
    T = Array->getElementType().getTypePtr();
  }
  return false;
}

/// Only variables are declared, and their values are all that is evaluated.
inline bool hasOnlyInitializers(const clang::DeclStmt &S) {
  for (const clang::Decl *D : S.decls()) {
    const auto *Var = llvm::dyn_cast<clang::VarDecl>(D);
    if (!Var || hasComputedSize(Var->getType().getTypePtr()))
      return false;
  }
  return true;
}

} // namespace detail

/// Calls \p Visit for each child of \p S that there is, in their order: the
/// same as S.children(), whose iterators cost more than most visitors. What C
/// code consists of is taken apart here; all else knows its children.
template <typename Visitor>
void forEachChild(const clang::Stmt &S, Visitor Visit) {
  using namespace clang;
  using llvm::cast;
  auto IfAny = [&Visit](const Stmt *Child) {
    if (Child)
      Visit(*Child);
  };
  switch (S.getStmtClass()) {
  case Stmt::DeclRefExprClass:
  case Stmt::IntegerLiteralClass:
  case Stmt::StringLiteralClass:
  case Stmt::CharacterLiteralClass:
  case Stmt::FloatingLiteralClass:
  case Stmt::NullStmtClass:
  case Stmt::BreakStmtClass:
  case Stmt::ContinueStmtClass:
  case Stmt::GotoStmtClass:
    return;
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
    return Visit(*cast<CastExpr>(S).getSubExpr());
  case Stmt::MemberExprClass:
    return Visit(*cast<MemberExpr>(S).getBase());
  case Stmt::ParenExprClass:
    return Visit(*cast<ParenExpr>(S).getSubExpr());
  case Stmt::UnaryOperatorClass:
    return Visit(*cast<UnaryOperator>(S).getSubExpr());
  case Stmt::ConstantExprClass:
    return IfAny(cast<ConstantExpr>(S).getSubExpr());
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    Visit(*cast<BinaryOperator>(S).getLHS());
    return Visit(*cast<BinaryOperator>(S).getRHS());
  case Stmt::ArraySubscriptExprClass:
    Visit(*cast<ArraySubscriptExpr>(S).getLHS());
    return Visit(*cast<ArraySubscriptExpr>(S).getRHS());
  case Stmt::ConditionalOperatorClass:
    Visit(*cast<ConditionalOperator>(S).getCond());
    Visit(*cast<ConditionalOperator>(S).getTrueExpr());
    return Visit(*cast<ConditionalOperator>(S).getFalseExpr());
  case Stmt::CallExprClass:
    Visit(*cast<CallExpr>(S).getCallee());
    for (const Expr *Argument : cast<CallExpr>(S).arguments())
      IfAny(Argument);
    return;
  case Stmt::CompoundStmtClass:
    for (const Stmt *Child : cast<CompoundStmt>(S).body())
      IfAny(Child);
    return;
  case Stmt::ReturnStmtClass:
    return IfAny(cast<ReturnStmt>(S).getRetValue());
  case Stmt::IfStmtClass: {
    const auto &If = cast<IfStmt>(S);
    IfAny(If.getInit());
    IfAny(If.getConditionVariableDeclStmt());
    IfAny(If.getCond());
    IfAny(If.getThen());
    return IfAny(If.getElse());
  }
  case Stmt::ForStmtClass: {
    const auto &For = cast<ForStmt>(S);
    IfAny(For.getInit());
    IfAny(For.getConditionVariableDeclStmt());
    IfAny(For.getCond());
    IfAny(For.getInc());
    return IfAny(For.getBody());
  }
  case Stmt::DeclStmtClass:
    if (detail::hasOnlyInitializers(cast<DeclStmt>(S))) {
      for (const Decl *D : cast<DeclStmt>(S).decls())
        IfAny(cast<VarDecl>(D)->getInit());
      return;
    }
    [[fallthrough]];
  default:
    for (const Stmt *Child : S.children())
      IfAny(Child);
  }
}

/// Asks \p Holds of \p S and what it is made of, until that is true.
template <typename Predicate>
bool anyPart(const clang::Stmt &S, Predicate Holds) {
  llvm::SmallVector<const clang::Stmt *, 16> Stack = {&S};
  while (!Stack.empty()) {
    const clang::Stmt *Top = Stack.pop_back_val();
    if (Holds(*Top))
      return true;
    forEachChild(*Top,
                 [&](const clang::Stmt &Child) { Stack.push_back(&Child); });
  }
  return false;
}

} // namespace kapi

#endif // KAPI_ANALYSIS_CHILDREN_H
