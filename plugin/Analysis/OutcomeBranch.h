//===- OutcomeBranch.h - where a known condition leads ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMEBRANCH_H
#define KAPI_ANALYSIS_OUTCOMEBRANCH_H

#include "Analysis/OutcomeEval.h"

namespace kapi {

/// What decides where control goes from a block with several ways on; null
/// where it has one way only.
const clang::Expr *conditionOf(const clang::CFGBlock &Block);

/// The block that \p Value of the condition leads to; null where the value does
/// not decide it.
const clang::CFGBlock *knownSuccessor(const clang::CFGBlock &Block,
                                      const Evaluated &Value,
                                      const clang::ASTContext &Ctx);

/// The only block among \p Adjacent, the predecessors or successors of one;
/// null where there are several. `for (;;)` has a second way on, which is never
/// taken.
const clang::CFGBlock *onlyOf(clang::CFGBlock::succ_const_range Adjacent);

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTCOMEBRANCH_H
