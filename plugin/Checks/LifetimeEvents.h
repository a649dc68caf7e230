//===- LifetimeEvents.h - what sets up an effect, and ends it ---*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_LIFETIMEEVENTS_H
#define KAPI_CHECKS_LIFETIMEEVENTS_H

#include "Checks/CheckContext.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace kapi {

/// Whether \p Function puts another program in the place of this one where it
/// succeeds.
bool isExec(llvm::StringRef Function);

/// The calls of one function that matter for the effect of one of them.
class LifetimeEvents {
public:
  /// \p Site has a spec with a lifetime, and \p Graph is its function's.
  LifetimeEvents(CheckContext &Context, const CallSite &Site,
                 const FunctionGraph &Graph);

  /// What is held has a name; otherwise nothing can be shown.
  bool isKnown() const { return IsKnown; }

  /// Calls that set up the same effect of the same thing, the site among them.
  std::vector<const clang::CallExpr *> Again;
  /// Calls that take it back.
  std::vector<const clang::CallExpr *> Undone;
  std::vector<const clang::CallExpr *> Forked, Executed, Freed;

  /// Whether \p Call gets what is held, or something of it.
  bool takesObject(const clang::CallExpr &Call) const;
  /// Whether \p Call takes it back, or gets it and may do that.
  bool mayUndo(const clang::CallExpr &Call) const;
  /// Whether \p S names what is held, or a part of it.
  bool namesObject(const clang::Stmt &S) const;
  /// The variable or member that \p S sets to false or 0 and whose name says
  /// that the effect is there; null where \p S is something else.
  const clang::Expr *denied(const clang::Stmt &S) const;
  /// Whether \p S makes the name of what is held mean something else.
  bool changesObject(const clang::Stmt &S) const;
  /// Whether \p Call is about exactly what the site holds, its length included,
  /// or about everything.
  bool coversAll(const clang::CallExpr &Call) const;
  /// What is held, as the program writes it; empty for the whole process.
  std::string text() const;

private:
  bool isSameObject(const clang::CallExpr &Call) const;
  bool undoes(const clang::CallExpr &Call) const;
  bool frees(const clang::CallExpr &Call) const;
  void add(const clang::CallExpr &Call);

  CheckContext &Context;
  const CallSite &Site;
  bool IsKnown = false;
  /// Where what is held starts; null for the whole process.
  const clang::Expr *Object = nullptr;
  llvm::FoldingSetNodeID ObjectId;
  /// The variable behind Object.
  const clang::ValueDecl *Base = nullptr;
  /// All variables and members in the arguments that say what is held.
  llvm::SmallPtrSet<const clang::ValueDecl *, 4> Names;
};

} // namespace kapi

#endif // KAPI_CHECKS_LIFETIMEEVENTS_H
