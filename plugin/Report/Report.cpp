//===- Report.cpp - what a run found, as plain data -----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MD5.h"
#include "llvm/Support/Path.h"
#include <map>

using namespace kapi;

std::string kapi::relativeTo(llvm::StringRef Root, llvm::StringRef File) {
  llvm::StringRef Rest = File;
  if (!Root.empty() && Rest.consume_front(Root.rtrim('/')) &&
      Rest.consume_front("/"))
    return Rest.str();
  return File.str();
}

std::string kapi::absoluteIn(llvm::StringRef Root, llvm::StringRef File) {
  if (File.empty() || llvm::sys::path::is_absolute(File) || Root.empty())
    return File.str();
  return (Root.rtrim('/') + "/" + File).str();
}

/// The line without what a formatter may change.
static std::string normalised(llvm::StringRef Line) {
  std::string Text;
  for (char C : Line)
    if (!llvm::isSpace(C))
      Text += C;
  return Text;
}

std::string kapi::likeness(const RunInfo &Run, const Record &R) {
  const char Separator = '\0';
  return relativeTo(Run.Root, R.At.File) + Separator + R.Check + Separator +
         R.Api + Separator + R.Function + Separator +
         normalised(R.At.SourceLine);
}

static void setFingerprints(Report &R) {
  std::map<std::string, unsigned> Seen;
  for (Record &Rec : R.Records) {
    if (Rec.Baseline == BaselineState::Absent ||
        (R.Run.IsOfChange && !Rec.Fingerprint.empty()))
      continue;
    std::string Key = likeness(R.Run, Rec);
    // Two alike in one function are told apart by their order.
    Key += '\0' + std::to_string(Seen[Key]++);
    Rec.Fingerprint =
        llvm::toHex(llvm::MD5::hash(llvm::arrayRefFromStringRef(Key)),
                    /*LowerCase=*/true);
  }
}

void kapi::finishReport(Report &R) {
  llvm::sort(R.Records);
  R.Records.erase(
      std::unique(R.Records.begin(), R.Records.end(), isSameFinding),
      R.Records.end());
  setFingerprints(R);
  llvm::sort(R.Run.Files);
  R.Run.Files.erase(llvm::unique(R.Run.Files), R.Run.Files.end());
  finishCalls(R.Run.Calls);
  llvm::sort(R.Run.Failures, [](const FailedFile &A, const FailedFile &B) {
    return std::tie(A.File, A.Reason) < std::tie(B.File, B.Reason);
  });
}

static std::string declared(const llvm::VersionTuple &Version) {
  return Version.empty() ? "none" : Version.getAsString();
}

static llvm::StringRef kindOf(const RunInfo &Run) {
  return Run.IsOfChange ? "what a change caused" : "all findings";
}

llvm::Error kapi::mergeReport(Report &Into, Report From) {
  auto Differ = [](llvm::StringRef What, llvm::StringRef A, llvm::StringRef B) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "another " + What + ": '" + A + "' and '" +
                                       B + "'");
  };
  const RunInfo &A = Into.Run, &B = From.Run;
  if (A.ToolVersion != B.ToolVersion)
    return Differ("version of kapi-check", A.ToolVersion, B.ToolVersion);
  if (A.LlvmVersion != B.LlvmVersion)
    return Differ("version of LLVM", A.LlvmVersion, B.LlvmVersion);
  if (A.DatabaseVersion != B.DatabaseVersion)
    return Differ("spec database", A.DatabaseVersion, B.DatabaseVersion);
  if (A.Shown != B.Shown)
    return Differ("level", levelName(A.Shown), levelName(B.Shown));
  if (A.Oldest.Kernel != B.Oldest.Kernel)
    return Differ("oldest kernel", declared(A.Oldest.Kernel),
                  declared(B.Oldest.Kernel));
  if (A.Oldest.Glibc != B.Oldest.Glibc)
    return Differ("oldest glibc", declared(A.Oldest.Glibc),
                  declared(B.Oldest.Glibc));
  if (A.IsOfChange != B.IsOfChange)
    return Differ("kind of run", kindOf(A), kindOf(B));
  if (A.Root != B.Root)
    return Differ("root", A.Root, B.Root);
  auto Append = [](auto &To, auto &What) {
    std::move(What.begin(), What.end(), std::back_inserter(To));
  };
  Append(Into.Records, From.Records);
  Append(Into.Run.Files, From.Run.Files);
  Append(Into.Run.Failures, From.Run.Failures);
  Append(Into.Run.Calls, From.Run.Calls);
  return llvm::Error::success();
}
