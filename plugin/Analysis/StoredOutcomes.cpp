//===- StoredOutcomes.cpp - what wrappers store ---------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/StoredOutcomes.h"
#include "Analysis/ReturnWalk.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APInt;

Number kapi::numberOf(const APInt &Value) {
  // A bool's only bit is no sign.
  return {llvm::toString(Value, 10, /*Signed=*/Value.getBitWidth() > 1)};
}

std::optional<ReturnConvention>
kapi::conventionOf(llvm::ArrayRef<std::pair<APInt, int64_t>> Errors) {
  auto All = [&](auto Holds) { return llvm::all_of(Errors, Holds); };
  auto First = Errors.front().first;
  bool Several =
      Errors.size() > 1 && All([](auto &E) { return E.second != 0; });
  if (Several &&
      All([](auto &E) { return E.first.getSExtValue() == -E.second; }))
    return ReturnConvention::NegativeErrno;
  if (Several &&
      All([](auto &E) { return E.first.getSExtValue() == E.second; }))
    return ReturnConvention::ErrorNumber;
  if (All([&](auto &E) { return E.first == First; }))
    return ReturnConvention::Errno;
  return std::nullopt;
}

namespace {

/// What one parameter leads to after success and after the errors.
struct Summary {
  std::optional<StoredValue> Success, Failure;
  /// One for each error, while each stores a number.
  std::vector<std::pair<APInt, int64_t>> Failed;

  static void join(std::optional<StoredValue> &To, const StoredValue &New) {
    if (!To)
      To = New;
    else if (To->What != New.What)
      To = {StoredValue::AnyOfThem, std::nullopt};
    else if (To->Range)
      To->Range = To->Range->unionWith(*New.Range);
  }

  void fail(const StoredValue &New, int64_t Number) {
    join(Failure, New);
    if (New.Range && New.Range->isSingleElement())
      Failed.emplace_back(*New.Range->getSingleElement(), Number);
    else if (New.Range)
      Failure = {StoredValue::AnyOfThem, std::nullopt};
  }
};

bool isLeft(const StoredValue &Value) {
  return Value.What == StoredValue::Kept || Value.What == StoredValue::Earlier;
}

void describeSuccess(StoredOutcome &Stored, const StoredValue &Value) {
  Stored.Success = StoredKind::Unclear;
  if (Value.What == StoredValue::Kept)
    Stored.Success = StoredKind::Kept;
  if (!Value.Range || Value.Range->isFullSet() ||
      Value.Range->isSignWrappedSet())
    return;
  Stored.Success = StoredKind::Value;
  const APInt *Only = Value.Range->getSingleElement();
  Stored.Min = numberOf(Only ? *Only : Value.Range->getSignedMin());
  Stored.Max = numberOf(Only ? *Only : Value.Range->getSignedMax());
}

void describeFailure(StoredOutcome &Stored, const Summary &Of) {
  Stored.Failure = StoredKind::Unclear;
  if (Of.Failure->What == StoredValue::Kept)
    Stored.Failure = StoredKind::Kept;
  if (Of.Failure->What != StoredValue::InRange)
    return;
  auto Convention = conventionOf(Of.Failed);
  if (Convention == ReturnConvention::ErrorNumber) {
    Stored.Failure = StoredKind::ErrorNumber;
  } else if (Convention == ReturnConvention::NegativeErrno) {
    Stored.Failure = StoredKind::NegativeErrno;
  } else if (Convention == ReturnConvention::Errno) {
    Stored.Failure = StoredKind::Value;
    Stored.Failing = numberOf(Of.Failed.front().first);
  }
}

/// What differs between success and failure; nothing where nothing does.
std::optional<StoredOutcome> outcomeOf(const Summary &Of, bool IsPointer) {
  const StoredValue &Success = *Of.Success, &Failure = *Of.Failure;
  bool IsSame = Success.Range && Success.Range == Failure.Range &&
                Success.Range->isSingleElement();
  if (IsSame || (isLeft(Success) && isLeft(Failure)))
    return std::nullopt;
  StoredOutcome Stored;
  if (IsPointer) {
    auto Kind = [](const StoredValue &Value) {
      return Value.What == StoredValue::Kept ? StoredKind::Kept
                                             : StoredKind::Unclear;
    };
    Stored.Success = Kind(Success);
    Stored.Failure = Kind(Failure);
    return Stored;
  }
  describeSuccess(Stored, Success);
  describeFailure(Stored, Of);
  return Stored;
}

/// Whether a caller who looks at nothing else can tell every failure.
bool tellsAlone(const StoredOutcome &Stored, const Summary &Of) {
  switch (Stored.Failure) {
  case StoredKind::Unclear:
    return false;
  case StoredKind::Kept:
    return Stored.Success == StoredKind::Value &&
           Of.Success->Range->isSingleElement();
  default:
    return Stored.Success == StoredKind::Kept ||
           (Stored.Success == StoredKind::Value &&
            llvm::none_of(Of.Failed, [&](auto &F) {
              return Of.Success->Range->contains(F.first);
            }));
  }
}

/// "the error number through 'err'"; empty where that is not known.
std::string failureText(const StoredOutcome &Stored, const NamedDecl &To) {
  std::string Through = (isa<FieldDecl>(To) ? " in '" : " through '") +
                        To.getNameAsString() + "'";
  switch (Stored.Failure) {
  case StoredKind::Kept:
    return "nothing" + Through;
  case StoredKind::Value:
    return Stored.Failing.Text + Through;
  case StoredKind::ErrorNumber:
    return "the error number" + Through;
  case StoredKind::NegativeErrno:
    return "the negative error number" + Through;
  case StoredKind::Unclear:
    return "";
  }
  llvm_unreachable("all kinds have a text");
}

/// Runs the function and sums up what it stores.
class Mapper {
public:
  Mapper(const SiteFlow &Flow, const OutParams &Outs)
      : Flow(Flow), Outs(Outs), Of(Outs.all().size() + Outs.members().size()) {}

