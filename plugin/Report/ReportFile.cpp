//===- ReportFile.cpp - reads a report of either form ---------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Report.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace kapi;
namespace json = llvm::json;

/// The parser goes one call deeper with each bracket.
static bool isNestedTooDeep(llvm::StringRef Text) {
  constexpr unsigned MaxDepth = 200;
  unsigned Depth = 0;
  bool InString = false;
  for (size_t I = 0; I < Text.size(); ++I) {
    char C = Text[I];
    if (InString) {
      I += C == '\\';
      InString = C != '"';
    } else if (C == '"') {
      InString = true;
    } else if (C == '[' || C == '{') {
      if (++Depth > MaxDepth)
        return true;
    } else if (C == ']' || C == '}') {
      Depth -= Depth > 0;
    }
  }
  return false;
}

llvm::Expected<json::Value> kapi::readJson(llvm::StringRef File) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return llvm::createFileError(File, Buffer.getError());
  if (isNestedTooDeep((*Buffer)->getBuffer()))
    return llvm::createFileError(
        File, llvm::createStringError(llvm::inconvertibleErrorCode(),
                                      "not a report of kapi-check"));
  llvm::Expected<json::Value> Json = json::parse((*Buffer)->getBuffer());
  if (!Json)
    return llvm::createFileError(File, Json.takeError());
  return Json;
}

llvm::Expected<Report> kapi::readReport(llvm::StringRef File) {
  llvm::Expected<json::Value> Json = readJson(File);
  if (!Json)
    return Json.takeError();
  const json::Object *Top = Json->getAsObject();
  auto Read =
      Top && Top->get("runs") ? reportFromSarif(*Json) : reportFromJSON(*Json);
  if (!Read)
    return llvm::createFileError(File, Read.takeError());
  return Read;
}
