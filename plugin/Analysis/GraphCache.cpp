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
  if (Body != Site.Body) {
    Graph = std::make_unique<FunctionGraph>(Site.Owner, *Site.Body, Ctx);
    Definitions = std::make_unique<DefinitionIndex>(*Graph, Ctx);
    Body = Site.Body;
    ++Generation;
  }
  return Graph->graph() ? Graph.get() : nullptr;
}
