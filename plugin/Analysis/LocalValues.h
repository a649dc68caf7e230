//===- LocalValues.h - the values that a local can have ---------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_LOCALVALUES_H
#define KAPI_ANALYSIS_LOCALVALUES_H

#include "Analysis/FunctionGraph.h"
#include "Analysis/Values.h"
#include "clang/Analysis/Analyses/Dominators.h"

namespace kapi {

/// Finds what a local variable can hold where it is read, from the assignments
/// that reach the place. Only values that are shown on a way through the
/// function are given; what is not shown is unknown.
class LocalValues {
public:
  LocalValues(const FunctionGraph &Graph, const clang::ASTContext &Ctx)
      : Graph(Graph), Ctx(Ctx) {}

  /// The values of the variable that \p Reader names, at that place.
  std::vector<ArgumentValue> at(const clang::DeclRefExpr &Reader);

private:
  enum class Kind : uint8_t { Set, Or, Other };
  /// A place that gives the variable another value.
  struct Definition {
    const clang::Stmt *Source = nullptr;
    const clang::Expr *Value = nullptr;
    Kind How = Kind::Other;
    const clang::CFGBlock *Block = nullptr;
    unsigned Index = 0;
  };
  /// The definitions behind one value, the last one first; null at the end
  /// stands for what the function does not show.
  using Chain = llvm::SmallVector<const Definition *, 4>;
  struct Search {
    Search(const clang::VarDecl &Var, llvm::ArrayRef<Definition> All)
        : Var(Var), All(All) {}
    const clang::VarDecl &Var;
    llvm::ArrayRef<Definition> All;
    llvm::DenseMap<const clang::CFGBlock *, std::vector<Chain>> AtEnd;
    unsigned Visits = 0;
  };

  const std::vector<Definition> &definitions(const clang::VarDecl &Var);
  void indexDefinitions();
  void index(const clang::Stmt &S, const clang::CFGBlock &Block,
             unsigned Index);
  std::vector<Chain> before(Search &In, const clang::CFGBlock &Block,
                            unsigned Index);
  std::vector<Chain> atEnd(Search &In, const clang::CFGBlock &Block);
  std::vector<ArgumentValue> evaluate(const Chain &Of,
                                      const clang::DeclRefExpr &Reader,
                                      llvm::ArrayRef<Definition> All);
  ValueStep step(const Definition &Of, const clang::DeclRefExpr &Reader,
                 llvm::ArrayRef<Definition> All);

  const FunctionGraph &Graph;
  const clang::ASTContext &Ctx;
  bool IsIndexed = false;
  llvm::DenseMap<const clang::VarDecl *, std::vector<Definition>> Definitions;
  std::unique_ptr<clang::CFGDomTree> Dominators;
  std::unique_ptr<clang::CFGPostDomTree> PostDominators;
  unsigned Depth = 0;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_LOCALVALUES_H
