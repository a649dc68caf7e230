//===- TextSink.cpp - findings as text with source lines ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/TextSink.h"
#include "Compat/Compat.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Frontend/TextDiagnostic.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;
using namespace kapi;

void TextSink::emit(const Finding &F) {
  if (Diags.getDiagnosticLevel(compat::StateDiagnostic, F.Loc) <
      DiagnosticsEngine::Warning)
    return;
  std::string Text;
  llvm::raw_string_ostream Os(Text);
  auto Options = llvm::makeIntrusiveRefCnt<DiagnosticOptions>();
  // A database may name files relative to different folders.
  Options->AbsolutePath = true;
  TextDiagnostic Printer(Os, LangOpts, Options.get());
  llvm::SmallVector<CharSourceRange, 1> Ranges;
  if (F.Highlight.isValid())
    Ranges.push_back(F.Highlight);
  Printer.emitDiagnostic(FullSourceLoc(F.Loc, SM), DiagnosticsEngine::Warning,
                         F.Message + " [" + F.Check.str() + "]", Ranges,
                         F.Fixes);
  for (const FindingNote &Note : F.Notes)
    Printer.emitDiagnostic(FullSourceLoc(Note.Loc, SM), DiagnosticsEngine::Note,
                           Note.Text, {}, {});
  PresumedLoc Place = SM.getPresumedLoc(F.Loc);
  OptionalFileEntryRef File = SM.getFileEntryRefForID(SM.getFileID(F.Loc));
  llvm::StringRef Path =
      File ? File->getFileEntry().tryGetRealPathName() : llvm::StringRef();
  std::string Key = (Path + ":" + llvm::Twine(Place.getLine()) + ":" +
                     llvm::Twine(Place.getColumn()) + ": " + F.Message)
                        .str();
  Texts.push_back({std::move(Key), std::move(Os.str())});
}
