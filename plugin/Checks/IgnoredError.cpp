//===- IgnoredError.cpp - kapi-ignored-error ------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/CommentText.h"
#include "Analysis/Expectation.h"
#include "Analysis/ThrownAway.h"
#include "Checks/CheckContext.h"
#include "clang/Lex/Lexer.h"
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
    // Of a call that may be dropped whole, nobody has to ask for it.
    return Result.Discard == Discard::Report ? std::max(Level::Strict, Likeness)
                                             : Level::Pedantic;
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

/// The program tells some of \p Names from success, and no other error.
static bool tellsOnly(const OutcomeReport &Report,
                      llvm::ArrayRef<llvm::StringRef> Names) {
  bool Any = false;
  for (const ErrorFate &Fate : Report.Errors) {
    if (Fate.isIgnored())
      continue;
    if (!llvm::is_contained(Names, Fate.Failure->Failure->Name))
      return false;
    Any = true;
  }
  return Any;
}

/// Nobody can do anything about these two. Whoever asks for them alone, of a
/// call that is no more than a question, wants to know whether a descriptor or
/// a pointer is good; and for EFAULT alone, whether the kernel looks at the
/// pointer at all.
static bool asksForValidity(const OutcomeReport &Report,
                            const Returns &Result) {
  return tellsOnly(Report, {"EFAULT"}) ||
         (Result.Discard != Discard::Report &&
          tellsOnly(Report, {"EBADF", "EFAULT"}));
}

/// Changes nothing and gives nothing but an answer about a file, as access()
/// does.
static bool onlyAnswers(const Spec &Api) {
  return !Api.Wraps && Api.SideEffects.empty() &&
         Api.Returns.Discard == Discard::Strict &&
         llvm::any_of(
             Api.Params,
             [](const Param &P) { return P.Kapi == KapiType::Path; }) &&
         llvm::none_of(Api.Params, [](const Param &P) {
           return llvm::is_contained(P.Flags, ParamFlag::Out);
         });
}

/// Whether a file or a call is there at all, or is kept from the caller: what
/// the call says beside that goes to nobody.
static bool asksForExistence(CheckContext &Context, const CallSite &Site,
                             const OutcomeReport &Report) {
  if (tellsOnly(Report, {"ENOENT", "ENOTDIR", "ENOSYS"}))
    return onlyAnswers(*Site.Api) ||
           throwsAway(Site, Context.Outcomes.flowOf(Site).Graph);
  return onlyAnswers(*Site.Api) && tellsOnly(Report, {"EACCES", "EROFS"});
}

/// `if (write(...) == -1) { /* Nothing to do. */ }`: whoever writes down why
/// the branch is empty has thought of the error.
static bool isEmptyWithReason(CheckContext &Context, const CallSite &Site) {
  const ParentIndex &Parents = Context.parentsAround(Site);
  const Stmt *S = Site.Expr;
  while (isa_and_nonnull<Expr>(S))
    S = Parents.lookup(S);
  const auto *If = dyn_cast_or_null<IfStmt>(S);
  const Stmt *Then = If && !If->getElse() ? If->getThen() : nullptr;
  const auto *Block = dyn_cast_or_null<CompoundStmt>(Then);
  if (!Then || !(isa<NullStmt>(Then) || (Block && Block->body_empty())))
    return false;
  const SourceManager &SM = Context.Ctx.getSourceManager();
  llvm::StringRef Text = Lexer::getSourceText(
      CharSourceRange::getTokenRange(SM.getFileLoc(If->getCond()->getEndLoc()),
                                     SM.getFileLoc(Then->getEndLoc())),
      SM, Context.Ctx.getLangOpts());
  return Text.contains("/*") || Text.contains("//");
}

/// A wrapper that has told of the failure itself, and whose callers want to
/// know of the results that it gives without the call: `if (set_acl(...) != 0)`
/// asks whether there was anything to change.
static bool asksForOtherResults(const CallSite &Site, const Returns &Result) {
  return Site.Api->Wraps && Site.Api->Wraps->OtherResults &&
         Site.How->Returns == ReturnConvention::Errno &&
         Result.Discard == Discard::Strict &&
         llvm::all_of(Result.Success,
                      [](const SuccessClass &C) { return C.Value.isSet(); });
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
  if (asksForValidity(Report, Result) ||
      asksForExistence(Context, Site, Report) ||
      isEmptyWithReason(Context, Site) ||
      (!Fates.front()->isIgnoredBesideAll() &&
       saysEndOrError(Site, Context.Ctx)) ||
      (Report.allIgnored() ? isSaidToBeIgnored(Site, Context.Ctx)
                           : isSaidBehind(Site, Context.Ctx)) ||
      asksForOneError(Context, Site, Fates.front()->mostAlike()) ||
      asksForOtherResults(Site, Result))
    F.Certainty = Level::Pedantic;
  F.Message = listing(Fates) + " of " + Site.name() +
              (Fates.size() > 1 ? " end as " : " ends as ") +
              endsAs(*Fates.front(), Report);
  explain(F, Site, *Fates.front(), Context.Ctx.getSourceManager());
  Context.report(F);
}
