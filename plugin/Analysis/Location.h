//===- Location.h - variables and parts of them -----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_LOCATION_H
#define KAPI_ANALYSIS_LOCATION_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>
#include <string>

namespace kapi {

/// One step from an aggregate to a part of it: a member, or else an element.
struct PathStep {
  const clang::FieldDecl *Field = nullptr;
  uint64_t Index = 0;

  bool operator==(const PathStep &Other) const {
    return Field == Other.Field && Index == Other.Index;
  }
};

/// A variable or a part of one: `f`, `o.flags`, `f[2]`, `cfg->flags`.
struct Location {
  /// Null for what `this` points to.
  const clang::VarDecl *Base = nullptr;
  /// The path starts at what the base points to.
  bool BehindPointer = false;
  llvm::SmallVector<PathStep, 2> Path;

  /// A variable of the function or a part of one, which nobody else changes
  /// unless its address is given away.
  bool isOwn() const {
    return Base && Base->hasLocalStorage() && !BehindPointer;
  }
  /// \p Other is this location or holds it.
  bool isWithin(const Location &Other) const;
  /// One of them holds the other, or both share the storage of a union.
  bool overlaps(const Location &Other) const;
  bool operator==(const Location &Other) const;
  /// "o.flags".
  std::string text() const;
};

/// The location that the lvalue \p E names; nothing where an index is not
/// constant or the base is no variable.
std::optional<Location> locationOf(const clang::Expr &E,
                                   const clang::ASTContext &Ctx);

/// The variable of which \p E is an lvalue or a part, through members and
/// elements but no pointers; null where there is none.
const clang::VarDecl *baseOf(const clang::Expr &E);

/// Whether \p S names \p Where, a part of it, or what it is part of.
bool mentions(const clang::Stmt &S, const Location &Where,
              const clang::ASTContext &Ctx);

/// Whether \p S names \p Var itself, whatever it does with it.
bool refersTo(const clang::Stmt &S, const clang::VarDecl &Var);

} // namespace kapi

#endif // KAPI_ANALYSIS_LOCATION_H
