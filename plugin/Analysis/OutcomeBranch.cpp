//===- OutcomeBranch.cpp - where a known condition leads ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeBranch.h"

using namespace clang;
using namespace kapi;

const Expr *kapi::conditionOf(const CFGBlock &Block) {
  if (Block.succ_size() < 2)
    return nullptr;
  if (const Expr *Last = Block.getLastCondition())
    return Last;
  return dyn_cast_or_null<Expr>(Block.getTerminatorCondition());
}

/// Whether \p Case takes \p Number; nothing where its bounds are unknown.
static std::optional<bool>
takes(const CaseStmt &Case, const llvm::APInt &Number, const ASTContext &Ctx) {
  Expr::EvalResult Bound;
  if (!Case.getLHS()->EvaluateAsInt(Bound, Ctx))
    return std::nullopt;
  llvm::APInt Least = Bound.Val.getInt().extOrTrunc(Number.getBitWidth());
  llvm::APInt Most = Least;
  if (Case.getRHS()) {
    if (!Case.getRHS()->EvaluateAsInt(Bound, Ctx))
      return std::nullopt;
    Most = Bound.Val.getInt().extOrTrunc(Number.getBitWidth());
  }
  return Case.getLHS()->getType()->isUnsignedIntegerType()
             ? Number.uge(Least) && Number.ule(Most)
             : Number.sge(Least) && Number.sle(Most);
}

static const CFGBlock *switchSuccessor(const CFGBlock &Block,
                                       const Evaluated &Value,
                                       const ASTContext &Ctx) {
  if (!Value.Value || !Value.Value->isSingleElement())
    return nullptr;
  const llvm::APInt &Number = *Value.Value->getSingleElement();
  const CFGBlock *Default = nullptr;
  // `case A: case B:` gives one block for each label.
  for (const CFGBlock *To : Block.succs()) {
    if (!To)
      continue;
    const auto *Case = dyn_cast_or_null<CaseStmt>(To->getLabel());
    if (!Case) {
      Default = To;
      continue;
    }
    std::optional<bool> Takes = takes(*Case, Number, Ctx);
    if (!Takes)
      return nullptr;
    if (*Takes)
      return To;
  }
  return Default;
}

const CFGBlock *kapi::knownSuccessor(const CFGBlock &Block,
                                     const Evaluated &Value,
                                     const ASTContext &Ctx) {
  if (isa_and_nonnull<SwitchStmt>(Block.getTerminatorStmt()))
    return switchSuccessor(Block, Value, Ctx);
  std::optional<bool> Truth = OutcomeEval::truth(Value);
  if (!Truth || Block.succ_size() != 2)
    return nullptr;
  return *(Block.succ_begin() + (*Truth ? 0 : 1));
}

const CFGBlock *kapi::onlyOf(CFGBlock::succ_const_range Adjacent) {
  const CFGBlock *Only = nullptr;
  for (const CFGBlock *Block : Adjacent) {
    if (Block && Only)
      return nullptr;
    if (Block)
      Only = Block;
  }
  return Only;
}
