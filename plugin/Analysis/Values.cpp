//===- Values.cpp - the values that an argument can have ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ConstTable.h"
#include "Analysis/IntegerValue.h"
#include "Analysis/LocalValues.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::APSInt;
using llvm::KnownBits;

bool ArgumentValue::isCertain() const {
  return llvm::all_of(Steps, [](const ValueStep &S) { return S.IsCertain; });
}

bool ArgumentValue::isFromTable() const {
  return llvm::any_of(
      Steps, [](const ValueStep &S) { return S.IsEntry && !S.IsCertain; });
}

void ArgumentValue::take(const ValueStep &Last) {
  for (Term &T : Terms)
    if (T.Step < 0)
      T.Step = Steps.size();
  Steps.push_back(Last);
}

void ArgumentValue::addParts(const ArgumentValue &Other) {
  for (Term T : Other.Terms) {
    if (T.Step >= 0)
      T.Step += Steps.size();
    Terms.push_back(std::move(T));
  }
  llvm::append_range(Steps, Other.Steps);
}

void ArgumentValue::convert(bool FromSigned, unsigned Width) {
  Bits = FromSigned ? Bits.sextOrTrunc(Width) : Bits.zextOrTrunc(Width);
  // A whole signed number stays one, however wide it becomes.
  for (Input &I : Inputs)
    I.Mask = FromSigned && I.Mask.isAllOnes() ? I.Mask.sextOrTrunc(Width)
                                              : I.Mask.zextOrTrunc(Width);
}

/// The bits that \p Op with \p Other leaves as they are.
static APInt leftAlone(BinaryOperatorKind Op, const KnownBits &Other) {
  return Op == BO_And ? Other.One : Other.Zero;
}

void ArgumentValue::combine(BinaryOperatorKind Op, const ArgumentValue &Other) {
  unsigned Width = Bits.getBitWidth();
  KnownBits Right = Other.Bits.zextOrTrunc(Width);
  for (Input &I : Inputs)
    I.Mask &= leftAlone(Op, Right);
  for (Input I : Other.Inputs) {
    I.Mask = I.Mask.zextOrTrunc(Width) & leftAlone(Op, Bits);
    Inputs.push_back(std::move(I));
  }
  llvm::erase_if(Inputs, [](const Input &I) { return I.Mask.isZero(); });
  if (Op == BO_And) {
    Bits &= Right;
    // What is or-ed into a mask brings no bits.
    ArgumentValue Parts = Other;
    if (Steps.empty() && !Other.Steps.empty())
      Terms.clear();
    else
      Parts.Terms.clear();
    addParts(Parts);
  } else {
    Bits = Op == BO_Or ? Bits | Right : Bits ^ Right;
    addParts(Other);
  }
  if (Op != BO_Or)
    llvm::erase_if(Terms, [&](const Term &T) {
      return !T.Value.zextOrTrunc(Width).isSubsetOf(Bits.One);
    });
}

namespace {

class ValueCollector {
public:
  ValueCollector(const ASTContext &Ctx, LocalValues *Locals)
      : Ctx(Ctx), Locals(Locals) {}

