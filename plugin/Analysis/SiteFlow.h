//===- SiteFlow.h - one call in its function --------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_SITEFLOW_H
#define KAPI_ANALYSIS_SITEFLOW_H

#include "Analysis/CallSite.h"
#include "Analysis/Definitions.h"
#include "llvm/IR/ConstantRange.h"

namespace kapi {

/// What is known of a value: a range at the width of its type, or nothing.
using Known = std::optional<llvm::ConstantRange>;

/// One call in the graph of its function: where all walks from the call start,
/// and what they share.
class SiteFlow {
public:
  SiteFlow(const CallSite &Site, const FunctionGraph &Graph,
           DefinitionIndex &Definitions, const clang::ASTContext &Ctx)
      : Site(Site), Graph(Graph), Ctx(Ctx), Definitions(Definitions) {}

  const CallSite Site;
  const FunctionGraph &Graph;
  const clang::ASTContext &Ctx;

  /// The one constant that \p Var holds on every way to the call; nothing where
  /// there is none.
  const Known &before(const clang::VarDecl &Var) const;

private:
  Known findBefore(const clang::VarDecl &Var) const;

  DefinitionIndex &Definitions;
  mutable llvm::DenseMap<const clang::VarDecl *, Known> Before;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_SITEFLOW_H
