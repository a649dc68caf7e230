//===- Expectation.h - does the code expect to be refused? ------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_EXPECTATION_H
#define KAPI_ANALYSIS_EXPECTATION_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Stmt.h"

namespace kapi {

/// True where \p Body names the errno \p Name somewhere. Code that passes an
/// impossible value and looks for EINVAL does so on purpose, as tests do.
bool mentionsErrno(const clang::Stmt &Body, llvm::StringRef Name,
                   const clang::ASTContext &Ctx);

/// True where \p S names some errno.
bool namesErrno(const clang::Stmt &S, const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_EXPECTATION_H
