//===- PointerTargets.cpp - function pointers with one target -------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/PointerTargets.h"
#include "clang/AST/Expr.h"

using namespace clang;
using namespace kapi;

/// The local variable that \p E names, where it is a pointer to a function.
static const VarDecl *localPointer(const Expr &E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E.IgnoreParens());
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Var && Var->hasLocalStorage() && !isa<ParmVarDecl>(Var) &&
                 Var->getType()->isFunctionPointerType()
             ? Var
             : nullptr;
}

PointerTargets::PointerTargets(const Stmt &Body) {
  Stack.push_back(&Body);
  while (!Stack.empty())
    visit(*Stack.pop_back_val());
}

void PointerTargets::assign(const VarDecl &Pointer, const Expr &Value) {
  const Expr *Inner = Value.IgnoreParenCasts();
  if (const auto *Braces = dyn_cast<InitListExpr>(Inner))
    if (Braces->getNumInits() == 1)
      Inner = Braces->getInit(0)->IgnoreParenCasts();
  if (const auto *Unary = dyn_cast<UnaryOperator>(Inner))
    if (Unary->getOpcode() == UO_AddrOf)
      Inner = Unary->getSubExpr()->IgnoreParenCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(Inner);
  const auto *Function = Ref ? dyn_cast<FunctionDecl>(Ref->getDecl()) : nullptr;
  if (Function)
    Function = Function->getCanonicalDecl();
  auto [It, New] = Targets.try_emplace(&Pointer, Function);
  if (!New && It->second != Function)
    It->second = nullptr;
}

void PointerTargets::visit(const Stmt &S) {
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
    for (const Decl *D : Declaration->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        if (Var->hasLocalStorage() && Var->getType()->isFunctionPointerType()) {
          Declared.insert(Var);
          if (Var->hasInit())
            assign(*Var, *Var->getInit());
        }
  if (const auto *Binary = dyn_cast<BinaryOperator>(&S))
    if (Binary->getOpcode() == BO_Assign)
      if (const VarDecl *Var = localPointer(*Binary->getLHS())) {
        assign(*Var, *Binary->getRHS());
        Stack.push_back(Binary->getRHS());
        return;
      }
  // Reading the pointer is harmless. Every other mention of it (its address, a
  // reference to it, a compound assignment) can change it unseen.
  if (const auto *Cast = dyn_cast<CastExpr>(&S))
    if (Cast->getCastKind() == CK_LValueToRValue &&
        localPointer(*Cast->getSubExpr()))
      return;
  if (const auto *E = dyn_cast<Expr>(&S))
    if (const VarDecl *Var = localPointer(*E)) {
      Targets[Var] = nullptr;
      return;
    }
  for (const Stmt *Child : S.children())
    if (Child)
      Stack.push_back(Child);
}

const FunctionDecl *PointerTargets::onlyTarget(const VarDecl &Pointer) const {
  // A lambda sees some of the stores to a variable of the function around it.
  auto It = Targets.find(&Pointer);
  return It == Targets.end() || !Declared.contains(&Pointer) ? nullptr
                                                             : It->second;
}
