//===- LocalValues.h - the values that a location can have ------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_LOCALVALUES_H
#define KAPI_ANALYSIS_LOCALVALUES_H

#include "Analysis/PathProof.h"
#include "clang/Analysis/Analyses/Dominators.h"

namespace kapi {

/// Finds what a location can hold where it is read, from the assignments that
/// reach the place; what the function does not show is unknown. Whether a way
/// by these assignments is open is a question of its own, asked of values that
/// are wrong. What lies behind pointers or outside the function is known only
/// where every way gives the same value.
class LocalValues {
public:
  LocalValues(const FunctionGraph &Graph, DefinitionIndex &Index,
              const clang::ASTContext &Ctx)
      : Graph(Graph), Index(Index), Ctx(Ctx) {}

  DefinitionIndex &definitions() { return Index; }
  /// Some condition reads what \p Argument reads, and may keep a value away.
  bool isLookedAt(const clang::Expr &Argument) const;
  /// The loop with \p Walker, and no other decision in it, leads to \p Call:
  /// each round comes there.
  bool isOnEachRound(const clang::CallExpr &Call,
                     const clang::VarDecl &Walker) const;

  /// The values of the location that \p Reader names, at that place.
  std::vector<ArgumentValue> at(const clang::Expr &Reader);

  /// What is shown of \p Value, one of those of \p Argument of \p Call, or of
  /// the bits of \p Culprit in it.
  Proof prove(const ArgumentValue &Value, const Term *Culprit,
              const clang::Expr &Argument, const clang::CallExpr &Call,
              bool OnlyAlways) {
    ProofQuery Query{Value.Steps, Culprit, Argument, Call, Graph, Index, Ctx};
    Query.OnlyAlways = OnlyAlways;
    return kapi::prove(Query);
  }

private:
  /// A place in the graph: before the element of that index.
  struct Place {
    const clang::CFGBlock *Block = nullptr;
    unsigned Index = 0;
  };
  /// The definitions behind one value, the last one first. At the end stands
  /// what the function is entered with, or null for what it does not show.
  using Chain = llvm::SmallVector<const Definition *, 4>;
  struct Search {
    Search(const Location &Where, llvm::ArrayRef<Definition> All,
           const clang::CFGBlock &Entry);
    const Location &Where;
    llvm::ArrayRef<Definition> All;
    /// Of a parameter, what the caller gives.
    std::optional<Definition> Argument;
    const clang::CFGBlock &Entry;
    /// Those of each block, in order.
    llvm::DenseMap<const clang::CFGBlock *,
                   llvm::SmallVector<const Definition *, 2>>
        InBlock;
    llvm::DenseMap<const clang::CFGBlock *, std::vector<Chain>> AtEnd;

    /// What the definitions in \p Block before element \p Index make of \p
    /// Entering.
    std::vector<Chain> through(const clang::CFGBlock &Block, unsigned Index,
                               std::vector<Chain> Entering) const;
    /// The chains at the start of \p Block, from those at its predecessors'
    /// ends.
    std::vector<Chain> atStart(const clang::CFGBlock &Block) const;
    /// What comes before element \p Before of the block gives a value of its
    /// own, whatever comes in.
    bool isDecided(const clang::CFGBlock &Block, unsigned Before) const;
  };

  std::vector<ArgumentValue> at(const Location &Where, Place Here,
                                clang::QualType Type);
  static std::vector<Chain> before(Search &In, Place Here);
  std::vector<ArgumentValue> evaluate(const Chain &Of, const Search &In,
                                      Place Here, clang::QualType Type);
  std::vector<ArgumentValue> valuesOf(const Definition &D,
                                      clang::QualType Type);
  ValueStep step(const Definition &Of, const Search &In, Place Here);
  const clang::ParmVarDecl *openParameter(const Location &Where) const;
  ArgumentValue inputOf(const clang::ParmVarDecl &Parameter,
                        clang::QualType Type) const;

  const FunctionGraph &Graph;
  DefinitionIndex &Index;
  const clang::ASTContext &Ctx;
  std::unique_ptr<clang::CFGDomTree> Dominators;
  unsigned Depth = 0;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_LOCALVALUES_H
