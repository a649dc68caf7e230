//===- CheckContext.h - what a check works with -----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_CHECKCONTEXT_H
#define KAPI_CHECKS_CHECKCONTEXT_H

#include "Analysis/ArgumentWrappers.h"
#include "Analysis/CallSite.h"
#include "Analysis/Conditionals.h"
#include "Analysis/OutcomeReport.h"
#include "Analysis/ResolvedParam.h"
#include "Analysis/SignalHandlers.h"
#include "Analysis/WrapperFinder.h"
#include "Analysis/WrapperProof.h"
#include "Checks/StepPlaces.h"
#include "Report/Reporter.h"

namespace kapi {

/// What a check sees of the translation unit, and where its findings go.
class CheckContext {
public:
  CheckContext(clang::ASTContext &Ctx, const clang::Preprocessor &PP,
               const Database &Db, Reporter &Target, llvm::StringRef SpecRoot)
      : Ctx(Ctx), PP(PP), Db(Db), Constants(Ctx, PP), Graphs(Ctx),
        Params(Ctx, Constants, Graphs), Errnos(Ctx, Db),
        Outcomes(Ctx, Constants, Graphs, Params, Errnos), Signals(Ctx),
        Wrappers(Ctx, Params, Outcomes), Preprocessed(Ctx), Carriers(Params),
        Target(Target), Inside(Ctx), Places(Ctx.getSourceManager(), SpecRoot) {}

  const clang::ASTContext &Ctx;
  const clang::Preprocessor &PP;
  const Database &Db;
  TuConstants Constants;
  GraphCache Graphs;
  ParamResolver Params;
  ErrnoEffects Errnos;
  OutcomeAnalysis Outcomes;
  SignalHandlers Signals;
  WrapperFinder Wrappers;
  Conditionals Preprocessed;
  ArgumentWrappers Carriers;

  /// A finding about one argument. \p Where is the part of it to point at. Of a
  /// value that comes from variables the notes tell how, and its certainty is
  /// that of the way; \p Culprit is the term that is wrong whatever else is
  /// or-ed to it, if there is one.
  Finding aboutArgument(llvm::StringRef Check, const CallSite &Site,
                        const Param &P, const clang::Expr &Where,
                        const ArgumentValue *Value = nullptr,
                        const Term *Culprit = nullptr);
  /// A finding about the call's result.
  Finding aboutResult(llvm::StringRef Check, const CallSite &Site) const;
  void report(const Finding &F) {
    if (!F.IsDisproved)
      Target.report(F);
  }

  /// What the user wants to see.
  const ReportOptions &options() const { return Target.options(); }

  /// Lowers the certainty of a finding about a refused value where the code
  /// looks for the refusal: then the value was passed on purpose.
  void allowForExpectation(Finding &F, const CallSite &Site,
                           llvm::StringRef Refusal);

  /// What stands around the parts of the body of \p Site, which has one. Good
  /// until the next question about another body.
  const ParentIndex &parentsAround(const CallSite &Site);

  /// "EINVAL: invalid flags", from the spec's condition.
  std::string refusalText(const Spec &Api, llvm::StringRef Refusal) const;

private:
  /// Names the call, its API and the function around it.
  void place(Finding &F, const CallSite &Site) const;
  /// What the call returns when it is refused, where that is one number.
  std::optional<llvm::APInt> resultOfRefusal(const CallSite &Site,
                                             llvm::StringRef Refusal);
  /// The way from a wrapper down to the API; for a finding about an argument,
  /// that of \p P.
  void noteChain(Finding &F, const CallSite &Site, const Param *P,
                 const ArgumentValue *Value) const;

  Reporter &Target;
  WrapperProof Inside;
  StepPlaces Places;
  /// Whether a body names an errno, for the body asked about last.
  const clang::Stmt *ExpectationBody = nullptr;
  llvm::StringMap<bool> Expectations;
  /// Of the body asked about last that has no graph.
  std::optional<ParentIndex> BodyParents;
  const clang::Stmt *ParentsBody = nullptr;
};

#define KAPI_CHECK(FUNCTION, ID, SUMMARY)                                      \
  void check##FUNCTION(CheckContext &Context, const CallSite &Site);
#include "Checks/Checks.def"
#undef KAPI_CHECK

} // namespace kapi

#endif // KAPI_CHECKS_CHECKCONTEXT_H
