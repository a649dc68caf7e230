//===- OutcomeReport.cpp - which errors of a call are ignored -------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeReport.h"
#include "Analysis/FailingEnd.h"
#include "Analysis/RetryLoop.h"
#include "Analysis/ThrownAway.h"
#include "Analysis/TransferCount.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

bool ErrorFate::isIgnored() const {
  return llvm::any_of(Versus,
                      [](const Comparison &C) { return C.isIgnored(); });
}

bool ErrorFate::isIgnoredBesideAll() const {
  return llvm::all_of(Versus,
                      [](const Comparison &C) { return C.isIgnored(); });
}

const Comparison &ErrorFate::mostAlike() const {
  for (const Comparison &C : Versus)
    if (C.isIgnored())
      return C;
  for (const Comparison &C : Versus)
    if (C.isIgnoredOnPath())
      return C;
  return Versus.front();
}

bool OutcomeReport::allIgnored() const {
  return IsKnown && !Errors.empty() &&
         llvm::all_of(Errors, [](const ErrorFate &Fate) {
           return Fate.isIgnoredBesideAll();
         });
}

const OutcomeReport &OutcomeAnalysis::report(const CallSite &Site) {
  if (ReportedCall != Site.Expr) {
    Last = make(Site);
    ReportedCall = Site.Expr;
  }
  return Last;
}

const ErrnoUse &OutcomeAnalysis::errnoUse(const CallSite &Site) {
  if (FollowedCall != Site.Expr) {
    LastUse = followErrno(flowOf(Site), report(Site).Outcomes, Effects);
    FollowedCall = Site.Expr;
  }
  return LastUse;
}

std::optional<IdleRead> OutcomeAnalysis::errnoAsked(const CallSite &Site) {
  if (!Site.Body)
    return std::nullopt;
  // A graph costs more than a look for what it would show.
  if (AskedBody != Site.Body) {
    AskedBody = Site.Body;
    AsksErrno = hasErrnoCondition(*Site.Body, Ctx);
  }
  const FunctionGraph *Graph = AsksErrno ? Graphs.of(Site) : nullptr;
  return Graph ? errnoAskedAfter(*Site.Expr, *Graph, Effects) : std::nullopt;
}

/// Generated code has functions with thousands of calls; a build must not wait
/// for them.
static constexpr unsigned MaxStepsInFunction = 1000000;

static bool isTwin(const ErrorFate &Known, const Outcome &Failure) {
  return llvm::all_of(Known.Versus, [&](const Comparison &C) {
    return C.Trace.isSameFor(*Known.Failure, Failure);
  });
}

/// Adds the comparisons of \p Failure; false where the machine had to give up.
bool OutcomeAnalysis::compareWithSuccess(OutcomeReport &Report,
                                         const Outcome &Failure) {
  std::vector<Comparison> &All = Report.Comparisons.emplace_back();
  for (const Outcome &Success : Report.Outcomes) {
    if (!Success.Success)
      continue;
    Comparison Versus = compareOutcomes(*Flow, Success, Failure);
    StepsInFunction += Versus.Steps;
    if (Versus.GaveUp || StepsInFunction > MaxStepsInFunction)
      return false;
    Report.IsLookedAt |= Versus.ToldApart > 0 || !Versus.Conditions.empty();
    All.push_back(std::move(Versus));
  }
  return true;
}

/// What the wrapper is given is only read by it, as its declaration says.
static bool takesOnlyConstants(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  bool Any = false;
  for (const ParmVarDecl *Parameter :
       Callee ? Callee->parameters() : ArrayRef<ParmVarDecl *>()) {
    QualType Type = Parameter->getType();
    if (!Type->isPointerType())
      continue;
    if (!Type->getPointeeType().isConstQualified())
      return false;
    Any = true;
  }
  return Any;
}

