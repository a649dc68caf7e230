//===- SarifWriter.cpp - SARIF 2.1.0 --------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

///
/// \file
/// Each property is one of the OASIS standard, "Static Analysis Results
/// Interchange Format (SARIF) Version 2.1.0". What the standard has no place
/// for stands in property bags, so that a report can be read again without
/// loss.
///
//===----------------------------------------------------------------------===//

#include "Report/Sarif.h"
#include "Report/Writers.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace kapi;
namespace json = llvm::json;

static json::Object text(llvm::StringRef Text) {
  return json::Object{{"text", json::fixUTF8(Text)}};
}

/// Everything but what a path in a URI may hold as it is.
static std::string encoded(llvm::StringRef Path) {
  std::string Uri;
  for (unsigned char C : Path) {
    if (llvm::isAlnum(C) || llvm::StringRef("/-._~+").contains(C))
      Uri += C;
    else
      Uri +=
          "%" + llvm::toHex(llvm::StringRef(reinterpret_cast<char *>(&C), 1));
  }
  return Uri;
}

static json::Object artifact(const RunInfo &Run, llvm::StringRef File) {
  std::string Relative = relativeTo(Run.Root, File);
  if (Relative == File)
    return json::Object{{"uri", "file://" + encoded(File)}};
  return json::Object{{"uri", encoded(Relative)}, {"uriBaseId", sarif::RootId}};
}

/// Columns are counted in UTF-16 code units; in bytes they are kept beside it
/// where that is something else.
static json::Object region(const TextPosition &Begin, const TextPosition &End) {
  json::Object Region{{"startLine", Begin.Line}, {"startColumn", Begin.Utf16}};
  json::Object Bytes;
  if (Begin.Utf16 != Begin.Column)
    Bytes["startColumn"] = Begin.Column;
  if (End.isValid()) {
    if (End.Line != Begin.Line)
      Region["endLine"] = End.Line;
    Region["endColumn"] = End.Utf16;
    if (End.Utf16 != End.Column)
      Bytes["endColumn"] = End.Column;
  }
  if (!Bytes.empty())
    Region["properties"] = json::Object{{"bytes", std::move(Bytes)}};
  return Region;
}

/// The source line stands in the region around the finding, or in the finding's
/// own where that is the whole line.
static json::Object physical(const RunInfo &Run, const TextRange &At) {
  json::Object Region = region(At.Begin, At.End);
  json::Object Json{{"artifactLocation", artifact(Run, At.File)}};
  bool IsWholeLine =
      At.Begin.Column == 1 &&
      (!At.End.isValid() || At.End.Column > At.SourceLine.size());
  if (IsWholeLine && !At.SourceLine.empty())
    Region["snippet"] = text(At.SourceLine);
  else if (!At.SourceLine.empty())
    Json["contextRegion"] = json::Object{{"startLine", At.Begin.Line},
                                         {"snippet", text(At.SourceLine)}};
  Json["region"] = std::move(Region);
  return Json;
}

static json::Object location(const RunInfo &Run, const TextRange &At,
                             llvm::StringRef Message) {
  return json::Object{{"physicalLocation", physical(Run, At)},
                      {"message", text(Message)}};
}

static json::Value codeFlow(const RunInfo &Run, const Record &R,
                            llvm::ArrayRef<const RecordNote *> Way) {
  json::Array Steps;
  for (const RecordNote *Note : Way)
    Steps.push_back(
        json::Object{{"location", Note ? location(Run, Note->At, Note->Text)
                                       : location(Run, R.At, R.Message)}});
  return json::Object{{"threadFlows", json::Array{json::Object{
                                          {"locations", std::move(Steps)}}}}};
}

/// One fix of several changes, each in its file.
static json::Value fix(const RunInfo &Run, const Record &R) {
  json::Array Changes;
  for (const RecordFix &F : R.Fixes) {
    json::Object Deleted = region(F.Begin, F.End);
    json::Object *Bag = Deleted.getObject("properties");
    if (!Bag) {
      Deleted["properties"] = json::Object();
      Bag = Deleted.getObject("properties");
    }
    (*Bag)["offset"] = F.Offset;
    (*Bag)["length"] = F.Length;
    Changes.push_back(json::Object{
        {"artifactLocation", artifact(Run, F.File)},
        {"replacements",
         json::Array{json::Object{{"deletedRegion", std::move(Deleted)},
                                  {"insertedContent", text(F.Text)}}}}});
  }
  return json::Object{{"artifactChanges", std::move(Changes)}};
}

static llvm::StringRef baselineName(BaselineState State) {
  switch (State) {
  case BaselineState::None:
    break;
  case BaselineState::New:
    return "new";
  case BaselineState::Unchanged:
    return "unchanged";
  case BaselineState::Absent:
    return "absent";
  }
  return "";
}

