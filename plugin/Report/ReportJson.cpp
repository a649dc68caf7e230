//===- ReportJson.cpp - a report as JSON and back -------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Report.h"

using namespace kapi;
namespace json = llvm::json;

// Bumped when a reader of the last form would misunderstand.
static constexpr int64_t FormatVersion = 1;

namespace {

/// Paths below the root are written relative to it.
struct PathWriter {
  llvm::StringRef Root;

  json::Value position(const TextPosition &P) const {
    return json::Object{
        {"line", P.Line}, {"column", P.Column}, {"utf16", P.Utf16}};
  }
  json::Object place(const TextRange &P) const {
    json::Object Json{{"file", relativeTo(Root, P.File)},
                      {"begin", position(P.Begin)},
                      {"source", json::fixUTF8(P.SourceLine)}};
    if (P.End.isValid())
      Json["end"] = position(P.End);
    return Json;
  }
  json::Value note(const RecordNote &N) const {
    return json::Object{{"at", place(N.At)},
                        {"text", json::fixUTF8(N.Text)},
                        {"step", N.IsStep}};
  }
  json::Value fix(const RecordFix &F) const {
    return json::Object{{"file", relativeTo(Root, F.File)},
                        {"offset", F.Offset},
                        {"length", F.Length},
                        {"begin", position(F.Begin)},
                        {"end", position(F.End)},
                        {"text", json::fixUTF8(F.Text)}};
  }
  json::Value record(const Record &R) const {
    json::Array Notes, Fixes;
    for (const RecordNote &N : R.Notes)
      Notes.push_back(note(N));
    for (const RecordFix &F : R.Fixes)
      Fixes.push_back(fix(F));
    json::Object Json{{"check", R.Check},
                      {"level", levelName(R.Certainty)},
                      {"message", json::fixUTF8(R.Message)},
                      {"at", place(R.At)},
                      {"firstLine", R.FirstLine},
                      {"lastLine", R.LastLine},
                      {"notes", std::move(Notes)},
                      {"fixes", std::move(Fixes)},
                      {"api", R.Api},
                      {"function", R.Function},
                      {"fingerprint", R.Fingerprint}};
    if (R.IsSilenced)
      Json["silenced"] = true;
    if (R.Baseline != BaselineState::None)
      Json["baseline"] = int64_t(R.Baseline);
    return Json;
  }
};

} // namespace

json::Object kapi::factsToJSON(const RunInfo &Run) {
  json::Object Json{{"level", levelName(Run.Shown)},
                    {"calls", callsToJSON(Run)}};
  if (!Run.Oldest.Kernel.empty())
    Json["minKernel"] = Run.Oldest.Kernel.getAsString();
  if (!Run.Oldest.Glibc.empty())
    Json["minGlibc"] = Run.Oldest.Glibc.getAsString();
  if (Run.IsOfChange)
    Json["ofChange"] = true;
  return Json;
}

json::Value kapi::toJSON(const Report &R) {
  PathWriter Paths{R.Run.Root};
  json::Array Files, Failures, Records;
  for (const std::string &File : R.Run.Files)
    Files.push_back(relativeTo(R.Run.Root, File));
  for (const FailedFile &F : R.Run.Failures)
    Failures.push_back(json::Object{{"file", relativeTo(R.Run.Root, F.File)},
                                    {"reason", json::fixUTF8(F.Reason)}});
  for (const Record &Rec : R.Records)
    Records.push_back(Paths.record(Rec));
  json::Object Json{{"kapi-check", FormatVersion},
                    {"version", R.Run.ToolVersion},
                    {"llvm", R.Run.LlvmVersion},
                    {"database", R.Run.DatabaseVersion},
                    {"root", R.Run.Root},
                    {"files", std::move(Files)},
                    {"failures", std::move(Failures)},
                    {"findings", std::move(Records)}};
  for (auto &[Key, Value] : factsToJSON(R.Run))
    Json[Key] = std::move(Value);
  return Json;
}

