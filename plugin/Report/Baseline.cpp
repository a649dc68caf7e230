//===- Baseline.cpp - findings known from before --------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Baseline.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace kapi;
namespace json = llvm::json;

// Bumped when what a fingerprint is made of changes.
static constexpr int64_t BaselineVersion = 1;
static constexpr char VersionKey[] = "kapi-baseline";

namespace {

/// One line of a baseline. A type of its own, because the form is not that of a
/// record in a report.
struct KnownFinding {
  Record Rec;
};

/// Found by the library through its argument.
bool fromJSON(const json::Value &Json, KnownFinding &Out, json::Path P) {
  json::ObjectMapper O(Json, P);
  Record &Rec = Out.Rec;
  int64_t Line = 0;
  if (!O || !O.map("fingerprint", Rec.Fingerprint) ||
      !O.map("check", Rec.Check) || !O.map("api", Rec.Api) ||
      !O.map("function", Rec.Function) || !O.map("file", Rec.At.File) ||
      !O.map("line", Line) || !O.map("message", Rec.Message))
    return false;
  Rec.At.Begin = {static_cast<unsigned>(std::clamp<int64_t>(Line, 1, INT_MAX)),
                  1, 1};
  Rec.FirstLine = Rec.LastLine = Rec.At.Begin.Line;
  return true;
}

} // namespace

static llvm::Expected<std::vector<Record>> readBaseline(const Report &R,
                                                        llvm::StringRef File) {
  llvm::Expected<json::Value> Json = readJson(File);
  if (!Json)
    return Json.takeError();
  const json::Object *Top = Json->getAsObject();
  if (!Top || !Top->get(VersionKey)) {
    llvm::Expected<Report> Earlier = readReport(File);
    if (!Earlier)
      return Earlier.takeError();
    llvm::erase_if(Earlier->Records, [](const Record &Rec) {
      return Rec.IsSilenced || Rec.Baseline == BaselineState::Absent;
    });
    return std::move(Earlier->Records);
  }
  json::Path::Root Root("baseline");
  json::ObjectMapper O(*Json, Root);
  int64_t Version = 0;
  std::vector<KnownFinding> Lines;
  if (!O.map(VersionKey, Version) || !O.map("findings", Lines))
    return llvm::createFileError(File, Root.getError());
  if (Version != BaselineVersion)
    return llvm::createFileError(
        File, llvm::createStringError(llvm::inconvertibleErrorCode(),
                                      "another version of the baseline; write "
                                      "it again with --write-baseline"));
  std::vector<Record> Known;
  for (KnownFinding &Line : Lines) {
    Line.Rec.At.File = absoluteIn(R.Run.Root, Line.Rec.At.File);
    Known.push_back(std::move(Line.Rec));
  }
  return Known;
}

llvm::Error kapi::applyBaseline(Report &R, llvm::StringRef File) {
  auto Known = readBaseline(R, File);
  if (!Known)
    return Known.takeError();
  llvm::StringMap<const Record *> Gone;
  for (const Record &Rec : *Known)
    Gone.try_emplace(Rec.Fingerprint, &Rec);
  for (Record &Rec : R.Records)
    Rec.Baseline = Gone.erase(Rec.Fingerprint) ? BaselineState::Unchanged
                                               : BaselineState::New;
  // Of a file that was not checked, or a header, nobody knows, and nothing of
  // what a change left as it was.
  llvm::StringSet<> Checked;
  if (!R.Run.IsOfChange)
    for (const std::string &Name : R.Run.Files)
      Checked.insert(Name);
  for (const FailedFile &Failure : R.Run.Failures)
    Checked.erase(Failure.File);
  for (const auto &Entry : Gone) {
    if (!Checked.contains(Entry.second->At.File))
      continue;
    Record Absent = *Entry.second;
    Absent.Baseline = BaselineState::Absent;
    R.Records.push_back(std::move(Absent));
  }
  llvm::sort(R.Records);
  return llvm::Error::success();
}

void kapi::writeBaseline(const Report &R, llvm::raw_ostream &Os) {
  json::Array Findings;
  for (const Record &Rec : R.Records)
    if (!Rec.IsSilenced && Rec.Baseline != BaselineState::Absent)
      Findings.push_back(
          json::Object{{"fingerprint", Rec.Fingerprint},
                       {"check", Rec.Check},
                       {"api", Rec.Api},
                       {"function", Rec.Function},
                       {"file", relativeTo(R.Run.Root, Rec.At.File)},
                       {"line", Rec.At.Begin.Line},
                       {"message", json::fixUTF8(Rec.Message)}});
  Os << llvm::formatv(
      "{0:1}\n", json::Value(json::Object{{VersionKey, BaselineVersion},
                                          {"findings", std::move(Findings)}}));
}
