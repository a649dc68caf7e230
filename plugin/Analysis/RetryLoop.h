//===- RetryLoop.h - does an error lead straight back to the call? -*- C++
//-*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_RETRYLOOP_H
#define KAPI_ANALYSIS_RETRYLOOP_H

#include "Analysis/OutcomeMachine.h"

namespace kapi {

/// The conditions that lead from \p Site under \p Which straight back to it,
/// where nothing else can happen: no other call, no store that others see, no
/// counter, no condition that could end the loop. Nothing where that is not
/// shown.
std::optional<std::vector<SharedCondition>>
wayStraightBack(const SiteFlow &Flow, const Outcome &Which, ErrnoTrace &Trace);

/// Whether \p Which may lead back to \p Site on some way, whatever happens on
/// it; true also where there is too much to look at.
bool mayComeBack(const SiteFlow &Flow, const Outcome &Which);

/// The same without leaving the innermost loop around the call, where there is
/// one: the next round of that loop.
bool goesOnInLoop(const SiteFlow &Flow, const Outcome &Which);

} // namespace kapi

#endif // KAPI_ANALYSIS_RETRYLOOP_H
