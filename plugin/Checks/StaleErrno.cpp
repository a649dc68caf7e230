//===- StaleErrno.cpp - kapi-stale-errno ----------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeEval.h"
#include "Checks/CheckContext.h"

using namespace clang;
using namespace kapi;

static constexpr llvm::StringLiteral Id = "kapi-stale-errno";

/// Reports errno where it may no longer be, or never was, the call's.
void kapi::checkStaleErrno(CheckContext &Context, const CallSite &Site) {
  if (Site.Use != ResultUse::Used ||
      (Site.How->Returns != ReturnConvention::Errno &&
       Site.How->Returns != ReturnConvention::ErrorNumber))
    return;
  // Behind such a wrapper nobody can expect to find errno.
  if (Site.Api->Wraps && Site.Api->Wraps->LosesErrno)
    return;
  // A wrapper that returns errno may leave it there as well.
  if (Site.Api->Wraps && Site.How->Returns == ReturnConvention::ErrorNumber)
    return;
  if (!Context.Outcomes.report(Site).IsKnown)
    return;
  const std::optional<StaleRead> &Stale = Context.Outcomes.errnoUse(Site).Stale;
  if (!Stale)
    return;
  const SourceManager &SM = Context.Ctx.getSourceManager();
  Finding F = Context.aboutResult(Id, Site);
  F.Loc = SM.getFileLoc(Stale->Read->getBeginLoc());
  F.Cause = "errno";
  if (!Stale->IsCertain)
    F.Certainty = Level::Strict;
  SourceLocation Call = Site.location(SM);
  if (!Stale->Changer) {
    F.Message = Site.name() + " does not set errno, which is read here for it";
    F.Notes.push_back({Call, Site.Api->Name +
                                 " returns the error number itself; keep the "
                                 "result and use that"});
    Context.report(F);
    return;
  }
  std::string Changer = calleeName(*Stale->Changer).str();
  F.Message = "errno no longer tells why " + Site.name() +
              " failed: " + Changer + " may have changed it";
  F.addStep(Call, "this call failed, and errno says why");
  F.addStep(SM.getFileLoc(Stale->Changer->getBeginLoc()),
            Changer + " can change errno" +
                (Stale->IsCertain ? " even where it succeeds" : "") +
                "; save errno before it");
  Context.report(F);
}
