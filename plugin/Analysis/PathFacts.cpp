//===- PathFacts.cpp - what conditions say of variables -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/PathFacts.h"
#include "Analysis/IntegerValue.h"
#include "clang/Basic/Builtins.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APSInt;

/// Width and sign of a value of \p Type; a pointer is a number here.
static APSInt asType(const APSInt &Value, QualType Type,
                     const ASTContext &Ctx) {
  bool IsInt = Type->isIntegralOrEnumerationType();
  unsigned Width = IsInt ? Ctx.getIntWidth(Type) : 64;
  return APSInt(Value.extOrTrunc(Width),
                !IsInt || Type->isUnsignedIntegerOrEnumerationType());
}

static bool isNumber(QualType Type) {
  return Type->isIntegralOrEnumerationType() || Type->isPointerType();
}

static std::optional<APSInt> constantOf(const Expr &E, const ASTContext &Ctx) {
  if (E.isValueDependent() || !isNumber(E.getType()))
    return std::nullopt;
  if (std::optional<APSInt> Value = integerValue(E, Ctx))
    return Value;
  if (E.isNullPointerConstant(const_cast<ASTContext &>(Ctx),
                              Expr::NPC_ValueDependentIsNotNull))
    return APSInt(llvm::APInt::getZero(64));
  return std::nullopt;
}

SampleSet Subject::all() const {
  return Samples.size() >= 64 ? ~SampleSet(0)
                              : (SampleSet(1) << Samples.size()) - 1;
}

SampleSet Subject::sample(const APSInt &Value) const {
  for (size_t I = 0; I < Samples.size(); ++I)
    if (Samples[I] == Value)
      return SampleSet(1) << I;
  return 0;
}

SampleSet Subject::sampleOf(const APSInt &Value, const ASTContext &Ctx) const {
  return sample(asType(Value, Example->getType(), Ctx));
}

void Subject::addConstant(APSInt Value, const ASTContext &Ctx) {
  QualType Type = Example->getType();
  APSInt Here = asType(Value, Type, Ctx);
  APSInt One = asType(APSInt::get(1), Type, Ctx);
  for (const APSInt &V : {Here, APSInt(Here + One, Here.isUnsigned()),
                          APSInt(Here - One, Here.isUnsigned()),
                          APSInt(~Here, Here.isUnsigned())})
    if (Samples.size() < PathFacts::MaxSamples && !sample(V))
      Samples.push_back(V);
}

/// The operands of an expression whose value they decide alone; nothing for
/// one that is not looked into.
static llvm::SmallVector<const Expr *, 2> operandsOf(const Expr &E) {
  const Expr *Inner = E.IgnoreParens();
  if (const auto *Cast = dyn_cast<CastExpr>(Inner)) {
    switch (Cast->getCastKind()) {
    case CK_IntegralCast:
    case CK_IntegralToBoolean:
    case CK_PointerToBoolean:
    case CK_NoOp:
    case CK_BitCast:
      return {Cast->getSubExpr()};
    default:
      return {};
    }
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(Inner)) {
    if (Unary->getOpcode() == UO_LNot || Unary->getOpcode() == UO_Not ||
        Unary->getOpcode() == UO_Minus || Unary->getOpcode() == UO_Extension)
      return {Unary->getSubExpr()};
    return {};
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(Inner)) {
    BinaryOperatorKind Op = Binary->getOpcode();
    if (Binary->isComparisonOp() || Binary->isLogicalOp() ||
        Binary->isBitwiseOp() || Op == BO_Add || Op == BO_Sub)
      return {Binary->getLHS(), Binary->getRHS()};
    return {};
  }
  if (const auto *Call = dyn_cast<CallExpr>(Inner))
    if (Call->getBuiltinCallee() == Builtin::BI__builtin_expect &&
        Call->getNumArgs())
      return {Call->getArg(0)};
  return {};
}

llvm::FoldingSetNodeID PathFacts::identify(const Expr &E) const {
  llvm::FoldingSetNodeID Id;
  E.Profile(Id, Ctx, /*Canonical=*/true);
  return Id;
}

/// The one part of \p E that is not constant and not looked into; \p E itself
/// where there are several. Null where all is constant.
const Expr *PathFacts::leafOf(const Expr &E) const {
  const Expr *Leaf = nullptr;
  llvm::FoldingSetNodeID LeafId;
  llvm::SmallVector<const Expr *, 8> Stack = {&E};
  for (unsigned Nodes = 0; !Stack.empty(); ++Nodes) {
    const Expr *Top = Stack.pop_back_val()->IgnoreParens();
    if (Nodes > 100)
      return &E;
    if (constantOf(*Top, Ctx))
      continue;
    auto Operands = operandsOf(*Top);
    if (!Operands.empty()) {
      llvm::append_range(Stack, Operands);
      continue;
    }
    llvm::FoldingSetNodeID Id = identify(*Top);
    if (Leaf && Id != LeafId)
      return &E;
    Leaf = Top;
    LeafId = Id;
  }
  return Leaf && isNumber(Leaf->getType()) ? Leaf : Leaf ? &E : nullptr;
}

