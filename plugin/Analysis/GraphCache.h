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

/// Keeps the graphs of functions, because call sites come function by function
/// and several analyses need them. Those of the functions seen last stay: the
/// callers of wrappers are looked at once more.
class GraphCache {
public:
  explicit GraphCache(clang::ASTContext &Ctx) : Ctx(Ctx) {}

  /// The graph of the function around \p Site; null where the call stands
  /// outside a function's body, or Clang can build none.
  const FunctionGraph *of(const CallSite &Site);
  /// The definitions in the function that of() was asked about last.
  DefinitionIndex &definitions() { return *Last->Definitions; }

  /// Another number for each graph: what refers to one of another number may
  /// refer to one that is gone, even where the body is the same.
  unsigned generation() const { return Last->Generation; }

private:
  struct Entry {
    unsigned Generation = 0;
    std::unique_ptr<FunctionGraph> Graph;
    std::unique_ptr<DefinitionIndex> Definitions;
  };
  /// Of all graphs together, some megabytes.
  static constexpr unsigned MaxBlocks = 4000;

  clang::ASTContext &Ctx;
  unsigned Made = 0;
  unsigned Blocks = 0; ///< of the graphs that are kept
  llvm::DenseMap<const clang::Stmt *, Entry> Entries;
  Entry *Last = nullptr;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_GRAPHCACHE_H
