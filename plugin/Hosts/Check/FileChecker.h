//===- FileChecker.h - checks one file of a compile database ----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_FILECHECKER_H
#define KAPI_CHECK_FILECHECKER_H

#include "Hosts/Check/SourceFiles.h"
#include "Hosts/Check/TuInterface.h"
#include "Report/Report.h"
#include "Report/Reporter.h"
#include "Spec/Database.h"
#include "clang/Tooling/Tooling.h"

namespace kapi {

/// What came of one file.
struct FileResult {
  std::vector<Record> Records; ///< in the order of the work
  std::vector<CallCount> Calls; ///< several for a file that is compiled twice
  bool IsParsed = false;
  TuInterface Interface; ///< empty unless it was asked for
  std::string Failure;   ///< why it could not be checked
};

/// Makes commands of a build into commands of a checker.
void adjustCommands(clang::tooling::ClangTool &Tool, ForeignFlags &Foreign);

/// Parses and checks \p File as \p Files has it. Safe to call from several
/// threads if all of \p Db is decoded. With \p Names the interface of the file
/// is collected, too.
FileResult checkFile(const SourceFiles &Sources, const std::string &File,
                     const Database &Db, const ReportOptions &Options,
                     llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files,
                     NamePool *Names = nullptr);

} // namespace kapi

#endif // KAPI_CHECK_FILECHECKER_H
