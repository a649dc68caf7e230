//===- GraphCache.cpp - one graph for all who ask -------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/GraphCache.h"

using namespace clang;
using namespace kapi;

const FunctionGraph *GraphCache::of(const CallSite &Site) {
  // An initializer of a member has no control flow of its own.
  const auto *Owner = dyn_cast_or_null<FunctionDecl>(Site.Owner);
  if (!Owner || Owner->getBody() != Site.Body)
    return nullptr;
  if (Blocks >= MaxBlocks && !Entries.contains(Site.Body)) {
    Entries.clear();
    Blocks = 0;
  }
  // No entry moves but when one is added.
  Last = &Entries[Site.Body];
  if (!Last->Graph) {
    Last->Graph = std::make_unique<FunctionGraph>(Site.Owner, *Site.Body, Ctx);
    Last->Definitions = std::make_unique<DefinitionIndex>(*Last->Graph, Ctx);
    Last->Generation = ++Made;
    if (const CFG *Graph = Last->Graph->graph())
      Blocks += Graph->getNumBlockIDs();
  }
  return Last->Graph->graph() ? Last->Graph.get() : nullptr;
}
