//===- ConstTable.h - entries of constant tables ----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_CONSTTABLE_H
#define KAPI_ANALYSIS_CONSTTABLE_H

#include "Analysis/Definitions.h"
#include <vector>

namespace kapi {

/// An element of a constant table, or a member of one.
struct ConstEntry {
  Location Where;
  const clang::Expr *Value = nullptr;
  bool IsOnly = false; ///< no other entry can be meant
  /// What goes through the table, one entry after the other; null where a loop
  /// need not come to all of them.
  const clang::VarDecl *Walker = nullptr;
};

/// What \p Read can mean where it names a part of a constant aggregate whose
/// initializer is in sight: `flags[i]`, `tests[2].flags`, and with the
/// function's definitions at hand `p->flags`. Every entry where it is not clear
/// which, but for those that stand beside the name of an errno or a negative
/// number: there the table says itself that the call is to fail; and for one
/// that marks the table's end. Empty for what is no such table, or a large one.
std::vector<ConstEntry> tableEntries(const clang::Expr &Read,
                                     const clang::ASTContext &Ctx,
                                     DefinitionIndex *Index = nullptr);

} // namespace kapi

#endif // KAPI_ANALYSIS_CONSTTABLE_H
