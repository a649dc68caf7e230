//===- IntegerValue.cpp - the numbers that expressions are ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/IntegerValue.h"
#include "clang/Basic/Builtins.h"

using namespace clang;
using namespace kapi;
using llvm::APSInt;

namespace {

/// What the form of an expression says of its value.
struct Quick {
  enum : uint8_t { Number, NoNumber, Unclear } Kind = Unclear;
  APSInt Value = APSInt();
};

Quick look(const Expr &E, const ASTContext &Ctx, unsigned Depth);

bool isVariable(const Expr &E, const ASTContext &Ctx, unsigned Depth) {
  return look(E, Ctx, Depth).Kind == Quick::NoNumber;
}

/// What is read there may be another value each time: a variable, or what is
/// found through one by members, pointers and indices.
bool isPlainLocation(const Expr &E, const ASTContext &Ctx, unsigned Depth) {
  const Expr *Base = E.IgnoreParens();
  while (const auto *Member = dyn_cast<MemberExpr>(Base)) {
    if (!isa<FieldDecl>(Member->getMemberDecl()))
      return false;
    if (Member->isArrow())
      return isVariable(*Member->getBase(), Ctx, Depth);
    Base = Member->getBase()->IgnoreParens();
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(Base))
    return Unary->getOpcode() == UO_Deref &&
           isVariable(*Unary->getSubExpr(), Ctx, Depth);
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Base))
    return isVariable(*Element->getLHS(), Ctx, Depth) ||
           isVariable(*Element->getRHS(), Ctx, Depth);
  const auto *Ref = dyn_cast<DeclRefExpr>(Base);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Var || Var->isConstexpr())
    return false;
  QualType Type = Var->getType();
  return !Type->isReferenceType() && !Type.isConstQualified() &&
         !Type->isDependentType();
}

/// The place itself, where it is no array: the address of one is a constant.
bool isPlainScalar(const Expr &E, const ASTContext &Ctx, unsigned Depth) {
  QualType Type = E.getType();
  return (Type->isIntegralOrEnumerationType() || Type->isPointerType()) &&
         isPlainLocation(E, Ctx, Depth);
}

/// A call of a function that the compiler knows nothing about, or of one of the
/// C library's that it computes from what the first argument points to.
bool isPlainCall(const CallExpr &Call, const ASTContext &Ctx, unsigned Depth) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || Callee->isConstexpr())
    return false;
  unsigned Builtin = Callee->getBuiltinID();
  return !Builtin ||
         (Ctx.BuiltinInfo.isPredefinedLibFunction(Builtin) &&
          Call.getNumArgs() > 0 && isVariable(*Call.getArg(0), Ctx, Depth));
}

/// A number of the type of \p E; not for bool and enumerations, which have
/// rules of their own.
Quick numberOf(const APSInt &Value, const Expr &E, const ASTContext &Ctx) {
  const auto *Type = E.getType()->getAs<BuiltinType>();
  if (!Type || !Type->isInteger() || Type->getKind() == BuiltinType::Bool)
    return {};
  APSInt Result = Value.extOrTrunc(Ctx.getIntWidth(E.getType()));
  Result.setIsUnsigned(Type->isUnsignedInteger());
  return {Quick::Number, Result};
}

/// sizeof of a type whose size the compiler knows.
Quick sizeOf(const UnaryExprOrTypeTraitExpr &E, const ASTContext &Ctx) {
  QualType Type = E.getTypeOfArgument();
  if (E.getKind() != UETT_SizeOf || Type->isDependentType() ||
      Type->isIncompleteType() || !Type->isObjectType() ||
      !Type->isConstantSizeType())
    return {};
  return numberOf(
      Ctx.MakeIntValue(Ctx.getTypeSizeInChars(Type).getQuantity(), E.getType()),
      E, Ctx);
}

/// What the compiler computes without a word, but for what overflows.
Quick combined(const BinaryOperator &Binary, const APSInt &L, const APSInt &R,
               const ASTContext &Ctx) {
  if (L.getBitWidth() != R.getBitWidth() || L.isUnsigned() != R.isUnsigned())
    return {};
  if (Binary.getOpcode() == BO_Or)
    return numberOf(L | R, Binary, Ctx);
  if (Binary.getOpcode() != BO_Mul)
    return {};
  bool Overflows = false;
  APSInt Product(L.isUnsigned() ? L.umul_ov(R, Overflows)
                                : L.smul_ov(R, Overflows),
                 L.isUnsigned());
  return Overflows ? Quick() : numberOf(Product, Binary, Ctx);
}

