//===- Page.h - pages that need nothing outside of themselves ---*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_HTML_PAGE_H
#define KAPI_HTML_PAGE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// Escapes what means something in HTML, in text and in quoted attributes.
/// Broken UTF-8, control characters, and those that turn the direction of text
/// round become U+FFFD.
std::string html(llvm::StringRef Text);

/// What a page has around its text.
struct PageHead {
  std::string Title;
  llvm::StringRef Style;  ///< beside the style that all pages have
  llvm::StringRef Script; ///< the only one that the page lets run
  llvm::StringRef Footer;
};

/// Begins a page that needs nothing outside of itself.
void beginPage(llvm::raw_ostream &Os, const PageHead &Head);
/// \p Head as it was given to beginPage.
void endPage(llvm::raw_ostream &Os, const PageHead &Head);

} // namespace kapi

#endif // KAPI_HTML_PAGE_H
