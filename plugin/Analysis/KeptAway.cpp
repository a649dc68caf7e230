//===- KeptAway.cpp - the test right before a call ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/KeptAway.h"
#include "Analysis/IntegerValue.h"
#include "Analysis/OutcomeBranch.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APSInt;

/// The number that \p Step stores, where it is one and takes the place of all
/// that was there.
static std::optional<APSInt> stored(const ValueStep &Step,
                                    const ASTContext &Ctx) {
  const auto *Assign = dyn_cast<BinaryOperator>(Step.Source);
  if (Step.IsEntry || !Step.Value || Step.Value->isValueDependent() ||
      !(isa<DeclStmt>(Step.Source) ||
        (Assign && Assign->getOpcode() == BO_Assign)))
    return std::nullopt;
  return integerValue(*Step.Value, Ctx);
}

/// Where \p From leads if \p Where holds \p Value; null where its condition
/// does not tell.
static const CFGBlock *wayOf(const CFGBlock &From, const Location &Where,
                             const APSInt &Value, const ASTContext &Ctx) {
  const Expr *Condition = conditionOf(From);
  if (!Condition || From.succ_size() != 2 ||
      isa_and_nonnull<SwitchStmt>(From.getTerminatorStmt()))
    return nullptr;
  PathFacts Facts(Ctx);
  std::optional<unsigned> S = Facts.subjectOf(*Condition);
  if (!S || !Facts.All[*S].Where || !(*Facts.All[*S].Where == Where))
    return nullptr;
  std::optional<APSInt> Truth = Facts.evaluate(*Condition, *S, Value);
  if (!Truth)
    return nullptr;
  return *(From.succ_begin() + (*Truth != 0 ? 0 : 1));
}

bool kapi::isKeptAway(const ProofQuery &Query) {
  if (Query.Entrance || Query.Steps.size() != 1)
    return false;
  const ValueStep &Step = Query.Steps.front();
  std::optional<APSInt> Value = stored(Step, Query.Ctx);
  if (!Value || !Step.Where.isOwn())
    return false;
  std::vector<Definition> Changes = Query.Index.of(Step.Where);
  auto [Block, Index] = Query.Graph.find(Query.Call);
  constexpr unsigned MaxBlocks = 8;
  for (unsigned I = 0; Block && I < MaxBlocks; ++I) {
    if (llvm::any_of(Changes, [&, B = Block, End = Index](auto &D) {
          return D.Block == B && D.Index < End;
        }))
      return false;
    const CFGBlock *From = onlyOf(Block->preds());
    const CFGBlock *Way =
        From ? wayOf(*From, Step.Where, *Value, Query.Ctx) : nullptr;
    if (Way && Way != Block)
      return true;
    Block = From;
    Index = From ? From->size() : 0;
  }
  return false;
}
