//===- FunctionGraph.h - the CFG of one function and what may be tracked in it
//--*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_FUNCTIONGRAPH_H
#define KAPI_ANALYSIS_FUNCTIONGRAPH_H

#include "clang/AST/Decl.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/DenseSet.h"
#include <memory>

namespace kapi {

/// The control flow of a body that holds call sites, and the local variables
/// whose every change the body shows.
class FunctionGraph {
public:
  /// \p Owner is the function; \p Body its body, or a lambda's.
  FunctionGraph(const clang::Decl *Owner, const clang::Stmt &Body,
                clang::ASTContext &Ctx);

  /// Null where Clang can build no graph.
  const clang::CFG *graph() const { return Graph.get(); }

  /// A local scalar of which no address, reference or capture is taken.
  bool isTrackable(const clang::VarDecl &Var) const;

  /// The block and the position in it at which \p Call is evaluated.
  std::pair<const clang::CFGBlock *, unsigned>
  find(const clang::CallExpr &Call) const;

private:
  void collectEscapes(const clang::Stmt &Body);

  std::unique_ptr<clang::CFG> Graph;
  llvm::DenseSet<const clang::VarDecl *> Escaping;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_FUNCTIONGRAPH_H
