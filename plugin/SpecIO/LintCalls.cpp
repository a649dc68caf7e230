//===- LintCalls.cpp - lint: the ways of calling --------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Prototype.h"
#include "SpecIO/Lint.h"
#include "llvm/ADT/STLExtras.h"

using namespace kapi;
using llvm::Twine;

static void lintPrototype(const LintContext &Context, const Call &C,
                          const std::string &Path) {
  llvm::Expected<Prototype> P = parsePrototype(C.Prototype);
  if (!P)
    return Context.error(Path + ".prototype", llvm::toString(P.takeError()));
  const std::string &Name = C.Function.empty() ? C.Syscall : C.Function;
  if (!Name.empty() && P->Name != Name)
    Context.error(Path + ".prototype", "the prototype declares '" + P->Name +
                                           "', the call is '" + Name + "'");
  size_t Expected =
      C.Arguments.empty() ? Context.spec().Params.size() : C.Arguments.size();
  // `...` stands for any number of the spec's parameters (open's mode).
  bool Fits = P->Variadic ? P->Parameters.size() <= Expected
                          : P->Parameters.size() == Expected;
  if (!Fits)
    Context.error(Path + ".prototype",
                  "the prototype has " + Twine(P->Parameters.size()) +
                      " parameters, " +
                      (C.Arguments.empty() ? "'params'" : "'arguments'") +
                      " has " + Twine(Expected));
}

static void lintCall(const LintContext &Context, const Call &C,
                     const std::string &Path) {
  if (C.Function.empty() == C.Syscall.empty())
    Context.error(Path, "a call has either 'function' or 'syscall'");
  if (!C.Function.empty() && C.Header.empty())
    Context.error(Path, "missing key 'header', which declares the function");
  if (!C.Syscall.empty() && C.Numbers.empty())
    Context.error(Path, "missing key 'number' with the system call's number");
  if (C.Failure.isSet() && C.Returns != ReturnConvention::Errno &&
      C.Returns != ReturnConvention::ErrnoZeroFirst)
    Context.error(Path + ".failure",
                  "only the errno conventions have a failing value");
  for (size_t I = 0; I < C.Arguments.size(); ++I)
    if (!Context.spec().param(C.Arguments[I]))
      Context.error(Path + ".arguments." + Twine(I),
                    "no parameter '" + C.Arguments[I] + "'");
  lintSince(Context, Path + ".since", C.First);
  lintCondition(Context, C.Emulated, Path + ".emulated");
  if (C.Emulated && C.Function.empty())
    Context.error(Path + ".emulated", "only libc can do without the kernel");
  lintPrototype(Context, C, Path);
}

void kapi::lintCalls(const LintContext &Context) {
  const Spec &S = Context.spec();
  lintSince(Context, "since", S.First);
  if (S.Calls.empty())
    Context.error("calls", "no way of calling");
  if (S.Kind == SpecKind::Syscall &&
      llvm::none_of(S.Calls, [](const Call &C) { return !C.Syscall.empty(); }))
    Context.error("calls", "a syscall needs an entry with 'syscall'");
  for (size_t I = 0; I < S.Calls.size(); ++I)
    lintCall(Context, S.Calls[I], "calls." + std::to_string(I));
}
