//===- Lint.cpp - what a spec must not say --------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Lint.h"
#include "Spec/Errno.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

void LintContext::error(const Twine &Path, const Twine &Message) const {
  Diagnostics.push_back({Located.File, Located.at(Path.str()), Message.str(),
                         SpecDiagnostic::Error});
}

void LintContext::warning(const Twine &Path, const Twine &Message) const {
  Diagnostics.push_back({Located.File, Located.at(Path.str()), Message.str(),
                         SpecDiagnostic::Warning});
}

void kapi::lintRefusal(const LintContext &Context, const Twine &Path,
                       StringRef Refusal) {
  if (Refusal.empty() || Refusal == "cleared" || Refusal == "ignored" ||
      Refusal == "undefined")
    return;
  if (!errnoNumber(Refusal))
    Context.error(Path, "'" + Refusal +
                            "' is neither an errno name nor one of cleared, "
                            "ignored, undefined");
  else if (!Context.spec().error(Refusal))
    Context.error(Path, "refused with " + Refusal +
                            ", which 'errors' does not declare");
}

void kapi::lintSince(const LintContext &Context, const Twine &Path,
                     const Since &S) {
  StringRef Word = S.Before;
  if (!Word.empty() && Word != "ignored" && Word != "told" &&
      Word != "emulated" && Word != "never" && !errnoNumber(Word))
    Context.error(Path + ".before",
                  "'" + Word +
                      "' is neither an errno name nor one of ignored, told, "
                      "emulated, never");
}

void kapi::lintRange(const LintContext &Context, const Twine &Path,
                     const Number &Min, const Number &Max) {
  if (!Min.isSet())
    return;
  auto Least = numberValue(Min, {}), Greatest = numberValue(Max, {});
  if (!Least || !Greatest)
    Context.error(Path, "'" + (Least ? Max : Min).Text +
                            "' is no limit of <limits.h>");
  else if (*Least > *Greatest)
    Context.error(Path, "the least value is above the greatest");
}

static void lintIdentity(const LintContext &Context, StringRef File) {
  const Spec &S = Context.spec();
  if (S.Name.empty() || llvm::isDigit(S.Name.front()) ||
      !llvm::all_of(S.Name,
                    [](char C) { return llvm::isAlnum(C) || C == '_'; }))
    Context.error("name", "'" + S.Name + "' is not a C identifier");
  if (StringRef(S.Summary).contains('\n'))
    Context.error("summary", "the summary is one line");
  StringRef Stem = llvm::sys::path::stem(File);
  // Derived specs stand together in the file they were written to.
  if (Stem != S.Name && !S.Wraps)
    Context.error("name", "the spec of '" + S.Name + "' belongs into " +
                              S.Name + ".yaml");
}

/// "lib/io.c:12:7"
static bool isPlace(StringRef At) {
  unsigned Line, Column;
  auto [Start, ColumnText] = At.rsplit(':');
  auto [Name, LineText] = Start.rsplit(':');
  return !Name.empty() && !LineText.getAsInteger(10, Line) &&
         !ColumnText.getAsInteger(10, Column);
}

static void lintStored(const LintContext &Context, const StoredOutcome &Stored,
                       const std::string &Path) {
  if (Stored.Param.empty() == Stored.Member.empty())
    Context.error(Path, "the place is either a 'param' or a 'member'");
  else if (Stored.Member.empty() && !Context.spec().param(Stored.Param))
    Context.error(Path + ".param", "no parameter '" + Stored.Param + "'");
  if (Stored.Success == Stored.Failure && Stored.Success != StoredKind::Value &&
      Stored.Success != StoredKind::Unclear)
    Context.error(Path, "after success the place holds the same as after a "
                        "failure");
  if (Stored.Success == StoredKind::ErrorNumber ||
      Stored.Success == StoredKind::NegativeErrno)
    Context.error(Path + ".success", "success has no error number");
  bool HasRange = Stored.Min.isSet() && Stored.Max.isSet();
  if (HasRange != (Stored.Success == StoredKind::Value))
    Context.error(Path + ".range",
                  "'range' is for 'success: value', and only for that");
  lintRange(Context, Path + ".range", Stored.Min, Stored.Max);
  if (Stored.Failing.isSet() != (Stored.Failure == StoredKind::Value))
    Context.error(Path + ".failing",
                  "'failing' is for 'failure: value', and only for that");
}

