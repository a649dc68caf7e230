//===- Guards.h - the decisions on the way to a call ------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_GUARDS_H
#define KAPI_ANALYSIS_GUARDS_H

#include "Analysis/FunctionGraph.h"
#include <vector>

namespace kapi {

/// A condition that decides whether a call is made.
struct Guard {
  const clang::Expr *Condition = nullptr;
  /// Where the program goes if it is not.
  const clang::CFGBlock *Otherwise = nullptr;
};

/// The conditions of the function from which one way leads to \p Call and
/// another does not.
std::vector<Guard> guardsOf(const FunctionGraph &Graph,
                            const clang::CallExpr &Call);

/// The calls that are made from the start of \p Block on, as far as no other
/// way comes in and nothing is decided.
std::vector<const clang::CallExpr *> callsFrom(const clang::CFGBlock &Block);

} // namespace kapi

#endif // KAPI_ANALYSIS_GUARDS_H
