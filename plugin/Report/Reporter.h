//===- Reporter.h - from checks to the host ---------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_REPORTER_H
#define KAPI_REPORT_REPORTER_H

#include "Report/CheckFilter.h"
#include "Report/Finding.h"
#include "Report/OldestSystem.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringMap.h"
#include <set>

namespace kapi {

/// What the user wants to see.
struct ReportOptions {
  CheckFilter Checks;
  Level Shown = Level::Default;
  /// Levels of single checks that have one of their own.
  llvm::StringMap<Level> Levels;
  /// Off where the host reads NOLINT comments itself.
  bool ReadNoLint = true;
  /// What kapi-availability holds calls against.
  OldestSystem Oldest;
  /// The folder that places in derived specs are relative to; empty where the
  /// host knows none.
  std::string SpecRoot;

  bool isShown(llvm::StringRef Check, Level Certainty) const;
};

/// Takes findings of one translation unit, drops what is switched off, silenced
/// or said already, and hands the rest to the host's sink.
class Reporter {
public:
  Reporter(const ReportOptions &Options, const clang::SourceManager &SM,
           Sink &Target)
      : Options(Options), SM(SM), Target(Target) {}

  void report(const Finding &F);
  /// The user's wishes, for a check that costs more than looking at a call.
  const ReportOptions &options() const { return Options; }

private:
  const ReportOptions &Options;
  const clang::SourceManager &SM;
  Sink &Target;
  std::set<std::pair<clang::SourceLocation, std::string>> Said;
};

} // namespace kapi

#endif // KAPI_REPORT_REPORTER_H
