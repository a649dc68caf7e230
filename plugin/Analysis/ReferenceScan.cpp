//===- ReferenceScan.cpp - which functions a body refers to ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ReferenceScan.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

bool ReferenceScan::refers(const FunctionDecl &Function) {
  auto [It, New] = Roles.try_emplace(&Function, Role::Foreign);
  if (New) {
    if (Functions.isInteresting(Function))
      It->second = Role::OfInterest;
    else if (Functions.mayBeWrapper(Function))
      It->second = Role::Wrappable;
  }
  if (It->second == Role::Wrappable)
    Wrappable.push_back(Function.getCanonicalDecl());
  return It->second == Role::OfInterest;
}

bool ReferenceScan::refers(const ValueDecl &D) {
  const auto *Function = dyn_cast<FunctionDecl>(&D);
  return Function && refers(*Function);
}

/// Pushes what is below \p S but for one child, which is returned; null where
/// nothing is left. What C code consists of is taken apart here; all else knows
/// its children.
const Stmt *ReferenceScan::descend(const Stmt &S) {
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
    return nullptr;
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
    return cast<CastExpr>(S).getSubExpr();
  case Stmt::MemberExprClass:
    return cast<MemberExpr>(S).getBase();
  case Stmt::ParenExprClass:
    return cast<ParenExpr>(S).getSubExpr();
  case Stmt::UnaryOperatorClass:
    return cast<UnaryOperator>(S).getSubExpr();
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    Stack.push_back(cast<BinaryOperator>(S).getRHS());
    return cast<BinaryOperator>(S).getLHS();
  case Stmt::ArraySubscriptExprClass:
    Stack.push_back(cast<ArraySubscriptExpr>(S).getRHS());
    return cast<ArraySubscriptExpr>(S).getLHS();
  case Stmt::CallExprClass: {
    const auto &Call = cast<CallExpr>(S);
    for (const Expr *Argument : Call.arguments())
      Stack.push_back(Argument);
    return Call.getCallee();
  }
  case Stmt::CompoundStmtClass:
    for (const Stmt *Child : cast<CompoundStmt>(S).body())
      Stack.push_back(Child);
    return nullptr;
  case Stmt::ReturnStmtClass:
    return cast<ReturnStmt>(S).getRetValue();
  default:
    for (const Stmt *Child : S.children())
      if (Child)
        Stack.push_back(Child);
    return nullptr;
  }
}

static bool declaresType(const DeclStmt &S) {
  return llvm::any_of(S.decls(), [](const Decl *D) { return isa<TagDecl>(D); });
}

bool ReferenceScan::run(const Stmt &Root) {
  Wrappable.clear();
  Stack.assign(1, &Root);
  while (!Stack.empty())
    for (const Stmt *S = Stack.pop_back_val(); S; S = descend(*S)) {
      switch (S->getStmtClass()) {
      case Stmt::DeclRefExprClass:
        if (refers(*cast<DeclRefExpr>(S)->getDecl()))
          return true;
        break;
      case Stmt::MemberExprClass:
        if (refers(*cast<MemberExpr>(S)->getMemberDecl()))
          return true;
        break;
      case Stmt::DeclStmtClass:
        if (declaresType(*cast<DeclStmt>(S)))
          return true;
        break;
      case Stmt::LambdaExprClass:
      case Stmt::BlockExprClass:
      case Stmt::CapturedStmtClass:
        return true;
      default:
        break;
      }
    }
  return false;
}