  std::vector<ArgumentValue> collect(const Expr &E) {
    if (E.isValueDependent() || E.isTypeDependent())
      return {};
    // Deeper than people write; the compiler's stack is not ours to use up.
    if (Depth > MaxDepth)
      return {unknown(*E.IgnoreParens())};
    ++Depth;
    std::vector<ArgumentValue> Values = collectHere(E);
    --Depth;
    return Values;
  }

private:
  std::vector<ArgumentValue> collectHere(const Expr &E) {
    const Expr *Inner = E.IgnoreParens();
    if (const auto *Full = dyn_cast<FullExpr>(Inner))
      Inner = Full->getSubExpr()->IgnoreParens();
    if (const auto *Choice = dyn_cast<ConditionalOperator>(Inner))
      return ofChoice(*Choice);
    if (!isTableRead(*Inner))
      if (std::optional<APSInt> Value = integerValue(*Inner, Ctx))
        return {ofConstant(E, *Inner, *Value)};
    if (const auto *Unary = dyn_cast<UnaryOperator>(Inner);
        Unary && Unary->getOpcode() == UO_Not)
      return ofComplement(*Unary);
    if (const auto *Cast = dyn_cast<CastExpr>(Inner))
      return ofCast(*Cast);
    if (const auto *Binary = dyn_cast<BinaryOperator>(Inner))
      if (Binary->getOpcode() == BO_Or || Binary->getOpcode() == BO_And ||
          Binary->getOpcode() == BO_Xor)
        return ofBinary(*Binary);
    if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(Inner))
      if (std::optional<BinaryOperatorKind> Op = bitOperator(*Call))
        return ofOperator(*Call, *Op);
    return {unknown(*Inner)};
  }

  static constexpr unsigned MaxDepth = 100;
  /// More combinations than a reader of a finding could follow.
  static constexpr size_t MaxValues = 64;

  ArgumentValue unknown(const Expr &E) const {
    ArgumentValue Value;
    Value.Bits = KnownBits(E.getType()->isIntegralOrEnumerationType()
                               ? Ctx.getIntWidth(E.getType())
                               : Ctx.getTypeSize(Ctx.VoidPtrTy));
    Value.Source = &E;
    return Value;
  }

  ArgumentValue ofConstant(const Expr &Written, const Expr &Inner,
                           const APSInt &Number) {
    ArgumentValue Value;
    Value.Bits = KnownBits::makeConstant(Number);
    Value.Source = &Written;
    collectTerms(Inner, Value);
    Value.Negative = Number.isNegative();
    if (const auto *Cast = dyn_cast<ImplicitCastExpr>(&Inner))
      if (auto Before = integerValue(*Cast->IgnoreImpCasts(), Ctx))
        Value.Negative = Before->isNegative();
    return Value;
  }

  /// The operands of a chain of one operator, from left to right.
  static llvm::SmallVector<const Expr *, 8> chain(const BinaryOperator &Top) {
    llvm::SmallVector<const Expr *, 8> Operands;
    const BinaryOperator *Link = &Top;
    while (true) {
      Operands.push_back(Link->getRHS());
      const auto *Next =
          dyn_cast<BinaryOperator>(Link->getLHS()->IgnoreParenImpCasts());
      if (!Next || Next->getOpcode() != Top.getOpcode())
        break;
      Link = Next;
    }
    Operands.push_back(Link->getLHS());
    std::reverse(Operands.begin(), Operands.end());
    return Operands;
  }

  void collectTerms(const Expr &E, ArgumentValue &Value) {
    const Expr *Inner = E.IgnoreParenCasts();
    if (const auto *Binary = dyn_cast<BinaryOperator>(Inner)) {
      BinaryOperatorKind Op = Binary->getOpcode();
      if ((Op == BO_Or || Op == BO_Add) && Depth <= MaxDepth) {
        ++Depth;
        for (const Expr *Operand : chain(*Binary))
          collectTerms(*Operand, Value);
        --Depth;
        return;
      }
      if (Op == BO_LOr || Op == BO_LAnd || Op == BO_And) {
        Value.Suspect.Source = Binary;
        for (const Expr *Side : {Binary->getLHS(), Binary->getRHS()})
          if (auto Number = integerValue(*Side, Ctx))
            Value.Suspect.Operands.push_back(term(*Side, *Number));
      }
    }
    if (auto Number = integerValue(E, Ctx))
      Value.Terms.push_back(term(E, *Number));
  }

  Term term(const Expr &E, const APSInt &Number) {
    const Expr *Inner = E.IgnoreParenCasts();
    return {Inner, Number.extOrTrunc(64), spelledNames(*Inner, Ctx)};
  }

