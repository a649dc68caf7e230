//===- OtherResult.h - tests of what another call has given -----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OTHERRESULT_H
#define KAPI_ANALYSIS_OTHERRESULT_H

#include "Analysis/FunctionGraph.h"

namespace kapi {

/// Where \p Condition, which decides the way on from \p Block, leads when a
/// call other than \p Own has failed: `if (r < 0)`, where calls alone give r
/// its value. Null where it asks for something else.
const clang::CFGBlock *failureOfOther(const clang::CFGBlock &Block,
                                      const clang::Expr &Condition,
                                      const clang::CallExpr &Own,
                                      const FunctionGraph &Graph,
                                      const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_OTHERRESULT_H
