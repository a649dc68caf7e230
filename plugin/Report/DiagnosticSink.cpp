//===- DiagnosticSink.cpp - findings as compiler diagnostics --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/DiagnosticSink.h"
#include "Compat/Compat.h"

using namespace clang;
using namespace kapi;

/// Ends \p Text with the check's id the way the compiler names its groups. The
/// text is an argument of the diagnostic, so nothing in it needs an escape.
static std::string tagged(const Finding &F, DiagnosticsEngine::Level Level) {
  const char *Open =
      Level == DiagnosticsEngine::Error ? " [-Werror,-W" : " [-W";
  return F.Message + Open + F.Check.str() + "]";
}

void DiagnosticSink::emit(const Finding &F) {
  // A diagnostic ID of our own obeys neither -Werror nor -w nor pragmas; a
  // built-in warning lends us the state that it has at this place.
  DiagnosticsEngine::Level Level =
      Diags.getDiagnosticLevel(compat::StateDiagnostic, F.Loc);
  if (Level < DiagnosticsEngine::Warning)
    return;
  auto Id = Level >= DiagnosticsEngine::Error
                ? Diags.getCustomDiagID(DiagnosticsEngine::Error, "%0")
                : Diags.getCustomDiagID(DiagnosticsEngine::Warning, "%0");
  {
    DiagnosticBuilder Builder = Diags.Report(F.Loc, Id);
    Builder << tagged(F, Level);
    if (F.Highlight.isValid())
      Builder << F.Highlight;
    for (const FixItHint &Fix : F.Fixes)
      Builder << Fix;
  }
  auto NoteId = Diags.getCustomDiagID(DiagnosticsEngine::Note, "%0");
  for (const FindingNote &Note : F.Notes)
    Diags.Report(Note.Loc, NoteId) << Note.Text;
}
