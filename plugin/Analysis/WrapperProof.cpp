//===- WrapperProof.cpp - whether an argument reaches the call inside -----===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/WrapperProof.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APSInt;

/// The argument's own number, where it has one.
static std::optional<APSInt> numberOf(const ArgumentValue &Value) {
  const llvm::KnownBits &Bits = Value.Caller ? Value.Caller->Given : Value.Bits;
  if (!Bits.isConstant())
    return std::nullopt;
  return APSInt(Bits.getConstant());
}

/// What \p Argument says of the parameter that takes it. \p Around is known of
/// the parameters of the function that makes the call.
std::optional<EntryFact>
WrapperProof::factOf(const Expr &Argument, llvm::ArrayRef<EntryFact> Around) {
  EntryFact Fact;
  if (Argument.isValueDependent())
    return std::nullopt;
  Expr::EvalResult Result;
  const Expr *Inner = Argument.IgnoreParenCasts();
  if (Argument.getType()->isIntegralOrEnumerationType() &&
      Argument.EvaluateAsInt(Result, Ctx)) {
    Fact.Value = Result.Val.getInt();
    return Fact;
  }
  if (Argument.getType()->isPointerType()) {
    const auto *Address = dyn_cast<UnaryOperator>(Inner);
    Fact.IsNonNull = isa<StringLiteral, CXXThisExpr>(Inner) ||
                     Inner->getType()->isArrayType() ||
                     (Address && Address->getOpcode() == UO_AddrOf);
    if (isConstantNull(Argument, Ctx))
      Fact.Value = APSInt(llvm::APInt::getZero(64));
    if (Fact.IsNonNull || Fact.Value)
      return Fact;
  }
  // The graph at hand is that of the function that makes the call.
  const auto *Ref = dyn_cast<DeclRefExpr>(Inner);
  auto It = llvm::find_if(Around, [&](const EntryFact &Known) {
    return Ref && Known.Parameter == Ref->getDecl();
  });
  if (It == Around.end() ||
      !Graphs.definitions().of({It->Parameter, false, {}}).empty())
    return std::nullopt;
  return *It;
}

std::vector<EntryFact> WrapperProof::factsAt(const CallSite &Site,
                                             const Wrapper &W,
                                             llvm::ArrayRef<EntryFact> Around) {
  std::vector<EntryFact> Facts;
  const auto *Definition = cast<FunctionDecl>(W.Inner.Owner);
  for (unsigned I = 0; I < Definition->getNumParams(); ++I) {
    if (I + Site.FirstArgument >= Site.Expr->getNumArgs())
      break;
    auto Fact = factOf(*Site.Expr->getArg(I + Site.FirstArgument), Around);
    if (!Fact)
      continue;
    Fact->Parameter = Definition->getParamDecl(I);
    Facts.push_back(*Fact);
  }
  return Facts;
}

Shown WrapperProof::proveInside(const Wrapper &W, const Param &P,
                                const ParmVarDecl &Entrance,
                                const ArgumentValue *Inside,
                                const Term *Culprit,
                                llvm::ArrayRef<EntryFact> Facts) {
  const FunctionGraph *Graph = Graphs.of(W.Inner);
  const Expr *Argument = W.Inner.argument(P);
  if (!Graph || !Argument)
    return Shown::Never;
  llvm::ArrayRef<ValueStep> Steps;
  if (Inside)
    Steps = Inside->Steps;
  return kapi::prove({Steps, Culprit, *Argument, *W.Inner.Expr, *Graph,
                      Graphs.definitions(), Ctx, &Entrance, Facts})
      .How;
}

Shown WrapperProof::prove(const CallSite &Site, const Param &P,
                          const ArgumentValue *Value, const Term *Culprit) {
  Shown Result = Shown::Always;
  const CallSite *Here = &Site;
  std::vector<EntryFact> Facts;
  for (const Wrapper *W = Site.Through; W; W = Here->Through) {
    const ParmVarDecl *Entrance = W->parameterFor(P);
    if (!Entrance)
      return Shown::Never;
    Facts = factsAt(*Here, *W, Facts);
    const ArgumentValue *Inside = nullptr;
    for (size_t I = 0; I < W->Handed.size(); ++I)
      if (W->Derived.Params[I].Name == P.Name && Value && Value->Caller)
        Inside = &W->Handed[I].Values[Value->Caller->Which];
    // A value that variables brought to the outermost call.
    bool IsKnown = llvm::any_of(Facts, [&](const EntryFact &Fact) {
      return Fact.Parameter == Entrance;
    });
    if (!IsKnown && Here == &Site && Value)
      if (auto Number = numberOf(*Value))
        Facts.push_back({Entrance, Number, false});
    Result =
        std::min(Result, proveInside(*W, P, *Entrance, Inside, Culprit, Facts));
    if (Result == Shown::Never)
      return Result;
    Here = &W->Inner;
    Value = Inside;
  }
  return Result;
}
