//===- ErrnoReaders.cpp - who reads errno ---------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ErrnoReaders.h"
#include "Analysis/ErrnoEffect.h"
#include "Analysis/ErrnoExpr.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;
using namespace kapi;

bool kapi::readsErrno(const CFGElement &Element, const ASTContext &Ctx) {
  auto S = Element.getAs<CFGStmt>();
  if (!S)
    return false;
  if (const auto *Call = dyn_cast<CallExpr>(S->getStmt()))
    return readsErrnoItself(*Call, Ctx);
  const auto *Deref = dyn_cast<UnaryOperator>(S->getStmt());
  return Deref && isErrno(*Deref);
}

bool kapi::hasReaderAhead(const SiteFlow &Flow) {
  bool NeverSets = Flow.Site.How->Returns == ReturnConvention::ErrorNumber;
  auto Reads = [&](const FunctionGraph::Active &A) {
    if (readsErrno(A.Element, Flow.Ctx))
      return true;
    auto S = NeverSets ? A.Element.getAs<CFGStmt>() : std::nullopt;
    const auto *Call = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    return Callee && Callee->hasBody();
  };
  auto [Own, Index] = Flow.Graph.find(*Flow.Site.Expr);
  if (!Own)
    return false;
  if (llvm::any_of(Flow.Graph.active(*Own, Index + 1), Reads))
    return true;
  llvm::SmallVector<const CFGBlock *, 32> Work = {Own};
  llvm::SmallPtrSet<const CFGBlock *, 32> Behind;
  while (!Work.empty())
    for (const CFGBlock *To : Work.pop_back_val()->succs())
      if (To && Behind.insert(To).second) {
        if (llvm::any_of(Flow.Graph.active(*To), Reads))
          return true;
        Work.push_back(To);
      }
  return false;
}
