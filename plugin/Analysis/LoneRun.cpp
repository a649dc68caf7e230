//===- LoneRun.cpp - one outcome, followed to what others can notice ------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/LoneRun.h"
#include "Analysis/OutcomeBranch.h"
#include "Analysis/OutcomeStep.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

static constexpr unsigned MaxTrail = 64;

Trail LoneRun::from(const CFGBlock &From, const OutcomeEnv &Start,
                    const CFGBlock *Stop) {
  Trail Result;
  OutcomeEnv &Env = Result.AtEnd = Start;
  const CFGBlock *Block = &From;
  while (Block && Block != Stop && Result.Blocks.size() < MaxTrail &&
         Steps.next()) {
    if (llvm::is_contained(Result.Blocks, Block))
      return Result; // a loop: the program waits for something else
    Result.Blocks.push_back(Block);
    if (!quiet(*Block, Env, Result.Return) || Result.Return)
      return Result;
    Block = next(*Block, Env, Result);
  }
  return Result;
}

/// Executes a block; false at the first thing that somebody could notice. A
/// store to a local is none, but the variable differs from then on.
bool LoneRun::quiet(const CFGBlock &Block, OutcomeEnv &Env,
                    const ReturnStmt *&Return) {
  for (const auto &[Index, Element] : Flow.Graph.active(Block)) {
    auto S = Element.getAs<CFGStmt>();
    if (!S)
      continue;
    if (!Steps.next())
      return false;
    if (S->getStmt() == Flow.Site.Expr)
      return false;
    // A return without a value only leads to the end, where runs may meet.
    Return = dyn_cast<ReturnStmt>(S->getStmt());
    if (Return && Return->getRetValue())
      return true;
    Return = nullptr;
    OutcomeStep Step(Flow, Which, Env);
    if ((Which.Failure && storesNamed(Env, *S->getStmt())) ||
        Step.run(Element) != StepResult::Quiet ||
        !Step.keepStore(*S->getStmt()))
      return false;
  }
  return !Block.hasNoReturnElement();
}

/// The way on, where only one is possible.
const CFGBlock *LoneRun::next(const CFGBlock &Block, const OutcomeEnv &Env,
                              Trail &Result) const {
  if (Block.succ_size() == 0)
    return nullptr;
  if (Block.succ_size() == 1)
    return *Block.succ_begin();
  const Expr *Condition = conditionOf(Block);
  if (!Condition)
    return nullptr;
  Evaluated Value = OutcomeEval(Flow, Which, Env).atBranch(Block, *Condition);
  const CFGBlock *To = knownSuccessor(Block, Value, Flow.Ctx);
  bool Matched = To && isa_and_nonnull<CaseStmt>(To->getLabel()) &&
                 isa_and_nonnull<SwitchStmt>(Block.getTerminatorStmt());
  Result.NamesError |= Value.NamesError || (Matched && Which.Failure);
  return To;
}

bool LoneRun::isNamed(const OutcomeEnv &Env, const Expr &Value) const {
  OutcomeEval Eval(Flow, Which, Env);
  // What cannot differ is not worth its value.
  return (Env.ForgetsBefore || Eval.touches(Value)) &&
         Eval.value(Value).NamesError;
}

bool LoneRun::storesNamed(const OutcomeEnv &Env, const Stmt &S) const {
  if (!Env.ErrnoIsOurs && !Env.hasDependent())
    return false;
  if (const auto *Binary = dyn_cast<BinaryOperator>(&S))
    return Binary->getOpcode() == BO_Assign && isNamed(Env, *Binary->getRHS());
  const auto *Declaration = dyn_cast<DeclStmt>(&S);
  return Declaration && llvm::any_of(Declaration->decls(), [&](auto *D) {
           const auto *Var = dyn_cast<VarDecl>(D);
           return Var && Var->getInit() && isNamed(Env, *Var->getInit());
         });
}
