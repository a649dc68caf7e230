//===- CallOrder.h - which call comes before which --------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_CALLORDER_H
#define KAPI_ANALYSIS_CALLORDER_H

#include "Analysis/FunctionGraph.h"
#include "clang/Analysis/Analyses/CFGReachabilityAnalysis.h"
#include "clang/Analysis/Analyses/Dominators.h"

namespace kapi {

/// The order of statements in one function. Made for few questions: it builds
/// the graph's dominators.
class CallOrder {
public:
  explicit CallOrder(const FunctionGraph &Graph)
      : Graph(Graph), Dominators(const_cast<clang::CFG *>(Graph.graph())),
        Reachable(*Graph.graph()) {}

  /// Every way to \p Second has come by \p First.
  bool isAlwaysBefore(const clang::Stmt &First, const clang::Stmt &Second);
  /// Some way leads from \p First to \p Second.
  bool mayFollow(const clang::Stmt &First, const clang::Stmt &Second);

private:
  const FunctionGraph &Graph;
  clang::CFGDomTree Dominators;
  clang::CFGReverseBlockReachabilityAnalysis Reachable;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_CALLORDER_H
