//===- ParentIndex.cpp - what each statement is a part of -----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ParentIndex.h"
#include "Analysis/Children.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace clang;
using namespace kapi;

ParentIndex::ParentIndex(const Stmt &Root) {
  // Counted first: a table that grows is filled several times.
  llvm::SmallVector<std::pair<const Stmt *, const Stmt *>, 256> Pairs;
  Pairs.emplace_back(&Root, nullptr);
  for (size_t I = 0; I < Pairs.size(); ++I) {
    const Stmt *Around = Pairs[I].first;
    forEachChild(*Around, [&](const Stmt &Child) {
      Pairs.emplace_back(&Child, Around);
    });
  }
  Parents.reserve(Pairs.size());
  for (auto [S, Around] : llvm::drop_begin(Pairs))
    Parents.try_emplace(S, Around);
}

const Stmt *ParentIndex::loopAround(const Stmt &S) const {
  const Stmt *Loop = lookup(&S);
  while (Loop && !isa<WhileStmt, DoStmt, ForStmt, CXXForRangeStmt>(Loop))
    Loop = lookup(Loop);
  return Loop;
}
