//===- ReturnWalk.cpp - what a function returns under one outcome ---------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ReturnWalk.h"
#include "Analysis/OutcomeBranch.h"
#include "Analysis/OutcomeStep.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

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

class ReturnWalk {
public:
  ReturnWalk(const SiteFlow &Flow, const Outcome &Which)
      : Flow(Flow), Site(Flow.Site), Graph(Flow.Graph), Which(Which),
        Ctx(Flow.Ctx) {}

  ReturnedValues run() {
    auto [Block, Index] = Graph.find(*Site.Expr);
    OutcomeEnv Env;
    Env.ErrnoIsOurs = Which.Errno.has_value();
    Env.Trace = &Result.Trace;
    Work.push_back({Block, Index + 1, std::move(Env)});
    while (!Work.empty() && Result.IsKnown) {
      State Next = std::move(Work.back());
      Work.pop_back();
      block(std::move(Next));
    }
    return Result;
  }

private:
  struct State {
    const CFGBlock *Block;
    unsigned Index;
    OutcomeEnv Env;
  };
  static constexpr unsigned MaxSteps = 5000;

  void block(State S) {
    for (; S.Index < S.Block->size(); ++S.Index) {
      if (++Steps > MaxSteps)
        return giveUp();
      const CFGElement &Element = (*S.Block)[S.Index];
      if (auto Statement = Element.getAs<CFGStmt>()) {
        // Called again: what comes of that is an outcome of the next call.
        if (Statement->getStmt() == Site.Expr)
          return;
        if (const auto *Return = dyn_cast<ReturnStmt>(Statement->getStmt()))
          return returned(S, *Return);
      }
      if (endsProgram(Element))
        return;
      OutcomeStep Step(Flow, Which, S.Env);
      StepResult Done = Step.run(Element);
      if (Done == StepResult::Ends)
        return giveUp();
      Result.HasEffects |= Done != StepResult::Quiet;
      if (auto Statement = Element.getAs<CFGStmt>())
        Step.keepStore(*Statement->getStmt());
    }
    if (!S.Block->hasNoReturnElement())
      branch(S);
  }

  void giveUp() { Result.IsKnown = false; }

  void returned(const State &S, const ReturnStmt &Return) {
    const Expr *Value = Return.getRetValue();
    if (!Value)
      return giveUp();
    Known Number = OutcomeEval(Flow, Which, S.Env).evaluate(*Value).Value;
    if (!Number || Number->isEmptySet())
      return giveUp();
    Result.Returns = true;
    Result.KeepsErrno &= S.Env.ErrnoIsOurs;
    if (!Result.Range)
      Result.Range = *Number;
    else if (Result.Range->getBitWidth() == Number->getBitWidth())
      Result.Range = Result.Range->unionWith(*Number);
    else
      giveUp();
  }

  void branch(const State &S) {
    const CFGBlock *Only = nullptr;
    if (const Expr *Condition = conditionOf(*S.Block)) {
      Evaluated Value = OutcomeEval(Flow, Which, S.Env).evaluate(*Condition);
      Result.NamesError |= Value.NamesError;
      Only = knownSuccessor(*S.Block, Value, Ctx);
    }
    for (const CFGBlock *To : S.Block->succs())
      if (To && (!Only || To == Only))
        follow(*To, S.Env);
  }

  void follow(const CFGBlock &To, const OutcomeEnv &Env) {
    // Falling off the end gives the caller no value.
    if (&To == &Graph.graph()->getExit())
      return giveUp();
    auto &Known = Seen[&To];
    if (llvm::is_contained(Known, Env))
      return;
    Known.push_back(Env);
    Work.push_back({&To, 0, Env});
  }

  const SiteFlow &Flow;
  const CallSite &Site;
  const FunctionGraph &Graph;
  const Outcome &Which;
  const ASTContext &Ctx;
  std::vector<State> Work;
  llvm::DenseMap<const CFGBlock *, std::vector<OutcomeEnv>> Seen;
  unsigned Steps = 0;
  ReturnedValues Result;
};

} // namespace

ReturnedValues kapi::returnedAfter(const SiteFlow &Flow, const Outcome &Which) {
  return ReturnWalk(Flow, Which).run();
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
