//===- CallFinder.h - finds the calls of specified APIs ---------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_CALLFINDER_H
#define KAPI_ANALYSIS_CALLFINDER_H

#include "Analysis/Callees.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

namespace kapi {

/// Finds calls in the first-party code of a translation unit, in source order.
/// One scan of every body finds the few that are worth a walk, in this round or
/// in a later one.
class CallFinder {
public:
  using Visitor = llvm::function_ref<void(const CallSite &)>;

  /// With \p Watch only definitions that name a function are looked at.
  explicit CallFinder(clang::ASTContext &Ctx, const NameWatch *Watch = nullptr)
      : Ctx(Ctx), Watch(Watch) {}

  /// Visits the calls of the APIs that \p Functions recognises. Does nothing in
  /// a translation unit that refers to none of them.
  void forEachCall(const Callees &Functions, Visitor Visit);
  /// Visits the calls of the wrappers that \p Functions recognises by now; the
  /// calls visited before led to them.
  void forEachCallAgain(const Callees &Functions, Visitor Visit);

private:
  struct Body {
    const clang::Decl *Owner;
    const clang::Stmt *Root;
  };
  using Referrer = llvm::function_ref<void(const clang::FunctionDecl &)>;
  void walk(const Body &B, const Callees &Functions, Visitor Visit,
            Referrer Refers);
  void note(const Body &B, llvm::ArrayRef<const clang::FunctionDecl *> Refers);

  clang::ASTContext &Ctx;
  const NameWatch *Watch; ///< null where all definitions are looked at
  std::vector<Body> Bodies;
  /// The first declarations of functions, and the bodies that refer to them.
  std::vector<std::pair<const clang::FunctionDecl *, size_t>> Users;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_CALLFINDER_H
