//===- Predict.cpp - what a spec says of a call ---------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/Predict.h"
#include "Spec/Numbers.h"
#include "Spec/ProbeValue.h"
#include "Spec/Prototype.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace kapi;
using llvm::StringRef;

unsigned kapi::argumentWidth(const Param &P) {
  llvm::Expected<TypeShape> Type = parseType(P.Type);
  if (!Type) {
    llvm::consumeError(Type.takeError());
    return 64;
  }
  if (Type->Kind != TypeShape::Integer)
    return 64;
  switch (Type->Width) {
  case TypeShape::Char:
    return 8;
  case TypeShape::Short:
    return 16;
  case TypeShape::Int:
    return 32;
  default:
    return 64;
  }
}

static bool isSigned(const Param &P) {
  llvm::Expected<TypeShape> Type = parseType(P.Type);
  if (Type)
    return Type->Kind == TypeShape::Integer && Type->Signed;
  llvm::consumeError(Type.takeError());
  return false;
}

uint64_t kapi::truncated(const Param &P, uint64_t Value) {
  return Value & llvm::maskTrailingOnes<uint64_t>(argumentWidth(P));
}

static bool isCalled(const Flag &F, StringRef Name) {
  return F.Name == Name || llvm::is_contained(F.Aliases, Name);
}

/// Whether the constant of that name is set in, or is, the value.
static bool has(const Param &P, uint64_t Value, StringRef Name) {
  for (const Flag &F : P.Values)
    if (isCalled(F, Name))
      return truncated(P, F.Value) == Value;
  if (!P.Mask)
    return false;
  for (const ValueField &Field : P.Mask->Fields)
    for (const Flag &F : Field.Values)
      if (isCalled(F, Name))
        return (Value & Field.Bits) == F.Value;
  for (const Flag &F : P.Mask->Flags)
    if (isCalled(F, Name))
      return F.Value && (Value & F.Value) == F.Value;
  return false;
}

namespace {

/// Collects what the rules of one parameter say of its value.
class ParamJudge {
public:
  ParamJudge(const Param &P, uint64_t Value, Prediction &Result)
      : P(P), Value(truncated(P, Value)), Result(Result) {}

  void judge();
  void refuse(StringRef Own = {}) {
    StringRef Refusal = !Own.empty()         ? Own
                        : !P.Refusal.empty() ? StringRef(P.Refusal)
                                             : "EINVAL";
    if (Refusal == "undefined")
      Result.IsOpen = true;
    else if (Refusal != "ignored" && Refusal != "cleared")
      Result.Refusals.insert(Refusal.str());
  }

private:
  void range();
  void enumeration();
  void mask(const Mask &M);
  void field(const ValueField &F);
  void rules(const Flag &F);

  const Param &P;
  uint64_t Value;
  Prediction &Result;
};

} // namespace

void ParamJudge::range() {
  auto Least = numberValue(P.Min, {}), Greatest = numberValue(P.Max, {});
  if (!Least || !Greatest)
    return;
  llvm::APInt Bits(argumentWidth(P), Value);
  llvm::APSInt Wide(isSigned(P) ? Bits.sext(NumberWidth)
                                : Bits.zext(NumberWidth),
                    /*isUnsigned=*/false);
  if (Wide < *Least || Wide > *Greatest)
    refuse();
}

/// A rule's own errno says that it is looked at even where unknown bits are
/// not.
void ParamJudge::rules(const Flag &F) {
  auto IsSet = [&](const std::string &Name) { return has(P, Value, Name); };
  if (!F.Requires.empty() && llvm::none_of(F.Requires, IsSet))
    refuse(F.Refusal);
  if (llvm::any_of(F.Conflicts, IsSet))
    refuse(F.Refusal);
}

void ParamJudge::field(const ValueField &F) {
  uint64_t Held = Value & F.Bits;
  bool IsNamed =
      llvm::any_of(F.Values, [&](const Flag &V) { return V.Value == Held; });
  auto IsSet = [&](const std::string &Name) { return has(P, Value, Name); };
  if (!IsNamed && !(Held == 0 && !F.Requires.empty()))
    refuse(F.Refusal);
  else if (Held && !F.Requires.empty() && llvm::none_of(F.Requires, IsSet))
    refuse(F.Refusal);
  for (const Flag &V : F.Values)
    if (V.Value == Held)
      rules(V);
}

void ParamJudge::mask(const Mask &M) {
  uint64_t Named = 0;
  for (const Flag &F : M.Flags)
    Named |= F.Value;
  for (const ValueField &F : M.Fields) {
    Named |= F.Bits;
    field(F);
  }
  if (Value & ~Named)
    refuse();
  if (M.Nonzero && Value == 0)
    refuse();
  for (const Flag &F : M.Flags)
    if (F.Value && (Value & F.Value) == F.Value)
      rules(F);
}