static json::Value result(const RunInfo &Run, const Record &R,
                          const llvm::StringMap<unsigned> &RuleIndex) {
  json::Object Location{{"physicalLocation", physical(Run, R.At)}};
  if (!R.Function.empty())
    Location["logicalLocations"] = json::Array{
        json::Object{{"fullyQualifiedName", R.Function}, {"kind", "function"}}};
  json::Object Json{
      {"ruleId", R.Check},
      {"kind", "fail"},
      {"level", R.Certainty == Level::Default ? "warning" : "note"},
      {"message", text(R.Message)},
      {"locations", json::Array{std::move(Location)}},
      {"partialFingerprints",
       json::Object{{sarif::FingerprintId, R.Fingerprint}}},
      {"properties",
       json::Object{{"api", R.Api},
                    {"level", levelName(R.Certainty)},
                    {"callLines", json::Array{R.FirstLine, R.LastLine}}}}};
  if (auto It = RuleIndex.find(R.Check); It != RuleIndex.end())
    Json["ruleIndex"] = It->second;
  json::Array Related;
  for (const RecordNote &Note : R.Notes) {
    json::Object Loc = location(Run, Note.At, Note.Text);
    Loc["id"] = int64_t(Related.size());
    Loc["properties"] = json::Object{{"step", Note.IsStep}};
    Related.push_back(std::move(Loc));
  }
  if (!Related.empty())
    Json["relatedLocations"] = std::move(Related);
  if (std::vector<const RecordNote *> Way = wayOf(R); !Way.empty())
    Json["codeFlows"] = json::Array{codeFlow(Run, R, Way)};
  if (!R.Fixes.empty())
    Json["fixes"] = json::Array{fix(Run, R)};
  if (R.IsSilenced)
    Json["suppressions"] = json::Array{json::Object{{"kind", "inSource"}}};
  if (R.Baseline != BaselineState::None)
    Json["baselineState"] = baselineName(R.Baseline);
  return Json;
}

/// "InvalidFlags" for "kapi-invalid-flags".
static std::string pascalCase(llvm::StringRef Id) {
  std::string Name;
  llvm::SmallVector<llvm::StringRef, 4> Words;
  Id.consume_front("kapi-");
  Id.split(Words, '-');
  for (llvm::StringRef Word : Words)
    Name += Word.empty() ? "" : llvm::toUpper(Word[0]) + Word.substr(1).str();
  return Name;
}

static json::Value rule(const CheckPage &Page) {
  json::Object Json{
      {"id", Page.Id},
      {"name", pascalCase(Page.Id)},
      {"shortDescription", text(Page.Summary)},
      {"defaultConfiguration", json::Object{{"level", "warning"}}}};
  if (!Page.Help.empty()) {
    json::Object Help = text(Page.Help);
    Help["markdown"] = json::fixUTF8(Page.Help);
    Json["help"] = std::move(Help);
  }
  if (!Page.Uri.empty())
    Json["helpUri"] = Page.Uri;
  return Json;
}

static json::Value invocation(const RunInfo &Run) {
  json::Array Notifications;
  for (const FailedFile &F : Run.Failures)
    Notifications.push_back(json::Object{
        {"level", "error"},
        {"message", text(F.Reason)},
        {"locations",
         json::Array{json::Object{
             {"physicalLocation",
              json::Object{{"artifactLocation", artifact(Run, F.File)}}}}}}});
  json::Object Json{{"executionSuccessful", Run.Failures.empty()}};
  if (!Notifications.empty())
    Json["toolExecutionNotifications"] = std::move(Notifications);
  return Json;
}

static json::Value tool(const RunInfo &Run) {
  json::Array Rules;
  for (const CheckPage &Page : Run.Checks)
    Rules.push_back(rule(Page));
  json::Object Driver{{"name", "kapi-check"},
                      {"version", Run.ToolVersion},
                      {"semanticVersion", Run.ToolVersion},
                      {"rules", std::move(Rules)}};
  json::Array Extensions{
      json::Object{{"name", sarif::DatabaseName},
                   {"version", Run.DatabaseVersion}},
      json::Object{{"name", sarif::LlvmName}, {"version", Run.LlvmVersion}}};
  return json::Object{{"driver", std::move(Driver)},
                      {"extensions", std::move(Extensions)}};
}

void kapi::writeSarif(const Report &R, llvm::raw_ostream &Os) {
  llvm::StringMap<unsigned> RuleIndex;
  for (const CheckPage &Page : R.Run.Checks)
    RuleIndex.try_emplace(Page.Id, RuleIndex.size());
  json::Array Artifacts, Results;
  for (const std::string &File : R.Run.Files)
    Artifacts.push_back(json::Object{{"location", artifact(R.Run, File)},
                                     {"roles", json::Array{"analysisTarget"}}});
  for (const Record &Rec : R.Records)
    Results.push_back(result(R.Run, Rec, RuleIndex));
  json::Object Run{{"tool", tool(R.Run)},
                   {"columnKind", "utf16CodeUnits"},
                   {"invocations", json::Array{invocation(R.Run)}},
                   {"artifacts", std::move(Artifacts)},
                   {"results", std::move(Results)},
                   // What the standard has no place for.
                   {"properties", factsToJSON(R.Run)}};
  if (!R.Run.Root.empty())
    Run["originalUriBaseIds"] = json::Object{
        {sarif::RootId,
         json::Object{
             {"uri", "file://" +
                         encoded(llvm::StringRef(R.Run.Root).rtrim('/')) +
                         "/"}}}};
  json::Object Log{
      {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/"
                  "schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", json::Array{std::move(Run)}}};
  Os << llvm::formatv("{0:1}\n", json::Value(std::move(Log)));
}
