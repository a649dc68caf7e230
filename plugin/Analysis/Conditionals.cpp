//===- Conditionals.cpp - #if around a place, and anywhere ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Conditionals.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// What matters here: conditions, and #define because of include guards.
static bool isOfInterest(llvm::StringRef Name) {
  return Name.starts_with("if") || Name.starts_with("el") || Name == "endif" ||
         Name == "define";
}

const std::vector<Conditionals::Directive> &
Conditionals::directives(FileID File) {
  auto [It, New] = Files.try_emplace(File);
  std::vector<Directive> &Found = It->second;
  if (!New)
    return Found;
  const SourceManager &SM = Ctx.getSourceManager();
  std::optional<llvm::MemoryBufferRef> Buffer = SM.getBufferOrNone(File);
  if (!Buffer)
    return Found;
  Lexer Lex(File, *Buffer, SM, Ctx.getLangOpts());
  Token T;
  Lex.LexFromRawLexer(T);
  while (T.isNot(tok::eof)) {
    bool Starts = T.is(tok::hash) && T.isAtStartOfLine();
    unsigned Offset = SM.getFileOffset(T.getLocation());
    Lex.LexFromRawLexer(T);
    if (!Starts || T.isAtStartOfLine() || T.isNot(tok::raw_identifier) ||
        !isOfInterest(T.getRawIdentifier()))
      continue;
    Directive D{Offset, T.getRawIdentifier().str(), ""};
    bool IsDefine = D.Name == "define";
    for (Lex.LexFromRawLexer(T); !T.isAtStartOfLine() && T.isNot(tok::eof);
         Lex.LexFromRawLexer(T)) {
      // Of a macro its name is enough.
      if (IsDefine && !D.Text.empty())
        continue;
      D.Text += (D.Text.empty() ? "" : " ") +
                Lexer::getSpelling(T, SM, Ctx.getLangOpts());
    }
    Found.push_back(std::move(D));
  }
  return Found;
}

void Conditionals::collect(SourceLocation Loc, std::vector<std::string> &To) {
  auto [File, Offset] = Ctx.getSourceManager().getDecomposedLoc(Loc);
  const std::vector<Directive> &All = directives(File);
  /// Conditions of the open #if and of its earlier branches.
  std::vector<std::string> Open;
  for (size_t I = 0; I < All.size() && All[I].Offset < Offset; ++I) {
    const Directive &D = All[I];
    if (llvm::StringRef(D.Name).starts_with("if")) {
      bool IsIncludeGuard = D.Name == "ifndef" && I + 1 < All.size() &&
                            All[I + 1].Name == "define" &&
                            All[I + 1].Text == D.Text;
      Open.push_back(IsIncludeGuard ? "" : D.Text);
    } else if (Open.empty()) {
      continue;
    } else if (D.Name == "endif") {
      Open.pop_back();
    } else if (D.Name != "define") {
      Open.back() += " " + D.Text;
    }
  }
  llvm::append_range(To, Open);
}

std::vector<std::string> Conditionals::around(SourceLocation Loc) {
  const SourceManager &SM = Ctx.getSourceManager();
  std::vector<std::string> Result;
  collect(SM.getFileLoc(Loc), Result);
  if (Loc.isMacroID())
    collect(SM.getSpellingLoc(Loc), Result);
  return Result;
}

bool Conditionals::anyNames(llvm::StringRef Word) {
  const SourceManager &SM = Ctx.getSourceManager();
  for (unsigned I = 1; I < SM.local_sloc_entry_size(); ++I) {
    const SrcMgr::SLocEntry &Entry = SM.getLocalSLocEntry(I);
    if (!Entry.isFile() ||
        SrcMgr::isSystem(Entry.getFile().getFileCharacteristic()))
      continue;
    FileID File =
        SM.getFileID(SourceLocation::getFromRawEncoding(Entry.getOffset()));
    for (const Directive &D : directives(File))
      if (D.Name != "define" &&
          llvm::StringRef(D.Text).contains_insensitive(Word))
        return true;
  }
  return false;
}
