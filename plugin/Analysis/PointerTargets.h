//===- PointerTargets.h - function pointers with one target -----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_POINTERTARGETS_H
#define KAPI_ANALYSIS_POINTERTARGETS_H

#include "clang/AST/Decl.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace kapi {

/// The functions that the local function pointers of one body can hold.
class PointerTargets {
public:
  explicit PointerTargets(const clang::Stmt &Body);

  /// The function that \p Pointer always holds; null where it holds several,
  /// or can be changed where the body does not show it.
  const clang::FunctionDecl *onlyTarget(const clang::VarDecl &Pointer) const;

private:
  void visit(const clang::Stmt &S);
  void assign(const clang::VarDecl &Pointer, const clang::Expr &Value);

  /// Null stands for "more than one, or unknown".
  llvm::DenseMap<const clang::VarDecl *, const clang::FunctionDecl *> Targets;
  llvm::DenseSet<const clang::VarDecl *> Declared;
  llvm::SmallVector<const clang::Stmt *, 64> Stack;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_POINTERTARGETS_H
