//===- ParentIndex.h - what each statement is a part of ---------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_PARENTINDEX_H
#define KAPI_ANALYSIS_PARENTINDEX_H

#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseMap.h"

namespace kapi {

/// Which statement or expression is around each one in a body.
class ParentIndex {
public:
  ParentIndex() = default;
  explicit ParentIndex(const clang::Stmt &Root);

  /// Null for the root and for what is not below it.
  const clang::Stmt *lookup(const clang::Stmt *S) const {
    return Parents.lookup(S);
  }

  /// The innermost loop that \p S is a part of; null where there is none.
  const clang::Stmt *loopAround(const clang::Stmt &S) const;

  /// Pairs of a part and what it is a part of, in no order.
  auto begin() const { return Parents.begin(); }
  auto end() const { return Parents.end(); }

private:
  llvm::DenseMap<const clang::Stmt *, const clang::Stmt *> Parents;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_PARENTINDEX_H
