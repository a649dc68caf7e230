//===- Run.h - checks files and makes a report ------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_RUN_H
#define KAPI_CHECK_RUN_H

#include "Hosts/Check/FileChecker.h"
#include "Hosts/Check/OldFiles.h"
#include "Spec/Database.h"

namespace kapi {

/// What of a report is known before anything was checked.
RunInfo describeRun(const CheckOptions &Options, const Database &Db,
                    const std::vector<std::string> &SpecFiles);

/// Checks all files on all cores, as they are or as they were before a change.
/// One result for each of the names.
std::vector<FileResult> checkEach(const SourceFiles &Sources,
                                  const Database &Db,
                                  const CheckOptions &Options,
                                  const OldFiles *Before = nullptr);

/// The finished report of what checkEach found.
Report makeReport(const SourceFiles &Sources, std::vector<FileResult> Results,
                  RunInfo Run);

/// Compares the report with the baseline, writes it in the form and to the file
/// that were asked for and a summary to standard error, and applies fixes.
/// \p Db says what the specs say of the APIs in it.
ExitCode publish(Report R, const Database &Db, const CheckOptions &Options);

} // namespace kapi

#endif // KAPI_CHECK_RUN_H
