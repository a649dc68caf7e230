//===- OutcomeEval.cpp - expressions under one outcome --------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeEval.h"
#include "Analysis/Children.h"
#include "Analysis/Expectation.h"
#include "Analysis/IntegerValue.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/IR/InstrTypes.h"

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::ConstantRange;

llvm::StringRef kapi::calleeName(const CallExpr &Call) {
  const FunctionDecl *Function = Call.getDirectCallee();
  return Function && Function->getIdentifier() ? Function->getName()
                                               : llvm::StringRef();
}

/// A project's own `#define errno (*its_errno)`, which saves the calls.
static bool isKeptErrnoAddress(const VarDecl &Var) {
  return Var.hasGlobalStorage() && Var.getIdentifier() &&
         Var.getName().ends_with("_errno") && Var.getType()->isPointerType() &&
         Var.getType()->getPointeeType()->isSpecificBuiltinType(
             BuiltinType::Int);
}

bool kapi::isErrno(const Expr &E) {
  // What is asked about most often.
  if (isa<DeclRefExpr, MemberExpr>(E))
    return false;
  const auto *Deref = dyn_cast<UnaryOperator>(E.IgnoreParenImpCasts());
  if (!Deref || Deref->getOpcode() != UO_Deref)
    return false;
  const Expr *Address = Deref->getSubExpr()->IgnoreParenImpCasts();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Address)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    return Var && isKeptErrnoAddress(*Var);
  }
  const auto *Call = dyn_cast<CallExpr>(Address);
  return Call && llvm::is_contained(ErrnoFunctions, calleeName(*Call));
}

bool kapi::isTransparentCall(const CallExpr &Call) {
  llvm::StringRef Name = calleeName(Call);
  return llvm::is_contained(ErrnoFunctions, Name) ||
         llvm::StringSwitch<bool>(Name)
             .Cases("__builtin_expect", "__builtin_expect_with_probability",
                    true)
             .Case("__builtin_constant_p", true)
             .Default(false);
}

unsigned OutcomeEval::width(QualType Type) const {
  if (Type->isBooleanType())
    return 1;
  return Ctx.getTypeSize(Type);
}

std::optional<bool> OutcomeEval::truth(const Evaluated &V) {
  if (!V.Value || V.Value->isEmptySet())
    return std::nullopt;
  APInt Zero(V.Value->getBitWidth(), 0);
  if (!V.Value->contains(Zero))
    return true;
  if (V.Value->isSingleElement())
    return false;
  return std::nullopt;
}

void OutcomeEval::noteErrno() const {
  if (Env.Trace && !IsNoted)
    Env.Trace->escapes();
}

/// Notes `errno == CONSTANT`; false for any other comparison.
bool OutcomeEval::noteComparison(const BinaryOperator &Binary) const {
  if (!Env.Trace || !Env.ErrnoIsOurs || !Binary.isEqualityOp())
    return false;
  const Expr *Number = Binary.getRHS();
  if (isErrno(*Number))
    Number = Binary.getLHS();
  else if (!isErrno(*Binary.getLHS()))
    return false;
  Evaluated Constant = constant(*Number);
  if (!Constant.Value)
    return false;
  Env.Trace->heldAgainst(Constant.Value->getSingleElement()->getZExtValue());
  return true;
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
  if (Of == Mention::Errno)
    noteErrno();
  return {std::nullopt, Of != Mention::Nothing};
}

bool OutcomeEval::depends(const Expr &E) const {
  // What mentions nothing need not be evaluated.
  return mentions(E) != Mention::Nothing && evaluate(E).Depends;
}

