//===- StoredOutcomes.h - what wrappers store -------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_STOREDOUTCOMES_H
#define KAPI_ANALYSIS_STOREDOUTCOMES_H

#include "Analysis/OutParams.h"
#include "Analysis/Outcomes.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace kapi {

/// The convention by which values tell errors, each with the error's number:
/// `errno` where all are the same.
std::optional<ReturnConvention>
conventionOf(llvm::ArrayRef<std::pair<llvm::APInt, int64_t>> Errors);

/// \p Value as the spec language writes it.
Number numberOf(const llvm::APInt &Value);

/// What the function around a call stores for its caller to look at.
struct StoredOutcomes {
  /// With the parameter instead of its name; null for a member of the result.
  std::vector<std::pair<const clang::ParmVarDecl *, StoredOutcome>> Stores;
  /// The errors that come out.
  std::vector<const Error *> Errors;
  /// What is stored is enough to tell each of them from success.
  bool TellsAlone = false;
  bool LosesErrno = false;
  bool HasEffects = false;
  /// An error is picked out by name, and the caller not told of it.
  bool NamesErrors = false;
  /// For the chain: what is stored through parameters where the call fails, and
  /// what the members of the result are then.
  std::string Text, Members;
};

/// Runs the function of \p Flow after each of \p Outcomes; of the errors, after
/// those that \p Counts. Nothing where some way cannot be followed or nothing
/// differs.
std::optional<StoredOutcomes>
storedOutcomes(const SiteFlow &Flow, const OutParams &Outs,
               llvm::ArrayRef<Outcome> Outcomes,
               llvm::function_ref<bool(const Error &)> Counts);

} // namespace kapi

#endif // KAPI_ANALYSIS_STOREDOUTCOMES_H
