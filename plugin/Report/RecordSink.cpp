//===- RecordSink.cpp - findings as plain data ----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/RecordSink.h"
#include "Compat/Compat.h"
#include "clang/Basic/FileManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/Path.h"

using namespace clang;
using namespace kapi;
using llvm::StringRef;

/// The line around an offset, without its end.
static StringRef lineAround(StringRef Text, size_t Offset) {
  size_t Start = Text.take_front(Offset).rfind('\n');
  Start = Start == StringRef::npos ? 0 : Start + 1;
  return Text.drop_front(Start).split('\n').first.rtrim('\r');
}

/// UTF-16 code units of UTF-8 text; a broken byte counts as one.
static unsigned utf16Length(StringRef Text) {
  unsigned Units = 0;
  for (unsigned char C : Text)
    Units += (C & 0xC0) == 0x80 ? 0 : C >= 0xF0 ? 2 : 1;
  return Units;
}

TextPosition RecordSink::position(SourceLocation Loc, unsigned Line) const {
  auto [File, Offset] = SM.getDecomposedLoc(Loc);
  TextPosition P;
  P.Line = Line;
  P.Column = SM.getColumnNumber(File, Offset);
  StringRef Before = SM.getBufferData(File).take_front(Offset);
  P.Utf16 = utf16Length(Before.take_back(P.Column - 1)) + 1;
  return P;
}

std::string RecordSink::realPath(FileID File) const {
  OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File);
  return Entry ? SM.getFileManager().getCanonicalName(*Entry).str()
               : std::string();
}

TextRange RecordSink::place(SourceLocation Begin, SourceLocation End) const {
  TextRange P;
  PresumedLoc Presumed = SM.getPresumedLoc(Begin);
  if (Presumed.isInvalid())
    return P;
  FileID File = SM.getFileID(Begin);
  P.File = realPath(File);
  OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File);
  if (!Entry || Entry->getName() != Presumed.getFilename()) {
    llvm::SmallString<256> Path(Presumed.getFilename());
    SM.getFileManager().makeAbsolutePath(Path);
    llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
    llvm::SmallString<256> Real;
    P.File = SM.getFileManager().getVirtualFileSystem().getRealPath(Path, Real)
                 ? Path.str().str()
                 : Real.str().str();
  }
  P.Begin = position(Begin, Presumed.getLine());
  P.SourceLine =
      lineAround(SM.getBufferData(File), SM.getFileOffset(Begin)).str();
  // What goes on in the next line is the rest of this one.
  if (End.isValid() && SM.getFileID(End) == File && Begin < End &&
      SM.getFileOffset(End) - SM.getFileOffset(Begin) <=
          P.SourceLine.size() - (P.Begin.Column - 1))
    P.End = position(End, P.Begin.Line);
  return P;
}

void RecordSink::addFix(Record &R, const FixItHint &Hint) const {
  CharSourceRange Range =
      Lexer::makeFileCharRange(Hint.RemoveRange, SM, LangOpts);
  if (Range.isInvalid())
    return;
  auto At = [&](SourceLocation Loc) {
    return position(Loc, SM.getSpellingLineNumber(Loc));
  };
  auto [File, Offset] = SM.getDecomposedLoc(Range.getBegin());
  RecordFix Fix;
  Fix.File = realPath(File);
  Fix.Offset = Offset;
  Fix.Length = SM.getFileOffset(Range.getEnd()) - Offset;
  Fix.Begin = At(Range.getBegin());
  Fix.End = At(Range.getEnd());
  Fix.Text = Hint.CodeToInsert;
  R.Fixes.push_back(std::move(Fix));
}

void RecordSink::emit(const Finding &F) {
  add(F, Diags.getDiagnosticLevel(compat::StateDiagnostic, F.Loc) <
             DiagnosticsEngine::Warning);
}

void RecordSink::add(const Finding &F, bool IsSilenced) {
  Record R;
  R.Check = F.Check.str();
  R.Certainty = F.Certainty;
  R.Message = F.Message;
  // The highlighted part starts where the finding does, or elsewhere in macros.
  SourceLocation End;
  if (F.Highlight.isValid() && F.Highlight.getBegin() == F.Loc)
    End =
        F.Highlight.isTokenRange()
            ? Lexer::getLocForEndOfToken(F.Highlight.getEnd(), 0, SM, LangOpts)
            : F.Highlight.getEnd();
  R.At = place(F.Loc, End);
  R.FirstLine = R.LastLine = R.At.Begin.Line;
  if (F.CallRange.isValid() &&
      SM.getFileID(F.CallRange.getBegin()) == SM.getFileID(F.Loc)) {
    R.FirstLine = SM.getPresumedLineNumber(F.CallRange.getBegin());
    R.LastLine = SM.getPresumedLineNumber(F.CallRange.getEnd());
  }
  for (const FindingNote &Note : F.Notes)
    R.Notes.push_back(
        {place(Note.Loc, SourceLocation()), Note.Text, Note.IsStep});
  for (const FixItHint &Hint : F.Fixes)
    addFix(R, Hint);
  R.Api = F.Api;
  R.Function = F.Function;
  R.IsSilenced = IsSilenced;
  Records.push_back(std::move(R));
}
