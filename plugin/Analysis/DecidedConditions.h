//===- DecidedConditions.h - may a condition be known? ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_DECIDEDCONDITIONS_H
#define KAPI_ANALYSIS_DECIDEDCONDITIONS_H

#include "Analysis/ParentIndex.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Stmt.h"

namespace kapi {

/// Whether Clang may find out while it builds the graph of \p Body, which is
/// made of \p Parts, which way some condition goes. Where it can not, it need
/// not be asked to try: half of what a graph costs goes into that. True says
/// nothing.
bool mayDecideConditions(const clang::Stmt &Body, const ParentIndex &Parts,
                         const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_DECIDEDCONDITIONS_H
