//===- ReferenceScan.cpp - which functions a body refers to ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ReferenceScan.h"
#include "Analysis/Children.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

ReferenceScan::Role ReferenceScan::roleOf(const FunctionDecl &Function) {
  auto [It, New] = Roles.try_emplace(&Function, Role::Foreign);
  if (New) {
    if (Functions.isInteresting(Function))
      It->second = Role::OfInterest;
    else if (Functions.mayBeWrapper(Function))
      It->second = Role::Wrappable;
  }
  return It->second;
}

bool ReferenceScan::refers(const ValueDecl &D) {
  const auto *Function = dyn_cast<FunctionDecl>(&D);
  if (!Function)
    return false;
  Role Its = roleOf(*Function);
  if (Its == Role::Wrappable)
    Wrappable.push_back(Function->getCanonicalDecl());
  return Its == Role::OfInterest;
}

static bool declaresType(const DeclStmt &S) {
  return llvm::any_of(S.decls(), [](const Decl *D) { return isa<TagDecl>(D); });
}

bool ReferenceScan::run(const Stmt &Root) {
  Wrappable.clear();
  Stack.assign(1, &Root);
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    // The first child is followed without the stack.
    while (S) {
      switch (S->getStmtClass()) {
      case Stmt::ImplicitCastExprClass:
      case Stmt::CStyleCastExprClass:
        S = cast<CastExpr>(S)->getSubExpr();
        continue;
      case Stmt::ParenExprClass:
        S = cast<ParenExpr>(S)->getSubExpr();
        continue;
      case Stmt::UnaryOperatorClass:
        S = cast<UnaryOperator>(S)->getSubExpr();
        continue;
      case Stmt::MemberExprClass:
        if (refers(*cast<MemberExpr>(S)->getMemberDecl()))
          return true;
        S = cast<MemberExpr>(S)->getBase();
        continue;
      case Stmt::BinaryOperatorClass:
      case Stmt::CompoundAssignOperatorClass:
        Stack.push_back(cast<BinaryOperator>(S)->getRHS());
        S = cast<BinaryOperator>(S)->getLHS();
        continue;
      case Stmt::ArraySubscriptExprClass:
        Stack.push_back(cast<ArraySubscriptExpr>(S)->getRHS());
        S = cast<ArraySubscriptExpr>(S)->getLHS();
        continue;
      case Stmt::CallExprClass:
        for (const Expr *Argument : cast<CallExpr>(S)->arguments())
          Stack.push_back(Argument);
        S = cast<CallExpr>(S)->getCallee();
        continue;
      case Stmt::DeclRefExprClass:
        if (refers(*cast<DeclRefExpr>(S)->getDecl()))
          return true;
        break;
      case Stmt::LambdaExprClass:
      case Stmt::BlockExprClass:
      case Stmt::CapturedStmtClass:
        return true;
      case Stmt::DeclStmtClass:
        if (declaresType(*cast<DeclStmt>(S)))
          return true;
        [[fallthrough]];
      default:
        forEachChild(*S,
                     [this](const Stmt &Child) { Stack.push_back(&Child); });
        break;
      }
      break;
    }
  }
  return false;
}
