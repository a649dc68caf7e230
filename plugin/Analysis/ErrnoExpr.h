//===- ErrnoExpr.h - errno as code writes it --------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_ERRNOEXPR_H
#define KAPI_ANALYSIS_ERRNOEXPR_H

#include "clang/AST/Expr.h"
#include "llvm/ADT/StringRef.h"

namespace kapi {

/// The name of the function that is called; empty where it has none.
llvm::StringRef calleeName(const clang::CallExpr &Call);
/// What C libraries call the function that says where errno is.
constexpr llvm::StringLiteral ErrnoFunctions[] = {"__errno_location",
                                                  "___errno", "__errno"};
/// True for `errno`: what __errno_location() points to.
bool isErrno(const clang::Expr &E);
/// True for a call that neither counts as behaviour nor changes errno:
/// __errno_location, __builtin_expect and their like.
bool isTransparentCall(const clang::CallExpr &Call);

} // namespace kapi

#endif // KAPI_ANALYSIS_ERRNOEXPR_H
