//===- IgnoredResult.cpp - kapi-ignored-result ----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Assertion.h"
#include "Analysis/CommentText.h"
#include "Analysis/ErrnoFlow.h"
#include "Analysis/Location.h"
#include "Checks/CheckContext.h"
#include "Checks/DescriptorWrites.h"
#include "Checks/NewProcess.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace kapi;

static constexpr llvm::StringLiteral Id = "kapi-ignored-result";

/// Whether a correct call can still meet that error, and live to see it.
static bool canMeet(CheckContext &Context, const CallSite &Site,
                    const Error &E) {
  return E.Contract != Contract::CallerBug &&
         E.Contract != Contract::FatalSignalOnly &&
         Context.Params.mayGive(Site, E);
}

/// The errors that a correct call can still meet, for the message.
static std::string possibleErrors(CheckContext &Context, const CallSite &Site) {
  std::vector<std::string> Names;
  for (const Error &E : Site.Api->Errors)
    if (canMeet(Context, Site, E))
      Names.push_back(E.Name);
  constexpr size_t Most = 4;
  bool More = Names.size() > Most;
  if (More)
    Names.resize(Most);
  return llvm::join(Names, ", ") + (More ? ", ..." : "");
}

static void addNotes(Finding &F, CheckContext &Context, const CallSite &Site) {
  for (const Error &E : Site.Api->Errors)
    if (canMeet(Context, Site, E)) {
      F.Notes.push_back({F.Loc, Site.Api->Name + " fails with " + E.Name +
                                    ": " + E.Condition});
      break;
    }
  F.Notes.push_back({F.Loc, "write '(void)" +
                                Site.name().substr(0, Site.name().find('(')) +
                                "(...)' if nothing depends on it"});
}

static std::string consequence(CheckContext &Context, const CallSite &Site) {
  std::string Errors = possibleErrors(Context, Site);
  return "when it fails" + (Errors.empty() ? "" : " (" + Errors + ")") +
         ", the program goes on as if it had succeeded";
}

/// `st.st_size = 0; fstat(fd, &st);`: what is to be taken after a failure
/// stands in the object already, stored there by one of the statements just
/// before.
static bool hasDefault(CheckContext &Context, const CallSite &Site) {
  llvm::SmallVector<const VarDecl *, 1> Filled;
  for (const Param &P : Site.Api->Params)
    if (const Expr *Argument = llvm::is_contained(P.Flags, ParamFlag::Out)
                                   ? Site.argument(P)
                                   : nullptr) {
      const auto *Address =
          dyn_cast<UnaryOperator>(Argument->IgnoreParenCasts());
      if (Address && Address->getOpcode() == UO_AddrOf)
        Filled.push_back(baseOf(*Address->getSubExpr()->IgnoreParens()));
    }
  if (Filled.empty() || !Filled.front())
    return false;
  const ParentIndex &Parents = Context.parentsAround(Site);
  const Stmt *Inner = Site.Expr, *Outer = Parents.lookup(Inner);
  // Out of `if (fd >= 0) fstat(...);` as well.
  while (Outer && !isa<CompoundStmt>(Outer))
    Outer = Parents.lookup(Inner = Outer);
  const auto *Block = dyn_cast_or_null<CompoundStmt>(Outer);
  if (!Block)
    return false;
  constexpr unsigned Most = 3;
  auto At = llvm::find(Block->body(), Inner);
  for (unsigned I = 0; I < Most && At != Block->body_begin(); ++I) {
    const auto *Store = dyn_cast<BinaryOperator>(*--At);
    if (Store && Store->getOpcode() == BO_Assign &&
        llvm::is_contained(Filled, baseOf(*Store->getLHS()->IgnoreParens())))
      return true;
  }
  return false;
}

/// How much a lost result matters, by what the spec says of it.
static Level importance(CheckContext &Context, const CallSite &Site) {
  if (Context.Params.returns(Site).Discard != Discard::Strict)
    return isSaidToBeIgnored(Site, Context.Ctx) ? Level::Strict
                                                : Level::Default;
  // Who does not want to see it does not pay for a closer look.
  if (!Context.options().isShown(Id, Level::Strict))
    return Level::Strict;
  // Nothing but a mistake in the arguments makes it fail, or the user is told
  // of it; or the program says that it does not care, or is prepared for it.
  if ((Site.Api->Wraps && Site.Api->Wraps->TellsUser) ||
      llvm::none_of(
          Site.Api->Errors,
          [&](const Error &E) { return canMeet(Context, Site, E); }) ||
      isSaidToBeIgnored(Site, Context.Ctx) || hasDefault(Context, Site) ||
      startsSessionInChild(Context, Site))
    return Level::Pedantic;
  // Of a descriptor that was only read there is nothing to tell.
  if (tellsOnlyOfWrites(Site) &&
      (!Site.Body ||
       !mayLoseWrites(Site, Context.parentsAround(Site), Context.Ctx)))
    return Level::Pedantic;
  return Level::Strict;
}