static void lintWraps(const LintContext &Context) {
  const Spec &S = Context.spec();
  bool IsStored = llvm::any_of(S.Calls, [](const Call &C) {
    return C.Returns == ReturnConvention::Stored;
  });
  if (IsStored && (!S.Wraps || S.Wraps->Stores.empty()))
    Context.error("calls", "only a derived spec that 'stores' something does "
                           "without a result");
  if (!S.Wraps)
    return;
  for (size_t I = 0; I < S.Wraps->Stores.size(); ++I)
    lintStored(Context, S.Wraps->Stores[I],
               "wraps.stores." + std::to_string(I));
  const std::vector<WrapperStep> &Chain = S.Wraps->Chain;
  if (S.Kind != SpecKind::Wrapper)
    Context.error("wraps", "only a spec of kind 'wrapper' is derived");
  if (Chain.empty() || Chain.size() > MaxWrapperDepth)
    Context.error("wraps.chain", "a chain has 1 to " + Twine(MaxWrapperDepth) +
                                     " calls, from '" + S.Name +
                                     "' down to the API's");
  for (size_t I = 0; I < Chain.size(); ++I) {
    std::string Path = "wraps.chain." + std::to_string(I);
    const std::string &Caller = I ? Chain[I - 1].Calls : S.Name;
    if (Chain[I].Function != Caller)
      Context.error(Path + ".function", "the chain leads from '" + Caller +
                                            "', not from '" +
                                            Chain[I].Function + "'");
    if (Chain[I].Returns.empty() && Chain[I].Stores.empty())
      Context.error(Path, "'returns' or 'stores' says how a caller sees it "
                          "fail");
    if (!isPlace(Chain[I].At))
      Context.error(Path + ".at", "a place has the form 'file:line:column'");
  }
}

namespace {

/// Finds what two specs both claim.
class Claims {
public:
  explicit Claims(std::vector<SpecDiagnostic> &Diagnostics)
      : Diagnostics(Diagnostics) {}

  void claim(const Twine &Key, const LocatedSpec &Spec, const Twine &Path,
             const Twine &What) {
    auto [It, New] = Owners.try_emplace(Key.str(), &Spec);
    if (New)
      return;
    LintContext Context(Spec, Diagnostics);
    if (It->second == &Spec)
      Context.error(Path, "two 'calls' entries for " + What);
    else
      Context.error(Path, "two specs for " + What + ", the other is '" +
                              It->second->Api.Name + "' in " +
                              It->second->File);
  }

private:
  llvm::StringMap<const LocatedSpec *> Owners;
  std::vector<SpecDiagnostic> &Diagnostics;
};

} // namespace

static void lintTogether(llvm::ArrayRef<LocatedSpec> Specs,
                         std::vector<SpecDiagnostic> &Diagnostics) {
  Claims All(Diagnostics);
  for (const LocatedSpec &Located : Specs) {
    const Spec &S = Located.Api;
    All.claim("spec " + S.Name, Located, "name", "'" + S.Name + "'");
    for (size_t I = 0; I < S.Calls.size(); ++I) {
      const Call &C = S.Calls[I];
      if (!C.Function.empty())
        All.claim("function " + C.Function, Located,
                  "calls." + Twine(I) + ".function",
                  "function '" + C.Function + "'");
      if (!C.Syscall.empty())
        All.claim("syscall " + C.Syscall, Located,
                  "calls." + Twine(I) + ".syscall",
                  "system call '" + C.Syscall + "'");
      for (const ArchNumber &N : C.Numbers)
        All.claim("number " + N.Arch + " " + Twine(N.Value), Located,
                  "calls." + Twine(I) + ".number." + N.Arch,
                  "number " + Twine(N.Value) + " on " + N.Arch);
    }
  }
}

void kapi::lint(llvm::ArrayRef<LocatedSpec> Specs,
                std::vector<SpecDiagnostic> &Diagnostics) {
  for (const LocatedSpec &Located : Specs) {
    LintContext Context(Located, Diagnostics);
    lintIdentity(Context, Located.File);
    lintCalls(Context);
    lintParams(Context);
    lintResults(Context);
    lintLifetime(Context);
    lintProbe(Context);
    lintVerified(Context);
    lintWraps(Context);
  }
  lintTogether(Specs, Diagnostics);
}
