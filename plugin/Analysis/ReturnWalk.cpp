//===- ReturnWalk.cpp - what a function returns under one outcome ---------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ReturnWalk.h"
#include "Analysis/OutcomeWalk.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseSet.h"

using namespace clang;
using namespace kapi;

namespace {

/// A function of the program that ends in one that never returns, and holds no
/// way out before it: `static void fail(...) { ...; die("..."); }`.
bool neverReturns(const FunctionDecl &Function) {
  const auto *Body = dyn_cast_or_null<CompoundStmt>(Function.getBody());
  if (!Body || Body->body_empty())
    return false;
  const auto *Last = dyn_cast<Expr>(Body->body_back());
  const auto *Call =
      Last ? dyn_cast<CallExpr>(Last->IgnoreParenImpCasts()) : nullptr;
  if (!Call || !Call->getDirectCallee() ||
      !Call->getDirectCallee()->isNoReturn())
    return false;
  llvm::SmallVector<const Stmt *, 32> Stack = {Body};
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    if (isa<ReturnStmt, GotoStmt, IndirectGotoStmt, CXXThrowExpr>(S))
      return false;
    for (const Stmt *Child : S->children())
      if (Child)
        Stack.push_back(Child);
  }
  return true;
}

bool endsProgram(const CFGElement &Element) {
  auto S = Element.getAs<CFGStmt>();
  const auto *Call = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  const FunctionDecl *Definition = nullptr;
  return Callee && Callee->isDefined(Definition) && !Callee->isWeak() &&
         neverReturns(*Definition);
}

/// Joins what the ways of one outcome return.
class ReturnWalk : public OutcomeWalk {
public:
  ReturnWalk(const SiteFlow &Flow, const Outcome &Which)
      : OutcomeWalk(Flow, Which) {
    Start.Trace = &Result.Trace;
  }

  ReturnedValues take() {
    if (!run())
      Result.IsKnown = false;
    return std::move(Result);
  }

private:
  Next giveUp() {
    Result.IsKnown = false;
    return Next::Stop;
  }

  Next visit(const CFGElement &Element, const OutcomeEnv &Env) override {
    auto S = Element.getAs<CFGStmt>();
    if (const auto *Return = S ? dyn_cast<ReturnStmt>(S->getStmt()) : nullptr)
      return returned(*Return, Env);
    return endsProgram(Element) ? Next::EndWay : Next::GoOn;
  }

  Next executed(const CFGElement &, StepResult Done) override {
    if (Done == StepResult::Ends)
      return giveUp();
    Result.HasEffects |= Done != StepResult::Quiet;
    return Next::GoOn;
  }

  Next decides(const Expr &, const Evaluated &Value,
               const OutcomeEnv &) override {
    Result.NamesError |= Value.NamesError;
    return Next::GoOn;
  }

  // Falling off the end gives the caller no value.
  Next reachesEnd(const OutcomeEnv &) override { return giveUp(); }

  Next returned(const ReturnStmt &Return, const OutcomeEnv &Env) {
    const Expr *Value = Return.getRetValue();
    if (!Value)
      return giveUp();
    Known Number = OutcomeEval(Flow, Which, Env).evaluate(*Value).Value;
    if (!Number || Number->isEmptySet())
      return giveUp();
    Result.Returns = true;
    Result.KeepsErrno &= Env.ErrnoIsOurs;
    if (!Result.Range)
      Result.Range = *Number;
    else if (Result.Range->getBitWidth() == Number->getBitWidth())
      Result.Range = Result.Range->unionWith(*Number);
    else
      return giveUp();
    return Next::EndWay;
  }

  ReturnedValues Result;
};

} // namespace

ReturnedValues kapi::returnedAfter(const SiteFlow &Flow, const Outcome &Which) {
  return ReturnWalk(Flow, Which).take();
}

std::vector<const Expr *> kapi::returnedWithout(const SiteFlow &Flow) {
  std::vector<const Expr *> Values;
  llvm::SmallVector<const CFGBlock *, 32> Work = {
      &Flow.Graph.graph()->getEntry()};
  llvm::DenseSet<const CFGBlock *> Seen(Work.begin(), Work.end());
  while (!Work.empty()) {
    const CFGBlock *Block = Work.pop_back_val();
    bool Calls = false;
    for (const CFGElement &Element : *Block) {
      auto S = Element.getAs<CFGStmt>();
      if (!S)
        continue;
      Calls |= S->getStmt() == Flow.Site.Expr;
      if (const auto *Return = dyn_cast<ReturnStmt>(S->getStmt());
          Return && !Calls)
        Values.push_back(Return->getRetValue());
    }
    if (Calls)
      continue;
    for (const CFGBlock *To : Block->succs())
      if (To && Seen.insert(To).second)
        Work.push_back(To);
  }
  return Values;
}
