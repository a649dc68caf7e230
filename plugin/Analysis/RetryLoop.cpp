//===- RetryLoop.cpp - does an error lead straight back to the call? ------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/RetryLoop.h"
#include "Analysis/OutcomeBranch.h"
#include "Analysis/OutcomeWalk.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

namespace {

class LoopWalk {
public:
  LoopWalk(const SiteFlow &Flow, const Outcome &Which, ErrnoTrace &Trace)
      : Flow(Flow), Site(Flow.Site), Graph(Flow.Graph), Which(Which),
        Ctx(Flow.Ctx), Env(Flow, Which) {
    Env.Trace = &Trace;
  }

  std::optional<std::vector<SharedCondition>> run() {
    auto [Block, Index] = Graph.find(*Site.Expr);
    llvm::DenseSet<const CFGBlock *> Seen;
    unsigned From = Index + 1;
    while (Block && Seen.insert(Block).second) {
      for (const auto &[At, Element] : Graph.active(*Block, From))
        if (!step(Element))
          return Result;
      From = 0;
      Block = next(*Block);
      // The graph puts the call's own block under the same address again.
      if (Block && Block == Graph.find(*Site.Expr).first)
        return backIn(*Block);
    }
    return std::nullopt;
  }

private:
  /// The call's own block, from its start to the call.
  std::optional<std::vector<SharedCondition>> backIn(const CFGBlock &Block) {
    for (const auto &[At, Element] : Graph.active(Block))
      if (!step(Element))
        break;
    return Result;
  }

  /// False at the end of the way: the call, which sets Result, or something
  /// that makes the rounds differ.
  bool step(const CFGElement &Element) {
    auto S = Element.getAs<CFGStmt>();
    if (!S)
      return !Element.getAs<CFGImplicitDtor>();
    if (S->getStmt() == Site.Expr) {
      Result = Conditions;
      return false;
    }
    return !isa<ReturnStmt>(S->getStmt()) && !counts(*S->getStmt()) &&
           OutcomeStep(Flow, Which, Env).run(Element) == StepResult::Quiet;
  }

  /// A variable that is another one in the next round may end the loop.
  bool counts(const Stmt &S) const {
    if (const auto *Unary = dyn_cast<UnaryOperator>(&S))
      return Unary->isIncrementDecrementOp();
    const auto *Binary = dyn_cast<BinaryOperator>(&S);
    if (!Binary || !Binary->isAssignmentOp())
      return false;
    Evaluated Value = OutcomeEval(Flow, Which, Env).value(*Binary->getRHS());
    return Binary->isCompoundAssignmentOp() || (!Value.Depends && !Value.Value);
  }

  const CFGBlock *next(const CFGBlock &Block) {
    if (Block.hasNoReturnElement())
      return nullptr;
    const Expr *Condition = conditionOf(Block);
    if (!Condition)
      return onlyOf(Block.succs());
    Evaluated Value = OutcomeEval(Flow, Which, Env).atBranch(Block, *Condition);
    if (Value.Depends)
      Conditions.push_back(
          {Condition, OutcomeEval::truth(Value).value_or(false), false});
    return knownSuccessor(Block, Value, Ctx);
  }

  const SiteFlow &Flow;
  const CallSite &Site;
  const FunctionGraph &Graph;
  const Outcome &Which;
  const ASTContext &Ctx;
  OutcomeEnv Env;
  std::vector<SharedCondition> Conditions;
  std::optional<std::vector<SharedCondition>> Result;
};

/// Follows every way that one outcome can take, until one meets the call.
class BackWalk : public OutcomeWalk {
public:
  /// Ways out of \p Loop are not followed, where there is one.
  BackWalk(const SiteFlow &Flow, const Outcome &Which, const Stmt *Loop)
      : OutcomeWalk(Flow, Which), Loop(Loop) {}

  bool Meets = false;

private:
  Next visit(const CFGElement &Element, const OutcomeEnv &) override {
    auto S = Element.getAs<CFGStmt>();
    return !S || !Loop || isInRounds(*S->getStmt()) ? Next::GoOn : Next::EndWay;
  }
  /// What starts a loop is done before its rounds.
  bool isInRounds(const Stmt &S) const {
    const auto *For = dyn_cast<ForStmt>(Loop);
    return Flow.Graph.isWithin(S, *Loop) &&
           !(For && For->getInit() && Flow.Graph.isWithin(S, *For->getInit()));
  }
  Next comesBack() override {
    Meets = true;
    return Next::Stop;
  }

  const Stmt *Loop;
};

} // namespace

bool kapi::mayComeBack(const SiteFlow &Flow, const Outcome &Which) {
  BackWalk Walk(Flow, Which, nullptr);
  bool IsAll = Walk.run();
  return Walk.Meets || !IsAll;
}

bool kapi::goesOnInLoop(const SiteFlow &Flow, const Outcome &Which) {
  BackWalk Walk(Flow, Which, Flow.Graph.parents().loopAround(*Flow.Site.Expr));
  bool IsAll = Walk.run();
  return Walk.Meets || !IsAll;
}

std::optional<std::vector<SharedCondition>>
kapi::wayStraightBack(const SiteFlow &Flow, const Outcome &Which,
                      ErrnoTrace &Trace) {
  return LoopWalk(Flow, Which, Trace).run();
}
