//===- RdjsonWriter.cpp - reviewdog's diagnostic format -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Writers.h"

using namespace kapi;
namespace json = llvm::json;

static json::Value position(const TextPosition &P) {
  return json::Object{{"line", P.Line}, {"column", P.Column}};
}

static json::Value range(const TextPosition &Begin, const TextPosition &End) {
  json::Object Json{{"start", position(Begin)}};
  if (End.isValid())
    Json["end"] = position(End);
  return Json;
}

static json::Value location(const Report &R, const TextRange &At) {
  return json::Object{{"path", relativeTo(R.Run.Root, At.File)},
                      {"range", range(At.Begin, At.End)}};
}

static json::Value diagnostic(const Report &R, const Record &Rec) {
  json::Array Suggestions, Related;
  for (const RecordFix &F : Rec.Fixes)
    if (F.File == Rec.At.File)
      Suggestions.push_back(json::Object{{"range", range(F.Begin, F.End)},
                                         {"text", json::fixUTF8(F.Text)}});
  for (const RecordNote &Note : Rec.Notes)
    Related.push_back(json::Object{{"message", json::fixUTF8(Note.Text)},
                                   {"location", location(R, Note.At)}});
  json::Object Json{
      {"message", json::fixUTF8(Rec.Message)},
      {"location", location(R, Rec.At)},
      {"severity", Rec.Certainty == Level::Default ? "WARNING" : "INFO"},
      {"code", json::Object{{"value", Rec.Check}}}};
  if (!Suggestions.empty())
    Json["suggestions"] = std::move(Suggestions);
  if (!Related.empty())
    Json["related_locations"] = std::move(Related);
  return Json;
}

void kapi::writeRdjson(const Report &R, llvm::raw_ostream &Os) {
  json::Array Diagnostics;
  for (const Record &Rec : R.Records)
    if (isShown(Rec))
      Diagnostics.push_back(diagnostic(R, Rec));
  json::Object Json{{"source", json::Object{{"name", "kapi-check"}}},
                    {"severity", "WARNING"},
                    {"diagnostics", std::move(Diagnostics)}};
  Os << llvm::formatv("{0:1}\n", json::Value(std::move(Json)));
}
