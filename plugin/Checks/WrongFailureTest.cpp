//===- WrongFailureTest.cpp - kapi-wrong-failure-test ---------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/IntegerValue.h"
#include "Checks/CheckContext.h"
#include "Checks/TermNames.h"
#include "Checks/ZeroTest.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

static constexpr llvm::StringLiteral Id = "kapi-wrong-failure-test";

/// The conditions that both runs met before they were told apart, if ever.
static llvm::ArrayRef<SharedCondition> conditions(const Comparison &Versus) {
  return Versus.Alike ? Versus.Conditions : Versus.BeforeUse;
}

/// A condition that every outcome takes the same way.
static const SharedCondition *constantCondition(const OutcomeReport &Report) {
  for (const SharedCondition &C :
       conditions(Report.Errors.front().Versus.front())) {
    auto Shares = [&](const Comparison &Versus) {
      return llvm::any_of(conditions(Versus), [&](const SharedCondition &O) {
        return O.Condition == C.Condition && O.Taken == C.Taken && !O.Parted;
      });
    };
    if (llvm::all_of(Report.Errors, [&](const ErrorFate &Fate) {
          return llvm::all_of(Fate.Versus, Shares);
        }))
      return &C;
  }
  return nullptr;
}

/// No test anywhere tells an error from success.
static bool neverTested(const OutcomeReport &Report) {
  return Report.IsKnown && !Report.Errors.empty() &&
         llvm::all_of(Report.Errors, [](const ErrorFate &Fate) {
           return llvm::all_of(Fate.Versus, [](const Comparison &Versus) {
             return Versus.ToldByTest == 0;
           });
         });
}

/// A test that cannot work whatever becomes of the result later: a pointer
/// that is MAP_FAILED on failure held against NULL, an unsigned number below 0.
static bool cannotWork(const SharedCondition &C) {
  const Expr *E = C.Condition->IgnoreParenImpCasts();
  if (const auto *Not = dyn_cast<UnaryOperator>(E))
    E = Not->getSubExpr()->IgnoreParenImpCasts();
  if (E->getType()->isPointerType())
    return true;
  const auto *Binary = dyn_cast<BinaryOperator>(E);
  if (!Binary)
    return false;
  QualType Type = Binary->getLHS()->getType();
  return Type->isPointerType() ||
         (Binary->isRelationalOp() && Type->isUnsignedIntegerType());
}

/// A comparison with an error number, where the result is one: another kernel
/// or a seccomp filter may give an error that the spec does not declare.
static bool comparesWithError(const SharedCondition &C, const CallSite &Site,
                              const ASTContext &Ctx) {
  const auto *Binary =
      dyn_cast<BinaryOperator>(C.Condition->IgnoreParenImpCasts());
  if (!Binary || !Binary->isEqualityOp())
    return false;
  for (const Expr *Side : {Binary->getLHS(), Binary->getRHS()}) {
    Expr::EvalResult Value;
    if (Side->isValueDependent() || !Side->EvaluateAsInt(Value, Ctx))
      continue;
    const llvm::APSInt &Number = Value.Val.getInt();
    if (Site.How->Returns == ReturnConvention::ErrorNumber)
      return Number.isStrictlyPositive();
    if (Site.How->Returns == ReturnConvention::NegativeErrno)
      return Number.isNegative();
  }
  return false;
}

/// `if (r)`, `r == 0`, `r >= 1`.
static bool asksForZero(const Expr &Condition, const ASTContext &Ctx) {
  const auto *Binary =
      dyn_cast<BinaryOperator>(Condition.IgnoreParenImpCasts());
  if (!Binary || !Binary->isComparisonOp())
    return true;
  for (const Expr *Side : {Binary->getLHS(), Binary->getRHS()})
    if (std::optional<llvm::APSInt> Number = integerValue(*Side, Ctx))
      return *Number == 0 || *Number == 1;
  return false;
}

/// A test for a result that the API has, but not with these arguments: no
/// timeout comes of poll() without a limit. It is right all the same.
static bool asksForOtherArguments(CheckContext &Context, const CallSite &Site,
                                  const SharedCondition &C) {
  return Context.Params.returns(Site).Success.size() <
             Site.Api->Returns.Success.size() &&
         asksForZero(*C.Condition, Context.Ctx);
}

static std::string conventionText(const CallSite &Site) {
  const std::string Failure =
      Site.How->Failure.isSet() ? Site.How->Failure.Text : "-1";
  switch (Site.How->Returns) {
  case ReturnConvention::ErrorNumber:
    return " returns 0 or an error number, and does not set errno";
  case ReturnConvention::NegativeErrno:
    return " returns a negative error number on failure";
  case ReturnConvention::Stored:
    return " " + Site.Api->Wraps->Chain.front().onFailure();
  default:
    return " returns " + Failure + " on failure" +
           (Site.Api->Wraps ? "" : ", and errno tells which");
  }
}

/// Reports a test that takes descriptor 0 for a failure, and -1 for none.
static void reportZeroTest(CheckContext &Context, const CallSite &Site,
                           const Expr &Test) {
  const SourceManager &SM = Context.Ctx.getSourceManager();
  Finding F = Context.aboutResult(Id, Site);
  F.Loc = SM.getFileLoc(Test.getBeginLoc());
  F.Message = quoteSource(Context, Test) +
              " takes descriptor 0 for a failure of " + Site.name() +
              ", and a failure for a descriptor";
  F.Notes.push_back({Site.location(SM), Site.Api->Name + conventionText(Site)});
  Context.report(F);
}

/// Reports a test of the result that gives the same answer for success and
/// for every error, where nothing else handles the failure.
void kapi::checkWrongFailureTest(CheckContext &Context, const CallSite &Site) {
  // A wrapper's other results may be what the test is for.
  if (!Site.leavesOutcome() ||
      (Site.Api->Wraps && Site.Api->Wraps->OtherResults))
    return;
  const OutcomeReport &Report = Context.Outcomes.report(Site);
  if (const Expr *Test = zeroTest(Context, Site))
    return reportZeroTest(Context, Site, *Test);
  if (!Report.IsLookedAt || !neverTested(Report))
    return;
  const SharedCondition *C = constantCondition(Report);
  if (!C || (!Report.allIgnored() && !cannotWork(*C)) ||
      comparesWithError(*C, Site, Context.Ctx) ||
      asksForOtherArguments(Context, Site, *C))
    return;
  const SourceManager &SM = Context.Ctx.getSourceManager();
  Finding F = Context.aboutResult(Id, Site);
  F.Loc = SM.getFileLoc(C->Condition->getBeginLoc());
  F.Message = quoteSource(Context, *C->Condition) + " is " +
              (C->Taken ? "true" : "false") + " whether " + Site.name() +
              " succeeds or fails";
  F.Notes.push_back({Site.location(SM), Site.Api->Name + conventionText(Site)});
  Context.report(F);
}
