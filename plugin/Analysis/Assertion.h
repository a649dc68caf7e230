//===- Assertion.h - tests that NDEBUG removes ---------------------*- C++
//-*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_ASSERTION_H
#define KAPI_ANALYSIS_ASSERTION_H

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceLocation.h"

namespace kapi {

/// Whether what stands at \p Loc is an argument of assert(), in code that has
/// not seen to it that assert() always works (`#undef NDEBUG`).
bool isOnlyAsserted(clang::SourceLocation Loc, const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_ASSERTION_H
