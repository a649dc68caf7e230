//===- ReturnedOutcomes.cpp - how a return tells how a call ended ---------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ReturnedOutcomes.h"
#include "Analysis/ReturnWalk.h"
#include "Analysis/StoredOutcomes.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::ConstantRange;

/// What \p Class looks like from outside, where it ends in \p Range.
static bool describe(SuccessClass &Class, const ConstantRange &Range,
                     bool IsPointer) {
  Class.Value = Class.Min = Class.Max = {};
  if (const APInt *Only = Range.getSingleElement()) {
    Class.Value = numberOf(*Only);
    return true;
  }
  if (IsPointer) {
    Class.Kind = SuccessKind::Pointer;
    return !Range.contains(APInt::getZero(Range.getBitWidth())) &&
           !Range.contains(APInt::getAllOnes(Range.getBitWidth()));
  }
  if (Range.isFullSet() || Range.isSignWrappedSet())
    return false;
  Class.Min = numberOf(Range.getSignedMin());
  Class.Max = numberOf(Range.getSignedMax());
  return true;
}

/// The number of the error that \p O stands for; 0 where errno is lost and
/// nothing else tells.
static int64_t errorNumber(const Outcome &O, const CallSite &Site) {
  bool IsInResult = Site.How->Returns == ReturnConvention::ErrorNumber ||
                    Site.How->Returns == ReturnConvention::NegativeErrno;
  return O.Errno || O.StoresNumber || IsInResult ? O.Number : 0;
}

namespace {

class ReturnMap {
public:
  ReturnMap(const SiteFlow &Flow, llvm::ArrayRef<Outcome> Outcomes,
            bool IsPointer)
      : Flow(Flow), Outcomes(Outcomes), IsPointer(IsPointer) {}

  std::optional<ReturnedOutcomes> run() {
    // The ways of a failure are short, and what they return ends the way of a
    // success that returns the same.
    if (!failures() || !successes())
      return std::nullopt;
    for (const Expr *Value : returnedWithout(Flow))
      Result.HasOther |= !isOneOf(Value);
    return std::move(Result);
  }

private:
  bool failures() {
    const Outcome *Walked = nullptr;
    ReturnedValues Values;
    for (const Outcome &O : Outcomes) {
      if (!O.Failure)
        continue;
      if (!Walked || !Values.Trace.isSameFor(*Walked, O)) {
        Values = returnedAfter(Flow, O);
        Walked = &O;
      }
      if (!Values.IsKnown)
        return false;
      // The function deals with it: it tries again, or ends the program.
      if (!Values.Returns)
        continue;
      // It picks the error out by name: the callers need not tell it again.
      if (Values.NamesError) {
        Result.HasOther = true;
        continue;
      }
      std::optional<ConstantRange> Range = Values.rangeAfter(O);
      if (!Range->isSingleElement())
        return false;
      Returned.emplace_back(*Range->getSingleElement(),
                            errorNumber(O, Flow.Site));
      Result.Errors.push_back(O.Failure);
      if (Walked == &O)
        note(O, Values);
    }
    if (Returned.empty())
      return false;
    std::optional<ReturnConvention> Convention = conventionOf(Returned);
    if (!Convention)
      return false;
    Result.Convention = *Convention;
    Result.Failure = Returned.front().first;
    return true;
  }

  void note(const Outcome &O, const ReturnedValues &Values) {
    Result.Kinds.push_back(&O);
    Result.LosesErrno |= !Values.KeepsErrno;
    Result.HasEffects |= Values.HasEffects;
    Result.AllHaveEffects &= Values.HasEffects;
  }

  bool successes() {
    // A range only grows.
    auto IsFailure = [this](const ConstantRange &Range) {
      return llvm::any_of(
          Returned, [&](const auto &F) { return Range.contains(F.first); });
    };
    for (const Outcome &O : Outcomes) {
      if (!O.Success)
        continue;
      ReturnedValues Values = returnedAfter(Flow, O, IsFailure);
      SuccessClass Class = *O.Success;
      Class.Via.clear();
      if (!Values.IsKnown || !Values.Returns ||
          !describe(Class, *Values.Range, IsPointer))
        return false;
      Result.Classes.push_back(std::move(Class));
      Result.Succeeded.push_back(*Values.Range);
    }
    return true;
  }

  /// Whether \p Value is a constant that the call's outcomes give as well.
  bool isOneOf(const Expr *Value) const {
    Expr::EvalResult Number;
    if (!Value || Value->isValueDependent() ||
        !Value->getType()->isIntegralOrEnumerationType() ||
        !Value->EvaluateAsInt(Number, Flow.Ctx))
      return false;
    APInt Here = Number.Val.getInt().extOrTrunc(Result.Failure.getBitWidth());
    return llvm::any_of(Returned, [&](auto &F) { return F.first == Here; }) ||
           llvm::any_of(Result.Succeeded,
                        [&](auto &R) { return R.contains(Here); });
  }

  const SiteFlow &Flow;
  llvm::ArrayRef<Outcome> Outcomes;
  const bool IsPointer;
  /// For each error what is returned, and its number.
  std::vector<std::pair<APInt, int64_t>> Returned;
  ReturnedOutcomes Result;
};

} // namespace

std::optional<ReturnedOutcomes>
kapi::returnedOutcomes(const SiteFlow &Flow, llvm::ArrayRef<Outcome> Outcomes,
                       bool IsPointer) {
  return ReturnMap(Flow, Outcomes, IsPointer).run();
}
