//===- CommentText.h - what comments say about a call -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_COMMENTTEXT_H
#define KAPI_ANALYSIS_COMMENTTEXT_H

#include "Analysis/CallSite.h"
#include "clang/Basic/SourceManager.h"
#include <string>

namespace kapi {

/// The text of the comments above \p Site in its body, with at most \p MostCode
/// lines of code in between. Those for the tests of checkers are left out.
std::string commentsAbove(const CallSite &Site, const clang::SourceManager &SM,
                          unsigned MostCode = 3);

/// Whether a comment just above \p Site or behind it says that its failure is
/// ignored or cannot come, or one that stands a bit further up, or in the lines
/// below, and names the call.
bool isSaidToBeIgnored(const CallSite &Site, const clang::ASTContext &Ctx);

/// Whether a comment in the lines behind \p Site names the call and says that
/// its failure is ignored, as where the branch of the failure is left.
bool isSaidBehind(const CallSite &Site, const clang::ASTContext &Ctx);

/// Whether a comment in the lines behind \p Site names the end of a file and an
/// error together, as `break; // EOF/error` does: they are meant to be one.
bool saysEndOrError(const CallSite &Site, const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_COMMENTTEXT_H
