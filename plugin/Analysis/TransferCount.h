//===- TransferCount.h - does a loop know whether all has come? -*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_TRANSFERCOUNT_H
#define KAPI_ANALYSIS_TRANSFERCOUNT_H

#include "Analysis/SiteFlow.h"

namespace kapi {

/// The loop around the call of \p Flow counts with its results, and after the
/// loop the program asks the count whether everything has come:
/// `while (left) { n = read(...); if (n <= 0) break; left -= n; } return left
/// ? -1 : 0;`. An end that comes too early is a failure there, whatever it is.
bool asksForWhatIsMissing(const SiteFlow &Flow);

} // namespace kapi

#endif // KAPI_ANALYSIS_TRANSFERCOUNT_H
