//===- IgnoredError.cpp - kapi-ignored-error ------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Expectation.h"
#include "Checks/CheckContext.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace kapi;

static constexpr llvm::StringLiteral Id = "kapi-ignored-error";

/// How much an ignored error matters: a bug in the arguments is found when the
/// program is tested, and nobody lives to see a fatal signal. An error that is
/// alike to one success class only, such as end of file, matters where a loop
/// ends then and cannot know whether it has seen everything.
static Level certainty(const ErrorFate &Fate, const Returns &Result) {
  Level Likeness = Fate.isIgnoredBesideAll() ? Level::Default
                   : Fate.MattersInLoop      ? Level::Strict
                                             : Level::Pedantic;
  // Whoever may drop the whole result may also look at a part of it, as a
  // retry on EINTR around close() does, or a look for ESRCH of kill().
  if (Result.Discard == Discard::Silent)
    Likeness = Level::Pedantic;
  else if (Result.Discard == Discard::Strict)
    Likeness = std::max(Level::Strict, Likeness);
  // Builds without NDEBUG stop at the assertion.
  if (Fate.mostAlike().IsAsserted)
    Likeness = std::max(Level::Strict, Likeness);
  switch (Fate.Failure->Failure->Contract) {
  case Contract::FatalSignalOnly:
    return Level::Pedantic;
  case Contract::CallerBug:
    return std::max(Level::Strict, Likeness);
  default:
    return Likeness;
  }
}

/// "EAGAIN, EPERM and EINTR", cut where it would fill the line.
static std::string listing(llvm::ArrayRef<const ErrorFate *> Fates) {
  constexpr size_t Most = 5;
  std::string Text;
  for (size_t I = 0; I < Fates.size() && I < Most; ++I) {
    bool Last = I + 1 == Fates.size();
    Text += (I == 0 ? ""
             : Last ? " and "
                    : ", ") +
            Fates[I]->Failure->Failure->Name;
  }
  return Text + (Fates.size() > Most ? ", ..." : "");
}

/// "as success", or the name of the one success class that the error is like.
static std::string endsAs(const ErrorFate &Fate, const OutcomeReport &Report) {
  if (Fate.isIgnoredBesideAll())
    return "success";
  size_t Index = 0;
  for (const Outcome &O : Report.Outcomes)
    if (O.Success && Fate.Versus[Index++].isIgnored())
      return "'" + O.Success->Name + "'";
  return "success";
}

static bool readsErrno(const OutcomeReport &Report) {
  return llvm::any_of(Report.Errors, [](const ErrorFate &Fate) {
    return llvm::any_of(Fate.Versus,
                        [](const Comparison &C) { return C.Trace.wasRead(); });
  });
}

/// `call() == 0 || errno != ENOENT`: that one error is asked for, and success
/// goes with all the others because it is written so.
static bool asksForOneError(CheckContext &Context, const CallSite &Site,
                            const Comparison &Versus) {
  const ParentIndex &Parents = Context.parentsAround(Site);
  for (const SharedCondition &C : Versus.Conditions) {
    const Stmt *Inner = C.Condition;
    for (const Stmt *S = Parents.lookup(Inner); S && isa<Expr>(S);
         Inner = S, S = Parents.lookup(S)) {
      const auto *Or = dyn_cast<BinaryOperator>(S);
      const auto *Other =
          Or && Or->getOpcode() == BO_LOr && Or->getLHS() == Inner
              ? dyn_cast<BinaryOperator>(Or->getRHS()->IgnoreParenImpCasts())
              : nullptr;
      if (Other && Other->getOpcode() == BO_NE &&
          namesErrno(*Other, Context.Ctx))
        return true;
    }
  }
  return false;
}

/// Nobody can do anything about these two. Whoever asks for them alone, of a
/// call that is no more than a question, wants to know whether a descriptor or
/// a pointer is good.
static bool asksForValidity(const OutcomeReport &Report) {
  bool Asks = false;
  for (const ErrorFate &Fate : Report.Errors) {
    if (Fate.isIgnored())
      continue;
    const std::string &Name = Fate.Failure->Failure->Name;
    if (Name != "EBADF" && Name != "EFAULT")
      return false;
    Asks = true;
  }
  return Asks;
}

