//===- OutcomeReport.h - which errors of a call are ignored -----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMEREPORT_H
#define KAPI_ANALYSIS_OUTCOMEREPORT_H

#include "Analysis/ErrnoFlow.h"
#include "Analysis/GraphCache.h"
#include "Analysis/OutcomeMachine.h"
#include <deque>
#include <memory>

namespace kapi {

/// What the program makes of one error, beside each success class.
struct ErrorFate {
  const Outcome *Failure = nullptr;
  /// In the order of the spec's success classes. The report owns them; errors
  /// that are the same to the function share them.
  llvm::ArrayRef<Comparison> Versus;
  /// The call is in a loop, and the error ends it as end of file does, or goes
  /// on in it as data does.
  bool MattersInLoop = false;

  /// It ends as some success class on every path.
  bool isIgnored() const;
  /// It ends as every success class on every path.
  bool isIgnoredBesideAll() const;
  /// The comparison to show: that with the class it is most alike.
  const Comparison &mostAlike() const;
};

/// What the program makes of the outcomes of one call.
struct OutcomeReport {
  OutcomeReport() = default;
  // Its parts point at each other.
  OutcomeReport(OutcomeReport &&) = default;
  OutcomeReport &operator=(OutcomeReport &&) = default;

  std::vector<Outcome> Outcomes;
  std::vector<ErrorFate> Errors; ///< one for each declared error
  std::deque<std::vector<Comparison>> Comparisons; ///< of all errors
  /// False where nothing can be said: no graph, no outcomes, or too large.
  bool IsKnown = false;
  /// Somebody outside the function may be told of a failure, so that there is
  /// nothing to compare.
  bool TellsOthers = false;
  /// Some condition looked at the outcome, or a copy of it was told apart.
  bool IsLookedAt = false;
  /// The call can be reached again from itself, and that matters: some error is
  /// like one success class only.
  bool IsInLoop = false;

  /// Every error ends as success on every path.
  bool allIgnored() const;
};

/// Makes reports.
class OutcomeAnalysis {
public:
  OutcomeAnalysis(clang::ASTContext &Ctx, TuConstants &Constants,
                  GraphCache &Graphs, ParamResolver &Params,
                  ErrnoEffects &Effects)
      : Ctx(Ctx), Graphs(Graphs), Known(Ctx, Constants, Params),
        Effects(Effects) {}

  /// How \p Site may end; see CallOutcomes.
  std::vector<Outcome> outcomesOf(const CallSite &Site) {
    return Known.of(Site);
  }

  /// The report on \p Site; the last one is kept, for checks share it.
  const OutcomeReport &report(const CallSite &Site);
  /// What becomes of its errno; kept, too. Only where its report is known.
  const ErrnoUse &errnoUse(const CallSite &Site);
  /// Where errno is asked after \p Site, whose result is dropped; see
  /// errnoAskedAfter.
  std::optional<IdleRead> errnoAsked(const CallSite &Site);
  /// The call in the graph of its function. Only where its report is known.
  const SiteFlow &flowOf(const CallSite &Site) {
    report(Site);
    return *Flow;
  }

private:
  OutcomeReport make(const CallSite &Site);
  void judgeInLoop(OutcomeReport &Report);
  bool compareWithSuccess(OutcomeReport &Report, const Outcome &Failure);

  clang::ASTContext &Ctx;
  GraphCache &Graphs;
  CallOutcomes Known;
  ErrnoEffects &Effects;
  const clang::Stmt *Body = nullptr;
  /// Statements looked at in this function so far.
  unsigned StepsInFunction = 0;
  const clang::CallExpr *ReportedCall = nullptr;
  OutcomeReport Last;
  /// Of the call reported last.
  std::optional<SiteFlow> Flow;
  const clang::CallExpr *FollowedCall = nullptr;
  ErrnoUse LastUse;
  /// Whether a body asks errno, for the body asked about last.
  const clang::Stmt *AskedBody = nullptr;
  bool AsksErrno = false;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTCOMEREPORT_H
