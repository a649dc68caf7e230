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
  std::string Key = F.Loc.printToString(SM) + ": " + F.Message;
  Texts.push_back({std::move(Key), std::move(Os.str())});
}