  bool succeed(const Outcome &O) {
    ReturnedValues Values = storedAfter(Flow, O, Outs);
    if (!Values.IsFollowed || !Values.Returns)
      return false;
    for (auto [Sum, New] : llvm::zip(Of, Values.Stored))
      Summary::join(Sum.Success, New);
    return true;
  }

  bool fail(const Outcome &O) {
    if (!Walked || !Last.Trace.isSameFor(*Walked, O)) {
      Last = storedAfter(Flow, O, Outs);
      Walked = &O;
    }
    if (!Last.IsFollowed)
      return false;
    // The wrapper deals with it: it tries again, or ends the program.
    if (!Last.Returns)
      return true;
    // It picks the error out by name: the callers need not tell it again.
    if (Last.NamesError) {
      Result.NamesErrors = true;
      return true;
    }
    for (auto [Sum, New] : llvm::zip(Of, Last.Stored))
      Sum.fail(New, O.Number);
    Result.LosesErrno |= !Last.KeepsErrno;
    Result.HasEffects |= Last.HasEffects;
    Result.Errors.push_back(O.Failure);
    return true;
  }

  std::optional<StoredOutcomes> take() {
    if (Result.Errors.empty())
      return std::nullopt;
    bool IsAlways = !endsWithout(Flow);
    size_t Index = 0;
    for (const OutParams::Param &P : Outs.all())
      add(Of[Index++], *P.Declared, IsAlways && !P.IsRead);
    for (const FieldDecl *Member : Outs.members())
      add(Of[Index++], *Member, IsAlways);
    return Result.Stores.empty() ? std::nullopt
                                 : std::optional(std::move(Result));
  }

private:
  void add(const Summary &Sum, const ValueDecl &Where, bool IsAlways) {
    if (!Sum.Success || !Sum.Failure)
      return;
    const auto *Parameter = dyn_cast<ParmVarDecl>(&Where);
    QualType Target =
        Parameter ? Where.getType()->getPointeeType() : Where.getType();
    std::optional<StoredOutcome> Stored =
        outcomeOf(Sum, Target->isPointerType());
    if (!Stored)
      return;
    if (!Parameter)
      Stored->Member = Where.getNameAsString();
    Stored->IsSure = IsAlways && Stored->Success != StoredKind::Kept &&
                     Stored->Failure != StoredKind::Kept;
    bool Tells = tellsAlone(*Stored, Sum);
    Result.TellsAlone |= Tells;
    std::string Text;
    if (Tells || Stored->Failure != StoredKind::Kept)
      Text = failureText(*Stored, Where);
    std::string &Told = Parameter ? Result.Text : Result.Members;
    if (!Text.empty() && !Told.empty())
      Told += " and ";
    Told += Text;
    Result.Stores.emplace_back(Parameter, std::move(*Stored));
  }

  const SiteFlow &Flow;
  const OutParams &Outs;
  std::vector<Summary> Of;
  const Outcome *Walked = nullptr;
  ReturnedValues Last;
  StoredOutcomes Result;
};

} // namespace

std::optional<StoredOutcomes>
kapi::storedOutcomes(const SiteFlow &Flow, const OutParams &Outs,
                     llvm::ArrayRef<Outcome> Outcomes,
                     llvm::function_ref<bool(const Error &)> Counts) {
  Mapper Map(Flow, Outs);
  for (const Outcome &O : Outcomes)
    if (O.Success ? !Map.succeed(O) : Counts(*O.Failure) && !Map.fail(O))
      return std::nullopt;
  return Map.take();
}
