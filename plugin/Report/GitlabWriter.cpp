//===- GitlabWriter.cpp - GitLab's Code Quality report --------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Writers.h"

using namespace kapi;
namespace json = llvm::json;

static llvm::StringRef severity(Level L) {
  switch (L) {
  case Level::Default:
    return "major";
  case Level::Strict:
    return "minor";
  case Level::Pedantic:
    return "info";
  }
  return "";
}

void kapi::writeGitlab(const Report &R, llvm::raw_ostream &Os) {
  json::Array Issues;
  for (const Record &Rec : R.Records)
    if (isShown(Rec))
      Issues.push_back(json::Object{
          {"description", json::fixUTF8(Rec.Message)},
          {"check_name", Rec.Check},
          {"fingerprint", Rec.Fingerprint},
          {"severity", severity(Rec.Certainty)},
          {"location",
           json::Object{
               {"path", relativeTo(R.Run.Root, Rec.At.File)},
               {"lines", json::Object{{"begin", Rec.At.Begin.Line}}}}}});
  Os << llvm::formatv("{0:1}\n", json::Value(std::move(Issues)));
}
