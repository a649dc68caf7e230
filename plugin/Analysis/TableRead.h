//===- TableRead.h - which entries of a table are read ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_TABLEREAD_H
#define KAPI_ANALYSIS_TABLEREAD_H

#include "Analysis/Definitions.h"

namespace kapi {

/// One step down from a table.
struct TableStep {
  const clang::FieldDecl *Field = nullptr;
  std::optional<uint64_t> Index; ///< none, and no field: any entry
  uint64_t Entries = UINT64_MAX; ///< of any entry, the first so many
};

/// A read of a part of a constant aggregate.
struct TableRead {
  /// Null for a list without a name, which a loop goes through.
  const clang::VarDecl *Table = nullptr;
  const clang::Expr *Init = nullptr;
  llvm::SmallVector<TableStep, 4> Steps; ///< from the table down
  /// What goes through the table, one entry after the other: a pointer, an
  /// index or the loop itself. Null where nothing is known to visit them all.
  const clang::VarDecl *Walker = nullptr;
};

/// What \p Read names, through indices, references to entries, and pointers
/// that walk along a table and are set nowhere else. \p Index knows the
/// function's variables; without it these are not looked at. Nothing where no
/// constant table with an initializer in sight is read.
std::optional<TableRead> tableRead(const clang::Expr &Read,
                                   const clang::ASTContext &Ctx,
                                   DefinitionIndex *Index);

} // namespace kapi

#endif // KAPI_ANALYSIS_TABLEREAD_H