static void explain(Finding &F, const CallSite &Site, const ErrorFate &Fate,
                    const SourceManager &SM) {
  const Error &E = *Fate.Failure->Failure;
  std::string Text = E.Name + " of " + Site.Api->Name + ": " + E.Condition;
  if (E.Contract == Contract::FatalSignalOnly)
    Text += "; only a fatal signal causes it, so the caller never sees it";
  F.Notes.push_back({F.Loc, Text});
  const Comparison &Versus = Fate.mostAlike();
  llvm::SmallPtrSet<const Expr *, 4> Told;
  for (const SharedCondition &C : Versus.Conditions)
    // Of a condition that is met twice the first time is told.
    if (Told.insert(C.Condition).second)
      F.addStep(SM.getFileLoc(C.Condition->getBeginLoc()),
                "after " + E.Name + " this is " + (C.Taken ? "true" : "false") +
                    ", and the program goes on as after success");
  if (Versus.End == PathEnd::FunctionEnd && Versus.EndLoc.isValid())
    F.addStep(SM.getFileLoc(Versus.EndLoc),
              "here the function returns, after " + E.Name +
                  " as after success");
}

/// An error that a test tells from success on one way through the function, and
/// nothing does on another, which a condition chooses that does not know of it.
static void reportOnPath(CheckContext &Context, const CallSite &Site,
                         const OutcomeReport &Report) {
  if (Context.Params.returns(Site).Discard != Discard::Report ||
      Report.IsInLoop)
    return;
  for (const ErrorFate &Fate : Report.Errors) {
    const Comparison &Versus = Fate.mostAlike();
    if (!Versus.isIgnoredOnPath() || Versus.ToldByTest == 0 ||
        Versus.End != PathEnd::FunctionEnd || !Versus.Conditions.empty() ||
        Fate.Failure->Failure->Contract == Contract::FatalSignalOnly ||
        Fate.Failure->Failure->Contract == Contract::CallerBug)
      continue;
    Finding F = Context.aboutResult(Id, Site);
    // The condition may be the one under which the call was made at all.
    F.Certainty = Level::Pedantic;
    F.Message = "the result of " + Site.name() +
                " is looked at on some ways through the function only; on "
                "others " +
                Fate.Failure->Failure->Name + " ends as success";
    if (Versus.EndLoc.isValid())
      F.addStep(Context.Ctx.getSourceManager().getFileLoc(Versus.EndLoc),
                "one of those ways ends here");
    return Context.report(F);
  }
}

/// Reports errors that end as success although the result is looked at.
void kapi::checkIgnoredError(CheckContext &Context, const CallSite &Site) {
  if (!Site.leavesOutcome())
    return;
  const OutcomeReport &Report = Context.Outcomes.report(Site);
  if (!Report.IsKnown || !Report.IsLookedAt)
    return;
  const Returns &Result = Context.Params.returns(Site);
  // What matters most comes first, and decides.
  std::vector<const ErrorFate *> Fates;
  for (Level L : {Level::Default, Level::Strict, Level::Pedantic})
    for (const ErrorFate &Fate : Report.Errors)
      if (Fate.isIgnored() && certainty(Fate, Result) == L)
        Fates.push_back(&Fate);
  if (Fates.empty())
    return reportOnPath(Context, Site, Report);
  Finding F = Context.aboutResult(Id, Site);
  // Nothing at all depends on the outcome: an empty branch, written to silence
  // the compiler's own warning as a rule.
  F.Certainty = Report.allIgnored() && !readsErrno(Report)
                    ? Level::Strict
                    : certainty(*Fates.front(), Result);
  if ((Result.Discard != Discard::Report && asksForValidity(Report)) ||
      asksForOneError(Context, Site, Fates.front()->mostAlike()))
    F.Certainty = Level::Pedantic;
  F.Message = listing(Fates) + " of " + Site.name() +
              (Fates.size() > 1 ? " end as " : " ends as ") +
              endsAs(*Fates.front(), Report);
  explain(F, Site, *Fates.front(), Context.Ctx.getSourceManager());
  Context.report(F);
}
