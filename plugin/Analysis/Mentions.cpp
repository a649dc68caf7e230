//===- Mentions.cpp - what an expression names ----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Mentions.h"
#include "Analysis/Children.h"
#include "Analysis/ErrnoExpr.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

static void collect(const Expr &E, Mentions &Result) {
  constexpr unsigned MaxNodes = 2000;
  unsigned Nodes = 0;
  llvm::SmallVector<const Stmt *, 16> Stack = {&E};
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    Result.IsAnything = ++Nodes > MaxNodes;
    if (Result.IsAnything)
      return;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
      const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
      if (Var && !llvm::is_contained(Result.Variables, Var))
        Result.Variables.push_back(Var);
      continue;
    }
    if (const auto *Deref = dyn_cast<UnaryOperator>(S))
      Result.Errno |= isErrno(*Deref);
    if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(S))
      if (Opaque->getSourceExpr())
        Stack.push_back(Opaque->getSourceExpr());
    forEachChild(*S, [&](const Stmt &Child) { Stack.push_back(&Child); });
  }
}

const Mentions &MentionIndex::of(const Expr &E) {
  const Mentions *&Result = Known[&E];
  if (!Result) {
    auto *New = new (Memory.Allocate()) Mentions();
    collect(E, *New);
    Result = New;
  }
  return *Result;
}
