//===- IntegerValue.cpp - the numbers that expressions are ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/IntegerValue.h"

using namespace clang;
using namespace kapi;
using llvm::APSInt;

namespace {

/// What the form of an expression says of its value.
struct Quick {
  enum : uint8_t { Number, NoNumber, Unclear } Kind = Unclear;
  APSInt Value = APSInt();
};

/// The variable may be another one each time that it is read.
bool isPlainVariable(const Expr &E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E.IgnoreParens());
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Var || Var->isConstexpr())
    return false;
  QualType Type = Var->getType();
  return !Type->isReferenceType() && !Type.isConstQualified() &&
         !Type->isDependentType();
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

Quick look(const Expr &E, const ASTContext &Ctx, unsigned Depth) {
  constexpr unsigned MaxDepth = 16;
  if (Depth > MaxDepth)
    return {};
  switch (E.getStmtClass()) {
  case Stmt::IntegerLiteralClass:
    return numberOf(APSInt(cast<IntegerLiteral>(E).getValue(),
                           E.getType()->isUnsignedIntegerOrEnumerationType()),
                    E, Ctx);
  case Stmt::ParenExprClass:
    return look(*cast<ParenExpr>(E).getSubExpr(), Ctx, Depth + 1);
  case Stmt::DeclRefExprClass:
    if (const auto *Enumerator =
            dyn_cast<EnumConstantDecl>(cast<DeclRefExpr>(E).getDecl()))
      return numberOf(Enumerator->getInitVal(), E, Ctx);
    return {};
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass: {
    const auto &Cast = llvm::cast<CastExpr>(E);
    if (Cast.getCastKind() == CK_LValueToRValue)
      return isPlainVariable(*Cast.getSubExpr()) ? Quick{Quick::NoNumber}
                                                 : Quick();
    if (Cast.getCastKind() != CK_IntegralCast)
      return {};
    Quick Inner = look(*Cast.getSubExpr(), Ctx, Depth + 1);
    return Inner.Kind == Quick::Number ? numberOf(Inner.Value, E, Ctx) : Inner;
  }
  case Stmt::BinaryOperatorClass: {
    const auto &Binary = cast<BinaryOperator>(E);
    if (Binary.getOpcode() != BO_Or)
      return {};
    Quick L = look(*Binary.getLHS(), Ctx, Depth + 1);
    if (L.Kind != Quick::Number)
      return {};
    Quick R = look(*Binary.getRHS(), Ctx, Depth + 1);
    if (R.Kind != Quick::Number ||
        L.Value.getBitWidth() != R.Value.getBitWidth() ||
        L.Value.isUnsigned() != R.Value.isUnsigned())
      return {};
    return numberOf(L.Value | R.Value, E, Ctx);
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
