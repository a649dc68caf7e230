//===- FindingView.h - one finding of the HTML report -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_HTML_FINDINGVIEW_H
#define KAPI_REPORT_HTML_FINDINGVIEW_H

#include "Report/Html/SourceView.h"
#include "llvm/ADT/StringMap.h"

namespace kapi {

/// The pages of a run's checks and APIs by name.
struct ReportPages {
  explicit ReportPages(const RunInfo &Run);

  llvm::StringMap<const CheckPage *> Checks;
  llvm::StringMap<const ApiPage *> Apis;
};

/// The anchor of a finding: the same in every report that has it.
std::string anchorOf(const Record &Rec);

/// "src/a.c:12", as a reader knows it.
std::string placeOf(const RunInfo &Run, const TextRange &At);

/// Prints a finding: what it says, its source, and what of the spec it is
/// about. \p FileId is the anchor of the file's section.
void printFinding(const RunInfo &Run, const Record &Rec, llvm::StringRef FileId,
                  const ReportPages &Pages, SourceDetail Detail,
                  SourceCache &Sources, llvm::raw_ostream &Os);

} // namespace kapi

#endif // KAPI_REPORT_HTML_FINDINGVIEW_H
