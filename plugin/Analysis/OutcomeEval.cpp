//===- OutcomeEval.cpp - expressions under one outcome --------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeEval.h"
#include "Analysis/Children.h"
#include "Analysis/IntegerValue.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::ConstantRange;

unsigned OutcomeEval::width(QualType Type) const {
  if (Type->isBooleanType())
    return 1;
  return Ctx.getTypeSize(Type);
}

static ErrnoPart derived(ErrnoPart Of) {
  return Of == ErrnoPart::None ? Of : ErrnoPart::Derived;
}

static ErrnoPart negated(ErrnoPart Of) {
  if (Of == ErrnoPart::Itself)
    return ErrnoPart::Negated;
  return Of == ErrnoPart::Negated ? ErrnoPart::Itself : Of;
}

std::optional<bool> OutcomeEval::truth(const Evaluated &V) {
  if (!V.Value || V.Value->isEmptySet())
    return std::nullopt;
  if (const APInt *Number = V.Value->getSingleElement())
    return !Number->isZero();
  if (!V.Value->contains(APInt(V.Value->getBitWidth(), 0)))
    return true;
  return std::nullopt;
}

OutcomeEval::Mention OutcomeEval::mentions(const Expr &E) const {
  // Past this size it is cheaper to take the expression for dependent.
  constexpr unsigned MaxNodes = 2000;
  unsigned Nodes = 0;
  llvm::SmallVector<const Stmt *, 16> Stack = {&E};
  while (!Stack.empty()) {
    if (++Nodes > MaxNodes)
      return Mention::Outcome;
    const Stmt *S = Stack.pop_back_val();
    if (S == Flow.Site.Expr)
      return Mention::Outcome;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
      if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
        if (Env.dependsOn(*Var))
          return Mention::Outcome;
    if (const auto *Member = dyn_cast<MemberExpr>(S)) {
      // Another member of the same structure says nothing about this one.
      Place Where = placeOf(*Member);
      const OutcomeEnv::Entry *Entry = Where.Var ? Env.find(Where) : nullptr;
      if (Entry && Entry->Depends)
        return Mention::Outcome;
      if (Where.Var && Flow.isTrackable(Where))
        continue;
    }
    if (const auto *Sub = dyn_cast<Expr>(S))
      if (Env.ErrnoIsOurs && isErrno(*Sub))
        return Mention::Errno;
    if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(S))
      if (Opaque->getSourceExpr())
        Stack.push_back(Opaque->getSourceExpr());
    forEachChild(*S, [&](const Stmt &Child) { Stack.push_back(&Child); });
  }
  return Mention::Nothing;
}

/// Nothing is known, but whether it depends on the outcome is: does the
/// expression mention anything that does?
Evaluated OutcomeEval::unknown(const Expr &E) const {
  Mention Of = mentions(E);
  if (Of == Mention::Errno && Env.Trace)
    Env.Trace->reads();
  return {std::nullopt, Of != Mention::Nothing};
}

bool OutcomeEval::depends(const Expr &E) const {
  // What mentions nothing need not be evaluated.
  return touches(E) && mentions(E) != Mention::Nothing && compute(E).Depends;
}

Evaluated OutcomeEval::evaluate(const Expr &E) const {
  Evaluated Result = value(E);
  noteDecision(Result);
  return Result;
}

bool OutcomeEval::touches(const Expr &E) const {
  const Mentions &Named = Flow.Graph.mentionsOf(E);
  return Named.IsAnything || Env.Outs || (Named.Errno && Env.ErrnoIsOurs) ||
         Flow.isIn(E) ||
         llvm::any_of(Env.Entries, [&](const OutcomeEnv::Entry &Entry) {
           return llvm::is_contained(Named.Variables, Entry.Where.Var);
         });
}

Evaluated OutcomeEval::value(const Expr &E) const {
  if (Env.ForgetsBefore || touches(E))
    return compute(E);
  return {Flow.unchanged(E, [this](const Expr &E) { return compute(E).Value; }),
          false};
}

Evaluated OutcomeEval::compute(const Expr &Written) const {
  // Deeper than people write; the compiler's stack is not ours to use up.
  constexpr unsigned MaxDepth = 100;
  if (Depth > MaxDepth)
    return unknown(Written);
  ++Depth;
  Evaluated Result = evaluateHere(*Written.IgnoreParens());
  --Depth;
  return Result;
}

