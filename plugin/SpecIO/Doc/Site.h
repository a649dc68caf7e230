//===- Site.h - the database as pages to browse -----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_DOC_SITE_H
#define KAPI_SPECIO_DOC_SITE_H

#include "Spec/Spec.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// Where the names in `see` lead to: pages of the site by API name.
using PageNames = llvm::StringMap<std::string>;

/// What the pages say of themselves.
inline constexpr llvm::StringLiteral DocFooter =
    "Written by kapi-spec doc out of the database of KapiCheck.";

/// The list of all APIs with its search, which needs no server.
void printIndexPage(llvm::ArrayRef<const Spec *> Specs, llvm::raw_ostream &Os);

/// The page of one API.
void printApiPage(const Spec &S, const PageNames &Pages, llvm::raw_ostream &Os);

/// The manual page of one API, in man(7) macros.
void printManPage(const Spec &S, llvm::raw_ostream &Os);

} // namespace kapi

#endif // KAPI_SPECIO_DOC_SITE_H
