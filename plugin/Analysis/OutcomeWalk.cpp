//===- OutcomeWalk.cpp - every way that one outcome can take --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeWalk.h"
#include "Analysis/OutcomeBranch.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

bool OutcomeWalk::run() {
  auto [Block, Index] = Flow.Graph.find(*Flow.Site.Expr);
  if (!Block)
    return false;
  Work.push_back({Block, Index + 1, Start});
  for (unsigned Steps = 0; !Work.empty();) {
    State S = std::move(Work.back());
    Work.pop_back();
    Steps += S.Block->size() + 1;
    if (Steps > MaxSteps)
      return false;
    if (block(S) == Next::Stop)
      return true;
  }
  return true;
}

OutcomeWalk::Next OutcomeWalk::block(State &S) {
  if (S.Block == &Flow.Graph.graph()->getExit())
    return reachesEnd(S.Env);
  for (const auto &[Index, Element] : Flow.Graph.active(*S.Block, S.Index))
    if (Next Way = element(Element, S.Env); Way != Next::GoOn)
      return Way;
  return S.Block->hasNoReturnElement() ? Next::EndWay : branch(S);
}

OutcomeWalk::Next OutcomeWalk::element(const CFGElement &Element,
                                       OutcomeEnv &Env) {
  auto Statement = Element.getAs<CFGStmt>();
  if (Statement && Statement->getStmt() == Flow.Site.Expr)
    return comesBack();
  if (Next Way = visit(Element, Env); Way != Next::GoOn)
    return Way;
  OutcomeStep Step(Flow, Which, Env);
  if (Next Way = executed(Element, Step.run(Element)); Way != Next::GoOn)
    return Way;
  if (Statement)
    Step.keepStore(*Statement->getStmt());
  return Next::GoOn;
}

OutcomeWalk::Next OutcomeWalk::branch(const State &S) {
  const CFGBlock *Only = nullptr;
  if (const Expr *Condition = conditionOf(*S.Block)) {
    Evaluated Value =
        OutcomeEval(Flow, Which, S.Env).atBranch(*S.Block, *Condition);
    if (Next Way = decides(*Condition, Value, S.Env); Way != Next::GoOn)
      return Way;
    Only = knownSuccessor(*S.Block, Value, Flow.Ctx);
  }
  for (const CFGBlock *To : S.Block->succs()) {
    if (!To || (Only && To != Only))
      continue;
    // Every loop has a block that two ways lead to.
    if (To->pred_size() > 1) {
      auto &Known = Seen[To];
      if (llvm::is_contained(Known, S.Env))
        continue;
      Known.push_back(S.Env);
    }
    Work.push_back({To, 0, S.Env});
  }
  return Next::GoOn;
}
