//===- LintProbe.cpp - lint: how to ask a running kernel ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/ProbeValue.h"
#include "SpecIO/Lint.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

static void lintArguments(const LintContext &Context,
                          llvm::ArrayRef<ProbeArgument> With,
                          const Twine &Path) {
  const Spec &S = Context.spec();
  for (const ProbeArgument &A : With) {
    std::string At = (Path + "." + A.Param).str();
    if (!S.param(A.Param))
      Context.error(At, "no parameter '" + A.Param + "'");
    if (makerNamed(A.Value) || probeConstant(S, A.Value) ||
        probeWords(S, A.Value))
      continue;
    StringRef Nearest;
    unsigned Distance = 3;
    for (StringRef Word : words<Maker>())
      if (unsigned D = Word.edit_distance(A.Value, true, Distance);
          D < Distance) {
        Distance = D;
        Nearest = Word;
      }
    Context.error(
        At,
        "'" + A.Value +
            "' is neither a way to make an argument nor a "
            "constant of this spec" +
            (Nearest.empty() ? Twine() : "; did you mean '" + Nearest + "'?"));
  }
}

static void lintProbeCall(const LintContext &Context, const ProbeCall &C,
                          const Twine &Path) {
  lintArguments(Context, C.With, Path + ".with");
  for (const Param &P : Context.spec().Params)
    if (llvm::none_of(
            C.With, [&](const ProbeArgument &A) { return A.Param == P.Name; }))
      Context.error(Path + ".with",
                    "no argument for the parameter '" + P.Name + "'");
  for (size_t I = 0; I < C.Vary.size(); ++I)
    if (!Context.spec().param(C.Vary[I]))
      Context.error(Path + ".vary." + Twine(I),
                    "no parameter '" + C.Vary[I] + "'");
}

static void lintProbeError(const LintContext &Context, const ProbeError &E,
                           const Twine &Path) {
  lintArguments(Context, E.With, Path + ".with");
  if (!Context.spec().error(E.Error))
    Context.error(Path + ".error",
                  "'" + E.Error + "' is not among the declared errors");
  for (const ProbeLimit &L : E.Limits)
    if (!probeLimit(L.Name))
      Context.error(Path + ".limits." + L.Name,
                    "'" + L.Name + "' is no limit that a probe can set");
}

void kapi::lintProbe(const LintContext &Context) {
  if (!Context.spec().Probe)
    return;
  const Probe &P = *Context.spec().Probe;
  if (P.Skip.empty() == P.Calls.empty())
    Context.error("probe", "a probe has either 'calls' or 'skip'");
  for (size_t I = 0; I < P.Calls.size(); ++I)
    lintProbeCall(Context, P.Calls[I], "probe.calls." + Twine(I));
  for (const ProbeValue &V : P.Values) {
    std::string Path = "probe.values." + V.Name;
    std::optional<Maker> Word = makerNamed(V.Name);
    bool IsPointer = Word == Maker::Null || Word == Maker::Unmapped;
    if (!IsPointer && !probeConstant(Context.spec(), V.Name))
      Context.error(Path, "'" + V.Name + "' is no constant of this spec");
    lintArguments(Context, V.With, Path + ".with");
  }
  for (size_t I = 0; I < P.Errors.size(); ++I)
    lintProbeError(Context, P.Errors[I], "probe.errors." + Twine(I));
}
