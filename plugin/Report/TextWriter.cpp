//===- TextWriter.cpp - findings as text with source lines ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Writers.h"
#include "llvm/Support/SourceMgr.h"

using namespace kapi;

/// Prints one sentence at one place in the compiler's form.
static void print(const TextRange &At, llvm::SourceMgr::DiagKind Kind,
                  llvm::StringRef Message, llvm::ArrayRef<RecordFix> Fixes,
                  llvm::raw_ostream &Os) {
  if (!At.Begin.isValid()) {
    llvm::SMDiagnostic("", Kind, Message).print(nullptr, Os);
    return;
  }
  const llvm::StringRef Line = At.SourceLine;
  const unsigned Size = Line.size();
  auto InLine = [&](const TextPosition &P, unsigned LineNumber) {
    return P.Line == LineNumber ? std::min(P.Column - 1, Size) : Size;
  };
  unsigned Begin = InLine(At.Begin, At.Begin.Line);
  std::vector<std::pair<unsigned, unsigned>> Ranges;
  if (At.End.isValid())
    Ranges.push_back({Begin, InLine(At.End, At.Begin.Line)});
  auto Pointer = [&](unsigned Column) {
    return llvm::SMLoc::getFromPointer(Line.data() + Column);
  };
  std::vector<llvm::SMFixIt> FixIts;
  for (const RecordFix &F : Fixes)
    if (F.File == At.File && F.Begin.Line == At.Begin.Line &&
        F.End.Line == At.Begin.Line)
      FixIts.push_back({llvm::SMRange(Pointer(InLine(F.Begin, At.Begin.Line)),
                                      Pointer(InLine(F.End, At.Begin.Line))),
                        F.Text});
  llvm::SourceMgr None;
  llvm::SMDiagnostic(None, Pointer(Begin), At.File, At.Begin.Line, Begin, Kind,
                     Message, Line, Ranges, FixIts)
      .print(nullptr, Os, Os.has_colors());
}

void kapi::writeText(const Report &R, llvm::raw_ostream &Os) {
  for (const Record &Rec : R.Records) {
    if (!isShown(Rec))
      continue;
    print(Rec.At, llvm::SourceMgr::DK_Warning,
          Rec.Message + " [" + Rec.Check + "]", Rec.Fixes, Os);
    for (const RecordNote &Note : Rec.Notes)
      print(Note.At, llvm::SourceMgr::DK_Note, Note.Text, {}, Os);
  }
}
