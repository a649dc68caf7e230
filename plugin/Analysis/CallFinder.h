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

  CallFinder(clang::ASTContext &Ctx, const clang::Preprocessor &PP,
             const Database &Db);

  /// Visits the calls of the database's APIs. A translation unit that refers to
  /// none of the functions costs one look-up per function name.
  void forEachCallSite(Visitor Visit);
  /// Visits the calls of \p Wrappers, which the calls visited before led to.
  void forEachCallOf(llvm::ArrayRef<const Wrapper *> Wrappers, Visitor Visit);

private:
  struct Body {
    const clang::Decl *Owner;
    const clang::Stmt *Root;
  };
  void walk(const Body &B, const Callees &Functions, Visitor Visit);

  clang::ASTContext &Ctx;
  const clang::Preprocessor &PP;
  const Database &Db;
  std::vector<Body> Bodies;
  /// Bodies that every round walks, for they were not scanned to the end.
  std::vector<size_t> Always;
  /// The other bodies that refer to a function which the program defines.
  llvm::DenseMap<const clang::FunctionDecl *, llvm::SmallVector<size_t, 2>>
      Users;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_CALLFINDER_H
