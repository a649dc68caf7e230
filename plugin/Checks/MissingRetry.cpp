//===- MissingRetry.cpp - errors that want the call again -----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/MissingRetry.h"
#include "Analysis/FailureCourse.h"
#include "Analysis/RetryLoop.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <algorithm>

using namespace clang;
using namespace kapi;

bool kapi::canCome(CheckContext &Context, const CallSite &Site,
                   const Error &E) {
  if (E.Flags.empty())
    return true;
  for (const Param &P : Site.Api->Params)
    for (const ArgumentValue &Value : Context.Params.values(Site, P))
      for (const std::string &Name : E.Flags)
        if (const ResolvedFlag *F = Context.Params.resolve(P).named(Name))
          if ((Value.Bits.One.getZExtValue() & F->Value) == F->Value)
            return true;
  return false;
}

static bool wantsAgain(const Error &E) {
  return E.Contract == Contract::Retry || E.Contract == Contract::RetryUpdated;
}

/// The API that is called in the end, as far as this translation unit shows it.
static const Spec &innermost(const CallSite &Site) {
  const CallSite *Here = &Site;
  while (Here->Through)
    Here = &Here->Through->Inner;
  return *Here->Api;
}

/// Which handlers end the call with EINTR.
enum class EndedBy : uint8_t {
  None,         ///< it waits for nothing, or for a disk alone
  Interrupting, ///< those without SA_RESTART
  Any
};

static EndedBy endedBy(const Spec &Api) {
  EndedBy Result = EndedBy::None;
  for (const Signal &S : Api.Signals)
    if (S.Direction == SignalDirection::Receive &&
        S.Action == SignalAction::Return)
      Result = std::max(Result,
                        S.Restartable ? EndedBy::Interrupting : EndedBy::Any);
  return Result;
}

static void report(CheckContext &Context, const CallSite &Site, const Error &E,
                   const FailureCourse &Course, llvm::StringRef Check) {
  const SourceManager &SM = Context.Ctx.getSourceManager();
  Finding F = Context.aboutResult(Check, Site);
  F.Cause = "retry";
  F.Certainty = Level::Pedantic;
  SourceLocation Handler;
  EndedBy Which = E.Name == "EINTR" ? endedBy(innermost(Site)) : EndedBy::None;
  if (Which == EndedBy::Any)
    Handler = Context.Signals.caught().Any;
  else if (Which == EndedBy::Interrupting)
    Handler = Context.Signals.caught().Interrupting;
  // Of the others most are about files, for which nobody waits.
  if (Which == EndedBy::Any && Handler.isValid())
    F.Certainty = Level::Strict;
  F.Message = E.Name + " of " + Site.name() +
              " is taken for a failure; it asks for the call to be made again";
  if (E.Contract == Contract::RetryUpdated)
    F.Message += ", with what is left";
  F.Notes.push_back(
      {F.Loc, E.Name + " of " + Site.Api->Name + ": " + E.Condition});
  if (Handler.isValid())
    F.addStep(SM.getFileLoc(Handler), "signals are caught by this function");
  if (Course.GivesUpAt)
    F.addStep(SM.getFileLoc(Course.GivesUpAt->getBeginLoc()),
              "after " + E.Name + " the program gives up here");
  Context.report(F);
}

void kapi::reportMissingRetry(CheckContext &Context, const CallSite &Site,
                              llvm::StringRef Check) {
  // Never certain: most programs catch no signal.
  if (!Context.options().isShown(Check, Level::Strict))
    return;
  const OutcomeReport &Report = Context.Outcomes.report(Site);
  const SiteFlow &Flow = Context.Outcomes.flowOf(Site);
  // Errors that the function does not tell apart take the same course.
  llvm::SmallPtrSet<const Comparison *, 8> Followed;
  for (const ErrorFate &Fate : Report.Errors) {
    const Error &E = *Fate.Failure->Failure;
    if (!wantsAgain(E) || Fate.isIgnored() || !canCome(Context, Site, E) ||
        !Followed.insert(Fate.Versus.data()).second)
      continue;
    FailureCourse Course = courseAfter(Flow, *Fate.Failure, Report.Outcomes);
    // Where nothing is said of it, the callers are told.
    if (!Course.givesUp() || Course.HandsOn ||
        !(Course.Ends || Course.HasEffects) ||
        mayComeBack(Flow, *Fate.Failure) || Context.Wrappers.handsOn(Site))
      continue;
    return report(Context, Site, E, Course, Check);
  }
}
