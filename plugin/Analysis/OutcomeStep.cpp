//===- OutcomeStep.cpp - one statement under one outcome ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeStep.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using namespace kapi;

/// More variables than that carrying the outcome are treated as an escape.
static constexpr size_t MaxVariables = 6;

StepResult OutcomeStep::run(const CFGElement &Element) {
  if (auto S = Element.getAs<CFGStmt>())
    return statement(*S->getStmt());
  // Destructors of locals: what they can see, the outcome did not reach.
  return StepResult::Quiet;
}

bool OutcomeStep::depends(const Expr *E) const {
  return E && evaluate(*E).Depends;
}

StepResult OutcomeStep::statement(const Stmt &S) {
  if (const auto *Call = dyn_cast<CallExpr>(&S))
    return call(*Call);
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
    return declaration(*Declaration);
  if (const auto *Binary = dyn_cast<BinaryOperator>(&S))
    return Binary->isAssignmentOp() ? assignment(*Binary) : StepResult::Quiet;
  if (const auto *Unary = dyn_cast<UnaryOperator>(&S))
    return Unary->isIncrementDecrementOp() ? increment(*Unary)
                                           : StepResult::Quiet;
  if (const auto *Cast = dyn_cast<CastExpr>(&S))
    // `(void)result;` says that it is meant to be ignored.
    return Cast->getCastKind() == CK_ToVoid && depends(Cast->getSubExpr())
               ? StepResult::Dependent
               : StepResult::Quiet;
  switch (S.getStmtClass()) {
  case Stmt::ReturnStmtClass:
    return StepResult::Quiet; // compared by the machine
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass: {
    const auto &Construct = cast<CXXConstructExpr>(S);
    for (const Expr *Argument : Construct.arguments())
      if (depends(Argument))
        return StepResult::Dependent;
    return Construct.getConstructor()->isTrivial() ? StepResult::Quiet
                                                   : StepResult::Effect;
  }
  case Stmt::LambdaExprClass:
  case Stmt::BlockExprClass:
  case Stmt::CXXNewExprClass:
  case Stmt::CXXDeleteExprClass:
  case Stmt::AtomicExprClass:
    for (const Stmt *Child : S.children())
      if (const auto *E = dyn_cast_or_null<Expr>(Child); depends(E))
        return StepResult::Dependent;
    return StepResult::Effect;
  case Stmt::CXXThrowExprClass:
  case Stmt::GCCAsmStmtClass:
  case Stmt::MSAsmStmtClass:
  case Stmt::CoreturnStmtClass:
  case Stmt::CoawaitExprClass:
  case Stmt::CoyieldExprClass:
  case Stmt::IndirectGotoStmtClass:
    return StepResult::Ends;
  default:
    return StepResult::Quiet;
  }
}

StepResult OutcomeStep::call(const CallExpr &Call) {
  if (&Call == Site.Expr || isTransparentCall(Call))
    return StepResult::Quiet;
  bool Dependent = depends(Call.getCallee());
  for (const Expr *Argument : Call.arguments())
    Dependent |= depends(Argument);
  // Whoever reads errno from here on reads this call's.
  Env.ErrnoIsOurs = false;
  return Dependent ? StepResult::Dependent : StepResult::Effect;
}

StepResult OutcomeStep::store(const VarDecl &Var, const Evaluated &Value) {
  if (!Value.Depends) {
    Env.erase(Var);
    return StepResult::Quiet;
  }
  if (!Graph.isTrackable(Var) ||
      (!Env.find(Var) && Env.Entries.size() >= MaxVariables))
    return StepResult::Dependent;
  Env.set(Var, Value.Value);
  return StepResult::Quiet;
}

StepResult OutcomeStep::declaration(const DeclStmt &Declaration) {
  for (const Decl *D : Declaration.decls()) {
    const auto *Var = dyn_cast<VarDecl>(D);
    if (!Var)
      continue;
    if (const auto *Array = Ctx.getAsVariableArrayType(Var->getType()))
      if (depends(Array->getSizeExpr()))
        return StepResult::Dependent;
    if (!Var->hasInit()) {
      Env.erase(*Var);
      continue;
    }
    Evaluated Value = evaluate(*Var->getInit());
    // A name that says "unused" is a deliberate discard.
    if (Value.Depends && Var->hasAttrs() && Var->hasAttr<UnusedAttr>())
      return StepResult::Dependent;
    if (StepResult Result = store(*Var, Value); Result != StepResult::Quiet)
      return Result;
  }
  return StepResult::Quiet;
}

StepResult OutcomeStep::assignment(const BinaryOperator &Binary) {
  Evaluated Value = evaluate(*Binary.getRHS());
  const Expr &Left = *Binary.getLHS()->IgnoreParens();
  const auto *Ref = dyn_cast<DeclRefExpr>(&Left);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Var || !Var->hasLocalStorage() || Var->getType()->isReferenceType()) {
    if (Value.Depends || depends(&Left))
      return StepResult::Dependent;
    if (isErrno(Left))
      Env.ErrnoIsOurs = false;
    return StepResult::Effect;
  }
  if (Binary.isCompoundAssignmentOp()) {
    bool Depends = Value.Depends || Env.find(*Var);
    return Depends ? store(*Var, {std::nullopt, true}) : StepResult::Quiet;
  }
  return store(*Var, Value);
}

StepResult OutcomeStep::increment(const UnaryOperator &Unary) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Unary.getSubExpr()->IgnoreParens());
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Var || !Var->hasLocalStorage())
    return depends(Unary.getSubExpr()) ? StepResult::Dependent
                                       : StepResult::Effect;
  if (Env.find(*Var))
    Env.set(*Var, std::nullopt);
  return StepResult::Quiet;
}

bool OutcomeStep::keepStore(const Stmt &S) {
  const Expr *Target = nullptr, *Value = nullptr;
  if (const auto *Binary = dyn_cast<BinaryOperator>(&S)) {
    if (Binary->isAssignmentOp())
      Target = Binary->getLHS();
    if (Binary->getOpcode() == BO_Assign)
      Value = Binary->getRHS();
  } else if (const auto *Unary = dyn_cast<UnaryOperator>(&S)) {
    if (Unary->isIncrementDecrementOp())
      Target = Unary->getSubExpr();
  }
  if (!Target)
    return true;
  const auto *Ref = dyn_cast<DeclRefExpr>(Target->IgnoreParens());
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Var || !Graph.isTrackable(*Var))
    return false;
  if (!Env.find(*Var))
    Env.set(*Var, Value ? evaluate(*Value).Value : Known());
  return true;
}
