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

#include "Analysis/Mentions.h"
#include "Analysis/ParentIndex.h"
#include "clang/AST/Decl.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <memory>
#include <vector>

namespace kapi {

/// A scalar that a function's body can name: a variable, or a member of one.
/// All elements of an array are one place.
struct Place {
  const clang::VarDecl *Var = nullptr;
  const clang::FieldDecl *Field = nullptr;
  /// What the variable, a parameter, points or refers to.
  bool IsPointee = false;
  bool operator==(const Place &O) const {
    return Var == O.Var && Field == O.Field && IsPointee == O.IsPointee;
  }
  /// "err" or "state.err".
  std::string text() const;
};

/// An argument by which a variable's address is given to a call, and nothing
/// more of it.
struct Loan {
  const clang::CallExpr *To = nullptr;
  unsigned Argument = 0;
};

/// The place that \p Argument leads to: `&place`, or \p place itself where it
/// is taken by reference; one without a variable where it is something else.
Place lentPlace(const clang::Expr &Argument);

/// The place that \p E names; one without a variable where it names none.
Place placeOf(const clang::Expr &E);

/// The control flow of a body that holds call sites, and the local variables
/// whose every change the body shows.
class FunctionGraph {
public:
  /// \p Owner is the function; \p Body its body, or a lambda's. What only
  /// names a value is no element of the graph; where it \p ShowsReads, the
  /// casts are that read one.
  FunctionGraph(const clang::Decl *Owner, const clang::Stmt &Body,
                clang::ASTContext &Ctx, bool ShowsReads = false);

  /// Null where Clang can build no graph.
  const clang::CFG *graph() const { return Graph.get(); }

  /// What each part of the body is a part of.
  const ParentIndex &parents() const { return Parents; }

  /// A local scalar of this function, not of one around it, of which no
  /// address, reference or capture is taken.
  bool isTrackable(const clang::VarDecl &Var) const;

  /// The same of a member of a structure, and of the elements of an array.
  bool isTrackable(const Place &P) const;

  /// The same of a place that is also lent to calls, see loans().
  bool isTrackableOnLoan(const Place &P) const;

  /// The calls that are given the address of \p Var or of a part of it.
  llvm::ArrayRef<Loan> loans(const clang::VarDecl &Var) const;

  /// The parameters through which something is stored, in the order in which
  /// they are declared.
  llvm::ArrayRef<const clang::ParmVarDecl *> storedThrough() const {
    return StoredThrough;
  }

  /// An element that does something, or reads errno, as most do not.
  struct Active {
    unsigned Index; ///< in its block
    clang::CFGElement Element;
  };
  /// Those of \p Block, from position \p From on.
  llvm::ArrayRef<Active> active(const clang::CFGBlock &Block,
                                unsigned From = 0) const;

  /// What \p E, a part of the body, names.
  const Mentions &mentionsOf(const clang::Expr &E) const { return Named.of(E); }

  /// The block and the position in it at which \p S is evaluated, or what is
  /// around it where it is no element itself.
  std::pair<const clang::CFGBlock *, unsigned> find(const clang::Stmt &S) const;

  /// Whether the expression around \p Call is evaluated in several blocks, as
  /// in `c ? call() : 0`.
  bool isSplit(const clang::CallExpr &Call) const;

  /// The variable that takes the result of \p Call and nothing else; null where
  /// there is none.
  const clang::VarDecl *storesTo(const clang::CallExpr &Call) const;

  /// Whether nobody looks at what \p Call returns.
  bool isDropped(const clang::CallExpr &Call) const;

  /// Whether the value of \p E goes into a variable as it is, and nowhere else:
  /// `int e = errno;`.
  bool isCopied(const clang::Expr &E) const;

  /// Whether \p Var is named anywhere but in \p Part of the body.
  bool isNamedOutside(const clang::VarDecl &Var, const clang::Stmt &Part) const;

  /// Whether \p Inner is evaluated as a part of \p Outer.
  bool isWithin(const clang::Stmt &Inner, const clang::Stmt &Outer) const;

  /// Whether control can come back to \p Call.
  bool isInLoop(const clang::CallExpr &Call) const;

  /// `while (call() > 0);`: a loop that throws away what it gets.
  bool isDrain(const clang::CallExpr &Call) const;

private:
  const clang::Stmt *around(const clang::Expr &E) const;
  void collectEscapes(const clang::Stmt &Body);
  void lend(const clang::CallExpr &Call,
            llvm::SmallVectorImpl<const clang::Stmt *> &Stack);
  void noteStoreThrough(const clang::Expr &Target);
  bool isOwn(const clang::VarDecl &Var) const;
  void place(const clang::Stmt &S, const clang::CFGBlock &Block,
             unsigned Index);
  void indexElements();

  const clang::DeclContext *Context;
  std::unique_ptr<clang::CFG> Graph;
  llvm::DenseSet<const clang::VarDecl *> Escaping;
  llvm::DenseMap<const clang::VarDecl *, llvm::SmallVector<Loan, 2>> Loans;
  llvm::SmallVector<const clang::ParmVarDecl *, 2> StoredThrough;
  llvm::DenseMap<const clang::Stmt *,
                 std::pair<const clang::CFGBlock *, unsigned>>
      Places;
  ParentIndex Parents;
  mutable MentionIndex Named;
  /// Block by block, and where those of each block begin and how many they are.
  std::vector<Active> ActiveElements;
  std::vector<std::pair<unsigned, unsigned>> ActiveIn;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_FUNCTIONGRAPH_H
