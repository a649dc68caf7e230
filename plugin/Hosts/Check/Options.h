//===- Options.h - kapi-check's command line --------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_OPTIONS_H
#define KAPI_CHECK_OPTIONS_H

#include "Hosts/ExitCode.h"
#include "Report/Reporter.h"
#include "Report/Writers.h"
#include "clang/Tooling/CompilationDatabase.h"

namespace kapi {

/// Says on standard error why the tool cannot run.
ExitCode fail(const llvm::Twine &Message);

/// What the user asked for.
struct CheckOptions {
  enum class Task : uint8_t { Check, Merge, ListChecks, Explain };
  Task What = Task::Check;
  /// Sources to check, or reports to merge.
  std::vector<std::string> Files;
  std::string BuildPath; ///< folder of the compile database
  /// The flags behind `--`, if that stands on the command line.
  std::unique_ptr<clang::tooling::CompilationDatabase> Fixed;
  std::string SpecsPath;
  ReportOptions Report;
  unsigned Jobs = 0;                       ///< 0: one a core
  unsigned ShardIndex = 0, ShardCount = 1; ///< which files: index modulo count
  const Writer *Format = nullptr;
  std::string Output;     ///< "-" for standard output
  std::string Root;       ///< empty: found by itself
  bool ReadsDiff = false; ///< a unified diff stands on standard input
  std::string Since;      ///< a revision, or empty
  std::string Baseline, NewBaseline; ///< files, or empty
  bool Fix = false;
  bool CrossTu = true;      ///< wrappers are known to callers in other files
  std::string EmittedSpecs; ///< file for the wrappers' specs, or empty
  std::string Explained;    ///< a check or an API
};

/// Reads the command line, or says what is wrong with it and returns nothing.
std::optional<CheckOptions> parseOptions(int Argc, const char **Argv);

} // namespace kapi

#endif // KAPI_CHECK_OPTIONS_H