Evaluated OutcomeEval::evaluate(const Expr &Written) const {
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
    return evaluate(*Full->getSubExpr());
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
        return evaluate(*Last);
  // The left side of GNU's `a ?: b`, which stands for itself in both places.
  if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(&E))
    return Opaque->getSourceExpr() ? evaluate(*Opaque->getSourceExpr())
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
    return {Entry->Value, Entry->Depends};
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
      noteErrno();
      Known Value;
      if (Which.Errno)
        Value = ConstantRange(*Which.Errno);
      return {Value, true};
    }
    return evaluate(Sub);
  case CK_NoOp:
  case CK_BitCast:
    return evaluate(Sub);
  case CK_IntegralToBoolean:
  case CK_PointerToBoolean: {
    Evaluated Value = evaluate(Sub);
    std::optional<bool> Truth = truth(Value);
    Value.Value.reset();
    if (Truth)
      Value.Value = ConstantRange(APInt(1, *Truth));
    return Value;
  }
  case CK_IntegralCast:
  case CK_IntegralToPointer:
  case CK_PointerToIntegral:
  case CK_BooleanToSignedIntegral:
  case CK_NullToPointer: {
    Evaluated Value = evaluate(Sub);
    if (Cast.getCastKind() == CK_NullToPointer)
      Value.Value = ConstantRange(APInt(width(Cast.getType()), 0));
    else if (Value.Value) {
      unsigned To = width(Cast.getType());
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
    Evaluated Value = evaluate(Sub);
    std::optional<bool> Truth = truth(Value);
    Value.Value.reset();
    if (Truth)
      Value.Value =
          ConstantRange(APInt(width(Unary.getType()), Truth == false));
    return Value;
  }
  case UO_Minus: {
    Evaluated Value = evaluate(Sub);
    if (Value.Value)
      Value.Value =
          ConstantRange(APInt(Value.Value->getBitWidth(), 0)).sub(*Value.Value);
    return Value;
  }
  case UO_Not: {
    Evaluated Value = evaluate(Sub);
    if (Value.Value)
      Value.Value = Value.Value->binaryNot();
    return Value;
  }
  case UO_Plus:
  case UO_Extension:
    return evaluate(Sub);
  default:
    // ++ and -- were done when their statement was met.
    if (Unary.isPrefix() && Unary.isIncrementDecrementOp())
      return evaluate(Sub);
    return unknown(Unary);
  }
}

Evaluated OutcomeEval::binary(const BinaryOperator &Binary) const {
  if (Binary.isLogicalOp())
    return logical(Binary);
  if (Binary.isComparisonOp())
    return comparison(Binary);
  if (Binary.getOpcode() == BO_Comma)
    return evaluate(*Binary.getRHS());
  // The assignment was done when its statement was met: what it gives is what
  // the variable holds now, or the value where the variable is alike in all.
  if (Binary.getOpcode() == BO_Assign) {
    Evaluated Left = evaluate(*Binary.getLHS());
    return Left.Depends ? Left : evaluate(*Binary.getRHS());
  }
  if (Binary.isCompoundAssignmentOp())
    return evaluate(*Binary.getLHS());
  Evaluated L = evaluate(*Binary.getLHS()), R = evaluate(*Binary.getRHS());
  Evaluated Result{std::nullopt, L.Depends || R.Depends};
  // UINT_MAX is a product in <limits.h>.
  if (!Result.Depends)
    if (Evaluated Constant = constant(Binary); Constant.Value)
      return Constant;
  if (!Binary.getLHS()->getType()->isPointerType() &&
      !Binary.getRHS()->getType()->isPointerType())
    Result.Value = arithmetic(Binary.getOpcode(), L.Value, R.Value);
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
  Evaluated L = evaluate(*Binary.getLHS());
  std::optional<bool> Left = truth(L);
  // Where the call was made on the right, the left did not decide.
  if (!Left && !L.Depends && holdsCall(*Binary.getRHS()))
    Left = !Or;
  Evaluated Result{std::nullopt, L.Depends, L.NamesError};
  unsigned Width = width(Binary.getType());
  if (Left == Or) {
    Result.Value = ConstantRange(APInt(Width, Or));
    return Result;
  }
  Evaluated R = evaluate(*Binary.getRHS());
  std::optional<bool> Right = truth(R);
  Result.Depends |= R.Depends;
  Result.NamesError |= R.NamesError;
  if (Right && (Left || Right == Or))
    Result.Value = ConstantRange(APInt(Width, *Right));
  return Result;
}

