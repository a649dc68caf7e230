//===- MadeToFail.h - calls that are made to be refused ---------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_MADETOFAIL_H
#define KAPI_ANALYSIS_MADETOFAIL_H

#include "Analysis/CallSite.h"
#include "Analysis/ParentIndex.h"
#include "llvm/ADT/APInt.h"

namespace kapi {

/// True where the code around \p Site shows that it is called to be refused, as
/// a test of the kernel does: the result is thrown away on purpose; success
/// alone is acted on, to undo it or to complain; or a comment at the call says
/// so. \p Failure is the result when the call is refused, where that is one
/// number; \p Parents are those of the site's body.
bool isMadeToFail(const CallSite &Site, llvm::StringRef Refusal,
                  const std::optional<llvm::APInt> &Failure,
                  const ParentIndex &Parents, const clang::ASTContext &Ctx);

/// Whether the expression around \p Site asks for the errno \p Name.
bool asksFor(const CallSite &Site, llvm::StringRef Name,
             const ParentIndex &Parents, const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_MADETOFAIL_H
