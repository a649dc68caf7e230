//===- Guards.cpp - the decisions on the way to a call --------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Guards.h"
#include "Analysis/OutcomeBranch.h"

using namespace clang;
using namespace kapi;

std::vector<Guard> kapi::guardsOf(const FunctionGraph &Graph,
                                  const CallExpr &Call) {
  std::vector<Guard> Result;
  const CFGBlock *Target = Graph.find(Call).first;
  if (!Target)
    return Result;
  llvm::DenseSet<const CFGBlock *> Leading = {Target};
  llvm::SmallVector<const CFGBlock *, 32> Work = {Target};
  while (!Work.empty())
    for (const CFGBlock *From : Work.pop_back_val()->preds())
      if (From && Leading.insert(From).second)
        Work.push_back(From);
  for (const CFGBlock *Block : *Graph.graph()) {
    // What the call's own block ends in comes after it.
    if (Block == Target || !Leading.contains(Block))
      continue;
    const Expr *Condition = conditionOf(*Block);
    for (const CFGBlock *To : Block->succs())
      if (Condition && To && !Leading.contains(To))
        Result.push_back({Condition, To});
  }
  return Result;
}

std::vector<const CallExpr *> kapi::callsFrom(const CFGBlock &Block) {
  std::vector<const CallExpr *> Result;
  constexpr unsigned MaxBlocks = 8;
  const CFGBlock *At = &Block;
  for (unsigned I = 0; At && I < MaxBlocks; ++I) {
    for (const CFGElement &Element : *At)
      if (auto S = Element.getAs<CFGStmt>())
        if (const auto *Call = dyn_cast<CallExpr>(S->getStmt()))
          Result.push_back(Call);
    At = At->succ_size() == 1 ? *At->succ_begin() : nullptr;
    if (At && At->pred_size() > 1)
      break;
  }
  return Result;
}
