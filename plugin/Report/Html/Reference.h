//===- Reference.h - what a reader of the HTML report looks up --*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_HTML_REFERENCE_H
#define KAPI_REPORT_HTML_REFERENCE_H

#include "Report/Report.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// The class of a level's tag.
llvm::StringRef levelTone(Level L);

/// The rule of a check in a sentence, as HTML: how its page begins.
std::string checkSentence(const CheckPage &Page);

/// The section with the specs of the APIs that were spoken of.
void printApis(llvm::ArrayRef<ApiPage> Apis, llvm::raw_ostream &Os);

/// The section with the checks of \p Used, their rules and examples.
void printChecks(llvm::ArrayRef<CheckPage> Checks,
                 const llvm::StringSet<> &Used, llvm::raw_ostream &Os);

} // namespace kapi

#endif // KAPI_REPORT_HTML_REFERENCE_H
