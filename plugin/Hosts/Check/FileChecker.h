//===- FileChecker.h - checks one file of a compile database ----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_FILECHECKER_H
#define KAPI_CHECK_FILECHECKER_H

#include "Report/Reporter.h"
#include "Report/TextSink.h"
#include "Spec/Database.h"
#include "clang/Tooling/CompilationDatabase.h"

namespace kapi {

/// What came of one file.
struct FileResult {
  std::vector<FindingText> Findings; ///< in source order
  bool IsParsed = false;
  std::string Failure; ///< why it could not be checked
};

/// Parses and checks \p File. Safe to call from several threads if all of \p Db
/// is decoded.
FileResult checkFile(const clang::tooling::CompilationDatabase &Commands,
                     const std::string &File, const Database &Db,
                     const ReportOptions &Options);

} // namespace kapi

#endif // KAPI_CHECK_FILECHECKER_H
