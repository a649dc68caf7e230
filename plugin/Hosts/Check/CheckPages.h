//===- CheckPages.h - the pages of docs/checks ------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_CHECKPAGES_H
#define KAPI_CHECK_CHECKPAGES_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace kapi {

/// The page of a check as Markdown; empty for a name without one.
llvm::StringRef checkPage(llvm::StringRef Id);

/// Where the page can be read, as the build was told.
std::string checkUri(llvm::StringRef Id);

} // namespace kapi

#endif // KAPI_CHECK_CHECKPAGES_H
