//===- NoLint.h - NOLINT comments -------------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_NOLINT_H
#define KAPI_REPORT_NOLINT_H

#include "clang/Basic/SourceManager.h"

namespace kapi {

/// True where a NOLINT comment silences \p Check at \p Loc: NOLINT on the line,
/// NOLINTNEXTLINE on the line before, or between NOLINTBEGIN and NOLINTEND.
/// Each may name checks by glob in parentheses; without names it silences all.
bool isSilenced(clang::SourceLocation Loc, llvm::StringRef Check,
                const clang::SourceManager &SM);

} // namespace kapi

#endif // KAPI_REPORT_NOLINT_H
