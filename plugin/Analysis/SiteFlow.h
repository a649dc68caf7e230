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
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/IR/ConstantRange.h"

namespace kapi {

/// What is known of a value: a range at the width of its type, or nothing.
using Known = std::optional<llvm::ConstantRange>;

/// Where an argument of a wrapper leads through which it stores an outcome, or
/// that it returns the outcome in a structure.
struct StoreTarget {
  enum Kind : uint8_t {
    Returned, ///< it is a member of the structure that is returned
    Own,      ///< to a variable of the function that is known of nowhere else
    Handed,   ///< to where a parameter of the function leads
    Declined, ///< nowhere: it is NULL
    Unset,    ///< to a variable that says nothing where nothing is stored
    Elsewhere ///< where others may look
  };
  const StoredOutcome *What = nullptr;
  Kind Leads = Elsewhere;
  Place Where; ///< of Own and Handed
  unsigned Argument = 0;
};

/// One call in the graph of its function: where all walks from the call start,
/// and what they share.
class SiteFlow {
public:
  SiteFlow(const CallSite &Site, const FunctionGraph &Graph,
           DefinitionIndex &Definitions, const clang::ASTContext &Ctx)
      : Site(Site), Graph(Graph), Ctx(Ctx), Definitions(Definitions) {
    if (Site.storesOutcome())
      findTargets();
    // Past the statements, too: a statement expression may be around them.
    for (const clang::Stmt *S = Site.Expr; S; S = Graph.parents().lookup(S))
      if (llvm::isa<clang::Expr>(S))
        Around.push_back(S);
  }

  const CallSite Site;
  const FunctionGraph &Graph;
  const clang::ASTContext &Ctx;

  /// The one constant that \p Var holds on every way to the call; nothing where
  /// there is none.
  const Known &before(const clang::VarDecl &Var) const;

  /// What \p E is, which names nothing that the call or what comes behind it
  /// has changed; \p Compute tells, once.
  const Known &
  unchanged(const clang::Expr &E,
            llvm::function_ref<Known(const clang::Expr &)> Compute) const;

  /// Whether the call is \p E or a part of it.
  bool isIn(const clang::Expr &E) const {
    return llvm::is_contained(Around, &E);
  }

  /// The same of a member of the function's own structure.
  Known before(const Place &Member) const;

  /// What \p Stores, all that there are to a place of \p Type, leave in it at
  /// the call: whether any of them comes before, and the constant that it is
  /// then on every way.
  std::pair<bool, Known> storedBefore(clang::QualType Type,
                                      llvm::ArrayRef<Definition> Stores) const;

  /// Where the call stores its outcome, beside its result.
  llvm::ArrayRef<StoreTarget> targets() const { return Targets; }
  /// Some of them can be followed in this function.
  bool hasOwnTargets() const;
  /// Somebody outside the function may be told of a failure.
  bool tellsOthers() const;
  /// The call leads to nothing that it could tell of a failure.
  bool declines() const;

  /// The function's graph can follow it, or it is lent to this call and others
  /// that give it back.
  bool isTrackable(const Place &P) const;
  bool isTrackable(const clang::VarDecl &Var) const {
    return isTrackable(Place{&Var});
  }
  /// \p Other, another call of the same function, stores to \p Where whatever
  /// was there before.
  bool overwrites(const clang::CallExpr &Other, const Place &Where) const;

private:
  /// What a variable may hold at the call.
  struct Reaching {
    std::vector<Definition> Definitions;
    /// Or what it held when the function was entered.
    bool IsOpen = false;
    /// There was too much to look at.
    bool IsTooMuch = false;
  };
  void findTargets();
  StoreTarget targetOf(const StoredOutcome &Stored) const;
  bool areLoansReturned(const Place &Where, const StoreTarget &Target) const;
  Reaching reaching(llvm::ArrayRef<Definition> All) const;
  std::vector<Definition> definitionsOf(const clang::VarDecl &Var) const;
  Known constantOf(clang::QualType Type, const Reaching &Last) const;
  bool isUnset(const clang::VarDecl &Var) const;

  DefinitionIndex &Definitions;
  llvm::SmallVector<StoreTarget, 1> Targets;
  /// The call and the expressions around it.
  llvm::SmallVector<const clang::Stmt *, 8> Around;
  mutable llvm::DenseMap<const clang::VarDecl *, Known> Before;
  mutable llvm::DenseMap<const clang::Expr *, Known> Unchanged;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_SITEFLOW_H
