//===- Lint.h - what a spec must not say ------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_LINT_H
#define KAPI_SPECIO_LINT_H

#include "SpecIO/SpecReader.h"
#include "llvm/ADT/Twine.h"

namespace kapi {

/// Checks each spec, and all of them against each other. Errors are
/// contradictions; warnings are facts that no `verified` entry stands behind.
void lint(llvm::ArrayRef<LocatedSpec> Specs,
          std::vector<SpecDiagnostic> &Diagnostics);

/// Reports about one spec. Paths are those of LocatedSpec.
class LintContext {
public:
  LintContext(const LocatedSpec &Located,
              std::vector<SpecDiagnostic> &Diagnostics)
      : Located(Located), Diagnostics(Diagnostics) {}

  const Spec &spec() const { return Located.Api; }
  void error(const llvm::Twine &Path, const llvm::Twine &Message) const;
  void warning(const llvm::Twine &Path, const llvm::Twine &Message) const;

private:
  const LocatedSpec &Located;
  std::vector<SpecDiagnostic> &Diagnostics;
};

/// The parts of lint, one file each.
void lintCalls(const LintContext &Context);
void lintParams(const LintContext &Context);
void lintResults(const LintContext &Context);
void lintProbe(const LintContext &Context);
void lintVerified(const LintContext &Context);
void lintLifetime(const LintContext &Context);

/// True for the name of a flag, value or alias of \p P.
bool namesConstantOf(const Param &P, llvm::StringRef Name);

/// Reports a condition that names no parameter, or no constant of it.
void lintCondition(const LintContext &Context,
                   const std::optional<Condition> &C, const std::string &Path);

/// Reports a `before` that is no word for what an older kernel does.
void lintSince(const LintContext &Context, const llvm::Twine &Path,
               const Since &S);

/// Reports a range whose ends are no numbers, or the wrong way round.
void lintRange(const LintContext &Context, const llvm::Twine &Path,
               const Number &Min, const Number &Max);

/// Reports a refusal that is neither an errno name nor a word for "none", and
/// an errno that the spec does not declare.
void lintRefusal(const LintContext &Context, const llvm::Twine &Path,
                 llvm::StringRef Refusal);

} // namespace kapi

#endif // KAPI_SPECIO_LINT_H
