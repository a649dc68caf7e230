//===- FailingEnd.h - ways that end in a failure whatever the call did ----===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_FAILINGEND_H
#define KAPI_ANALYSIS_FAILINGEND_H

#include "Analysis/Outcomes.h"
#include "Analysis/SiteFlow.h"
#include "clang/Analysis/CFG.h"

namespace kapi {

/// \p To is where the program gives up, as a test does which finds what it did
/// not expect. exit() is an ordinary end.
bool givesUp(const clang::CFGBlock &To);

/// From \p To on the program gives up, or comes to a failure by the only way
/// that there is: `return -1`.
bool endsInFailure(const clang::CFGBlock &To, const clang::ASTContext &Ctx);

/// Every way that \p Success, such as the end of a file, takes through the
/// function ends in what the program itself calls a failure: it returns a
/// negative number, EXIT_FAILURE or ERR_IO, or throws away what has come and
/// would have been returned.
bool isTakenForFailure(const SiteFlow &Flow, const Outcome &Success);

} // namespace kapi

#endif // KAPI_ANALYSIS_FAILINGEND_H
