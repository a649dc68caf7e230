//===- UndeclaredError.cpp - kapi-undeclared-error ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Spelling.h"
#include "Checks/CheckContext.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace kapi;

static constexpr llvm::StringLiteral Id = "kapi-undeclared-error";

/// What every call can meet: a kernel without it, a seccomp filter, a security
/// module.
static constexpr llvm::StringLiteral Environment[] = {"ENOSYS", "EPERM",
                                                      "EACCES"};

static bool isPossible(CheckContext &Context, const OutcomeReport &Report,
                       uint64_t Number) {
  return Number == 0 ||
         llvm::any_of(Environment,
                      [&](llvm::StringRef Name) {
                        return Context.Constants.lookup(Name) == Number;
                      }) ||
         llvm::any_of(Report.Outcomes, [&](const Outcome &O) {
           return O.Errno && *O.Errno == Number;
         });
}

/// A program that knows seccomp can make calls fail with whatever it likes.
static bool knowsSeccomp(const CheckContext &Context) {
  const IdentifierTable &Idents = Context.PP.getIdentifierTable();
  return llvm::any_of(
      llvm::ArrayRef<llvm::StringRef>{"SECCOMP_RET_ERRNO", "seccomp_load",
                                      "PR_SET_SECCOMP"},
      [&](llvm::StringRef Name) { return Idents.find(Name) != Idents.end(); });
}

static std::string listing(const OutcomeReport &Report) {
  std::vector<std::string> Names;
  for (const Outcome &O : Report.Outcomes)
    if (O.Failure)
      Names.push_back(O.Failure->Name);
  return llvm::join(Names, ", ");
}

/// Reports comparisons of errno with an error that the call cannot give.
void kapi::checkUndeclaredError(CheckContext &Context, const CallSite &Site) {
  if (Site.Use != ResultUse::Used || Site.Api->Wraps ||
      !Site.Api->ErrorsComplete || Site.How->Returns != ReturnConvention::Errno)
    return;
  const OutcomeReport &Report = Context.Outcomes.report(Site);
  if (!Report.IsKnown || knowsSeccomp(Context))
    return;
  const SourceManager &SM = Context.Ctx.getSourceManager();
  for (const ErrnoComparison &C : Context.Outcomes.errnoUse(Site).Comparisons) {
    Expr::EvalResult Value;
    if (C.Constant->isValueDependent() ||
        !C.Constant->EvaluateAsInt(Value, Context.Ctx) ||
        isPossible(Context, Report,
                   Value.Val.getInt().extOrTrunc(64).getZExtValue()))
      continue;
    Finding F = Context.aboutResult(Id, Site);
    F.Loc = SM.getFileLoc(C.Constant->getBeginLoc());
    F.Cause = "errno " + llvm::toString(Value.Val.getInt(), 10);
    // A case among others costs nothing, and `!=` only keeps more out.
    if (!C.IsEquality)
      F.Certainty = Level::Strict;
    F.Message = Site.name() + " never fails with " +
                sourceText(*C.Constant->IgnoreParenImpCasts(), Context.Ctx);
    F.Notes.push_back(
        {Site.location(SM), Site.Api->Name + " fails with " + listing(Report)});
    Context.report(F);
  }
}
