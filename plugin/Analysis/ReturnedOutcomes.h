//===- ReturnedOutcomes.h - how a return tells how a call ended -*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_RETURNEDOUTCOMES_H
#define KAPI_ANALYSIS_RETURNEDOUTCOMES_H

#include "Analysis/Outcomes.h"
#include "Analysis/SiteFlow.h"

namespace kapi {

/// What the function around a call returns for its caller to look at.
struct ReturnedOutcomes {
  /// The call's success classes, with what is returned for each instead.
  std::vector<SuccessClass> Classes;
  std::vector<llvm::ConstantRange> Succeeded;
  /// The errors that come out.
  std::vector<const Error *> Errors;
  ReturnConvention Convention = ReturnConvention::Errno;
  /// What is returned for the first of them.
  llvm::APInt Failure;
  /// One failure of each kind that the function tells apart, of those that come
  /// out; whether something noticeable happens after some, and after all.
  llvm::SmallVector<const Outcome *, 2> Kinds;
  bool HasEffects = false, AllHaveEffects = true;
  bool LosesErrno = false;
  /// An error is picked out by name, or a return without the call is something
  /// else than what the outcomes give.
  bool HasOther = false;
};

/// Runs the function of \p Flow after each of \p Outcomes. Nothing where some
/// way cannot be followed, or a success may look like a failure. A result that
/// \p IsPointer is one or is NULL or MAP_FAILED.
std::optional<ReturnedOutcomes>
returnedOutcomes(const SiteFlow &Flow, llvm::ArrayRef<Outcome> Outcomes,
                 bool IsPointer);

} // namespace kapi

#endif // KAPI_ANALYSIS_RETURNEDOUTCOMES_H
