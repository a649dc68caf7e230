//===- LintParams.cpp - lint: parameters and the rules between them -------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Numbers.h"
#include "Spec/Prototype.h"
#include "SpecIO/Lint.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MathExtras.h"
#include <map>

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

static bool named(llvm::ArrayRef<Flag> Flags, StringRef Name) {
  return llvm::any_of(Flags, [&](const Flag &F) {
    return F.Name == Name || llvm::is_contained(F.Aliases, Name);
  });
}

bool kapi::namesConstantOf(const Param &P, StringRef Name) {
  if (named(P.Values, Name))
    return true;
  return P.Mask && (named(P.Mask->Flags, Name) ||
                    llvm::any_of(P.Mask->Fields, [&](const ValueField &F) {
                      return named(F.Values, Name);
                    }));
}

static bool isPointer(const Param &P) {
  return StringRef(P.Type).ends_with("*");
}

namespace {

/// Checks one parameter, of the API, of a variant or of a structure.
class ParamLint {
public:
  ParamLint(const LintContext &Context, const Param &P, std::string Path)
      : Context(Context), P(P), Path(std::move(Path)) {}

  void run() const {
    if (llvm::Expected<TypeShape> Type = parseType(P.Type); !Type)
      Context.error(Path + ".type", llvm::toString(Type.takeError()));
    if (!P.LibcType.empty())
      if (llvm::Expected<TypeShape> Type = parseType(P.LibcType); !Type)
        Context.error(Path + ".libc-type", llvm::toString(Type.takeError()));
    lintKind();
    lintRange(Context, Path + ".range", P.Min, P.Max);
    lintRefusal(Context, Path + ".refusal", P.Refusal);
    if (P.Mask)
      lintMask(*P.Mask);
    lintFlags(P.Values, Path + ".values", /*FieldBits=*/0);
    lintRefused();
    if (P.Buffer && !Context.spec().param(P.Buffer->SizeParam))
      Context.error(Path + ".buffer.size",
                    "no parameter '" + P.Buffer->SizeParam + "'");
    if (P.Alignment && !llvm::isPowerOf2_64(P.Alignment))
      Context.error(Path + ".alignment", "an alignment is a power of two");
  }

private:
  /// The kind and the keys that go with it have to agree.
  void lintKind() const {
    struct {
      ConstraintKind Kind;
      bool Present;
      const char *Key;
    } const Pairs[] = {
        {ConstraintKind::Mask, P.Mask.has_value(), "mask"},
        {ConstraintKind::Enum, !P.Values.empty(), "values"},
        {ConstraintKind::Buffer, P.Buffer.has_value(), "buffer"},
        {ConstraintKind::Alignment, P.Alignment != 0, "alignment"},
    };
    for (const auto &Pair : Pairs) {
      if (P.Constraint == Pair.Kind && !Pair.Present)
        Context.error(Path + ".constraint", "constraint " + word(Pair.Kind) +
                                                " needs the key '" + Pair.Key +
                                                "'");
      // KAPI may give an alignment or a range beside another constraint.
      if (P.Constraint != Pair.Kind && Pair.Present &&
          Pair.Kind != ConstraintKind::Alignment)
        Context.error(Path + "." + Pair.Key,
                      "'" + Twine(Pair.Key) +
                          "' needs 'constraint: " + word(Pair.Kind) + "'");
    }
    if (P.Constraint == ConstraintKind::Range && !P.Min.isSet())
      Context.error(Path + ".constraint",
                    "constraint range needs the key 'range'");
    if (P.Constraint == ConstraintKind::Custom && P.Rule.empty() &&
        P.Validate.empty())
      Context.error(Path + ".constraint",
                    "constraint custom needs 'rule' or 'validate'");
  }

  /// Each needs an errno, and none may be taken as well.
  void lintRefused() const {
    lintFlags(P.Refused, Path + ".refused", /*FieldBits=*/0);
    for (const Flag &F : P.Refused) {
      std::string At = Path + ".refused." + F.Name;
      if (F.Refusal.empty())
        Context.error(At, "a refused constant needs the key 'refusal'");
      lintRefusal(Context, At + ".libc-refusal", F.LibcRefusal);
      for (const Flag &Taken : P.Values)
        if (Taken.Value == F.Value)
          Context.error(At, "'" + F.Name + "' has the value of '" + Taken.Name +
                                "', which is taken");
    }
    if (!P.Refused.empty() && P.Constraint != ConstraintKind::Enum)
      Context.error(Path + ".refused", "'refused' needs 'constraint: " +
                                           word(ConstraintKind::Enum) + "'");
  }

  void lintMask(const Mask &M) const {
    if (M.Flags.empty() && M.Fields.empty())
      Context.error(Path + ".mask", "a mask without names");
    uint64_t FieldBits = 0;
    for (size_t I = 0; I < M.Fields.size(); ++I) {
      const ValueField &F = M.Fields[I];
      std::string FieldPath = Path + ".mask.fields." + std::to_string(I);
      if (F.Bits == 0 || (F.Bits & FieldBits))
        Context.error(FieldPath + ".bits",
                      F.Bits ? "two fields share a bit" : "a field needs bits");
      FieldBits |= F.Bits;
      for (const Flag &Value : F.Values)
        if (Value.Value & ~F.Bits)
          Context.error(FieldPath + ".values." + Value.Name,
                        hex(Value.Value) + " is outside the field's bits " +
                            hex(F.Bits));
      lintFlags(F.Values, FieldPath + ".values", 0);
      names(F.Requires, FieldPath + ".requires");
      lintRefusal(Context, FieldPath + ".refusal", F.Refusal);
    }
    lintFlags(M.Flags, Path + ".mask.flags", FieldBits);
  }

