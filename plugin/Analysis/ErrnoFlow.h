//===- ErrnoFlow.h - whose errno is read? -----------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_ERRNOFLOW_H
#define KAPI_ANALYSIS_ERRNOFLOW_H

#include "Analysis/Outcomes.h"
#include "Analysis/SiteFlow.h"

namespace kapi {

/// A place that reads errno for a call's sake although it may hold another
/// value by then.
struct StaleRead {
  const clang::Stmt *Read = nullptr;
  /// The call that can change it; null where the API never sets it.
  const clang::CallExpr *Changer = nullptr;
  /// The changer is known to change errno also where it succeeds.
  bool IsCertain = false;
};

/// A constant that errno is compared with while it is the call's.
struct ErrnoComparison {
  const clang::Expr *Constant = nullptr;
  bool IsEquality = false; ///< `==`; not `!=` or a case
};

/// What a function does with the errno of one call.
struct ErrnoUse {
  std::optional<StaleRead> Stale;
  /// Only comparisons that no way reaches without the call.
  std::vector<ErrnoComparison> Comparisons;
};

/// Follows \p Site where it has failed to the reads of errno. \p Outcomes are
/// all of the call's: a read counts only where no success leads.
ErrnoUse followErrno(const SiteFlow &Flow, llvm::ArrayRef<Outcome> Outcomes);

} // namespace kapi

#endif // KAPI_ANALYSIS_ERRNOFLOW_H
