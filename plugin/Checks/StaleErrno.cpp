//===- StaleErrno.cpp - kapi-stale-errno ----------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeEval.h"
#include "Analysis/Spelling.h"
#include "Checks/CheckContext.h"
#include "Checks/LifetimeEvents.h"
#include "Checks/ZeroTest.h"

using namespace clang;
using namespace kapi;

static constexpr llvm::StringLiteral Id = "kapi-stale-errno";

static Finding aboutRead(CheckContext &Context, const CallSite &Site,
                         const Stmt &Read) {
  Finding F = Context.aboutResult(Id, Site);
  F.Loc = Context.Ctx.getSourceManager().getFileLoc(Read.getBeginLoc());
  F.Cause = "errno";
  return F;
}

/// A function of the program's own that is the reader is named in the note.
static void noteReader(Finding &F, const Stmt &Read) {
  const auto *Call = dyn_cast<CallExpr>(&Read);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (Callee && ownBody(*Callee))
    F.addStep(F.Loc, calleeName(*Call).str() + " reads errno");
}

static void reportChanged(CheckContext &Context, const CallSite &Site,
                          const StaleRead &Stale) {
  const SourceManager &SM = Context.Ctx.getSourceManager();
  Finding F = aboutRead(Context, Site, *Stale.Read);
  if (!Stale.IsCertain)
    F.Certainty = Level::Strict;
  // Whoever saves errno before it mends this for all calls that come here.
  F.Call = SM.getFileLoc(Stale.Changer->getBeginLoc());
  F.Cause = "errno at " + F.Loc.printToString(SM);
  std::string Changer = calleeName(*Stale.Changer).str();
  F.Message = "errno no longer tells why " + Site.name() +
              " failed: " + Changer + " may have changed it";
  F.addStep(Site.location(SM), "this call failed, and errno says why");
  F.addStep(SM.getFileLoc(Stale.Changer->getBeginLoc()),
            Changer + " can change errno" +
                (Stale.IsCertain ? " even where it succeeds" : "") +
                "; save errno before it");
  for (const CallExpr *Inner : Context.Errnos.inside(*Stale.Changer)) {
    std::string Name = calleeName(*Inner).str();
    F.addStep(SM.getFileLoc(Inner->getBeginLoc()),
              Changer + " calls " + Name + " here");
    Changer = std::move(Name);
  }
  noteReader(F, *Stale.Read);
  Context.report(F);
}

static void reportNeverSet(CheckContext &Context, const CallSite &Site,
                           const StaleRead &Stale) {
  Finding F = aboutRead(Context, Site, *Stale.Read);
  F.Message = Site.name() + " does not set errno, which is read here for it";
  F.Notes.push_back({Site.location(Context.Ctx.getSourceManager()),
                     Site.Api->Name + " returns the error number itself; keep "
                                      "the result and use that"});
  noteReader(F, *Stale.Read);
  Context.report(F);
}

static void reportIdle(CheckContext &Context, const CallSite &Site,
                       const IdleRead &Idle, llvm::StringRef What) {
  Finding F = aboutRead(Context, Site, *Idle.Read);
  // With others before it, errno may be meant for one of those; a macro such as
  // `errno_assert(condition)` asks it whatever the condition is.
  if (!Idle.IsFirst ||
      isInOwnMacro(Idle.Read->getBeginLoc(), Context.Ctx.getSourceManager()))
    F.Certainty = Level::Strict;
  F.Message =
      ("errno tells nothing of " + Site.name() + " here, " + What).str();
  F.Notes.push_back({Site.location(Context.Ctx.getSourceManager()),
                     "where " + Site.Api->Name +
                         " succeeds, errno keeps what another call has left"});
  Context.report(F);
}

/// A result that is thrown away, and errno asked instead.
static void checkUnasked(CheckContext &Context, const CallSite &Site) {
  // What stands behind an exec runs where it has failed, whoever looks.
  if (Site.How->Returns != ReturnConvention::Errno || Site.Api->Wraps ||
      Site.Use == ResultUse::Used || Site.Use == ResultUse::Conditional ||
      isExec(Site.Api->Name))
    return;
  if (std::optional<IdleRead> Idle = Context.Outcomes.errnoAsked(Site))
    reportIdle(Context, Site, *Idle, "whose result nobody has looked at");
}

/// Reports errno where it may no longer be, or never was, the call's.
void kapi::checkStaleErrno(CheckContext &Context, const CallSite &Site) {
  checkUnasked(Context, Site);
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
  const ErrnoUse &Use = Context.Outcomes.errnoUse(Site);
  if (Use.Stale)
    return Use.Stale->Changer ? reportChanged(Context, Site, *Use.Stale)
                              : reportNeverSet(Context, Site, *Use.Stale);
  // What else a wrapper does where it succeeds is not known.
  if (Use.Idle && !Site.Api->Wraps &&
      Site.How->Returns == ReturnConvention::Errno && !zeroTest(Context, Site))
    reportIdle(Context, Site, *Use.Idle, "where it has succeeded");
}
