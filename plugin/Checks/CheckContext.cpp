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
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// A wrong flag is wrong on the one way that is shown. What is no flag has to
/// be wrong on every way: a descriptor starts as -1, and a test that we do not
/// understand may follow.
static Level levelOf(Proof Shown, const Param &P) {
  bool IsNumber = !P.Mask && P.Values.empty();
  if (Shown == Proof::Certain)
    return Level::Default;
  if (IsNumber)
    return Level::Pedantic;
  return Shown == Proof::Shown ? Level::Default : Level::Strict;
}

static void noteSteps(Finding &F, const ArgumentValue &Value,
                      const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  for (const ValueStep &Step : Value.Steps) {
    std::string Text = Step.Value  ? sourceText(*Step.Value, Ctx)
                       : Step.From ? Step.From->text()
                                   : "0";
    F.addStep(SM.getFileLoc(Step.Source->getBeginLoc()),
              "'" + Step.Where.text() + (Step.IsEntry ? "' is '" : "' gets '") +
                  Text + "' here");
  }
}

Finding CheckContext::aboutArgument(llvm::StringRef Check, const CallSite &Site,
                                    const Param &P, const Expr &Written,
                                    const ArgumentValue *Value,
                                    const Term *Culprit) {
  bool Inside =
      !Value || Value->Steps.empty() || (Culprit && Culprit->Step < 0);
  const Expr &Where = Inside ? Written : *Site.argument(P);
  const SourceManager &SM = Ctx.getSourceManager();
  Finding F;
  F.Check = Check;
  F.Loc = SM.getFileLoc(Where.getBeginLoc());
  // An argument of a macro is highlighted where it is written; inside a macro
  // body there is nothing to highlight in the caller's line.
  F.Highlight = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Where.getSourceRange()), SM,
      Ctx.getLangOpts());
  F.Cause = P.Name;
  place(F, Site);
  noteChain(F, Site);
  if (!Inside) {
    Proof Shown = Params.proofOf(Site, P, *Value, Culprit);
    F.IsDisproved = Shown == Proof::None;
    F.Certainty = levelOf(Shown, P);
    noteSteps(F, *Value, Ctx);
  }
  return F;
}

Finding CheckContext::aboutResult(llvm::StringRef Check,
                                  const CallSite &Site) const {
  Finding F;
  F.Check = Check;
  F.Loc = Site.location(Ctx.getSourceManager());
  F.Cause = "result";
  place(F, Site);
  noteChain(F, Site);
  return F;
}

void CheckContext::place(Finding &F, const CallSite &Site) const {
  F.Call = Site.Expr->getBeginLoc();
  F.CallRange = Ctx.getSourceManager()
                    .getExpansionRange(Site.Expr->getSourceRange())
                    .getAsRange();
  F.Api = Site.Api->Name;
  if (const auto *Named = llvm::dyn_cast_or_null<NamedDecl>(Site.Owner))
    F.Function = Named->getQualifiedNameAsString();
}

void CheckContext::noteChain(Finding &F, const CallSite &Site) const {
  if (!Site.Api->Wraps)
    return;
  const Wrapper *Here = Site.Through;
  for (const WrapperStep &Step : Site.Api->Wraps->Chain) {
    std::string Calls = Step.Function + " calls " + Step.Calls;
    std::string Returns = ", and returns " + Step.Returns + " where that fails";
    SourceLocation At =
        Here ? Here->Inner.location(Ctx.getSourceManager()) : Places.find(Step);
    if (At.isValid())
      F.addStep(At, Calls + " here" + Returns);
    else
      F.addStep(Site.location(Ctx.getSourceManager()),
                Calls + " at " + Step.At + Returns);
    Here = Here ? Here->Inner.Through : nullptr;
  }
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
