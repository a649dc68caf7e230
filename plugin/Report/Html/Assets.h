//===- Assets.h - style and script of the HTML report -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_HTML_ASSETS_H
#define KAPI_REPORT_HTML_ASSETS_H

#include "llvm/ADT/StringRef.h"

namespace kapi {

/// What the report looks like, beside the style of all pages.
llvm::StringRef reportStyle();

/// Filters, searches and steps through the findings. The page says everything
/// without it.
llvm::StringRef reportScript();

} // namespace kapi

#endif // KAPI_REPORT_HTML_ASSETS_H
