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
#include <vector>

namespace kapi {

/// Looks over every expression of a body. This is what the checker does to all
/// code of a translation unit that calls any API, so it does little.
class ReferenceScan {
public:
  explicit ReferenceScan(const Callees &Functions) : Functions(Functions) {}

  /// True where \p Root may hold a call of interest: it names the function
  /// where it is evaluated, or declares something with a body of its own. The
  /// scan ends there.
  bool run(const clang::Stmt &Root);

  /// Of the body scanned last, to its end: the first declarations of the
  /// functions it refers to, maybe several times.
  llvm::ArrayRef<const clang::FunctionDecl *> others() const { return Others; }

private:
  using Storage = std::vector<const clang::Stmt *>;
  class Pending;

  void note(const clang::FunctionDecl &Function, Pending &Rest);
  void found(Pending &Rest);
  void declaration(const clang::DeclStmt &Declaration, Pending &Rest);
  const clang::Stmt *statement(const clang::Stmt &S, Pending &Rest);

  const Callees &Functions;
  Storage Memory = Storage(256);
  std::vector<const clang::FunctionDecl *> Others;
  bool IsFound = false;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_REFERENCESCAN_H
