//===- SiteFlow.cpp - one call in its function ----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/SiteFlow.h"
#include "Analysis/IntegerValue.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;
using namespace kapi;

/// The number that \p Value is, at the width of \p Var.
static Known constantFor(const VarDecl &Var, const Expr *Value,
                         const ASTContext &Ctx) {
  if (!Value || Value->isValueDependent())
    return std::nullopt;
  unsigned Width =
      Var.getType()->isBooleanType() ? 1 : Ctx.getTypeSize(Var.getType());
  if (Var.getType()->isPointerType()) {
    if (Value->isNullPointerConstant(const_cast<ASTContext &>(Ctx),
                                     Expr::NPC_ValueDependentIsNotNull))
      return llvm::ConstantRange(llvm::APInt(Width, 0));
    return std::nullopt;
  }
  std::optional<llvm::APSInt> Number = integerValue(*Value, Ctx);
  if (!Number)
    return std::nullopt;
  return llvm::ConstantRange(Number->extOrTrunc(Width));
}

const Known &SiteFlow::before(const VarDecl &Var) const {
  auto [It, New] = Before.try_emplace(&Var);
  if (New && Graph.isTrackable(Var))
    It->second = findBefore(Var);
  return It->second;
}

Known SiteFlow::findBefore(const VarDecl &Var) const {
  // A variable that is set that often is no flag of the program's.
  constexpr size_t MaxDefinitions = 16;
  constexpr unsigned MaxBlocks = 500;
  std::vector<Definition> All = Definitions.of({&Var, false, {}});
  if (All.empty() || All.size() > MaxDefinitions)
    return std::nullopt;
  auto [Start, StartIndex] = Graph.find(*Site.Expr);
  // The last definition in a block, before a position in it.
  auto LastIn = [&](const CFGBlock *Block, unsigned End) {
    const Definition *Last = nullptr;
    for (const Definition &D : All)
      if (D.Block == Block && D.Index < End && (!Last || D.Index > Last->Index))
        Last = &D;
    return Last;
  };
  Known Result;
  llvm::SmallVector<std::pair<const CFGBlock *, unsigned>, 16> Work = {
      {Start, StartIndex}};
  llvm::SmallPtrSet<const CFGBlock *, 16> Seen;
  while (!Work.empty()) {
    auto [Block, End] = Work.pop_back_val();
    if (const Definition *Last = LastIn(Block, End)) {
      Known Value;
      if (Last->How == Definition::Set)
        Value = constantFor(Var, Last->Value, Ctx);
      if (!Value || (Result && *Result != *Value))
        return std::nullopt;
      Result = Value;
      continue;
    }
    // The entry, or a handler that exceptions lead to.
    if (Block->pred_empty() || Seen.size() > MaxBlocks)
      return std::nullopt;
    for (const CFGBlock *From : Block->preds())
      if (From && Seen.insert(From).second)
        Work.emplace_back(From, From->size());
  }
  return Result;
}
