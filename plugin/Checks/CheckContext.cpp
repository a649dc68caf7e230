//===- CheckContext.cpp - what a check works with -------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/CheckContext.h"
#include "Analysis/Expectation.h"
#include "Analysis/MadeToFail.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// A wrong flag is wrong on the one way that is shown. What is no flag has to
/// be wrong on every way: a descriptor starts as -1, and a test that we do not
/// understand may follow.
static Level levelOf(Shown How, bool IsNumber) {
  if (How == Shown::Always)
    return Level::Default;
  if (IsNumber)
    return Level::Pedantic;
  return How == Shown::OnAWay ? Level::Default : Level::Strict;
}

static std::string quoted(const Expr &E, const ASTContext &Ctx) {
  constexpr size_t Longest = 60;
  std::string Text = sourceText(E, Ctx);
  return "'" +
         (Text.size() > Longest ? Text.substr(0, Longest) + "..." : Text) + "'";
}

static void noteSteps(Finding &F, llvm::ArrayRef<ValueStep> Steps,
                      llvm::ArrayRef<Decision> Decisions,
                      const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  std::vector<FindingNote> Notes;
  // With decisions between the steps, all stand in the order of the source.
  auto Add = [&](SourceLocation At, std::string Text) {
    FindingNote New{SM.getFileLoc(At), std::move(Text), /*IsStep=*/true};
    auto Place = Decisions.empty()
                     ? Notes.end()
                     : llvm::upper_bound(Notes, New, [&](auto &A, auto &B) {
                         return SM.isBeforeInTranslationUnit(A.Loc, B.Loc);
                       });
    Notes.insert(Place, std::move(New));
  };
  for (const ValueStep &Step : Steps) {
    std::string Text = Step.Value  ? sourceText(*Step.Value, Ctx)
                       : Step.From ? Step.From->text()
                                   : "0";
    const VarDecl *Base = Step.Where.Base;
    if (Step.IsEntry && !Base)
      Text = "the list holds '" + Text + "' here";
    else if (Base && Base->isCXXForRangeDecl())
      Text = "'" + Base->getNameAsString() + "' is each of them in turn";
    else
      Text = "'" + Step.Where.text() + (Step.IsEntry ? "' is '" : "' gets '") +
             Text + "' here";
    Add(Step.Source->getBeginLoc(), std::move(Text));
  }
  // More of them nobody reads.
  constexpr size_t MaxDecisions = 6;
  for (const Decision &D : Decisions.take_front(MaxDecisions)) {
    std::string Outcome = D.outcome(Ctx);
    Add(D.condition().getBeginLoc(),
        quoted(D.condition(), Ctx) +
            (Outcome.empty() ? " is none of the cases" : " is " + Outcome) +
            " on this way");
  }
  llvm::append_range(F.Notes, Notes);
}

Finding CheckContext::aboutArgument(llvm::StringRef Check, const CallSite &Site,
                                    const Param &P, const Expr &Written,
                                    const ArgumentValue *Value,
                                    const Term *Culprit) {
  bool IsInArgument =
      !Value || Value->Steps.empty() || (Culprit && Culprit->Step < 0);
  const Expr &Where = IsInArgument ? Written : *Site.argument(P);
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
  // It is written once, whoever leaves it out.
  if (Site.isDefaultArgument(P))
    F.Call = Where.getBeginLoc();
  Proof Way;
  Way.How = Shown::Always;
  bool IsNumber = !P.Mask && P.Values.empty();
  if (!IsInArgument)
    Way =
        Params.proofOf(Site, P, *Value, Culprit,
                       IsNumber && !options().isShown(Check, Level::Pedantic));
  if (Site.Through && Way.How != Shown::Never)
    Way.How = std::min(Way.How, Inside.prove(Site, P, Value, Culprit));
  F.IsDisproved = Way.How == Shown::Never;
  F.Certainty = levelOf(Way.How, IsNumber);
  if (!IsInArgument)
    noteSteps(F, Value->Steps, Way.Decisions, Ctx);
  noteChain(F, Site, &P, Value);
  return F;
}

Finding CheckContext::aboutResult(llvm::StringRef Check,
                                  const CallSite &Site) const {
  Finding F;
  F.Check = Check;
  F.Loc = Site.location(Ctx.getSourceManager());
  F.Cause = "result";
  place(F, Site);
  noteChain(F, Site, nullptr, nullptr);
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

/// What happens to the argument for \p P inside \p W.
static void noteHandedOn(Finding &F, const Wrapper &W, const Param &P,
                         const ArgumentValue *&Value, const ASTContext &Ctx) {
  const ArgumentValue *Inner = nullptr;
  for (size_t I = 0; I < W.Handed.size(); ++I)
    if (W.Derived.Params[I].Name == P.Name && Value && Value->Caller)
      Inner = &W.Handed[I].Values[Value->Caller->Which];
  if (Inner)
    noteSteps(F, Inner->Steps, {}, Ctx);
  const Expr *Argument = W.Inner.argument(P);
  F.addStep(W.Inner.location(Ctx.getSourceManager()),
            W.Derived.Name + " calls " + W.Inner.name() + " here" +
                (Argument ? ", with " + quoted(*Argument, Ctx) : "") + " as '" +
                P.Name + "'");
  Value = Inner;
}

void CheckContext::noteChain(Finding &F, const CallSite &Site, const Param *P,
                             const ArgumentValue *Value) const {
  const Spec *Api = Site.Api;
  const Wrapper *Here = Site.Through;
  for (; Here && Here->isAboutArguments(); Here = Here->Inner.Through) {
    if (P)
      noteHandedOn(F, *Here, *P, Value, Ctx);
    Api = Here->Inner.Api;
  }
  if (!Api->Wraps)
    return;
  for (const WrapperStep &Step : Api->Wraps->Chain) {
    std::string Calls = Step.Function + " calls " + Step.Calls;
    std::string Returns = ", and " + Step.onFailure();
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
  if (It->second || isMadeToFail(Site, Refusal, resultOfRefusal(Site, Refusal),
                                 parentsAround(Site), Ctx))
    F.Certainty = std::max(F.Certainty, Level::Strict);
}

const ParentIndex &CheckContext::parentsAround(const CallSite &Site) {
  if (const FunctionGraph *Graph = Graphs.of(Site))
    return Graph->parents();
  if (ParentsBody != Site.Body) {
    ParentsBody = Site.Body;
    BodyParents.emplace(*Site.Body);
  }
  return *BodyParents;
}

std::optional<llvm::APInt>
CheckContext::resultOfRefusal(const CallSite &Site, llvm::StringRef Refusal) {
  for (const Outcome &O : Outcomes.outcomesOf(Site))
    if (O.Failure && O.Failure->Name == Refusal)
      if (const llvm::APInt *Only = O.Result.getSingleElement())
        return *Only;
  return std::nullopt;
}

std::string CheckContext::refusalText(const Spec &Api,
                                      llvm::StringRef Refusal) const {
  const Error *E = Api.error(Refusal);
  return E ? (Refusal + " (" + E->Condition + ")").str() : Refusal.str();
}