/// Whether errno is asked in place of the result.
static bool isAskedByErrno(CheckContext &Context, const CallSite &Site) {
  if (Site.How->Returns != ReturnConvention::Errno || !Site.Body)
    return false;
  const FunctionGraph *Graph = Context.Graphs.of(Site);
  return Graph && tellsByErrno(*Site.Expr, *Graph);
}

static void reportDropped(CheckContext &Context, const CallSite &Site) {
  Finding F = Context.aboutResult(Id, Site);
  const char *How = "";
  if (Site.Use == ResultUse::LeftOfComma)
    How = " on the left of a comma";
  else if (Site.Use == ResultUse::Conditional)
    How = " in an arm of '?:'";
  F.Message = "the result of " + Site.name() + " is dropped" + How + "; " +
              consequence(Context, Site);
  F.Certainty = std::max(F.Certainty, importance(Context, Site));
  if (Context.options().isShown(Id, F.Certainty) &&
      isAskedByErrno(Context, Site))
    return;
  addNotes(F, Context, Site);
  Context.report(F);
}

/// `for (mode_t old = umask(0); old & GUARD; old = 0)`: a loop that ends after
/// its first round, for what it does before and after the statement in it.
static bool runsOnce(const ForStmt &Loop, const ASTContext &Ctx) {
  const auto *Next = dyn_cast_or_null<BinaryOperator>(Loop.getInc());
  if (!Next || !Loop.getCond() || !isa_and_nonnull<DeclStmt>(Loop.getInit()) ||
      (Next->getOpcode() != BO_Assign && Next->getOpcode() != BO_AndAssign) ||
      Next->getRHS()->isValueDependent() || !Next->getRHS()->isEvaluatable(Ctx))
    return false;
  const auto *Ref = dyn_cast<DeclRefExpr>(Next->getLHS()->IgnoreParens());
  const auto &Own = *cast<DeclStmt>(Loop.getInit());
  return Ref && llvm::is_contained(Own.decls(), Ref->getDecl());
}

static bool isInScopeGuard(CheckContext &Context, const CallSite &Site) {
  const auto *Loop = dyn_cast_or_null<ForStmt>(
      Context.parentsAround(Site).loopAround(*Site.Expr));
  return Loop && runsOnce(*Loop, Context.Ctx);
}

/// A loop whose rounds overwrite each other's results, which are looked at when
/// it is over.
static void reportAllButLast(CheckContext &Context, const CallSite &Site,
                             const OutcomeReport &Report) {
  bool AllLost =
      Report.IsKnown && llvm::all_of(Report.Errors, [](const ErrorFate &Fate) {
        return llvm::all_of(Fate.Versus, [](const Comparison &Versus) {
          return Versus.Alike > 0 && Versus.End == PathEnd::CalledAgain &&
                 Versus.Conditions.empty();
        });
      });
  if (!AllLost || Report.Errors.empty() || isInScopeGuard(Context, Site))
    return;
  Finding F = Context.aboutResult(Id, Site);
  F.Certainty = Level::Strict;
  F.Message =
      "only the last result of " + Site.name() +
      " in this loop is looked at; an earlier one is overwritten, and " +
      consequence(Context, Site);
  addNotes(F, Context, Site);
  Context.report(F);
}

/// `return is_empty() > 0;`: a comparison that holds for results only which the
/// wrapper gives without the call.
static bool asksForOtherResults(CheckContext &Context, const CallSite &Site) {
  if (!Site.Api->Wraps || !Site.Api->Wraps->OtherResults)
    return false;
  const ParentIndex &Parents = Context.parentsAround(Site);
  const Stmt *S = Parents.lookup(Site.Expr);
  while (isa_and_nonnull<CastExpr, ParenExpr>(S))
    S = Parents.lookup(S);
  const auto *Binary = dyn_cast_or_null<BinaryOperator>(S);
  return Binary && Binary->isComparisonOp();
}

