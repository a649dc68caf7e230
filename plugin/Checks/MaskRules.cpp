//===- MaskRules.cpp - what a mask or enumeration says of a value ---------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/MaskRules.h"
#include "llvm/ADT/STLExtras.h"

using namespace kapi;

namespace {

class MaskRules {
public:
  MaskRules(const ResolvedParam &P, const llvm::KnownBits &Known)
      : P(P), One(Known.One.getZExtValue()), Zero(Known.Zero.getZExtValue()),
        IsConstant(Known.isConstant()) {}

  std::optional<MaskProblem> enumeration() const {
    if (!IsConstant || !P.refuses() || P.withValue(One))
      return std::nullopt;
    return problem(MaskProblem::UnknownValue, One);
  }

  std::optional<MaskProblem> mask() const {
    if (P.refuses())
      if (uint64_t Unknown = One & ~P.takenBits())
        return problem(MaskProblem::UnknownBits, Unknown);
    for (const ResolvedField &Field : P.Fields)
      if (auto Found = field(Field))
        return Found;
    for (const ResolvedFlag &F : P.all())
      if (isSet(F))
        if (auto Found = rules(F))
          return Found;
    if (P.Source->Mask->Nonzero && IsConstant && One == 0)
      return problem(MaskProblem::Empty, 0);
    return std::nullopt;
  }

private:
  MaskProblem problem(MaskProblem::KindType Kind, uint64_t Bits) const {
    MaskProblem Result;
    Result.Kind = Kind;
    Result.Bits = Bits;
    Result.Refusal = P.refusal();
    return Result;
  }

  const ResolvedField *fieldOf(uint64_t Value) const {
    for (const ResolvedField &Field : P.Fields)
      if (Value & Field.Bits)
        return &Field;
    return nullptr;
  }

  bool isSet(const ResolvedFlag &F) const {
    if (F.Value == 0)
      return false;
    if (const ResolvedField *Field = fieldOf(F.Value))
      return isKnown(Field->Bits) && (One & Field->Bits) == F.Value;
    return (One & F.Value) == F.Value;
  }

  /// Certainly not set: one of its bits is known to be clear.
  bool isClear(const ResolvedFlag &F) const {
    if (const ResolvedField *Field = fieldOf(F.Value))
      return isKnown(Field->Bits) && (One & Field->Bits) != F.Value;
    return (Zero & F.Value) != 0;
  }

  bool isKnown(uint64_t Bits) const { return ((One | Zero) & Bits) == Bits; }

  bool allClear(const std::vector<std::string> &Names) const {
    return llvm::all_of(Names, [&](const std::string &Name) {
      const ResolvedFlag *F = P.named(Name);
      return F && isClear(*F);
    });
  }

  std::optional<MaskProblem> field(const ResolvedField &Field) const {
    if (!isKnown(Field.Bits))
      return std::nullopt;
    uint64_t Value = One & Field.Bits;
    llvm::StringRef Refusal = Field.Source->Refusal.empty()
                                  ? P.refusal()
                                  : llvm::StringRef(Field.Source->Refusal);
    bool Listed = llvm::any_of(
        Field.Values, [&](const ResolvedFlag &F) { return F.Value == Value; });
    bool ZeroIsFine = Value == 0 && !Field.Source->Requires.empty();
    MaskProblem Found = problem(MaskProblem::UnknownValue, Value);
    Found.Field = &Field;
    Found.Refusal = Refusal;
    if (!Listed && !ZeroIsFine && Refusal.starts_with("E"))
      return Found;
    if (Value != 0 && P.refuses() && !Field.Source->Requires.empty() &&
        allClear(Field.Source->Requires)) {
      Found.Kind = MaskProblem::Missing;
      Found.Subject = P.describe(Value);
      Found.Others = Field.Source->Requires;
      Found.Refusal = P.refusal();
      return Found;
    }
    return std::nullopt;
  }

  std::optional<MaskProblem> rules(const ResolvedFlag &F) const {
    MaskProblem Found = problem(MaskProblem::Missing, F.Value);
    Found.Subject = F.Source->Name;
    if (!F.Source->Refusal.empty())
      Found.Refusal = F.Source->Refusal;
    if (!F.Source->Requires.empty() && allClear(F.Source->Requires)) {
      Found.Others = F.Source->Requires;
      return Found;
    }
    for (const std::string &Name : F.Source->Conflicts)
      if (const ResolvedFlag *Other = P.named(Name); Other && isSet(*Other)) {
        Found.Kind = MaskProblem::Conflict;
        Found.Others = {Name};
        return Found;
      }
    return std::nullopt;
  }

  const ResolvedParam &P;
  uint64_t One, Zero;
  bool IsConstant;
};

} // namespace

std::optional<MaskProblem> kapi::findMaskProblem(const ResolvedParam &P,
                                                 const llvm::KnownBits &Bits) {
  MaskRules Rules(P, Bits);
  if (P.Source->Mask)
    return Rules.mask();
  if (!P.Values.empty())
    return Rules.enumeration();
  return std::nullopt;
}

bool kapi::isLegalWith(const ResolvedParam &P, const ArgumentValue &Value,
                       const Term &Old, const ResolvedFlag &New) {
  uint64_t Bits = Value.Bits.getConstant().getZExtValue();
  Bits = (Bits & ~Old.Value.getZExtValue()) | New.Value;
  return !findMaskProblem(
      P, llvm::KnownBits::makeConstant(llvm::APInt(P.Width, Bits)));
}