  void lintFlags(llvm::ArrayRef<Flag> Flags, const std::string &Where,
                 uint64_t FieldBits) const {
    std::map<uint64_t, StringRef> Seen;
    for (const Flag &F : Flags) {
      std::string At = Where + "." + F.Name;
      if (auto [It, New] = Seen.try_emplace(F.Value, F.Name); !New)
        Context.error(At, "'" + F.Name + "' has the value of '" + It->second +
                              "'; name it among its aliases");
      if (F.Value & FieldBits)
        Context.error(At, "'" + F.Name + "' lies in the bits of a field");
      if (F.LibcValue.isSet() && !parseUnsigned(F.LibcValue.Text))
        Context.error(At + ".libc-value",
                      "'" + F.LibcValue.Text + "' is no unsigned number");
      names(F.Requires, At + ".requires");
      names(F.Conflicts, At + ".conflicts");
      lintRefusal(Context, At + ".refusal", F.Refusal);
      lintSince(Context, At + ".since", F.First);
    }
  }

  void names(llvm::ArrayRef<std::string> Names,
             const std::string &Where) const {
    for (size_t I = 0; I < Names.size(); ++I)
      if (!namesConstantOf(P, Names[I]))
        Context.error(Where + "." + Twine(I),
                      "'" + Names[I] + "' is no constant of '" + P.Name + "'");
  }

  const LintContext &Context;
  const Param &P;
  std::string Path;
};

} // namespace

void kapi::lintCondition(const LintContext &Context,
                         const std::optional<Condition> &C,
                         const std::string &Path) {
  if (!C)
    return;
  const Param *P = Context.spec().param(C->Param);
  if (!P)
    return Context.error(Path + ".param", "no parameter '" + C->Param + "'");
  auto Names = [&](const std::vector<std::string> &List, const char *Key) {
    for (size_t I = 0; I < List.size(); ++I)
      if (!namesConstantOf(*P, List[I]))
        Context.error(Path + "." + Key + "." + Twine(I),
                      "'" + List[I] + "' is no constant of '" + P->Name + "'");
  };
  Names(C->Has, "has");
  Names(C->Lacks, "lacks");
  Names(C->Is, "is");
  lintRange(Context, Path + ".range", C->Min, C->Max);
}

static void lintVariants(const LintContext &Context) {
  const Spec &S = Context.spec();
  llvm::StringSet<> Names;
  for (size_t I = 0; I < S.Variants.size(); ++I) {
    const Variant &V = S.Variants[I];
    std::string Path = "variants." + std::to_string(I);
    if (!Names.insert(V.Name).second)
      Context.error(Path + ".name", "two variants '" + V.Name + "'");
    const Param *Selector = S.param(V.Select);
    if (!Selector) {
      Context.error(Path + ".select", "no parameter '" + V.Select + "'");
      continue;
    }
    for (size_t J = 0; J < V.Values.size(); ++J)
      if (!namesConstantOf(*Selector, V.Values[J]) &&
          !(isPointer(*Selector)
                ? V.Values[J] == "NULL"
                : numberValue(Number{V.Values[J]}, {}).has_value()))
        Context.error(Path + ".values." + Twine(J),
                      "'" + V.Values[J] + "' is no constant of '" + V.Select +
                          "'");
    for (size_t J = 0; J < V.Params.size(); ++J) {
      std::string ParamPath = Path + ".params." + std::to_string(J);
      if (!S.param(V.Params[J].Name))
        Context.error(ParamPath + ".name",
                      "no parameter '" + V.Params[J].Name + "'");
      ParamLint(Context, V.Params[J], ParamPath).run();
    }
  }
}

void kapi::lintParams(const LintContext &Context) {
  const Spec &S = Context.spec();
  llvm::StringSet<> Names;
  for (size_t I = 0; I < S.Params.size(); ++I) {
    std::string Path = "params." + std::to_string(I);
    if (!Names.insert(S.Params[I].Name).second)
      Context.error(Path + ".name",
                    "two parameters '" + S.Params[I].Name + "'");
    ParamLint(Context, S.Params[I], Path).run();
  }
  for (size_t I = 0; I < S.Structures.size(); ++I)
    for (size_t J = 0; J < S.Structures[I].Fields.size(); ++J)
      ParamLint(Context, S.Structures[I].Fields[J],
                "structs." + std::to_string(I) + ".fields." + std::to_string(J))
          .run();
  lintVariants(Context);
  for (size_t I = 0; I < S.Constraints.size(); ++I) {
    std::string Path = "constraints." + std::to_string(I);
    lintCondition(Context, S.Constraints[I].When, Path + ".when");
    lintCondition(Context, S.Constraints[I].Then, Path + ".then");
    lintRefusal(Context, Path + ".refusal", S.Constraints[I].Refusal);
  }
}
