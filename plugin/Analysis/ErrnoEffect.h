//===- ErrnoEffect.h - what a call does to errno ----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_ERRNOEFFECT_H
#define KAPI_ANALYSIS_ERRNOEFFECT_H

#include "Spec/Database.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace kapi {

/// What a call does to the errno that an earlier one has left.
enum class ErrnoEffect : uint8_t {
  Keeps,   ///< leaves it alone
  Changes, ///< can change it also where it succeeds
  MayFail, ///< changes it where it fails, which nobody looks at
  Unknown, ///< may have set it on purpose
};

/// What a function of the program does to errno, from its entry to its end.
struct ErrnoSummary {
  /// Unknown also where it does not come back.
  ErrnoEffect Effect = ErrnoEffect::Unknown;
  /// The call in its body that changes errno; null where none does.
  const clang::CallExpr *Changer = nullptr;
  /// It uses errno before it does anything to it, whichever way it takes. To
  /// save it is no use.
  bool UsesFirst = false;
};

/// Knows what calls do to errno: those of the C library, those of specified
/// APIs, and those of the program's own functions, whose bodies are looked at
/// when they are first asked about.
class ErrnoEffects {
public:
  ErrnoEffects(clang::ASTContext &Ctx, const Database &Db) : Ctx(Ctx), Db(Db) {}

  /// The effect of \p Call. Where its result \p IsLookedAt, the program may
  /// know that it failed and mean its errno.
  ErrnoEffect of(const clang::CallExpr &Call, bool IsLookedAt);
  /// Whether \p Call uses errno before it does anything to it, for sure.
  bool usesFirst(const clang::CallExpr &Call);
  /// The calls that change errno inside \p Call, from the outer to the inner
  /// one; empty where \p Call is not one of the program's own functions.
  llvm::SmallVector<const clang::CallExpr *, 4>
  inside(const clang::CallExpr &Call);

private:
  const ErrnoSummary *summary(const clang::CallExpr &Call);
  ErrnoEffect ofLibrary(const clang::FunctionDecl &Function, bool IsLookedAt);

  clang::ASTContext &Ctx;
  const Database &Db;
  llvm::DenseMap<const clang::FunctionDecl *, ErrnoSummary> Summaries;
  unsigned Depth = 0;
  unsigned Nodes = 0; ///< looked at in all bodies
};

/// The body that \p Function runs, where this translation unit shows it and
/// nobody can put another in its place; else null.
const clang::FunctionDecl *ownBody(const clang::FunctionDecl &Function);

/// True for functions such as perror, and for a format with %m.
bool readsErrnoItself(const clang::CallExpr &Call,
                      const clang::ASTContext &Ctx);

/// Follows the body of \p Function, its own definition. \p Nodes counts the
/// expressions looked at.
ErrnoSummary summarizeErrno(const clang::FunctionDecl &Function,
                            ErrnoEffects &Effects, clang::ASTContext &Ctx,
                            unsigned &Nodes);

} // namespace kapi

#endif // KAPI_ANALYSIS_ERRNOEFFECT_H