  std::vector<ArgumentValue> ofChoice(const ConditionalOperator &Choice) {
    bool Condition = false;
    if (!Choice.getCond()->isValueDependent() &&
        Choice.getCond()->EvaluateAsBooleanCondition(Condition, Ctx))
      return collect(Condition ? *Choice.getTrueExpr()
                               : *Choice.getFalseExpr());
    std::vector<ArgumentValue> Values = collect(*Choice.getTrueExpr());
    llvm::append_range(Values, collect(*Choice.getFalseExpr()));
    if (Values.size() > MaxValues)
      Values.clear();
    return Values;
  }

  std::vector<ArgumentValue> ofCast(const CastExpr &Cast) {
    const Expr &Sub = *Cast.getSubExpr();
    if (Cast.getCastKind() == CK_LValueToRValue)
      return ofLocation(Sub);
    bool Integral = Cast.getCastKind() == CK_IntegralCast ||
                    Cast.getCastKind() == CK_IntegralToPointer ||
                    Cast.getCastKind() == CK_NoOp ||
                    Cast.getCastKind() == CK_BitCast;
    if (!Integral)
      return {unknown(Cast)};
    std::vector<ArgumentValue> Values = collect(Sub);
    for (ArgumentValue &Value : Values)
      Value.convert(Sub.getType()->isSignedIntegerOrEnumerationType(),
                    Ctx.getIntWidth(Cast.getType()));
    return Values;
  }

  std::vector<ArgumentValue> ofLocation(const Expr &E) {
    std::vector<ArgumentValue> Values = ofTable(E);
    if (Locals && Values.empty())
      Values = Locals->at(*E.IgnoreParens());
    if (Values.empty())
      Values.push_back(unknown(*E.IgnoreParens()));
    return Values;
  }

  /// The entry tells more than its number.
  bool isTableRead(const Expr &E) const {
    const Expr *Inner = E.IgnoreParenImpCasts();
    return isa<MemberExpr, ArraySubscriptExpr>(Inner) &&
           !tableEntries(*Inner, Ctx).empty();
  }

  std::vector<ArgumentValue> ofTable(const Expr &E) {
    std::vector<ArgumentValue> Result;
    std::vector<ConstEntry> Entries =
        tableEntries(E, Ctx, Locals ? &Locals->definitions() : nullptr);
    for (const ConstEntry &Entry : Entries) {
      ValueStep Step;
      Step.Where = Entry.Where;
      Step.Source = Step.Value = Entry.Value;
      Step.IsEntry = true;
      Step.IsCertain = Entry.IsOnly;
      Step.Walker = Entry.Walker;
      for (ArgumentValue &Value : collect(*Entry.Value)) {
        Value.take(Step);
        Value.Source = &E;
        Result.push_back(std::move(Value));
      }
    }
    if (Result.size() > MaxValues)
      Result.clear();
    return Result;
  }

  std::vector<ArgumentValue> ofComplement(const UnaryOperator &Not) {
    std::vector<ArgumentValue> Values = collect(*Not.getSubExpr());
    for (ArgumentValue &Value : Values) {
      std::swap(Value.Bits.Zero, Value.Bits.One);
      Value.Source = &Not;
      Value.Terms.clear();
      Value.Inputs.clear();
    }
    return Values;
  }

  std::vector<ArgumentValue> ofBinary(const BinaryOperator &Binary) {
    std::vector<ArgumentValue> Result;
    for (const Expr *Operand : chain(Binary)) {
      std::vector<ArgumentValue> Values = collect(*Operand);
      if (Result.empty())
        Result = std::move(Values);
      else if (Values.empty() || Result.size() * Values.size() > MaxValues)
        return {};
      else
        Result = combine(Binary, Result, Values);
    }
    return Result;
  }

