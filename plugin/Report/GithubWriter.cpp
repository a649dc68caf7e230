//===- GithubWriter.cpp - workflow commands of GitHub Actions -------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Writers.h"

using namespace kapi;

/// What ends a command, or a property of one, is written as in a URL.
static std::string escaped(llvm::StringRef Text, bool IsProperty) {
  std::string Result;
  for (char C : Text) {
    if (C == '%')
      Result += "%25";
    else if (C == '\r')
      Result += "%0D";
    else if (C == '\n')
      Result += "%0A";
    else if (IsProperty && C == ':')
      Result += "%3A";
    else if (IsProperty && C == ',')
      Result += "%2C";
    else
      Result += C;
  }
  return Result;
}

void kapi::writeGithub(const Report &R, llvm::raw_ostream &Os) {
  for (const FailedFile &F : R.Run.Failures)
    Os << "::error file=" << escaped(relativeTo(R.Run.Root, F.File), true)
       << ",title=kapi-check::" << escaped("cannot check: " + F.Reason, false)
       << '\n';
  for (const Record &Rec : R.Records) {
    if (!isShown(Rec))
      continue;
    std::string Message = Rec.Message;
    for (const RecordNote &Note : Rec.Notes)
      Message += "\n" + relativeTo(R.Run.Root, Note.At.File) + ":" +
                 std::to_string(Note.At.Begin.Line) + ": " + Note.Text;
    const TextRange &At = Rec.At;
    Os << (Rec.Certainty == Level::Default ? "::warning" : "::notice")
       << " file=" << escaped(relativeTo(R.Run.Root, At.File), true)
       << ",line=" << At.Begin.Line << ",col=" << At.Begin.Column;
    if (At.End.isValid())
      Os << ",endLine=" << At.End.Line << ",endColumn=" << At.End.Column;
    Os << ",title=" << escaped(Rec.Check, true)
       << "::" << escaped(Message, false) << '\n';
  }
}