std::optional<unsigned> PathFacts::find(const Expr &E) const {
  const Expr *Leaf = leafOf(E);
  if (!Leaf)
    return std::nullopt;
  llvm::FoldingSetNodeID Id = identify(*Leaf->IgnoreParens());
  for (unsigned I = 0; I < All.size(); ++I)
    if (All[I].Id == Id)
      return I;
  return std::nullopt;
}

std::optional<unsigned> PathFacts::subjectOf(const Expr &E) {
  if (std::optional<unsigned> Known = find(E))
    return Known;
  const Expr *Leaf = leafOf(E);
  if (!Leaf || !isNumber(Leaf->getType()))
    return std::nullopt;
  Subject New;
  New.Example = Leaf->IgnoreParens();
  New.Id = identify(*New.Example);
  if (const auto *Load = dyn_cast<ImplicitCastExpr>(New.Example);
      Load && Load->getCastKind() == CK_LValueToRValue)
    New.Where = locationOf(*Load->getSubExpr(), Ctx);
  New.addConstant(APSInt::get(0), Ctx);
  All.push_back(std::move(New));
  return All.size() - 1;
}

void PathFacts::addConstants(const Expr &E, unsigned S) {
  llvm::SmallVector<const Expr *, 8> Stack = {&E};
  for (unsigned Nodes = 0; !Stack.empty() && Nodes < 100; ++Nodes) {
    const Expr *Top = Stack.pop_back_val();
    if (std::optional<APSInt> Value = constantOf(*Top, Ctx))
      All[S].addConstant(*Value, Ctx);
    else
      llvm::append_range(Stack, operandsOf(*Top));
  }
}

static std::optional<APSInt> apply(const BinaryOperator &Binary, APSInt L,
                                   APSInt R, const ASTContext &Ctx) {
  if (L.getBitWidth() != R.getBitWidth())
    R = APSInt(R.extOrTrunc(L.getBitWidth()), L.isUnsigned());
  R.setIsUnsigned(L.isUnsigned());
  auto Truth = [](bool B) { return APSInt::get(B); };
  switch (Binary.getOpcode()) {
  case BO_EQ:
    return Truth(L == R);
  case BO_NE:
    return Truth(L != R);
  case BO_LT:
    return Truth(L < R);
  case BO_GT:
    return Truth(L > R);
  case BO_LE:
    return Truth(L <= R);
  case BO_GE:
    return Truth(L >= R);
  case BO_LAnd:
    return Truth(L != 0 && R != 0);
  case BO_LOr:
    return Truth(L != 0 || R != 0);
  case BO_And:
    return L & R;
  case BO_Or:
    return L | R;
  case BO_Xor:
    return L ^ R;
  case BO_Add:
    return L + R;
  case BO_Sub:
    return L - R;
  default:
    return std::nullopt;
  }
}

std::optional<APSInt> PathFacts::evaluate(const Expr &E, unsigned S,
                                          const APSInt &Value) const {
  const Expr *Inner = E.IgnoreParens();
  if (std::optional<APSInt> Constant = constantOf(*Inner, Ctx))
    return asType(*Constant, Inner->getType(), Ctx);
  auto Operands = operandsOf(*Inner);
  if (Operands.empty() || Inner == All[S].Example) {
    if (identify(*Inner) != All[S].Id)
      return std::nullopt;
    return asType(Value, Inner->getType(), Ctx);
  }
  if (identify(*Inner) == All[S].Id)
    return asType(Value, Inner->getType(), Ctx);
  std::optional<APSInt> Left = evaluate(*Operands[0], S, Value);
  if (!Left)
    return std::nullopt;
  std::optional<APSInt> Result;
  if (const auto *Binary = dyn_cast<BinaryOperator>(Inner)) {
    std::optional<APSInt> Right = evaluate(*Operands[1], S, Value);
    if (Right)
      Result = apply(*Binary, *Left, *Right, Ctx);
  } else if (const auto *Unary = dyn_cast<UnaryOperator>(Inner)) {
    Result = Unary->getOpcode() == UO_LNot  ? APSInt::get(*Left == 0)
             : Unary->getOpcode() == UO_Not ? APSInt(~*Left, Left->isUnsigned())
             : Unary->getOpcode() == UO_Minus
                 ? APSInt(-*Left, Left->isUnsigned())
                 : *Left;
  } else if (const auto *Cast = dyn_cast<CastExpr>(Inner);
             Cast && (Cast->getCastKind() == CK_IntegralToBoolean ||
                      Cast->getCastKind() == CK_PointerToBoolean)) {
    Result = APSInt::get(*Left != 0);
  } else {
    Result = *Left;
  }
  if (!Result)
    return std::nullopt;
  return asType(*Result, Inner->getType(), Ctx);
}