/// Data goes one way, to the kernel. That none of it was taken is no end that
/// somebody could take an error for.
static bool onlySends(const CallSite &Site) {
  bool Sends = false;
  for (const Param &P : Site.Api->Params) {
    if (llvm::is_contained(P.Flags, ParamFlag::Out) ||
        llvm::is_contained(P.Flags, ParamFlag::Inout))
      return false;
    Sends |= P.Constraint == ConstraintKind::Buffer;
  }
  return Sends || (Site.Api->Wraps && takesOnlyConstants(*Site.Expr));
}

void OutcomeAnalysis::judgeInLoop(OutcomeReport &Report) {
  const CallExpr &Call = *Flow->Site.Expr;
  if (Flow->Graph.isDrain(Call) || onlySends(Flow->Site) ||
      throwsAway(Flow->Site, Flow->Graph))
    return;
  struct Behind {
    const Outcome *Success;
    bool GoesOn;  ///< the call may come again
    bool IsNext;  ///< in the next round
    bool IsExact; ///< it is one value
    std::optional<bool> IsFailure;
  };
  std::vector<Behind> All;
  for (const Outcome &Success : Report.Outcomes)
    if (Success.Success)
      // A loop around the loop comes back to the call as well.
      All.push_back({&Success, mayComeBack(*Flow, Success),
                     goesOnInLoop(*Flow, Success),
                     Success.Result.isSingleElement(), std::nullopt});
  // Without a class of several results the call is a question with a few
  // answers, and no stream that ends. Where the end that comes too early is a
  // failure anyway, the error is no less of one.
  if (llvm::all_of(All, [](const Behind &B) { return B.IsExact; }) ||
      asksForWhatIsMissing(*Flow))
    return;
  auto Matters = [&](Behind &Like) {
    if (Like.IsExact &&
        (Like.IsNext || llvm::none_of(All, [&](const Behind &Other) {
           return &Other != &Like && Other.GoesOn;
         })))
      return false;
    if (!Like.IsFailure)
      Like.IsFailure = isTakenForFailure(*Flow, *Like.Success);
    return !*Like.IsFailure;
  };
  for (ErrorFate &Fate : Report.Errors)
    for (auto [Versus, Like] : llvm::zip_equal(Fate.Versus, All))
      Fate.MattersInLoop |= Versus.isIgnored() && Matters(Like);
}

OutcomeReport OutcomeAnalysis::make(const CallSite &Site) {
  OutcomeReport Report;
  Report.Outcomes = outcomesOf(Site);
  if (Report.Outcomes.empty())
    return Report;
  const FunctionGraph *Graph = Graphs.of(Site);
  if (Body != Site.Body)
    StepsInFunction = 0;
  Body = Site.Body;
  if (!Graph || StepsInFunction > MaxStepsInFunction)
    return Report;
  Flow.emplace(Site, *Graph, Graphs.definitions(), Ctx);
  if (Flow->tellsOthers()) {
    Report.IsKnown = Report.TellsOthers = true;
    return Report;
  }
  Report.Errors.reserve(Report.Outcomes.size());
  for (const Outcome &Failure : Report.Outcomes) {
    if (!Failure.Failure)
      continue;
    ErrorFate Fate;
    Fate.Failure = &Failure;
    // Errors between which the function does not choose are the same.
    auto Twin = llvm::find_if(Report.Errors, [&](const ErrorFate &Known) {
      return isTwin(Known, Failure);
    });
    if (Twin != Report.Errors.end()) {
      Fate.Versus = Twin->Versus;
    } else {
      if (!compareWithSuccess(Report, Failure))
        return Report;
      Fate.Versus = Report.Comparisons.back();
    }
    Report.Errors.push_back(std::move(Fate));
  }
  Report.IsInLoop =
      llvm::any_of(Report.Errors,
                   [](const ErrorFate &Fate) {
                     return Fate.isIgnored() && !Fate.isIgnoredBesideAll();
                   }) &&
      Graph->isInLoop(*Site.Expr);
  if (Report.IsInLoop)
    judgeInLoop(Report);
  Report.IsKnown = true;
  return Report;
}
