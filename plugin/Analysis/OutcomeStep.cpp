//===- OutcomeStep.cpp - one statement under one outcome ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeStep.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using namespace kapi;

/// More variables than that carrying the outcome are treated as an escape.
static constexpr size_t MaxVariables = 6;
/// And so many that hold a constant stored since the call.
static constexpr size_t MaxConstants = 4;

bool OutcomeStep::depends(const Expr *E) const {
  return E && OutcomeEval(Flow, Which, Env).depends(*E);
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
  if (&Call == Flow.Site.Expr)
    return StepResult::Quiet;
  bool Dependent = false;
  if (OutcomeEval(Flow, Which, Env).touches(Call)) {
    Dependent = depends(Call.getCallee());
    for (const Expr *Argument : Call.arguments())
      Dependent |=
          depends(Argument) && !(Flow.hasOwnTargets() &&
                                 Flow.overwrites(Call, lentPlace(*Argument)));
  }
  if (Flow.hasOwnTargets())
    takeLoans(Call);
  // Whoever reads errno from here on reads this call's.
  Env.ErrnoIsOurs = false;
  return Dependent ? StepResult::Dependent : StepResult::Effect;
}

/// What a variable holds is another call's once that has had its address.
void OutcomeStep::takeLoans(const CallExpr &Call) {
  for (const Expr *Argument : Call.arguments()) {
    Place Lent = lentPlace(*Argument);
    if (!Lent.Var)
      continue;
    for (OutcomeEnv::Entry &Entry : Env.Entries)
      if (Entry.Where.Var == Lent.Var && !Entry.Where.IsPointee) {
        Entry.Value.reset();
        Entry.Depends = false;
        Entry.Errno = ErrnoPart::None;
      }
  }
}

/// The place that \p E names, also where a parameter leads if that is followed.
Place OutcomeStep::placeOf(const Expr &E) const {
  if (Env.Outs)
    if (Place Target = Env.Outs->placeOf(E); Target.Var)
      return Target;
  return kapi::placeOf(E);
}

/// Remembers a store that is the same under every outcome, where what the
/// place held before would mislead.
void OutcomeStep::keepConstant(const Place &Where, const Evaluated &Value) {
  bool IsConstant = Value.Value && Value.Value->isSingleElement();
  if (!Env.find(Where)) {
    if (Env.ForgetsBefore ||
        !(IsConstant ||
          (!Where.Field && !Where.IsPointee && Flow.before(*Where.Var))))
      return;
    if (Env.Entries.size() - Env.countDependent() >= MaxConstants) {
      Env.ForgetsBefore = true;
      return;
    }
  }
  Env.set(Where, IsConstant ? Value.Value : Known(), /*Depends=*/false);
}

StepResult OutcomeStep::store(const Place &Where, const Evaluated &Value) {
  bool Tracked = Flow.isTrackable(Where);
  // A store to one element leaves the others as they are.
  bool IsElement = !Where.Field && Where.Var->getType()->isArrayType();
  if (!Value.Depends) {
    if (Tracked && !IsElement)
      keepConstant(Where, Value);
    return StepResult::Quiet;
  }
  const OutcomeEnv::Entry *Known = Env.find(Where);
  if (!Tracked ||
      ((!Known || !Known->Depends) && Env.countDependent() >= MaxVariables))
    return StepResult::Dependent;
  if (IsElement)
    Env.set(Where, std::nullopt, /*Depends=*/true);
  else
    Env.set(Where, Value.Value, /*Depends=*/true, Value.Errno);
  return StepResult::Quiet;
}

/// The members of the structure that the call returns, in a variable.
StepResult OutcomeStep::storeMembers(const VarDecl &Var, const Expr &Whole) {
  Env.eraseAll(Var);
  for (const FieldDecl *Field : Var.getType()->getAsRecordDecl()->fields())
    if (StepResult Result = store(
            {&Var, Field}, OutcomeEval(Flow, Which, Env).member(Whole, *Field));
        Result != StepResult::Quiet)
      return Result;
  return StepResult::Quiet;
}

/// Whether \p Var takes what the call returns, and each member by its name.
bool OutcomeStep::isReturnedStructure(const VarDecl &Var,
                                      const Expr &Value) const {
  return Var.getType()->isRecordType() && !isa<DecompositionDecl>(Var) &&
         !Flow.targets().empty() && &wholeOf(Value) == Flow.Site.Expr;
}

