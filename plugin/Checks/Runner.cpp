//===- Runner.cpp - runs the checks over a translation unit ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/Runner.h"
#include "Analysis/CallFinder.h"
#include "Checks/CheckContext.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/BuryPointer.h"

using namespace kapi;

using CheckFunction = void (*)(CheckContext &, const CallSite &);

// Two tables in the same order, because hosts show one and run the other.
static constexpr CheckInfo Infos[] = {
#define KAPI_CHECK(FUNCTION, ID, SUMMARY) {ID, SUMMARY},
#include "Checks/Checks.def"
#undef KAPI_CHECK
};

static constexpr CheckFunction Functions[] = {
#define KAPI_CHECK(FUNCTION, ID, SUMMARY) check##FUNCTION,
#include "Checks/Checks.def"
#undef KAPI_CHECK
};

llvm::ArrayRef<CheckInfo> kapi::allChecks() { return Infos; }

llvm::Expected<CheckFilter> kapi::parseCheckFilter(llvm::StringRef Globs) {
  llvm::Expected<CheckFilter> Filter = CheckFilter::parse(Globs);
  if (!Filter)
    return Filter;
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  Globs.split(Parts, ',', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Part : Parts) {
    Part = Part.trim();
    Part.consume_front("-");
    // Taken for itself, whatever stands around it in the list.
    llvm::Expected<CheckFilter> One = CheckFilter::parse(Part);
    bool Matches = Part.empty() || (One && llvm::any_of(Infos, [&](auto &I) {
                                      return One->isEnabled(I.Id);
                                    }));
    if (!One)
      llvm::consumeError(One.takeError());
    if (!Matches && Part != "*")
      return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                     "no check matches '" + Part + "'");
  }
  return Filter;
}

static void visitCalls(clang::ASTContext &Ctx, CheckContext &Context,
                       const ReportOptions &Options, const RunHooks &Hooks) {
  if (Hooks.OnWrapper)
    Context.Wrappers.includeUncalled();
  // Globs are matched once, not at each call.
  llvm::SmallVector<CheckFunction, 8> Enabled;
  for (size_t I = 0; I < std::size(Infos); ++I)
    if (Options.Checks.isEnabled(Infos[I].Id))
      Enabled.push_back(Functions[I]);
  bool WantsArguments = Options.Checks.isEnabled("kapi-invalid-flags") ||
                        Options.Checks.isEnabled("kapi-confused-flags");
  auto VisitOne = [&](CallSite Site) {
    // What such a function returns is its own.
    if (Site.Through && Site.Through->isAboutArguments())
      Site.Use = ResultUse::Voided;
    for (CheckFunction Check : Enabled)
      Check(Context, Site);
    Context.Wrappers.consider(Site);
    if (WantsArguments)
      Context.Carriers.consider(Site);
  };
  auto Visit = [&](const CallSite &First) {
    if (Hooks.OnSite)
      Hooks.OnSite(First);
    VisitOne(First);
    for (const Wrapper *W = First.Through; W && W->Next; W = W->Next) {
      CallSite Other = First;
      Other.Through = W->Next;
      Other.Api = &W->Next->Derived;
      Other.How = &W->Next->Derived.Calls.front();
      VisitOne(Other);
    }
  };
  Callees Apis(Ctx, Context.PP, Context.Db, Hooks.Watch);
  CallFinder Calls(Ctx, Hooks.Watch);
  Calls.forEachCall(Apis, Visit);
  // Each round visits the callers of the wrappers that are one function further
  // up, wherever those are defined: what is derived for a function depends only
  // on what is below it, and not on the order in which files are looked at.
  for (unsigned Depth = 1; Depth <= MaxWrapperDepth; ++Depth) {
    std::vector<const Wrapper *> New = Context.Wrappers.takeNew();
    if (Hooks.OnWrapper)
      llvm::for_each(New, [&](const Wrapper *W) { Hooks.OnWrapper(*W); });
    Context.Carriers.takeNew(New);
    if (New.empty() && !Apis.anyFrom(Depth))
      break;
    Apis.climb(Depth, New);
    Calls.forEachCallAgain(Apis, Visit);
  }
}

void kapi::runChecks(clang::ASTContext &Ctx, const clang::Preprocessor &PP,
                     const Database &Db, const ReportOptions &Options,
                     Sink &Target, const RunHooks &Hooks) {
  if (Ctx.getDiagnostics().hasUncompilableErrorOccurred())
    return;
  Reporter Findings(Options, Ctx.getSourceManager(), Target);
  auto Context =
      std::make_unique<CheckContext>(Ctx, PP, Db, Findings, Options.SpecRoot);
  visitCalls(Ctx, *Context, Options, Hooks);
  if (Hooks.LeavesMemory)
    llvm::BuryPointer(std::move(Context));
}