Quick look(const Expr &E, const ASTContext &Ctx, unsigned Depth) {
  constexpr unsigned MaxDepth = 16;
  if (Depth > MaxDepth)
    return {};
  switch (E.getStmtClass()) {
  case Stmt::IntegerLiteralClass:
    return numberOf(APSInt(cast<IntegerLiteral>(E).getValue(),
                           E.getType()->isUnsignedIntegerOrEnumerationType()),
                    E, Ctx);
  case Stmt::CharacterLiteralClass:
    return numberOf(
        Ctx.MakeIntValue(cast<CharacterLiteral>(E).getValue(), E.getType()), E,
        Ctx);
  case Stmt::UnaryExprOrTypeTraitExprClass:
    return sizeOf(cast<UnaryExprOrTypeTraitExpr>(E), Ctx);
  case Stmt::ParenExprClass:
    return look(*cast<ParenExpr>(E).getSubExpr(), Ctx, Depth + 1);
  case Stmt::DeclRefExprClass:
    if (const auto *Enumerator =
            dyn_cast<EnumConstantDecl>(cast<DeclRefExpr>(E).getDecl()))
      return numberOf(Enumerator->getInitVal(), E, Ctx);
    [[fallthrough]];
  case Stmt::MemberExprClass:
  case Stmt::ArraySubscriptExprClass:
    return isPlainScalar(E, Ctx, Depth + 1) ? Quick{Quick::NoNumber} : Quick();
  case Stmt::CXXThisExprClass:
    return {Quick::NoNumber};
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass: {
    const auto &Cast = llvm::cast<CastExpr>(E);
    if (Cast.getCastKind() == CK_LValueToRValue)
      return isPlainLocation(*Cast.getSubExpr(), Ctx, Depth + 1)
                 ? Quick{Quick::NoNumber}
                 : Quick();
    Quick Inner = look(*Cast.getSubExpr(), Ctx, Depth + 1);
    if (Inner.Kind == Quick::NoNumber)
      return Inner;
    return Inner.Kind == Quick::Number && Cast.getCastKind() == CK_IntegralCast
               ? numberOf(Inner.Value, E, Ctx)
               : Quick();
  }
  case Stmt::CallExprClass:
    return isPlainCall(cast<CallExpr>(E), Ctx, Depth + 1)
               ? Quick{Quick::NoNumber}
               : Quick();
  case Stmt::UnaryOperatorClass: {
    const auto &Unary = cast<UnaryOperator>(E);
    if (Unary.getOpcode() == UO_Deref)
      return isPlainScalar(E, Ctx, Depth + 1) ? Quick{Quick::NoNumber}
                                              : Quick();
    if (!UnaryOperator::isArithmeticOp(Unary.getOpcode()))
      return {};
    Quick Inner = look(*Unary.getSubExpr(), Ctx, Depth + 1);
    if (Inner.Kind != Quick::Number || Unary.getOpcode() != UO_Minus ||
        Inner.Value.isMinSignedValue())
      return Inner.Kind == Quick::NoNumber ? Inner : Quick();
    return numberOf(-Inner.Value, E, Ctx);
  }
  case Stmt::BinaryOperatorClass: {
    const auto &Binary = cast<BinaryOperator>(E);
    if (Binary.isLogicalOp() && isVariable(*Binary.getLHS(), Ctx, Depth + 1) &&
        isVariable(*Binary.getRHS(), Ctx, Depth + 1))
      return {Quick::NoNumber};
    // Others may have a value although one side has none.
    if (!Binary.isMultiplicativeOp() && !Binary.isAdditiveOp() &&
        !Binary.isShiftOp() && !Binary.isComparisonOp() &&
        !Binary.isBitwiseOp())
      return {};
    Quick L = look(*Binary.getLHS(), Ctx, Depth + 1);
    if (L.Kind == Quick::NoNumber)
      return L;
    Quick R = look(*Binary.getRHS(), Ctx, Depth + 1);
    if (R.Kind == Quick::NoNumber)
      return R;
    return L.Kind == Quick::Number && R.Kind == Quick::Number
               ? combined(Binary, L.Value, R.Value, Ctx)
               : Quick();
  }
  default:
    return {};
  }
}

} // namespace

std::optional<APSInt> kapi::integerValue(const Expr &E, const ASTContext &Ctx) {
  if (E.isValueDependent() || !E.getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  Quick Answer = look(E, Ctx, 0);
  if (Answer.Kind == Quick::Number)
    return Answer.Value;
  Expr::EvalResult Result;
  if (Answer.Kind == Quick::NoNumber ||
      !E.EvaluateAsInt(Result, Ctx, Expr::SE_NoSideEffects))
    return std::nullopt;
  return Result.Val.getInt();
}

bool kapi::isPlainlyVariable(const Expr &E, const ASTContext &Ctx) {
  return !E.isValueDependent() && isVariable(E, Ctx, 0);
}