namespace kapi {

/// The library maps no narrower number than this.
static bool number(json::ObjectMapper &O, llvm::StringLiteral Key,
                   unsigned &Out) {
  uint64_t Number = 0;
  if (!O.map(Key, Number))
    return false;
  Out = static_cast<unsigned>(std::min<uint64_t>(Number, UINT32_MAX));
  return true;
}

// The library finds these through the namespace of their arguments.

static bool fromJSON(const json::Value &Json, Level &Out, json::Path P) {
  std::optional<llvm::StringRef> Name = Json.getAsString();
  std::optional<Level> Parsed = Name ? parseLevel(*Name) : std::nullopt;
  if (!Parsed) {
    P.report("expected a level");
    return false;
  }
  Out = *Parsed;
  return true;
}

static bool fromJSON(const json::Value &Json, BaselineState &Out,
                     json::Path P) {
  std::optional<int64_t> Number = Json.getAsInteger();
  if (!Number || *Number < 0 || *Number > int64_t(BaselineState::Absent)) {
    P.report("expected a baseline state");
    return false;
  }
  Out = BaselineState(*Number);
  return true;
}

/// A version that may be left out.
static bool version(const json::Value &Json, llvm::StringLiteral Key,
                    llvm::VersionTuple &Out, json::Path P) {
  const json::Value *Text = Json.getAsObject()->get(Key);
  if (!Text)
    return true;
  llvm::Expected<llvm::VersionTuple> Read =
      parseOldest(Text->getAsString().value_or(""));
  if (!Read) {
    llvm::consumeError(Read.takeError());
    P.field(Key).report("expected a version");
    return false;
  }
  Out = *Read;
  return true;
}

static bool fromJSON(const json::Value &Json, TextPosition &Out, json::Path P) {
  json::ObjectMapper O(Json, P);
  return O && number(O, "line", Out.Line) && number(O, "column", Out.Column) &&
         number(O, "utf16", Out.Utf16);
}

static bool fromJSON(const json::Value &Json, TextRange &Out, json::Path P) {
  json::ObjectMapper O(Json, P);
  return O && O.map("file", Out.File) && O.map("begin", Out.Begin) &&
         O.mapOptional("end", Out.End) && O.map("source", Out.SourceLine);
}

static bool fromJSON(const json::Value &Json, RecordNote &Out, json::Path P) {
  json::ObjectMapper O(Json, P);
  return O && O.map("at", Out.At) && O.map("text", Out.Text) &&
         O.map("step", Out.IsStep);
}

static bool fromJSON(const json::Value &Json, RecordFix &Out, json::Path P) {
  json::ObjectMapper O(Json, P);
  return O && O.map("file", Out.File) && number(O, "offset", Out.Offset) &&
         number(O, "length", Out.Length) && O.map("begin", Out.Begin) &&
         O.map("end", Out.End) && O.map("text", Out.Text);
}

static bool fromJSON(const json::Value &Json, Record &Out, json::Path P) {
  json::ObjectMapper O(Json, P);
  return O && O.map("check", Out.Check) && O.map("level", Out.Certainty) &&
         O.map("message", Out.Message) && O.map("at", Out.At) &&
         number(O, "firstLine", Out.FirstLine) &&
         number(O, "lastLine", Out.LastLine) && O.map("notes", Out.Notes) &&
         O.map("fixes", Out.Fixes) && O.map("api", Out.Api) &&
         O.map("function", Out.Function) &&
         O.map("fingerprint", Out.Fingerprint) &&
         O.mapOptional("silenced", Out.IsSilenced) &&
         O.mapOptional("baseline", Out.Baseline);
}

static bool fromJSON(const json::Value &Json, FailedFile &Out, json::Path P) {
  json::ObjectMapper O(Json, P);
  return O && O.map("file", Out.File) && O.map("reason", Out.Reason);
}

static bool fromJSON(const json::Value &Json, Report &Out, json::Path P) {
  json::ObjectMapper O(Json, P);
  RunInfo &Run = Out.Run;
  int64_t Version = 0;
  if (!O || !O.map("kapi-check", Version))
    return false;
  if (Version != FormatVersion) {
    P.field("kapi-check").report("another version of the format");
    return false;
  }
  return O.map("version", Run.ToolVersion) && O.map("llvm", Run.LlvmVersion) &&
         O.map("database", Run.DatabaseVersion) && O.map("level", Run.Shown) &&
         version(Json, "minKernel", Run.Oldest.Kernel, P) &&
         version(Json, "minGlibc", Run.Oldest.Glibc, P) &&
         O.mapOptional("ofChange", Run.IsOfChange) && O.map("root", Run.Root) &&
         O.map("files", Run.Files) && O.map("failures", Run.Failures) &&
         O.map("findings", Out.Records);
}

} // namespace kapi

/// Every path of \p R absolute again.
static void makeAbsolute(Report &R) {
  auto Fix = [&](std::string &File) { File = absoluteIn(R.Run.Root, File); };
  for (std::string &File : R.Run.Files)
    Fix(File);
  for (FailedFile &F : R.Run.Failures)
    Fix(F.File);
  for (Record &Rec : R.Records) {
    Fix(Rec.At.File);
    for (RecordNote &N : Rec.Notes)
      Fix(N.At.File);
    for (RecordFix &F : Rec.Fixes)
      Fix(F.File);
  }
}

llvm::Expected<Report> kapi::reportFromJSON(const json::Value &Json) {
  json::Path::Root Root("report");
  Report R;
  if (!fromJSON(Json, R, Root))
    return Root.getError();
  makeAbsolute(R);
  const json::Value *Calls = Json.getAsObject()->get("calls");
  if (Calls && !callsFromJSON(*Calls, R.Run))
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "expected counts of calls at report.calls");
  return R;
}
