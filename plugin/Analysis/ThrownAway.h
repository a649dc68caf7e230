//===- ThrownAway.h - does anybody look at what came? -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_THROWNAWAY_H
#define KAPI_ANALYSIS_THROWNAWAY_H

#include "Analysis/CallSite.h"
#include "Analysis/FunctionGraph.h"

namespace kapi {

/// All that the call at \p Site stores for its caller goes into locals that
/// nobody else looks at: only whether it succeeds matters. False where it
/// stores nothing.
bool throwsAway(const CallSite &Site, const FunctionGraph &Graph);

} // namespace kapi

#endif // KAPI_ANALYSIS_THROWNAWAY_H
