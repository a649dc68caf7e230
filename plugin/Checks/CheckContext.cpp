//===- CheckContext.cpp - what a check works with -------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/CheckContext.h"
#include "Analysis/Expectation.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using namespace kapi;

Finding CheckContext::aboutArgument(llvm::StringRef Check, const CallSite &Site,
                                    const Param &P, const Expr &Where) const {
  const SourceManager &SM = Ctx.getSourceManager();
  Finding F;
  F.Check = Check;
  F.Loc = SM.getFileLoc(Where.getBeginLoc());
  // An argument of a macro is highlighted where it is written; inside a macro
  // body there is nothing to highlight in the caller's line.
  F.Highlight = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Where.getSourceRange()), SM,
      Ctx.getLangOpts());
  F.Call = Site.Expr->getBeginLoc();
  F.Cause = P.Name;
  noteChain(F, Site);
  return F;
}

Finding CheckContext::aboutResult(llvm::StringRef Check,
                                  const CallSite &Site) const {
  Finding F;
  F.Check = Check;
  F.Loc = Site.location(Ctx.getSourceManager());
  F.Call = Site.Expr->getBeginLoc();
  F.Cause = "result";
  noteChain(F, Site);
  return F;
}

static std::string failureOf(const Call &How) {
  switch (How.Returns) {
  case ReturnConvention::NegativeErrno:
    return "the negative error number";
  case ReturnConvention::ErrorNumber:
    return "the error number";
  default:
    return How.Failure.Text;
  }
}

void CheckContext::noteChain(Finding &F, const CallSite &Site) const {
  for (const Wrapper *W = Site.Through; W; W = W->Inner.Through)
    F.Notes.push_back(
        {W->Inner.location(Ctx.getSourceManager()),
         W->Derived.Name + " calls " + W->Inner.name() + " here, and returns " +
             failureOf(W->Derived.Calls.front()) + " where that fails"});
}

void CheckContext::allowForExpectation(Finding &F, const CallSite &Site,
                                       llvm::StringRef Refusal) {
  if (!Site.Body)
    return;
  if (ExpectationBody != Site.Body) {
    ExpectationBody = Site.Body;
    Expectations.clear();
  }
  auto [It, New] = Expectations.try_emplace(Refusal, false);
  if (New)
    It->second = mentionsErrno(*Site.Body, Refusal, Ctx);
  if (It->second)
    F.Certainty = Level::Strict;
}

std::string CheckContext::refusalText(const Spec &Api,
                                      llvm::StringRef Refusal) const {
  const Error *E = Api.error(Refusal);
  return E ? (Refusal + " (" + E->Condition + ")").str() : Refusal.str();
}
