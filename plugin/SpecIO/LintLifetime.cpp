//===- LintLifetime.cpp - lint: how long an effect stays ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Lint.h"
#include "llvm/ADT/STLExtras.h"

using namespace kapi;
using llvm::Twine;

void kapi::lintLifetime(const LintContext &Context) {
  const Spec &S = Context.spec();
  if (!S.Lifetime)
    return;
  const Lifetime &L = *S.Lifetime;
  if (L.UndoneBy.empty())
    Context.error("lifetime", "missing key 'undone-by': nothing takes it back");
  for (size_t I = 0; I < L.Object.size(); ++I)
    if (!S.param(L.Object[I]))
      Context.error("lifetime.object." + Twine(I),
                    "no parameter '" + L.Object[I] + "'");
  for (size_t I = 0; I < L.Replaces.size(); ++I)
    if (llvm::none_of(S.Params, [&](const Param &P) {
          return namesConstantOf(P, L.Replaces[I]);
        }))
      Context.error("lifetime.replaces." + Twine(I),
                    "'" + L.Replaces[I] + "' is no constant of a parameter");
}