Evaluated OutcomeEval::evaluateHere(const Expr &E) const {
  if (&E == Flow.Site.Expr)
    return {Which.Result, true};
  if (E.isValueDependent())
    return unknown(E);
  if (const auto *Full = dyn_cast<FullExpr>(&E))
    return compute(*Full->getSubExpr());
  if (const auto *Cast = dyn_cast<CastExpr>(&E))
    return cast(*Cast);
  if (const auto *Unary = dyn_cast<UnaryOperator>(&E))
    return unary(*Unary);
  if (const auto *Binary = dyn_cast<BinaryOperator>(&E))
    return binary(*Binary);
  if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(&E))
    return choice(*Choice);
  if (const auto *Call = dyn_cast<CallExpr>(&E))
    return call(*Call);
  if (const auto *Block = dyn_cast<StmtExpr>(&E))
    if (!Block->getSubStmt()->body_empty())
      if (const auto *Last = dyn_cast<Expr>(Block->getSubStmt()->body_back()))
        return compute(*Last);
  // The left side of GNU's `a ?: b`, which stands for itself in both places.
  if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(&E))
    return Opaque->getSourceExpr() ? compute(*Opaque->getSourceExpr())
                                   : unknown(E);
  if (const auto *Literal = dyn_cast<IntegerLiteral>(&E))
    return {ConstantRange(Literal->getValue()), false};
  if (Env.Outs) {
    if (Place Target = Env.Outs->placeOf(E); Target.Var)
      return place(Target);
    if (Env.Outs->isPointer(E)) {
      unsigned Width = width(E.getType());
      return {ConstantRange(APInt(Width, 1), APInt(Width, 0)), false};
    }
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(&E)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    if (Var && (Env.find({Var}) || !Var->getType().isConstQualified()))
      return place({Var});
  } else if (isa<MemberExpr, ArraySubscriptExpr>(E)) {
    if (const auto *Member = dyn_cast<MemberExpr>(&E);
        Member && &wholeOf(*Member->getBase()) == Flow.Site.Expr)
      if (const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl()))
        return member(*Member->getBase(), *Field);
    if (Place Where = placeOf(E); Where.Var && Env.find(Where))
      return place(Where);
  }
  Evaluated Constant = constant(E);
  return Constant.Value ? Constant : unknown(E);
}

Evaluated OutcomeEval::place(const Place &Where) const {
  if (const OutcomeEnv::Entry *Entry = Env.find(Where))
    return {Entry->Value, Entry->Depends, /*NamesError=*/false, Entry->Errno};
  if (!Where.Field && Env.dependsOn(*Where.Var))
    return {std::nullopt, true};
  if (Env.ForgetsBefore || Where.Field || Where.IsPointee)
    return {};
  return {Flow.before(*Where.Var), false};
}

Evaluated OutcomeEval::constant(const Expr &E) const {
  std::optional<llvm::APSInt> Number = integerValue(E, Ctx);
  if (!Number)
    return {};
  return {ConstantRange(Number->extOrTrunc(width(E.getType()))), false};
}

Evaluated OutcomeEval::cast(const CastExpr &Cast) const {
  const Expr &Sub = *Cast.getSubExpr();
  switch (Cast.getCastKind()) {
  case CK_LValueToRValue:
    if (Env.ErrnoIsOurs && isErrno(Sub)) {
      if (Env.Trace)
        Env.Trace->reads();
      Evaluated Number{std::nullopt, true};
      if (Which.Errno) {
        Number.Value = ConstantRange(*Which.Errno);
        Number.Errno = ErrnoPart::Itself;
      }
      return Number;
    }
    return compute(Sub);
  case CK_NoOp:
  case CK_BitCast:
    return compute(Sub);
  case CK_IntegralToBoolean:
  case CK_PointerToBoolean: {
    Evaluated Value = compute(Sub);
    std::optional<bool> Truth = decide(Value);
    Value.Value.reset();
    Value.Errno = ErrnoPart::None;
    if (Truth)
      Value.Value = ConstantRange(APInt(1, *Truth));
    return Value;
  }
  case CK_IntegralCast:
  case CK_IntegralToPointer:
  case CK_PointerToIntegral:
  case CK_BooleanToSignedIntegral:
  case CK_NullToPointer: {
    Evaluated Value = compute(Sub);
    if (Cast.getCastKind() == CK_NullToPointer)
      Value.Value = ConstantRange(APInt(width(Cast.getType()), 0));
    else if (Value.Value) {
      unsigned To = width(Cast.getType());
      if (To == Value.Value->getBitWidth())
        return Value;
      if (To < Value.Value->getBitWidth())
        Value.Errno = derived(Value.Errno);
      bool Signed = Sub.getType()->isSignedIntegerOrEnumerationType();
      Value.Value =
          Signed ? Value.Value->sextOrTrunc(To) : Value.Value->zextOrTrunc(To);
    }
    return Value;
  }
  default:
    return unknown(Cast);
  }
}

