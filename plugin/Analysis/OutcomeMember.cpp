//===- OutcomeMember.cpp - members of a returned structure ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeEval.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include <iterator>

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::ConstantRange;

const Expr &kapi::wholeOf(const Expr &E) {
  const Expr *Here = &E;
  while (true) {
    Here = Here->IgnoreParens();
    if (const auto *Full = dyn_cast<FullExpr>(Here))
      Here = Full->getSubExpr();
    else if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Here))
      Here = Temporary->getSubExpr();
    else if (const auto *Literal = dyn_cast<CompoundLiteralExpr>(Here))
      Here = Literal->getInitializer();
    else if (const auto *Cast = dyn_cast<ImplicitCastExpr>(Here);
             Cast && (Cast->getCastKind() == CK_LValueToRValue ||
                      Cast->getCastKind() == CK_NoOp))
      Here = Cast->getSubExpr();
    else if (const auto *Copy = dyn_cast<CXXConstructExpr>(Here);
             Copy && Copy->getNumArgs() == 1 &&
             Copy->getConstructor()->isCopyOrMoveConstructor() &&
             Copy->getConstructor()->isTrivial())
      Here = Copy->getArg(0);
    else
      return *Here;
  }
}

Evaluated OutcomeEval::member(const Expr &Whole, const FieldDecl &Field) const {
  const Expr &Plain = wholeOf(Whole);
  if (&Plain == Flow.Site.Expr) {
    for (const StoreTarget &Target : Flow.targets())
      if (Target.Leads == StoreTarget::Returned &&
          Target.What->Member == Field.getName())
        return {storedValue(*Target.What, Which, width(Field.getType())), true};
    return {std::nullopt, true};
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(&Plain)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    Place Where{Var, &Field};
    if (!Var || !Flow.isTrackable(Where))
      return unknown(Plain);
    Evaluated Value = place(Where);
    if (!Value.Value && !Value.Depends && !Env.ForgetsBefore)
      Value.Value = Flow.before(Where);
    return Value;
  }
  const auto *List = dyn_cast<InitListExpr>(&Plain);
  if (!List)
    return unknown(Plain);
  if (List->isSyntacticForm() && List->getSemanticForm())
    List = List->getSemanticForm();
  const RecordDecl *Record = Field.getParent();
  bool IsPlain =
      !Record->isUnion() &&
      List->getNumInits() ==
          size_t(std::distance(Record->field_begin(), Record->field_end()));
  if (!IsPlain)
    return unknown(Plain);
  const Expr &Init = *List->getInit(Field.getFieldIndex());
  if (isa<ImplicitValueInitExpr>(Init))
    return {ConstantRange(APInt(width(Field.getType()), 0)), false};
  return compute(Init);
}
