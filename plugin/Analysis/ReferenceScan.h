//===- ReferenceScan.h - which functions a body refers to -------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_REFERENCESCAN_H
#define KAPI_ANALYSIS_REFERENCESCAN_H

#include "Analysis/Callees.h"
#include "llvm/ADT/SmallVector.h"

namespace kapi {

/// Looks over every expression of a body. This is what the checker does to all
/// code of a translation unit that calls any API, so it does little.
class ReferenceScan {
public:
  explicit ReferenceScan(const Callees &Functions) : Functions(Functions) {}

  /// True where \p Root may hold a call of interest: it names the function, or
  /// declares something with a body of its own. The scan ends there.
  bool run(const clang::Stmt &Root);

  /// Of the body scanned last, to its end: the functions it refers to that may
  /// turn out to be wrappers, maybe several times.
  llvm::ArrayRef<const clang::FunctionDecl *> wrappable() const {
    return Wrappable;
  }

private:
  enum class Role : uint8_t { Foreign, Wrappable, OfInterest };

  Role roleOf(const clang::FunctionDecl &Function);
  bool refers(const clang::ValueDecl &D);

  const Callees &Functions;
  /// Of every function that was met.
  llvm::DenseMap<const clang::FunctionDecl *, Role> Roles;
  llvm::SmallVector<const clang::Stmt *, 64> Stack;
  llvm::SmallVector<const clang::FunctionDecl *, 16> Wrappable;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_REFERENCESCAN_H