/// "what lock stores in 'err' is", or of its result, or of both.
static std::string outcomeText(CheckContext &Context, const CallSite &Site,
                               bool &IsPlural) {
  std::vector<std::string> Places;
  if (Site.storesOutcome())
    for (const StoreTarget &T : Context.Outcomes.flowOf(Site).targets())
      if (T.Leads == StoreTarget::Own)
        Places.push_back("'" + T.Where.text() + "'");
  std::string Result = "the result of " + Site.name();
  IsPlural = false;
  if (Places.empty())
    return Result;
  std::string Stored = " stores in " + llvm::join(Places, " and ");
  if (Site.How->Returns == ReturnConvention::Stored)
    return "what " + Site.name() + Stored;
  IsPlural = true;
  return Result + " and what it" + Stored;
}

/// A result that is kept, and then nobody looks at it.
static void reportUnread(CheckContext &Context, const CallSite &Site) {
  const OutcomeReport &Report = Context.Outcomes.report(Site);
  if (!Report.allIgnored())
    return reportAllButLast(Context, Site, Report);
  if (Report.IsLookedAt || asksForOtherResults(Context, Site))
    return;
  const Comparison &First = Report.Errors.front().mostAlike();
  Finding F = Context.aboutResult(Id, Site);
  bool IsPlural = false;
  std::string What = outcomeText(Context, Site, IsPlural);
  const char *How = " never looked at; ";
  if (First.IsAsserted)
    How = " looked at in assert() only; with NDEBUG, ";
  else if (First.End == PathEnd::Overwritten)
    How = " overwritten before anything looks at it; ";
  else if (First.End == PathEnd::CalledAgain)
    How = " overwritten by the next call; ";
  F.Message =
      What + (IsPlural ? " are" : " is") + How + consequence(Context, Site);
  F.Certainty = std::max(F.Certainty, importance(Context, Site));
  // A project may never build with NDEBUG.
  if (First.IsAsserted)
    F.Certainty = std::max(F.Certainty, Level::Strict);
  if (First.End == PathEnd::Overwritten)
    F.addStep(Context.Ctx.getSourceManager().getFileLoc(First.EndLoc),
              "here it is overwritten");
  addNotes(F, Context, Site);
  Context.report(F);
}

static void reportAsserted(CheckContext &Context, const CallSite &Site) {
  Finding F = Context.aboutResult(Id, Site);
  F.Message = Site.name() + " is called only inside assert(); with NDEBUG it "
                            "is not called at all";
  if (Context.Params.returns(Site).Discard == Discard::Strict)
    F.Certainty = Level::Strict;
  F.Notes.push_back({F.Loc, "call it first, and assert on the result; then "
                            "handle the failure where NDEBUG is set"});
  Context.report(F);
}

/// The call leaves its outcome also where an argument leads: whether that is
/// the same as no result, or there is nothing to say at all.
static void checkStored(CheckContext &Context, const CallSite &Site) {
  const OutcomeReport &Report = Context.Outcomes.report(Site);
  if (Site.Use == ResultUse::Voided || !Report.IsKnown || Report.TellsOthers)
    return;
  const SiteFlow &Flow = Context.Outcomes.flowOf(Site);
  if (Flow.hasOwnTargets() || Site.Use == ResultUse::Used)
    return reportUnread(Context, Site);
  // Whoever passes NULL does not want to be told.
  if (!Flow.declines())
    reportDropped(Context, Site);
}

/// Reports results that nobody looks at.
void kapi::checkIgnoredResult(CheckContext &Context, const CallSite &Site) {
  if (Context.Params.returns(Site).Discard == Discard::Silent ||
      Site.How->Returns == ReturnConvention::NeverFails ||
      Site.How->Returns == ReturnConvention::NoReturn)
    return;
  if (Site.storesOutcome() &&
      !isOnlyAsserted(Site.Expr->getBeginLoc(), Context.Ctx))
    return checkStored(Context, Site);
  if (Site.Use == ResultUse::Discarded || Site.Use == ResultUse::LeftOfComma ||
      Site.Use == ResultUse::Conditional)
    return reportDropped(Context, Site);
  if (isOnlyAsserted(Site.Expr->getBeginLoc(), Context.Ctx))
    return reportAsserted(Context, Site);
  if (Site.Use == ResultUse::Used)
    reportUnread(Context, Site);
}
