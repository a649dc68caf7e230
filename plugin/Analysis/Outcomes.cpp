//===- Outcomes.cpp - what a call can end in ------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Outcomes.h"
#include "Analysis/Signature.h"
#include "Analysis/Wrapper.h"
#include "Spec/Errno.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/STLExtras.h"

using namespace kapi;
using llvm::APInt;
using llvm::ConstantRange;

namespace {

class OutcomeBuilder {
public:
  OutcomeBuilder(const CallSite &Site, const clang::ASTContext &Ctx,
                 TuConstants &Constants, ParamResolver &Params)
      : Site(Site), Ctx(Ctx), Constants(Constants), Params(Params) {}

  std::vector<Outcome> build() {
    if (!prepare())
      return {};
    const Returns &Result = Params.returns(Site);
    All.reserve(Result.Success.size() + Site.Api->Errors.size());
    for (const SuccessClass &C : Result.Success)
      if (isHere(C.Via))
        if (std::optional<ConstantRange> Range = success(C))
          All.push_back({&C, nullptr, *Range, std::nullopt});
    if (All.empty())
      return {};
    for (const Error &E : Site.Api->Errors)
      if (isHere(E.Via))
        addError(E);
    return std::move(All);
  }

  std::optional<Outcome> build(const Error &E) {
    if (!prepare())
      return std::nullopt;
    addError(E);
    return All.empty() ? std::nullopt : std::optional(All.front());
  }

private:
  /// False where results of this call cannot be told apart.
  bool prepare() {
    clang::QualType Type = Site.Expr->getType();
    // What is stored tells them, whatever the function returns.
    if (Site.How->Returns == ReturnConvention::Stored &&
        !(Type->isPointerType() || Type->isIntegralOrEnumerationType())) {
      Width = 1;
      Failing = failureValue();
      return Failing.has_value();
    }
    if (!Type->isPointerType() && !Type->isIntegralOrEnumerationType())
      return false;
    Width = Type->isBooleanType() ? 1 : Ctx.getTypeSize(Type);
    if (Width <= 64)
      Failing = failureValue();
    return Failing.has_value();
  }

  std::optional<APInt> value(const Number &N) const {
    std::optional<llvm::APSInt> Value = numberValue(N, targetWidths(Ctx));
    if (!Value)
      return std::nullopt;
    return Value->extOrTrunc(Width);
  }

  /// What the call returns on failure; nothing for a convention in which no
  /// single value says so.
  std::optional<APInt> failureValue() const {
    switch (Site.How->Returns) {
    case ReturnConvention::Errno: {
      const std::string &Name = Site.How->Failure.Text;
      if (Name == "NULL")
        return APInt(Width, 0);
      if (Name.empty() || llvm::StringRef(Name).starts_with("MAP_") ||
          llvm::StringRef(Name).starts_with("SEM_") ||
          llvm::StringRef(Name).starts_with("SIG_"))
        return APInt::getAllOnes(Width);
      return value(Site.How->Failure);
    }
    case ReturnConvention::ErrorNumber:
    case ReturnConvention::NegativeErrno:
    case ReturnConvention::Stored:
      return APInt(Width, 0); // differs by error, see addError
    default:
      return std::nullopt;
    }
  }

  std::optional<ConstantRange> success(const SuccessClass &C) const {
    if (Site.How->Returns == ReturnConvention::Stored)
      return ConstantRange::getFull(Width);
    if (C.Value.isSet()) {
      std::optional<APInt> Exact = value(C.Value);
      return Exact ? std::optional<ConstantRange>(*Exact) : std::nullopt;
    }
    // A pointer to something: neither NULL nor MAP_FAILED.
    if (C.Kind == SuccessKind::Pointer)
      return ConstantRange(APInt(Width, 1), APInt::getAllOnes(Width));
    std::optional<APInt> Min = value(C.Min), Max = value(C.Max);
    if (!Min || !Max)
      return std::nullopt;
    // LONG_MAX cut to the width of int would be -1, the failing value.
    APInt Greatest = Max->isNegative() ? APInt::getSignedMaxValue(Width) : *Max;
    // The kernel moves no more at once (MAX_RW_COUNT), and so a program may
    // keep such a number in an int.
    if (C.Kind == SuccessKind::Count && C.Partial && Width > 32)
      Greatest = llvm::APIntOps::smin(Greatest, APInt(Width, INT32_MAX));
    return ConstantRange::getNonEmpty(*Min, Greatest + 1);
  }

  bool isHere(llvm::ArrayRef<Way> Ways) const {
    Way Here = Site.viaSyscall() ? Way::Syscall : Way::Function;
    return Ways.empty() || llvm::is_contained(Ways, Here);
  }

  void addError(const Error &E) {
    uint64_t Number = 0;
    if (std::optional<uint64_t> Here = Constants.lookup(E.Name))
      Number = *Here;
    else if (std::optional<int> Usual = errnoNumber(E.Name))
      Number = *Usual;
    else
      return;
    Outcome O{nullptr, &E, ConstantRange(*Failing), std::nullopt};
    O.Number = Number;
    O.StoresNumber =
        Site.Api->Wraps &&
        llvm::any_of(Site.Api->Wraps->Stores, [](const StoredOutcome &Stored) {
          return Stored.Failure == StoredKind::ErrorNumber ||
                 Stored.Failure == StoredKind::NegativeErrno;
        });
    if (Site.How->Returns == ReturnConvention::Stored)
      O.Result = ConstantRange::getFull(Width);
    if (Site.How->Returns == ReturnConvention::ErrorNumber)
      O.Result = ConstantRange(APInt(Width, Number));
    else if (Site.How->Returns == ReturnConvention::NegativeErrno)
      O.Result = ConstantRange(-APInt(Width, Number));
    else if (!Site.Api->Wraps || !Site.Api->Wraps->LosesErrno)
      O.Errno = APInt(32, Number);
    All.push_back(std::move(O));
  }

  const CallSite &Site;
  const clang::ASTContext &Ctx;
  TuConstants &Constants;
  ParamResolver &Params;
  unsigned Width = 0;
  std::optional<APInt> Failing; ///< the result
  std::vector<Outcome> All;
};

} // namespace

std::vector<Outcome> CallOutcomes::of(const CallSite &Site) {
  Kind Of(Site.Api, Site.How, &Params.returns(Site),
          Site.Expr->getType().getCanonicalType().getTypePtr(),
          Site.viaSyscall());
  auto [It, IsNew] = Known.try_emplace(Of);
  if (IsNew)
    It->second = OutcomeBuilder(Site, Ctx, Constants, Params).build();
  std::vector<Outcome> Here;
  Here.reserve(It->second.size());
  for (const Outcome &O : It->second)
    if (!O.Failure || Params.mayGive(Site, *O.Failure))
      Here.push_back(O);
  return Here;
}

std::optional<Outcome> kapi::outcomeFor(const CallSite &Site, const Error &E,
                                        const clang::ASTContext &Ctx,
                                        TuConstants &Constants,
                                        ParamResolver &Params) {
  return OutcomeBuilder(Site, Ctx, Constants, Params).build(E);
}
