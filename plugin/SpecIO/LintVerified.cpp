//===- LintVerified.cpp - lint: what stands behind the facts --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Lint.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace kapi;
using llvm::Twine;

/// The facts that a reader of a finding relies on: by path, with the place that
/// a warning points to.
static llvm::StringMap<std::string> factsToVerify(const Spec &S) {
  llvm::StringMap<std::string> Facts;
  Facts["since"] = "since";
  Facts["returns"] = "returns";
  for (size_t I = 0; I < S.Calls.size(); ++I) {
    const Call &C = S.Calls[I];
    Facts["calls." + (C.Function.empty() ? "SYS_" + C.Syscall : C.Function)] =
        "calls." + std::to_string(I);
  }
  for (size_t I = 0; I < S.Params.size(); ++I)
    Facts["params." + S.Params[I].Name] = "params." + std::to_string(I);
  for (size_t I = 0; I < S.Constraints.size(); ++I)
    Facts["constraints." + S.Constraints[I].Name] =
        "constraints." + std::to_string(I);
  for (size_t I = 0; I < S.Variants.size(); ++I)
    Facts["variants." + S.Variants[I].Name] = "variants." + std::to_string(I);
  for (const Error &E : S.Errors)
    Facts["errors." + E.Name] = "errors." + E.Name;
  if (S.Lifetime)
    Facts["lifetime"] = "lifetime";
  if (S.ErrorsComplete)
    Facts["errors-complete"] = "errors-complete";
  return Facts;
}

/// Parts that may be named as a whole, or whose entries have no names.
static bool isWholePart(llvm::StringRef Fact) {
  return llvm::is_contained({"errors", "signals", "side-effects",
                             "state-transitions", "locks", "capabilities",
                             "notes", "description", "context", "structs"},
                            Fact);
}

void kapi::lintVerified(const LintContext &Context) {
  const Spec &S = Context.spec();
  llvm::StringMap<std::string> Open = factsToVerify(S);
  const llvm::StringMap<std::string> All = Open;
  for (size_t I = 0; I < S.VerifiedBy.size(); ++I) {
    const Verified &V = S.VerifiedBy[I];
    for (size_t J = 0; J < V.Facts.size(); ++J) {
      if (!All.contains(V.Facts[J]) && !isWholePart(V.Facts[J]))
        Context.error("verified." + Twine(I) + ".facts." + Twine(J),
                      "no fact '" + V.Facts[J] +
                          "'; the form is since, returns, calls.NAME, "
                          "params.NAME, errors.NAME");
      Open.erase(V.Facts[J]);
    }
  }
  // A project's own wrappers are verified by the project's own tests.
  if (S.Kind == SpecKind::Wrapper)
    return;
  for (const auto &Fact : Open)
    Context.warning(Fact.second, "nothing in 'verified' stands behind '" +
                                     Fact.first() + "'");
}
