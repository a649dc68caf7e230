//===- TuConstants.h - named constants as this translation unit has them --*-
// C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_TUCONSTANTS_H
#define KAPI_ANALYSIS_TUCONSTANTS_H

#include "Spec/Spec.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseMap.h"

namespace kapi {

/// Values of flag and errno names. What the headers of the translation unit
/// say goes before the number in the spec, because numbers differ between
/// architectures; headers older than the flag are no reason for a finding.
class TuConstants {
public:
  TuConstants(const clang::ASTContext &Ctx, const clang::Preprocessor &PP)
      : Ctx(Ctx), PP(PP) {}

  /// The value of a macro or enumerator, where it has a simple one.
  std::optional<uint64_t> lookup(llvm::StringRef Name);
  std::optional<uint64_t> lookup(const clang::IdentifierInfo &Identifier);
  /// The flag's value here.
  uint64_t value(const Flag &F);

private:
  std::optional<uint64_t> compute(const clang::IdentifierInfo &Identifier);
  std::optional<uint64_t> macro(const clang::MacroInfo &Macro);

  const clang::ASTContext &Ctx;
  const clang::Preprocessor &PP;
  llvm::DenseMap<const clang::IdentifierInfo *, std::optional<uint64_t>> Cache;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_TUCONSTANTS_H
