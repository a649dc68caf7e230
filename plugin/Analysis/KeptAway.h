//===- KeptAway.h - the test right before a call ----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_KEPTAWAY_H
#define KAPI_ANALYSIS_KEPTAWAY_H

#include "Analysis/ProofPlan.h"

namespace kapi {

/// `int fd = -1; ... if (fd >= 0) close(fd);`: the one way to the call is not
/// open to the constant that the location was given last, as the conditions
/// right before it show. Most values that would be wrong end here, and need no
/// proof. False says nothing.
bool isKeptAway(const ProofQuery &Query);

} // namespace kapi

#endif // KAPI_ANALYSIS_KEPTAWAY_H
