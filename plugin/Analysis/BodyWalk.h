//===- BodyWalk.h - the calls in one function body --------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_BODYWALK_H
#define KAPI_ANALYSIS_BODYWALK_H

#include "Analysis/Callees.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace kapi {

/// Visits the call sites below \p Root, the body or initializer of \p Owner, in
/// source order, with how each result is used. Calls through a local function
/// pointer count where the pointer has one known target. The walk needs no
/// recursion, so depth of nesting cannot exhaust the stack. Declarations with
/// bodies of their own (local classes, lambdas) go to \p VisitLocal.
void walkBody(const clang::Decl &Owner, const clang::Stmt &Root,
              const Callees &Apis, const clang::SourceManager &SM,
              llvm::function_ref<void(const CallSite &)> Visit,
              llvm::function_ref<void(const clang::Decl &)> VisitLocal,
              llvm::function_ref<void(const clang::FunctionDecl &)> Refers);

} // namespace kapi

#endif // KAPI_ANALYSIS_BODYWALK_H
