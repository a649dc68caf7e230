//===- ReturnWalk.h - what a function returns under one outcome -*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_RETURNWALK_H
#define KAPI_ANALYSIS_RETURNWALK_H

#include "Analysis/ErrnoTrace.h"
#include "Analysis/SiteFlow.h"

namespace kapi {

/// What the function around a call returns after one outcome of it.
struct ReturnedValues {
  /// Some path returns; otherwise the outcome only loops or ends the program.
  bool Returns = false;
  /// Every value that is returned is known, and each lies in this range.
  bool IsKnown = true;
  std::optional<llvm::ConstantRange> Range;
  /// errno is still the call's wherever the function returns.
  bool KeepsErrno = true;
  /// Something noticeable happens before, such as a message.
  bool HasEffects = false;
  /// The function compares errno with this very error and goes on.
  bool NamesError = false;
  /// How errno was looked at on the way.
  ErrnoTrace Trace;
};

/// Follows \p Which from \p Site along every path to the function's returns.
ReturnedValues returnedAfter(const SiteFlow &Flow, const Outcome &Which);

/// The values of the return statements that can be reached without the call.
std::vector<const clang::Expr *> returnedWithout(const SiteFlow &Flow);

} // namespace kapi

#endif // KAPI_ANALYSIS_RETURNWALK_H
