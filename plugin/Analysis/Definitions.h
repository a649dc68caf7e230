//===- Definitions.h - where locations get their values ---------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_DEFINITIONS_H
#define KAPI_ANALYSIS_DEFINITIONS_H

#include "Analysis/FunctionGraph.h"
#include "Analysis/Location.h"

namespace kapi {

/// A place that gives a location another value.
struct Definition {
  enum Kind : uint8_t {
    Set,
    Or,
    And,
    Xor,
    Other ///< in a way that is not followed
  };
  const clang::Stmt *Source = nullptr;
  /// What is assigned or combined. Null for a Set to 0, as the rest of an
  /// initializer list has it, and for a copy.
  const clang::Expr *Value = nullptr;
  /// Part of another location is assigned, as in `struct opts o = defaults`.
  std::optional<Location> From;
  Kind How = Other;
  const clang::CFGBlock *Block = nullptr;
  unsigned Index = 0; ///< among the block's elements
};

/// Finds the definitions of locations in one function.
class DefinitionIndex {
public:
  DefinitionIndex(const FunctionGraph &Graph, const clang::ASTContext &Ctx)
      : Graph(Graph), Ctx(Ctx) {}

  const FunctionGraph &graph() const { return Graph; }
  /// Every place where \p Where may change, if the body shows them all: nothing
  /// for a variable whose address is given away.
  std::vector<Definition> of(const Location &Where);
  /// The same of a variable that is only lent to calls, each of which may give
  /// it another value.
  std::vector<Definition> ofLent(const clang::VarDecl &Var);

private:
  /// An assignment to some location of the same base.
  struct Store {
    Location Target;
    Definition How;
  };
  /// What may change memory that other code knows of.
  struct Clobber {
    const clang::Stmt *Source = nullptr; ///< null for an implicit destructor
    const clang::CFGBlock *Block = nullptr;
    unsigned Index = 0;
  };

  void build();
  void visit(const clang::Stmt &S, const clang::CFGBlock &Block,
             unsigned Index);
  void store(const clang::Expr &Target, Definition How);
  bool mayChange(const Clobber &C, const Location &Where) const;
  void collectEscapes();
  bool isHidden(const clang::VarDecl &Aggregate);
  Definition seenFrom(const Location &Where, const Store &S) const;

  const FunctionGraph &Graph;
  const clang::ASTContext &Ctx;
  bool IsBuilt = false;
  llvm::DenseMap<const clang::VarDecl *, std::vector<Store>> Stores;
  std::vector<Clobber> Clobbers;
  bool HasEscapes = false;
  llvm::DenseSet<const clang::VarDecl *> Escaping;
};

/// The part of the initializer \p Init that \p Path leads to: Value, From, or
/// neither for 0. Nothing where it is not shown.
std::optional<Definition> partOf(const clang::Expr &Init,
                                 llvm::ArrayRef<PathStep> Path,
                                 const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_DEFINITIONS_H
