//===- GraphCache.h - one graph for all who ask -----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_GRAPHCACHE_H
#define KAPI_ANALYSIS_GRAPHCACHE_H

#include "Analysis/CallSite.h"
#include "Analysis/Definitions.h"

namespace kapi {

/// Keeps the graph of the function in hand, because call sites come function by
/// function and several analyses need it.
class GraphCache {
public:
  explicit GraphCache(clang::ASTContext &Ctx) : Ctx(Ctx) {}

  /// The graph of the function around \p Site; null where the call stands
  /// outside a function's body, or Clang can build none.
  const FunctionGraph *of(const CallSite &Site);
  /// The definitions in the function that of() was asked about last.
  DefinitionIndex &definitions() { return *Definitions; }

  /// Another number for each graph: what refers to one of another number refers
  /// to one that is gone, even where the body is the same.
  unsigned generation() const { return Generation; }

private:
  clang::ASTContext &Ctx;
  unsigned Generation = 0;
  const clang::Stmt *Body = nullptr;
  std::unique_ptr<FunctionGraph> Graph;
  std::unique_ptr<DefinitionIndex> Definitions;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_GRAPHCACHE_H
