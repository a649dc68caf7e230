//===- LintResults.cpp - lint: results and errors -------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Errno.h"
#include "Spec/Numbers.h"
#include "SpecIO/Lint.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace kapi;
using llvm::Twine;

static void lintSuccess(const LintContext &Context, const Returns &Result,
                        const std::string &Where) {
  llvm::StringSet<> Names;
  for (size_t I = 0; I < Result.Success.size(); ++I) {
    const SuccessClass &C = Result.Success[I];
    std::string Path = Where + ".success." + std::to_string(I);
    if (!Names.insert(C.Name).second)
      Context.error(Path + ".name", "two success classes '" + C.Name + "'");
    if (!C.Value.isSet() && !C.Min.isSet() && C.Kind != SuccessKind::Pointer)
      Context.error(Path, "a success class needs 'value' or 'range'");
    if (C.Value.isSet() && !numberValue(C.Value, {}))
      Context.error(Path + ".value",
                    "'" + C.Value.Text + "' is no limit of <limits.h>");
    lintRange(Context, Path + ".range", C.Min, C.Max);
  }
}

static void lintError(const LintContext &Context, const Error &E) {
  const Spec &S = Context.spec();
  std::string Path = "errors." + E.Name;
  if (!errnoNumber(E.Name))
    Context.error(Path, "'" + E.Name + "' is no errno of Linux");
  for (size_t I = 0; I < E.Flags.size(); ++I)
    if (llvm::none_of(S.Params, [&](const Param &P) {
          return namesConstantOf(P, E.Flags[I]);
        }))
      Context.error(Path + ".flags." + Twine(I),
                    "'" + E.Flags[I] + "' is no constant of a parameter");
  for (size_t I = 0; I < E.Variants.size(); ++I)
    if (llvm::none_of(S.Variants, [&](const Variant &V) {
          return V.Name == E.Variants[I];
        }))
      Context.error(Path + ".variants." + Twine(I),
                    "no variant '" + E.Variants[I] + "'");
}

void kapi::lintResults(const LintContext &Context) {
  const Spec &S = Context.spec();
  lintSuccess(Context, S.Returns, "returns");
  for (size_t I = 0; I < S.Variants.size(); ++I)
    if (S.Variants[I].Returns)
      lintSuccess(Context, *S.Variants[I].Returns,
                  "variants." + std::to_string(I) + ".returns");
  for (const Error &E : S.Errors)
    lintError(Context, E);
  bool NeverFails = llvm::all_of(S.Calls, [](const Call &C) {
    return C.Returns == ReturnConvention::NeverFails ||
           C.Returns == ReturnConvention::NoReturn;
  });
  if (NeverFails && !S.Errors.empty())
    Context.error("errors", "a call that never fails declares errors");
  for (size_t I = 0; I < S.Signals.size(); ++I)
    if (!S.Signals[I].ErrorName.empty() && !errnoNumber(S.Signals[I].ErrorName))
      Context.error("signals." + Twine(I) + ".error",
                    "'" + S.Signals[I].ErrorName + "' is no errno of Linux");
}
