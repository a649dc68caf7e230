//===- IgnoredResult.cpp - kapi-ignored-result ----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/CheckContext.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Regex.h"

using namespace clang;
using namespace kapi;

static constexpr llvm::StringLiteral Id = "kapi-ignored-result";

/// The errors that a correct call can still meet, for the message.
static std::string possibleErrors(const Spec &Api) {
  std::vector<std::string> Names;
  for (const Error &E : Api.Errors)
    if (E.Contract != Contract::CallerBug &&
        E.Contract != Contract::FatalSignalOnly)
      Names.push_back(E.Name);
  constexpr size_t Most = 4;
  bool More = Names.size() > Most;
  if (More)
    Names.resize(Most);
  return llvm::join(Names, ", ") + (More ? ", ..." : "");
}

static void addNotes(Finding &F, const CallSite &Site) {
  for (const Error &E : Site.Api->Errors)
    if (E.Contract != Contract::CallerBug &&
        E.Contract != Contract::FatalSignalOnly) {
      F.Notes.push_back({F.Loc, Site.Api->Name + " fails with " + E.Name +
                                    ": " + E.Condition});
      break;
    }
  F.Notes.push_back({F.Loc, "write '(void)" +
                                Site.name().substr(0, Site.name().find('(')) +
                                "(...)' if nothing depends on it"});
}

/// The file takes NDEBUG back: its assertions stay in every build. The
/// preprocessor keeps no trace of it where NDEBUG was not set, but the text
/// does.
static bool assertsAlways(const CheckContext &Context, SourceLocation Loc) {
  const SourceManager &SM = Context.Ctx.getSourceManager();
  static const llvm::Regex Undef("#[ \t]*undef[ \t]+NDEBUG");
  for (FileID File : {SM.getFileID(Loc), SM.getMainFileID()})
    if (auto Buffer = SM.getBufferDataOrNone(File);
        Buffer && Buffer->contains("NDEBUG") && Undef.match(*Buffer))
      return true;
  return false;
}

static std::string consequence(const Spec &Api) {
  std::string Errors = possibleErrors(Api);
  return "when it fails" + (Errors.empty() ? "" : " (" + Errors + ")") +
         ", the program goes on as if it had succeeded";
}

static void reportDropped(CheckContext &Context, const CallSite &Site) {
  Finding F = Context.aboutResult(Id, Site);
  const char *How = "";
  if (Site.Use == ResultUse::LeftOfComma)
    How = " on the left of a comma";
  else if (Site.Use == ResultUse::Conditional)
    How = " in an arm of '?:'";
  F.Message = "the result of " + Site.name() + " is dropped" + How + "; " +
              consequence(*Site.Api);
  if (Site.Api->Returns.Discard == Discard::Strict)
    F.Certainty = Level::Strict;
  addNotes(F, Site);
  Context.report(F);
}

/// A result that is kept, and then nobody looks at it.
static void reportUnread(CheckContext &Context, const CallSite &Site) {
  const OutcomeReport &Report = Context.Outcomes.report(Site);
  if (Report.IsLookedAt || !Report.allIgnored())
    return;
  const Comparison &First = Report.Errors.front().mostAlike();
  Finding F = Context.aboutResult(Id, Site);
  const char *How = " is never looked at; ";
  if (First.End == PathEnd::Overwritten)
    How = " is overwritten before anything looks at it; ";
  else if (First.End == PathEnd::CalledAgain)
    How = " is overwritten by the next call; ";
  F.Message = "the result of " + Site.name() + How + consequence(*Site.Api);
  if (Site.Api->Returns.Discard == Discard::Strict)
    F.Certainty = Level::Strict;
  if (First.End == PathEnd::Overwritten)
    F.addStep(Context.Ctx.getSourceManager().getFileLoc(First.EndLoc),
              "here it is overwritten");
  addNotes(F, Site);
  Context.report(F);
}

static void reportAsserted(CheckContext &Context, const CallSite &Site) {
  Finding F = Context.aboutResult(Id, Site);
  F.Message = Site.name() + " is called only inside assert(); with NDEBUG it "
                            "is not called at all";
  if (Site.Api->Returns.Discard == Discard::Strict)
    F.Certainty = Level::Strict;
  F.Notes.push_back({F.Loc, "call it first, and assert on the result; then "
                            "handle the failure where NDEBUG is set"});
  Context.report(F);
}

/// Reports results that nobody looks at.
void kapi::checkIgnoredResult(CheckContext &Context, const CallSite &Site) {
  if (Site.Api->Returns.Discard == Discard::Silent ||
      Site.How->Returns == ReturnConvention::NeverFails ||
      Site.How->Returns == ReturnConvention::NoReturn)
    return;
  if (Site.Use == ResultUse::Discarded || Site.Use == ResultUse::LeftOfComma ||
      Site.Use == ResultUse::Conditional)
    return reportDropped(Context, Site);
  SourceLocation Assert =
      enclosingMacroArgument(Site.Expr->getBeginLoc(), "assert", Context.Ctx);
  if (Assert.isValid() && !assertsAlways(Context, Assert))
    return reportAsserted(Context, Site);
  if (Site.Use == ResultUse::Used)
    reportUnread(Context, Site);
}
