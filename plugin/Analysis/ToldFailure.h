//===- ToldFailure.h - does a function say itself that it failed? ---------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_TOLDFAILURE_H
#define KAPI_ANALYSIS_TOLDFAILURE_H

#include "Analysis/Outcomes.h"
#include "Analysis/SiteFlow.h"

namespace kapi {

/// On every way on which the function around a call returns after \p Failure it
/// says so to the user first, as it does not after any success in \p All:
/// `if (rename(a, b) < 0) perror(a);`. A message for those who debug is none,
/// and one that is written where the caller has a buffer for it is for him.
bool tellsUserOf(const SiteFlow &Flow, const Outcome &Failure,
                 llvm::ArrayRef<Outcome> All);

/// Whether the function can end without the call and without a message, and
/// return another number than one of \p Fine: what is told then is not all that
/// its result says.
bool endsSilently(const SiteFlow &Flow,
                  llvm::ArrayRef<llvm::ConstantRange> Fine);

} // namespace kapi

#endif // KAPI_ANALYSIS_TOLDFAILURE_H
