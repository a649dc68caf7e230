//===- Mentions.h - what an expression names --------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_MENTIONS_H
#define KAPI_ANALYSIS_MENTIONS_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Allocator.h"

namespace kapi {

/// What the value of an expression can depend on, as far as walks through a
/// function follow it.
struct Mentions {
  llvm::SmallVector<const clang::VarDecl *, 4> Variables;
  bool Errno = false;
  /// There was too much to look at: it may name anything.
  bool IsAnything = false;
};

/// Remembers them: many walks come by the same expressions, and most of these
/// have nothing to do with what the walks follow.
class MentionIndex {
public:
  const Mentions &of(const clang::Expr &E);

private:
  llvm::SpecificBumpPtrAllocator<Mentions> Memory;
  llvm::DenseMap<const clang::Expr *, const Mentions *> Known;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_MENTIONS_H
