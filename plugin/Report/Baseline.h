//===- Baseline.h - findings known from before ------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_BASELINE_H
#define KAPI_REPORT_BASELINE_H

#include "Report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// Marks each finding of \p R as new or unchanged against the baseline or the
/// report in \p File, and adds those that are gone from the files checked.
llvm::Error applyBaseline(Report &R, llvm::StringRef File);

/// Writes what \p R has and nothing silences, in a form that a project keeps
/// beside its source: relative paths, one order, and no more of a finding than
/// tells a reader which one it is.
void writeBaseline(const Report &R, llvm::raw_ostream &Os);

} // namespace kapi

#endif // KAPI_REPORT_BASELINE_H