void ParamJudge::enumeration() {
  auto IsValue = [&](const Flag &F) { return truncated(P, F.Value) == Value; };
  if (llvm::any_of(P.Values, IsValue))
    return;
  auto Known = llvm::find_if(P.Refused, IsValue);
  refuse(Known == P.Refused.end() ? StringRef() : StringRef(Known->Refusal));
}

void ParamJudge::judge() {
  bool IsOptional = llvm::is_contained(P.Flags, ParamFlag::Optional);
  switch (P.Constraint) {
  case ConstraintKind::Range:
    return range();
  case ConstraintKind::Mask:
    if (P.Mask)
      mask(*P.Mask);
    return;
  case ConstraintKind::Enum:
    return enumeration();
  case ConstraintKind::PageAligned:
    if (Value % 4096)
      refuse();
    return;
  case ConstraintKind::Alignment:
    if (P.Alignment && Value % P.Alignment)
      refuse();
    return;
  case ConstraintKind::PowerOfTwo:
    if (!llvm::isPowerOf2_64(Value))
      refuse();
    return;
  case ConstraintKind::Nonzero:
    if (Value == 0)
      refuse();
    return;
  case ConstraintKind::UserPtr:
  case ConstraintKind::UserString:
  case ConstraintKind::UserPath:
  case ConstraintKind::Buffer:
    if (Value == 0 && !IsOptional)
      refuse();
    return;
  default:
    return;
  }
}

static bool namesPointer(const Param &P) {
  return StringRef(P.Type).ends_with("*");
}

static const Variant *selected(const Spec &S,
                               llvm::ArrayRef<KnownArgument> Arguments,
                               StringRef ParamName) {
  for (const Variant &V : S.Variants)
    for (size_t I = 0; I < S.Params.size(); ++I) {
      const Param &P = S.Params[I];
      if (P.Name != V.Select || !Arguments[I].Constant)
        continue;
      uint64_t Value = truncated(P, *Arguments[I].Constant);
      bool IsSelected = llvm::any_of(V.Values, [&](const std::string &Name) {
        if (std::optional<llvm::APSInt> Number = numberValue({Name}, {}))
          return truncated(P, Number->trunc(64).getZExtValue()) == Value;
        return has(P, Value, Name) ||
               (Name == "NULL" && Value == 0 && namesPointer(P));
      });
      if (IsSelected && llvm::any_of(V.Params, [&](const Param &Other) {
            return Other.Name == ParamName;
          }))
        return &V;
    }
  return nullptr;
}

const Param &kapi::effectiveParam(const Spec &S, size_t Index,
                                  llvm::ArrayRef<KnownArgument> Arguments) {
  const Param &P = S.Params[Index];
  if (const Variant *V = selected(S, Arguments, P.Name))
    for (const Param &Other : V->Params)
      if (Other.Name == P.Name)
        return Other;
  return P;
}

/// Whether the condition holds; nothing where an argument is not known.
static std::optional<bool> holds(const Spec &S, const Condition &C,
                                 llvm::ArrayRef<KnownArgument> Arguments) {
  for (size_t I = 0; I < S.Params.size(); ++I) {
    if (S.Params[I].Name != C.Param)
      continue;
    if (!Arguments[I].Constant)
      return std::nullopt;
    const Param &P = effectiveParam(S, I, Arguments);
    uint64_t Value = truncated(P, *Arguments[I].Constant);
    auto Has = [&](const std::string &Name) { return has(P, Value, Name); };
    auto Is = [&](const std::string &Text) {
      std::optional<uint64_t> Other = probeConstant(S, Text);
      return Other && truncated(P, *Other) == Value;
    };
    bool Result = llvm::all_of(C.Has, Has) && llvm::none_of(C.Lacks, Has) &&
                  (C.Is.empty() || llvm::any_of(C.Is, Is));
    if (C.Min.isSet()) {
      Param Ranged = P;
      Ranged.Constraint = ConstraintKind::Range;
      Ranged.Min = C.Min;
      Ranged.Max = C.Max;
      Ranged.Refusal.clear();
      Prediction Outside;
      ParamJudge(Ranged, Value, Outside).judge();
      Result = Result && Outside.Refusals.empty();
    }
    return Result;
  }
  return std::nullopt;
}

Prediction kapi::predict(const Spec &S,
                         llvm::ArrayRef<KnownArgument> Arguments) {
  Prediction Result;
  for (size_t I = 0; I < S.Params.size(); ++I) {
    const Param &P = effectiveParam(S, I, Arguments);
    const KnownArgument &A = Arguments[I];
    if (A.IsUnmapped || A.IsMisaligned)
      ParamJudge(P, 0, Result).refuse();
    else if (A.Constant)
      ParamJudge(P, *A.Constant, Result).judge();
  }
  for (const Constraint &C : S.Constraints) {
    if (!C.When || !C.Then || holds(S, *C.When, Arguments) != true)
      continue;
    std::optional<bool> Kept = holds(S, *C.Then, Arguments);
    if (Kept == false)
      Result.Refusals.insert(C.Refusal.empty() ? "EINVAL" : C.Refusal);
  }
  return Result;
}
