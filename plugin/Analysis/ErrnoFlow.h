//===- ErrnoFlow.h - whose errno is read? -----------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_ERRNOFLOW_H
#define KAPI_ANALYSIS_ERRNOFLOW_H

#include "Analysis/ErrnoEffect.h"
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

/// A place that reads errno where the call has not failed, or nobody asked.
struct IdleRead {
  const clang::Stmt *Read = nullptr;
  /// No other call comes before, whose errno it could be.
  bool IsFirst = false;
};

/// A constant that errno is compared with while it is the call's.
struct ErrnoComparison {
  const clang::Expr *Constant = nullptr;
  bool IsEquality = false; ///< `==`; not `!=` or a case
};

/// What a function does with the errno of one call.
struct ErrnoUse {
  std::optional<StaleRead> Stale;
  /// The call has succeeded on every way that leads there.
  std::optional<IdleRead> Idle;
  /// Only comparisons that no way reaches without the call.
  std::vector<ErrnoComparison> Comparisons;
};

/// Follows \p Site where it has failed to the reads of errno. \p Outcomes are
/// all of the call's: a read counts only where no success leads.
ErrnoUse followErrno(const SiteFlow &Flow, llvm::ArrayRef<Outcome> Outcomes,
                     ErrnoEffects &Effects);

/// Where errno stands in \p Root; null where it does not, or where \p IsAlone
/// asks that no other call or variable stands there, and one does.
const clang::Expr *errnoIn(const clang::Stmt &Root, bool IsAlone = false);

/// Whether some condition in \p Body asks nothing but errno.
bool hasErrnoCondition(const clang::Stmt &Body, const clang::ASTContext &Ctx);

/// The condition that asks errno after \p Call, whose result is dropped: the
/// first one after it, with nothing in between. Nothing where errno is set to a
/// known value somewhere in the function.
std::optional<IdleRead> errnoAskedAfter(const clang::CallExpr &Call,
                                        const FunctionGraph &Graph,
                                        ErrnoEffects &Effects);

/// `errno = 0; call(); if (errno != 0)`: errno, which the function sets itself,
/// is asked behind \p Call in place of the result.
bool tellsByErrno(const clang::CallExpr &Call, const FunctionGraph &Graph);

/// Whether a call that may have left its errno can come before \p Call.
bool isPreceded(const clang::CallExpr &Call, const FunctionGraph &Graph,
                ErrnoEffects &Effects);

/// Whether the function sets errno itself.
bool storesErrno(const FunctionGraph &Graph);

} // namespace kapi

#endif // KAPI_ANALYSIS_ERRNOFLOW_H
