//===- SourceView.h - a finding's way through the source --------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_HTML_SOURCEVIEW_H
#define KAPI_REPORT_HTML_SOURCEVIEW_H

#include "Report/Html/HighlightedText.h"
#include "Report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// How much is shown around what a finding says, in lines.
struct SourceDetail {
  unsigned Context; ///< before and after a line that is spoken of
  unsigned Folded;  ///< at most, in each piece that a reader can unfold
};

/// Prints the source of \p Rec, file by file, with its steps numbered and
/// joined, its notes and its fix beneath their lines. A file that is not there,
/// or is no longer what was checked, gives the lines alone that the report
/// itself holds. \p Id is what anchors begin with.
void printSource(const RunInfo &Run, const Record &Rec, llvm::StringRef Id,
                 SourceDetail Detail, SourceCache &Sources,
                 llvm::raw_ostream &Os);

} // namespace kapi

#endif // KAPI_REPORT_HTML_SOURCEVIEW_H
