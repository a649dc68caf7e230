//===- CallFinder.h - finds the calls of specified APIs ---------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_CALLFINDER_H
#define KAPI_ANALYSIS_CALLFINDER_H

#include "Analysis/Wrapper.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace kapi {

/// Calls \p Visit for each call of an API of \p Db in the first-party code of
/// the translation unit, in source order. A translation unit that refers to
/// none of the functions costs one look-up per function name.
void forEachCallSite(clang::ASTContext &Ctx, const clang::Preprocessor &PP,
                     const Database &Db,
                     llvm::function_ref<void(const CallSite &)> Visit);

/// Visits every call of \p Wrappers the same way.
void forEachCallOf(llvm::ArrayRef<const Wrapper *> Wrappers,
                   clang::ASTContext &Ctx, const clang::Preprocessor &PP,
                   const Database &Db,
                   llvm::function_ref<void(const CallSite &)> Visit);

} // namespace kapi

#endif // KAPI_ANALYSIS_CALLFINDER_H