/// A local that comes to life with what its initializer says.
StepResult OutcomeStep::initialize(const VarDecl &Var) {
  const auto *List = dyn_cast<InitListExpr>(Var.getInit());
  const RecordDecl *Record = Var.getType()->getAsRecordDecl();
  if (isReturnedStructure(Var, *Var.getInit()))
    return storeMembers(Var, *Var.getInit());
  if (!List || !Record || Record->isUnion() ||
      List->getNumInits() !=
          size_t(std::distance(Record->field_begin(), Record->field_end())))
    return store({&Var}, value(*Var.getInit()));
  Env.eraseAll(Var);
  const Expr *const *Init = List->getInits();
  for (const FieldDecl *Field : Record->fields())
    if (const Expr *Value = *Init++)
      if (StepResult Result = store({&Var, Field}, value(*Value));
          Result != StepResult::Quiet)
        return Result;
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
      Env.eraseAll(*Var);
      continue;
    }
    // A name that says "unused" is a deliberate discard.
    if (Var->hasAttrs() && Var->hasAttr<UnusedAttr>() &&
        depends(Var->getInit()))
      return StepResult::Dependent;
    if (StepResult Result = initialize(*Var); Result != StepResult::Quiet)
      return Result;
  }
  return StepResult::Quiet;
}

StepResult OutcomeStep::assignment(const BinaryOperator &Binary) {
  Evaluated Value = value(*Binary.getRHS());
  const Expr &Left = *Binary.getLHS()->IgnoreParens();
  Place Where = placeOf(Left);
  // A member of a structure that others can see, or a variable of theirs.
  bool IsOwn =
      Where.IsPointee || (Where.Var && Where.Var->hasLocalStorage() &&
                          !Where.Var->getType()->isReferenceType() &&
                          (isa<DeclRefExpr>(Left) || Flow.isTrackable(Where)));
  const auto *Element = dyn_cast<ArraySubscriptExpr>(&Left);
  // A discard that is meant, as where such a variable is initialized.
  if (IsOwn && Value.Depends && !Where.IsPointee && Where.Var->hasAttrs() &&
      Where.Var->hasAttr<UnusedAttr>())
    return StepResult::Dependent;
  if (!IsOwn || (Element && depends(Element->getIdx()))) {
    if (Value.Depends || depends(&Left))
      return StepResult::Dependent;
    if (isErrno(Left))
      Env.ErrnoIsOurs = false;
    return StepResult::Effect;
  }
  if (Where.Var->getType()->isRecordType() && !Where.Field) {
    if (isReturnedStructure(*Where.Var, *Binary.getRHS()))
      return storeMembers(*Where.Var, *Binary.getRHS());
    Env.eraseAll(*Where.Var);
  }
  if (!Binary.isCompoundAssignmentOp())
    return store(Where, Value);
  Evaluated Before = value(Left);
  auto Operator =
      BinaryOperator::getOpForCompoundAssignment(Binary.getOpcode());
  // Where the operation is done in another type, only that it depends is known.
  const auto &Compound = cast<CompoundAssignOperator>(Binary);
  Evaluated Now{std::nullopt, Value.Depends || Before.Depends};
  if (Ctx.hasSameUnqualifiedType(Compound.getComputationResultType(),
                                 Left.getType()))
    Now.Value = OutcomeEval::arithmetic(Operator, Before.Value, Value.Value);
  if (Now.Value &&
      (Before.Errno != ErrnoPart::None || Value.Errno != ErrnoPart::None))
    Now.Errno = ErrnoPart::Derived;
  return store(Where, Now);
}

StepResult OutcomeStep::increment(const UnaryOperator &Unary) {
  const Expr &Target = *Unary.getSubExpr()->IgnoreParens();
  Place Where = placeOf(Target);
  if (!Where.Var || !Where.Var->hasLocalStorage() ||
      !(isa<DeclRefExpr>(Target) || Flow.isTrackable(Where)))
    return depends(&Target) ? StepResult::Dependent : StepResult::Effect;
  return store(Where, {std::nullopt, value(Target).Depends});
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
  Place Where = placeOf(*Target);
  if (!Where.Var || !Flow.isTrackable(Where))
    return false;
  const OutcomeEnv::Entry *Kept = Env.find(Where);
  bool IsConstant = Kept && Kept->Value && Kept->Value->isSingleElement();
  // What is not known may be something else than in another run.
  if (!Kept)
    Env.set(Where, Value ? value(*Value).Value : Known(), /*Depends=*/true);
  else if (!Kept->Depends && !IsConstant)
    Env.set(Where, Kept->Value, /*Depends=*/true);
  return true;
}
