//===- ResolvedParam.h - a parameter's constants in this translation unit --*-
// C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_RESOLVEDPARAM_H
#define KAPI_ANALYSIS_RESOLVEDPARAM_H

#include "Analysis/GraphCache.h"
#include "Analysis/LocalValues.h"
#include "Analysis/TuConstants.h"
#include "Analysis/Values.h"
#include "llvm/ADT/APSInt.h"
#include <map>
#include <tuple>

namespace kapi {

/// A named constant with the value that it has here.
struct ResolvedFlag {
  const Flag *Source = nullptr;
  uint64_t Value = 0;

  /// The constant or one of its aliases has that name.
  bool isNamed(llvm::StringRef Name) const;
};

/// A value field with the values that it has here.
struct ResolvedField {
  const ValueField *Source = nullptr;
  uint64_t Bits = 0;
  std::vector<ResolvedFlag> Values;

  /// "one of MAP_SHARED (0x1), MAP_PRIVATE (0x2)".
  std::string listing() const;
};

/// A mask or enumeration parameter as this translation unit sees it.
struct ResolvedParam {
  const Param *Source = nullptr;
  unsigned Width = 32; ///< of the kernel's type, in bits
  bool Signed = false; ///< the kernel's type
  std::vector<ResolvedFlag> Flags;
  std::vector<ResolvedField> Fields;
  std::vector<ResolvedFlag> Values;
  std::vector<ResolvedFlag> Refused; ///< not among those that are taken

  /// A constant as the kernel's type reads it, signed and NumberWidth bits
  /// wide.
  llvm::APSInt number(const ArgumentValue &Constant) const;
  /// Bits that the mask takes.
  uint64_t takenBits() const;
  /// The constant of that name, among flags, field values and enum values.
  const ResolvedFlag *named(llvm::StringRef Name) const;
  /// The constant with that value, or null.
  const ResolvedFlag *withValue(uint64_t Value) const;
  /// Every constant.
  std::vector<ResolvedFlag> all() const;
  /// The constant whose name ends in the same word as \p Foreign, which names
  /// another call's: MLOCK_ONFAULT for MCL_ONFAULT. Null if there is none.
  const ResolvedFlag *counterpart(llvm::StringRef Foreign) const;
  /// "MLOCK_ONFAULT (0x1)", or the bits where they have no name.
  std::string describe(uint64_t Value) const;
  /// "MCL_CURRENT (0x1), MCL_FUTURE (0x2)": what the parameter takes, cut where
  /// it would fill the screen.
  std::string listing() const;
  /// What meets a value outside the constraint: EINVAL if the spec is silent.
  llvm::StringRef refusal() const;
  /// The kernel refuses what it does not know, rather than looking away.
  bool refuses() const;
};

/// Parameters as one translation unit sees them, each resolved once.
class ParamResolver {
public:
  ParamResolver(const clang::ASTContext &Ctx, TuConstants &Constants,
                GraphCache &Graphs)
      : Ctx(Ctx), Constants(Constants), Graphs(Graphs) {}

  const ResolvedParam &resolve(const Param &P);
  /// The parameter as the variant that \p Site selects has it.
  const Param &effective(const CallSite &Site, const Param &P);
  /// The values of the argument for \p P, at the kernel's width. Kept until
  /// another call is asked about, for several checks do.
  const std::vector<ArgumentValue> &values(const CallSite &Site,
                                           const Param &P);
  /// The result as the variant that \p Site selects has it.
  const Returns &returns(const CallSite &Site);
  /// Whether the flags and the variant of \p Site leave room for \p E. What is
  /// not known leaves room.
  bool mayGive(const CallSite &Site, const Error &E);

  /// What is shown of \p Value, one of those, at the call, or of the bits of
  /// \p Culprit in it. The way through a wrapper is not looked at. With
  /// \p OnlyAlways, all that is less than Shown::Always is the same.
  Proof proofOf(const CallSite &Site, const Param &P,
                const ArgumentValue &Value, const Term *Culprit,
                bool OnlyAlways);

private:
  bool selects(const CallSite &Site, const Variant &V);
  /// Those variants, kept until another call is asked about.
  llvm::ArrayRef<const Variant *> selected(const CallSite &Site);
  bool isVariant(const CallSite &Site, llvm::ArrayRef<std::string> Names);
  bool mayHave(const CallSite &Site, llvm::StringRef Constant);
  LocalValues *localsOf(const CallSite &Site);
  std::vector<ArgumentValue> handedOn(const CallSite &Site, const Param &P,
                                      const clang::Expr &Argument);

  const clang::ASTContext &Ctx;
  TuConstants &Constants;
  GraphCache &Graphs;
  std::map<const Param *, ResolvedParam> Cache;
  const clang::CallExpr *ValuesOf = nullptr;
  std::map<const Param *, std::vector<ArgumentValue>> Values;
  std::tuple<const clang::CallExpr *, const Spec *, const Wrapper *> SelectedAt;
  llvm::SmallVector<const Variant *, 2> Selected;
  /// Of the graph with that number.
  unsigned LocalsGeneration = 0;
  std::unique_ptr<LocalValues> Locals;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_RESOLVEDPARAM_H