  /// `operator|` of an enumeration that does what the built-in one does.
  std::optional<BinaryOperatorKind>
  bitOperator(const CXXOperatorCallExpr &Call) const {
    const FunctionDecl *Callee = Call.getDirectCallee();
    const auto *Body = dyn_cast_or_null<CompoundStmt>(
        Callee && Callee->hasBody() ? Callee->getBody() : nullptr);
    if (!Body || Body->size() != 1 || Call.getNumArgs() != 2 ||
        !Call.getType()->isEnumeralType())
      return std::nullopt;
    const auto *Return = dyn_cast<ReturnStmt>(Body->body_front());
    const auto *Binary = Return && Return->getRetValue()
                             ? dyn_cast<BinaryOperator>(
                                   Return->getRetValue()->IgnoreParenCasts())
                             : nullptr;
    if (!Binary ||
        (Binary->getOpcode() != BO_Or && Binary->getOpcode() != BO_And))
      return std::nullopt;
    auto IsParameter = [&](const Expr &E, unsigned Which) {
      const auto *Ref = dyn_cast<DeclRefExpr>(E.IgnoreParenCasts());
      return Ref && Ref->getDecl() == Callee->getParamDecl(Which);
    };
    if (Callee->getNumParams() != 2 || !IsParameter(*Binary->getLHS(), 0) ||
        !IsParameter(*Binary->getRHS(), 1))
      return std::nullopt;
    return Binary->getOpcode();
  }

  std::vector<ArgumentValue> ofOperator(const CXXOperatorCallExpr &Call,
                                        BinaryOperatorKind Op) {
    std::vector<ArgumentValue> Lefts = collect(*Call.getArg(0));
    std::vector<ArgumentValue> Rights = collect(*Call.getArg(1));
    if (Lefts.size() * Rights.size() > MaxValues)
      return {};
    std::vector<ArgumentValue> Result;
    for (const ArgumentValue &L : Lefts)
      for (const ArgumentValue &R : Rights) {
        Result.push_back(L);
        Result.back().Source = &Call;
        Result.back().combine(Op, R);
      }
    return Result;
  }

  std::vector<ArgumentValue>
  combine(const BinaryOperator &Binary, std::vector<ArgumentValue> &Lefts,
          const std::vector<ArgumentValue> &Rights) const {
    unsigned Width = Ctx.getIntWidth(Binary.getType());
    std::vector<ArgumentValue> Result;
    for (ArgumentValue &L : Lefts)
      for (const ArgumentValue &R : Rights) {
        // A long chain hands its terms on rather than copying them.
        ArgumentValue Value = Rights.size() == 1 ? std::move(L) : L;
        Value.Source = &Binary;
        Value.Bits = Value.Bits.zextOrTrunc(Width);
        Value.combine(Binary.getOpcode(), R);
        Result.push_back(std::move(Value));
      }
    return Result;
  }

  unsigned Depth = 0;
  const ASTContext &Ctx;
  LocalValues *Locals;
};

} // namespace

std::vector<ArgumentValue> kapi::argumentValues(const Expr &Argument,
                                                unsigned Width,
                                                const ASTContext &Ctx,
                                                LocalValues *Locals) {
  std::vector<ArgumentValue> Values =
      ValueCollector(Ctx, Locals).collect(Argument);
  bool Signed = Argument.getType()->isSignedIntegerOrEnumerationType();
  for (ArgumentValue &Value : Values)
    Value.convert(Signed, Width);
  return Values;
}

bool kapi::isConstantNull(const Expr &Argument, const ASTContext &Ctx) {
  if (Argument.isValueDependent() || Argument.isTypeDependent())
    return false;
  if (Argument.getType()->isIntegralOrEnumerationType()) {
    std::optional<APSInt> Value = integerValue(Argument, Ctx);
    return Value && Value->isZero();
  }
  return Argument.isNullPointerConstant(const_cast<ASTContext &>(Ctx),
                                        Expr::NPC_ValueDependentIsNotNull) !=
             Expr::NPCK_NotNull ||
         Argument.IgnoreParenCasts()->isNullPointerConstant(
             const_cast<ASTContext &>(Ctx),
             Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull;
}
