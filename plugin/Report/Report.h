//===- Report.h - what a run found, as plain data ---------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_REPORT_H
#define KAPI_REPORT_REPORT_H

#include "Report/OldestSystem.h"
#include "Report/Record.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

namespace kapi {

/// What a reader of the report may want to know of a check.
struct CheckPage {
  std::string Id, Summary;
  std::string Help; ///< the page of docs/checks as Markdown
  std::string Uri;  ///< where that page can be read
};

/// A parameter, flag, result or error of an API.
struct ApiTerm {
  std::string Name;
  std::string Text;   ///< what it is or when it comes, in a few words
  std::string More;   ///< the rest of what is said of it, or nothing
  std::string Advice; ///< what a caller owes it, or nothing
  std::string Tone;   ///< "bad", "warn" or "good" where it is one of them
};

/// What a reader of the report may want to know of an API: what its spec says.
struct ApiPage {
  std::string Name, Summary;
  std::string Since;              ///< "Linux 4.4, glibc 2.27", or nothing
  std::vector<std::string> Calls; ///< prototypes, and how failure is seen
  std::vector<ApiTerm> Params, Flags, Results, Errors;
};

/// How often a file calls an API.
struct CallCount {
  std::string File, Api; ///< absolute; the spec's name
  unsigned Sites = 0;    ///< never 0
};

/// A file that could not be checked, and why.
struct FailedFile {
  std::string File, Reason;
};

/// The run itself. Nothing in it depends on when or how fast the run was, or on
/// how it was split.
struct RunInfo {
  std::string ToolVersion;
  std::string LlvmVersion;
  std::string DatabaseVersion; ///< the number of specs and a hash of them
  Level Shown = Level::Default;
  OldestSystem Oldest; ///< as it was declared
  /// Only what a change caused is told, out of all that was found.
  bool IsOfChange = false;
  std::string Root; ///< absolute; paths below it are written relative to it
  std::vector<std::string> Files; ///< absolute, those that were to be checked
  std::vector<FailedFile> Failures;
  /// The calls that were looked at, by the file that they stand in. Of a header
  /// that several files include, the most that any of them calls.
  std::vector<CallCount> Calls;
  // Both are filled by the host, and never written to JSON.
  std::vector<CheckPage> Checks;
  std::vector<ApiPage> Apis; ///< those of the findings, by name
};

struct Report {
  RunInfo Run;
  std::vector<Record> Records;
};

/// Puts everything into the one order that it has whatever the order of the
/// work, makes one of what several files found in a common header, and gives
/// each finding its fingerprint. What a change caused keeps those that it has
/// among all findings.
void finishReport(Report &R);

/// Moves everything of \p From into \p Into; finishReport has to follow. Fails
/// where the two come from different tools, databases, levels, oldest systems
/// or roots, or where one tells only what a change caused.
llvm::Error mergeReport(Report &Into, Report From);

/// One count for each file and API; a part of finishReport.
void finishCalls(std::vector<CallCount> &Calls);
/// "12 call sites of 3 APIs in 2 files".
std::string describeCalls(const RunInfo &Run);

/// The calls of a run as JSON, with paths below the root relative to it, and
/// back; false where that cannot be.
llvm::json::Value callsToJSON(const RunInfo &Run);
bool callsFromJSON(const llvm::json::Value &Json, RunInfo &Run);

/// What a run was asked for and looked at, as a report says it in every form of
/// JSON that is read back: the level, the calls, the oldest system.
llvm::json::Object factsToJSON(const RunInfo &Run);

/// What findings have in common whose fingerprints differ by their order alone.
std::string likeness(const RunInfo &Run, const Record &R);

/// \p File relative to \p Root, with slashes, where it lies below it; else as
/// it is.
std::string relativeTo(llvm::StringRef Root, llvm::StringRef File);
/// The way back.
std::string absoluteIn(llvm::StringRef Root, llvm::StringRef File);

llvm::json::Value toJSON(const Report &R);
/// Reads what toJSON made, and nothing else.
llvm::Expected<Report> reportFromJSON(const llvm::json::Value &Json);
/// Reads what the SARIF writer made, and nothing else.
llvm::Expected<Report> reportFromSarif(const llvm::json::Value &Json);
/// Parses \p File, unless it is nested so deep that the parser would not come
/// back.
llvm::Expected<llvm::json::Value> readJson(llvm::StringRef File);
/// Reads a report of kapi-check from \p File, in JSON or SARIF.
llvm::Expected<Report> readReport(llvm::StringRef File);

} // namespace kapi

#endif // KAPI_REPORT_REPORT_H
