//===- OtherResult.cpp - tests of what another call has given -------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OtherResult.h"
#include "Analysis/IntegerValue.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// Only calls give \p Var its value, and \p Own is none of them.
static bool isResultOfOther(const VarDecl &Var, const CallExpr &Own,
                            const FunctionGraph &Graph) {
  if (!Graph.isTrackable(Var))
    return false;
  bool Any = false;
  for (const auto &[Part, Around] : Graph.parents()) {
    const Expr *Value = nullptr;
    if (const auto *Store = dyn_cast<BinaryOperator>(Part);
        Store && Store->isAssignmentOp() &&
        placeOf(*Store->getLHS()) == Place{&Var})
      Value = Store->getRHS();
    else if (const auto *Declaration = dyn_cast<DeclStmt>(Part);
             Declaration && llvm::is_contained(Declaration->decls(), &Var))
      Value = Var.getInit();
    const auto *Call =
        Value ? dyn_cast<CallExpr>(Value->IgnoreParenImpCasts()) : nullptr;
    if (Value && (!Call || Call == &Own))
      return false;
    Any |= Call != nullptr;
  }
  return Any;
}

const CFGBlock *kapi::failureOfOther(const CFGBlock &Block,
                                     const Expr &Condition, const CallExpr &Own,
                                     const FunctionGraph &Graph,
                                     const ASTContext &Ctx) {
  const auto *Binary =
      dyn_cast<BinaryOperator>(Condition.IgnoreParenImpCasts());
  if (!Binary || !Binary->isComparisonOp() || Block.succ_size() != 2)
    return nullptr;
  Place Asked = placeOf(*Binary->getLHS()->IgnoreParenImpCasts());
  std::optional<llvm::APSInt> Number = integerValue(*Binary->getRHS(), Ctx);
  if (!Asked.Var || Asked.Field || !Number ||
      !isResultOfOther(*Asked.Var, Own, Graph))
    return nullptr;
  bool IsMinusOne = Number->isNegative() && Number->isAllOnes();
  switch (Binary->getOpcode()) {
  case BO_LT:
    return Number->isZero() ? *Block.succ_begin() : nullptr;
  case BO_EQ:
    return IsMinusOne ? *Block.succ_begin() : nullptr;
  case BO_GE:
    return Number->isZero() ? *std::next(Block.succ_begin()) : nullptr;
  case BO_NE:
    return IsMinusOne ? *std::next(Block.succ_begin()) : nullptr;
  default:
    return nullptr;
  }
}