Evaluated OutcomeEval::comparison(const BinaryOperator &Binary) const {
  bool WasNoted = IsNoted;
  IsNoted |= noteComparison(Binary);
  Evaluated L = evaluate(*Binary.getLHS()), R = evaluate(*Binary.getRHS());
  IsNoted = WasNoted;
  Evaluated Result{std::nullopt, L.Depends || R.Depends,
                   L.NamesError || R.NamesError};
  if (!L.Value || !R.Value || L.Value->getBitWidth() != R.Value->getBitWidth())
    return Result;
  bool Signed = Binary.getLHS()->getType()->isSignedIntegerOrEnumerationType();
  using P = llvm::CmpInst::Predicate;
  P Predicate;
  switch (Binary.getOpcode()) {
  case BO_EQ:
    Predicate = P::ICMP_EQ;
    break;
  case BO_NE:
    Predicate = P::ICMP_NE;
    break;
  case BO_LT:
    Predicate = Signed ? P::ICMP_SLT : P::ICMP_ULT;
    break;
  case BO_LE:
    Predicate = Signed ? P::ICMP_SLE : P::ICMP_ULE;
    break;
  case BO_GT:
    Predicate = Signed ? P::ICMP_SGT : P::ICMP_UGT;
    break;
  case BO_GE:
    Predicate = Signed ? P::ICMP_SGE : P::ICMP_UGE;
    break;
  default:
    return Result;
  }
  unsigned Width = width(Binary.getType());
  bool MatchesErrno = false;
  if (L.Value->icmp(Predicate, *R.Value))
    Result.Value = ConstantRange(APInt(Width, 1));
  else if (L.Value->icmp(llvm::CmpInst::getInversePredicate(Predicate),
                         *R.Value))
    Result.Value = ConstantRange(APInt(Width, 0));
  bool IsEquality = Binary.isEqualityOp();
  if (IsEquality && L.Value->isSingleElement() && *L.Value == *R.Value)
    MatchesErrno = Which.Failure != nullptr;
  // `r == -1` singles no error out; a comparison with its number does.
  // Code that hands errors on as -errno names them that way.
  if (MatchesErrno && Which.Errno) {
    APInt Number = *L.Value->getSingleElement();
    APInt Errno = Which.Errno->zextOrTrunc(Number.getBitWidth());
    // -EPERM is -1, and so the result itself: only its name tells.
    Result.NamesError =
        Number == Errno ||
        (Number == -Errno && (!Number.isAllOnes() ||
                              mentionsErrno(Binary, Which.Failure->Name, Ctx)));
  }
  if (MatchesErrno && !Which.Errno)
    Result.NamesError = !L.Value->getSingleElement()->isZero();
  return Result;
}

Evaluated OutcomeEval::choice(const AbstractConditionalOperator &Choice) const {
  Evaluated Condition = evaluate(*Choice.getCond());
  std::optional<bool> Truth = truth(Condition);
  // The arm in which the call was made is the one that was taken.
  if (!Truth && !Condition.Depends) {
    if (holdsCall(*Choice.getTrueExpr()))
      return evaluate(*Choice.getTrueExpr());
    if (holdsCall(*Choice.getFalseExpr()))
      return evaluate(*Choice.getFalseExpr());
  }
  Evaluated T = evaluate(*Choice.getTrueExpr());
  Evaluated F = evaluate(*Choice.getFalseExpr());
  Evaluated Result;
  if (Truth)
    Result = *Truth ? T : F;
  else if (T.Value && F.Value && *T.Value == *F.Value)
    Result = T;
  Result.Depends |= Condition.Depends || T.Depends || F.Depends;
  Result.NamesError |= Condition.NamesError;
  return Result;
}

Evaluated OutcomeEval::call(const CallExpr &Call) const {
  if (calleeName(Call).starts_with("__builtin_expect") && Call.getNumArgs() > 0)
    return evaluate(*Call.getArg(0));
  return unknown(Call);
}
