//===- Retry.cpp - kapi-retry ---------------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/RetryLoop.h"
#include "Checks/MissingRetry.h"

using namespace clang;
using namespace kapi;

static constexpr llvm::StringLiteral Id = "kapi-retry";

/// How bad it is to call again at once; 0 where that is what the error wants.
static unsigned harm(Contract C) {
  switch (C) {
  case Contract::NoRetry:
    return 4;
  case Contract::Resource:
  case Contract::Permanent:
  case Contract::MustHandle:
  case Contract::Fallback:
    return 3;
  case Contract::WaitReady:
    return 2;
  case Contract::CallerBug:
    return 1;
  case Contract::Retry:
  case Contract::RetryUpdated:
  case Contract::InProgress:
  case Contract::FatalSignalOnly:
  case Contract::Expected:
    return 0;
  }
  llvm_unreachable("every contract is named above");
}

/// A descriptor that blocks never gives EAGAIN; and arguments that are right
/// give no errors of a caller's mistake.
static Level certainty(Contract C) {
  if (C == Contract::CallerBug)
    return Level::Pedantic;
  return harm(C) > 2 ? Level::Default : Level::Strict;
}

static std::string advice(const Error &E) {
  switch (E.Contract) {
  case Contract::NoRetry:
    return llvm::StringRef(E.Description).rtrim('.').str();
  case Contract::Resource:
    return "pause before another attempt, and give up after some";
  case Contract::WaitReady:
    return "wait with poll() until the descriptor is ready";
  default:
    return "calling again does not change it";
  }
}

static void reportSpin(CheckContext &Context, const CallSite &Site) {
  const OutcomeReport &Report = Context.Outcomes.report(Site);
  const SiteFlow &Flow = Context.Outcomes.flowOf(Site);
  if (!Flow.Graph.isInLoop(*Site.Expr))
    return;
  const Error *Worst = nullptr;
  std::vector<SharedCondition> Way;
  const Outcome *Astray = nullptr; ///< did not lead back
  ErrnoTrace Trace;                ///< on its way
  for (const ErrorFate &Fate : Report.Errors) {
    const Error &E = *Fate.Failure->Failure;
    if (harm(E.Contract) <= (Worst ? harm(Worst->Contract) : 0))
      continue;
    if (!canCome(Context, Site, E))
      continue;
    // Another error that the loop does not know either has told already.
    if (Astray && Trace.isSameFor(*Astray, *Fate.Failure))
      continue;
    Trace = ErrnoTrace();
    auto Back = wayStraightBack(Flow, *Fate.Failure, Trace);
    if (!Back) {
      Astray = Fate.Failure;
      continue;
    }
    Astray = nullptr;
    Worst = &E;
    Way = std::move(*Back);
  }
  // Without a condition the loop does not know of the error at all.
  if (!Worst || Way.empty())
    return;
  const SourceManager &SM = Context.Ctx.getSourceManager();
  Finding F = Context.aboutResult(Id, Site);
  F.Certainty = certainty(Worst->Contract);
  F.Message = "after " + Worst->Name + " this loop calls " + Site.name() +
              (Worst->Contract == Contract::NoRetry
                   ? " again, which must not be repeated"
                   : " again at once, without a pause or an end");
  F.Notes.push_back({F.Loc, Worst->Name + " of " + Site.Api->Name + ": " +
                                Worst->Condition + "; " + advice(*Worst)});
  for (const SharedCondition &C : Way)
    F.addStep(SM.getFileLoc(C.Condition->getBeginLoc()),
              "after " + Worst->Name + " this is " +
                  (C.Taken ? "true" : "false"));
  Context.report(F);
}

/// Reports loops that repeat a call at once after an error whose contract says
/// otherwise, and calls that are not repeated where it says so.
void kapi::checkRetry(CheckContext &Context, const CallSite &Site) {
  if (!Site.leavesOutcome() || !Context.Outcomes.report(Site).IsKnown)
    return;
  reportSpin(Context, Site);
  reportMissingRetry(Context, Site, Id);
}
