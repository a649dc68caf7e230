//===- Wrapper.h - a function that hands a call on --------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_WRAPPER_H
#define KAPI_ANALYSIS_WRAPPER_H

#include "Analysis/CallSite.h"
#include "clang/AST/Decl.h"

namespace kapi {

/// A function of the program that hands on what a specified call gives, with a
/// spec of its own: its callers are held to that like to any other.
struct Wrapper {
  const clang::FunctionDecl *Function = nullptr;
  /// The call inside, which may be one of another wrapper.
  CallSite Inner;
  /// What the wrapper promises and demands: one way of calling, and in `Wraps`
  /// the way down to the API. Places of calls in this translation unit are left
  /// open there; `Inner` has them.
  Spec Derived;

  CallRef ref() const { return {&Derived, &Derived.Calls.front()}; }
};

} // namespace kapi

#endif // KAPI_ANALYSIS_WRAPPER_H
