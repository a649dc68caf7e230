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
#include "Analysis/Values.h"
#include "clang/AST/Decl.h"

namespace kapi {

/// How an argument of a wrapper becomes one of the call inside.
struct HandedOn {
  const clang::ParmVarDecl *Parameter = nullptr;
  /// The values of the argument inside that are made of it.
  std::vector<ArgumentValue> Values;
};

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
  /// Something noticeable happens before it returns a failure, as a message.
  bool HasEffects = false;
  /// Only its arguments are held to the spec; what it returns is its own. One
  /// for each parameter of Derived. Empty for a wrapper that hands on the
  /// result: the parameters of such a one are handed on as they are.
  std::vector<HandedOn> Handed;
  /// Another call behind the same function, found at the same time.
  const Wrapper *Next = nullptr;

  bool isAboutArguments() const { return !Handed.empty(); }
  /// The function's own parameter that becomes \p P of the call inside; null
  /// where there is none.
  const clang::ParmVarDecl *parameterFor(const Param &P) const;

  CallRef ref() const { return {&Derived, &Derived.Calls.front()}; }
};

} // namespace kapi

#endif // KAPI_ANALYSIS_WRAPPER_H