Evaluated OutcomeEval::unary(const UnaryOperator &Unary) const {
  const Expr &Sub = *Unary.getSubExpr();
  switch (Unary.getOpcode()) {
  case UO_LNot: {
    Evaluated Value = compute(Sub);
    std::optional<bool> Truth = decide(Value);
    Value.Value.reset();
    Value.Errno = ErrnoPart::None;
    if (Truth)
      Value.Value =
          ConstantRange(APInt(width(Unary.getType()), Truth == false));
    return Value;
  }
  case UO_Minus: {
    Evaluated Value = compute(Sub);
    if (Value.Value)
      Value.Value =
          ConstantRange(APInt(Value.Value->getBitWidth(), 0)).sub(*Value.Value);
    Value.Errno = negated(Value.Errno);
    return Value;
  }
  case UO_Not: {
    Evaluated Value = compute(Sub);
    if (Value.Value)
      Value.Value = Value.Value->binaryNot();
    Value.Errno = derived(Value.Errno);
    return Value;
  }
  case UO_Plus:
  case UO_Extension:
    return compute(Sub);
  default:
    // ++ and -- were done when their statement was met.
    if (Unary.isPrefix() && Unary.isIncrementDecrementOp())
      return compute(Sub);
    return unknown(Unary);
  }
}

Evaluated OutcomeEval::binary(const BinaryOperator &Binary) const {
  if (Binary.isLogicalOp())
    return logical(Binary);
  if (Binary.isComparisonOp())
    return comparison(Binary);
  if (Binary.getOpcode() == BO_Comma)
    return compute(*Binary.getRHS());
  // The assignment was done when its statement was met: what it gives is what
  // the variable holds now, or the value where the variable is alike in all.
  if (Binary.getOpcode() == BO_Assign) {
    Evaluated Left = compute(*Binary.getLHS());
    return Left.Depends ? Left : compute(*Binary.getRHS());
  }
  if (Binary.isCompoundAssignmentOp())
    return compute(*Binary.getLHS());
  Evaluated L = compute(*Binary.getLHS()), R = compute(*Binary.getRHS());
  Evaluated Result{std::nullopt, L.Depends || R.Depends};
  // UINT_MAX is a product in <limits.h>.
  if (!Result.Depends)
    if (Evaluated Constant = constant(Binary); Constant.Value)
      return Constant;
  if (!Binary.getLHS()->getType()->isPointerType() &&
      !Binary.getRHS()->getType()->isPointerType())
    Result.Value = arithmetic(Binary.getOpcode(), L.Value, R.Value);
  if (Result.Value)
    Result.Errno = std::max(derived(L.Errno), derived(R.Errno));
  return Result;
}

Known OutcomeEval::arithmetic(BinaryOperatorKind Operator, const Known &L,
                              const Known &R) {
  if (!L || !R || L->getBitWidth() != R->getBitWidth())
    return std::nullopt;
  switch (Operator) {
  case BO_Add:
    return L->add(*R);
  case BO_Sub:
    return L->sub(*R);
  case BO_And:
    return L->binaryAnd(*R);
  case BO_Or:
    return L->binaryOr(*R);
  case BO_Xor:
    return L->binaryXor(*R);
  default:
    return std::nullopt;
  }
}

bool OutcomeEval::holdsCall(const Expr &E) const {
  return Flow.Graph.isWithin(*Flow.Site.Expr, E);
}

Evaluated OutcomeEval::logical(const BinaryOperator &Binary) const {
  bool Or = Binary.getOpcode() == BO_LOr;
  Evaluated L = compute(*Binary.getLHS());
  std::optional<bool> Left = decide(L);
  // Where the call was made on the right, the left did not decide.
  if (!Left && !L.Depends && holdsCall(*Binary.getRHS()))
    Left = !Or;
  Evaluated Result{std::nullopt, L.Depends, L.NamesError};
  unsigned Width = width(Binary.getType());
  if (Left == Or) {
    Result.Value = ConstantRange(APInt(Width, Or));
    return Result;
  }
  Evaluated R = compute(*Binary.getRHS());
  std::optional<bool> Right = decide(R);
  Result.Depends |= R.Depends;
  Result.NamesError |= R.NamesError;
  if (Right && (Left || Right == Or))
    Result.Value = ConstantRange(APInt(Width, *Right));
  return Result;
}

Evaluated OutcomeEval::choice(const AbstractConditionalOperator &Choice) const {
  Evaluated Condition = compute(*Choice.getCond());
  std::optional<bool> Truth = decide(Condition);
  // The arm in which the call was made is the one that was taken.
  if (!Truth && !Condition.Depends) {
    if (holdsCall(*Choice.getTrueExpr()))
      return compute(*Choice.getTrueExpr());
    if (holdsCall(*Choice.getFalseExpr()))
      return compute(*Choice.getFalseExpr());
  }
  Evaluated T = compute(*Choice.getTrueExpr());
  Evaluated F = compute(*Choice.getFalseExpr());
  Evaluated Result;
  if (Truth)
    Result = *Truth ? T : F;
  else if (T.Value && F.Value) {
    holdAgainst(T, F.Value);
    holdAgainst(F, T.Value);
    if (*T.Value == *F.Value)
      Result = T;
  }
  Result.Depends |= Condition.Depends || T.Depends || F.Depends;
  Result.NamesError |= Condition.NamesError;
  return Result;
}

Evaluated OutcomeEval::call(const CallExpr &Call) const {
  if (calleeName(Call).starts_with("__builtin_expect") && Call.getNumArgs() > 0)
    return compute(*Call.getArg(0));
  return unknown(Call);
}
