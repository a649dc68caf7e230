//===- HighlightedText.cpp - source lines for HTML ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Html/HighlightedText.h"
#include "Html/Page.h"
#include "clang/Basic/IdentifierTable.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace clang;
using namespace kapi;
using llvm::StringRef;

// What a page can hold of one line, of one file, and of all at a time. Larger
// files are generated, and nobody reads them around a finding.
static constexpr size_t MaxLine = 400, MaxFile = 8 << 20, MaxCached = 64 << 20;

static bool isWordChar(char C) { return llvm::isAlnum(C) || C == '_'; }

Stretch kapi::wordAt(StringRef Line, size_t Column) {
  Stretch At{std::min(Column, Line.size()), std::min(Column, Line.size())};
  while (At.End < Line.size() && isWordChar(Line[At.End]))
    ++At.End;
  if (At.End == At.Begin && At.End < Line.size())
    ++At.End;
  return At;
}

HighlightedText::HighlightedText(StringRef Name, std::string Contents)
    : Text(std::move(Contents)) {
  for (size_t Start = 0; Start < Text.size();) {
    Starts.push_back(Start);
    size_t End = Text.find('\n', Start);
    Start = End == std::string::npos ? Text.size() : End + 1;
  }
  tokenize(Name.ends_with(".c"));
}

/// Close enough to what the file was compiled as to tell keywords.
static LangOptions languageOf(bool IsC) {
  LangOptions Options;
  Options.LineComment = Options.C99 = Options.C11 = Options.GNUKeywords = true;
  Options.Bool = Options.CPlusPlus = Options.CPlusPlus11 = !IsC;
  Options.CPlusPlus14 = Options.CPlusPlus17 = !IsC;
  return Options;
}

void HighlightedText::tokenize(bool IsC) {
  const LangOptions Options = languageOf(IsC);
  IdentifierTable Keywords(Options);
  const char *Begin = Text.c_str();
  // A place other than none, for the lexer to count from.
  Lexer Lex(SourceLocation::getFromRawEncoding(1), Options, Begin, Begin,
            Begin + Text.size());
  Lex.SetCommentRetentionState(true);
  bool AfterHash = false;
  clang::Token Tok;
  do {
    Lex.LexFromRawLexer(Tok);
    size_t End = Lex.getBufferLocation() - Begin;
    size_t Start = End - Tok.getLength();
    char Kind = 0;
    if (Tok.is(tok::comment))
      Kind = 'c';
    else if (tok::isStringLiteral(Tok.getKind()) ||
             Tok.isOneOf(tok::char_constant, tok::wide_char_constant))
      Kind = 's';
    else if (Tok.is(tok::numeric_constant))
      Kind = 'n';
    else if (Tok.is(tok::hash) && Tok.isAtStartOfLine())
      Kind = 'p';
    else if (Tok.is(tok::raw_identifier)) {
      auto It = Keywords.find(Tok.getRawIdentifier());
      if (AfterHash)
        Kind = 'p';
      else if (It != Keywords.end() && It->second->isKeyword(Options))
        Kind = 'k';
    }
    AfterHash = Kind == 'p' && Tok.is(tok::hash);
    if (Kind)
      Tokens.push_back({Start, End, Kind});
  } while (Tok.isNot(tok::eof));
}

StringRef HighlightedText::line(unsigned Number) const {
  if (Number == 0 || Number > Starts.size())
    return "";
  StringRef Rest = StringRef(Text).drop_front(Starts[Number - 1]);
  return Rest.take_front(Rest.find('\n')).rtrim('\r');
}

/// The part of a long line that is shown; a character is whole or left out.
Stretch HighlightedText::shownPart(StringRef Line,
                                   llvm::ArrayRef<Stretch> Marked) const {
  if (Line.size() <= MaxLine)
    return {0, Line.size()};
  size_t Wanted = Marked.empty() ? 0 : Marked.front().Begin;
  size_t Begin = Wanted < MaxLine * 3 / 4 ? 0 : Wanted - MaxLine / 4;
  Begin = std::min(Begin, Line.size() - MaxLine);
  size_t End = Begin + MaxLine;
  auto IsInside = [&](size_t At) {
    return At < Line.size() && (Line[At] & 0xC0) == 0x80;
  };
  while (IsInside(Begin))
    ++Begin;
  while (IsInside(End))
    ++End;
  return {Begin, End};
}

std::string HighlightedText::html(unsigned Number,
                                  llvm::ArrayRef<Stretch> Marked) const {
  StringRef Line = line(Number);
  if (Line.empty())
    return "";
  Stretch Part = shownPart(Line, Marked);
  const size_t Offset = Starts[Number - 1];
  auto Current = llvm::partition_point(
      Tokens, [&](const Token &T) { return T.End <= Offset + Part.Begin; });
  auto IsMarked = [&](size_t At) {
    return llvm::any_of(
        Marked, [&](const Stretch &S) { return S.Begin <= At && At < S.End; });
  };
  std::string Result = Part.Begin ? "\u2026" : "";
  for (size_t At = Part.Begin; At < Part.End;) {
    while (Current != Tokens.end() && Current->End <= Offset + At)
      ++Current;
    char Kind = 0;
    size_t End = Part.End;
    if (Current != Tokens.end() && Current->Begin <= Offset + At) {
      Kind = Current->Kind;
      End = std::min(End, Current->End - Offset);
    } else if (Current != Tokens.end()) {
      End = std::min(End, Current->Begin - Offset);
    }
    bool InMark = IsMarked(At);
    for (const Stretch &S : Marked)
      for (size_t Edge : {S.Begin, S.End})
        if (At < Edge && Edge < End)
          End = Edge;
    std::string Piece = kapi::html(Line.slice(At, End));
    if (Kind)
      Piece = std::string("<i class=") + Kind + ">" + Piece + "</i>";
    Result += InMark ? "<mark>" + Piece + "</mark>" : Piece;
    At = End;
  }
  return Result + (Part.End < Line.size() ? "\u2026" : "");
}

const HighlightedText *SourceCache::file(const std::string &Path) {
  auto [It, IsNew] = Files.try_emplace(Path);
  llvm::sys::fs::file_status Status;
  // A report may name anything, and a pipe would be waited for.
  if (!IsNew || llvm::sys::fs::status(Path, Status) ||
      !llvm::sys::fs::is_regular_file(Status) || Status.getSize() > MaxFile)
    return It->second.get();
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer || (*Buffer)->getBufferSize() > MaxFile)
    return nullptr;
  Bytes += (*Buffer)->getBufferSize();
  It->second =
      std::make_unique<HighlightedText>(Path, (*Buffer)->getBuffer().str());
  return It->second.get();
}

void SourceCache::trim() {
  if (Bytes <= MaxCached)
    return;
  Files.clear();
  Bytes = 0;
}
