//===- ErrnoReaders.h - who reads errno -------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_ERRNOREADERS_H
#define KAPI_ANALYSIS_ERRNOREADERS_H

#include "Analysis/SiteFlow.h"
#include "clang/Analysis/CFG.h"

namespace kapi {

/// Whether \p Element reads errno, or calls something of the system that does.
bool readsErrno(const clang::CFGElement &Element, const clang::ASTContext &Ctx);

/// Whether a way leads from the call to a reader: without one there is nothing
/// to follow. Of an API that never sets errno, a function of the program's own
/// may be the reader.
bool hasReaderAhead(const SiteFlow &Flow);

} // namespace kapi

#endif // KAPI_ANALYSIS_ERRNOREADERS_H
