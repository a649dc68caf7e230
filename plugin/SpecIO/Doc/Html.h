//===- Html.h - text for HTML -----------------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_DOC_HTML_H
#define KAPI_SPECIO_DOC_HTML_H

#include "llvm/ADT/Twine.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// Escapes what means something in HTML, in text and in quoted attributes.
/// Control characters become U+FFFD.
std::string html(llvm::StringRef Text);

/// Begins a page that needs nothing outside of itself.
void beginPage(llvm::raw_ostream &Os, llvm::StringRef Title);
void endPage(llvm::raw_ostream &Os);

/// The script of the index.
llvm::StringRef searchScript();

} // namespace kapi

#endif // KAPI_SPECIO_DOC_HTML_H
