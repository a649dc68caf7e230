//===- PathProof.h - whether a value can reach a call -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_PATHPROOF_H
#define KAPI_ANALYSIS_PATHPROOF_H

#include "Analysis/Definitions.h"
#include "Analysis/Values.h"

namespace kapi {

/// What is shown of a value at a call.
enum class Proof : uint8_t {
  None,     ///< no way is known to be open, or the bound was hit
  Possible, ///< a way is open where several decisions of the program agree
  Shown,    ///< one decision of the program, or one statement, brings it there
  Certain   ///< every way to the call brings it
};

/// Follows the ways through the function of \p Graph to \p Call, with what each
/// condition on the way says of the variables, and tells on which of them the
/// steps of \p Value are the last that happened to the locations in \p
/// Argument. Where \p Culprit is not null, it is enough that its bits come
/// through. Made for values that are wrong: their number is small.
Proof prove(const ArgumentValue &Value, const Term *Culprit,
            const clang::Expr &Argument, const clang::CallExpr &Call,
            const FunctionGraph &Graph, DefinitionIndex &Index,
            const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_PATHPROOF_H
