//===- WrapperSpec.h - the spec of a wrapper --------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_WRAPPERSPEC_H
#define KAPI_ANALYSIS_WRAPPERSPEC_H

#include "Analysis/CallSite.h"
#include "clang/AST/Decl.h"

namespace kapi {

/// What a function named \p Name that hands on the call \p Inner takes over of
/// its spec, before anything is known of what it returns and demands. \p Result
/// is the result of that call.
Spec wrapperSpec(llvm::StringRef Name, const CallSite &Inner,
                 const Returns &Result);

/// Takes out of \p Derived what \p Api says of parameters that the wrapper does
/// not hand through, and what the wrapper answers itself, so that no rule
/// speaks of something that the spec does not have.
void dropForeignRules(Spec &Derived, const Spec &Api);

/// Completes the spec of \p Function for callers in other files, who know it by
/// its declaration: the prototype, and every parameter by its place. False
/// where the spec language has no words for the declaration, or the name is not
/// enough to tell the function from others (no C linkage).
bool describeDeclaration(Spec &Derived, const clang::FunctionDecl &Function,
                         const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_WRAPPERSPEC_H
