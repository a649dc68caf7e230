//===- Spelling.cpp - how a constant is written in the source -------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Spelling.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

bool kapi::isWrittenInSystemHeader(SourceLocation Loc,
                                   const SourceManager &SM) {
  return SM.isInSystemHeader(SM.getSpellingLoc(Loc));
}

static CharSourceRange tokenAt(SourceLocation Loc, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  if (!Loc.isFileID() || SM.isInSystemHeader(Loc))
    return {};
  return CharSourceRange::getCharRange(
      Loc, Lexer::getLocForEndOfToken(Loc, 0, SM, Ctx.getLangOpts()));
}

/// One step from a place in a macro to where the macro, or its argument, is
/// written.
static SourceLocation outwards(SourceLocation Loc, const SourceManager &SM) {
  return SM.isMacroArgExpansion(Loc)
             ? SM.getImmediateSpellingLoc(Loc)
             : SM.getImmediateExpansionRange(Loc).getBegin();
}

bool kapi::isInOwnMacro(SourceLocation Loc, const SourceManager &SM) {
  while (Loc.isMacroID()) {
    if (!SM.isMacroArgExpansion(Loc) && !isWrittenInSystemHeader(Loc, SM))
      return true;
    Loc = outwards(Loc, SM);
  }
  return false;
}

/// The macro expansions, as files, that the end of \p E lies in.
static llvm::SmallVector<FileID, 4> expansionsAtEnd(const Expr &E,
                                                    const SourceManager &SM) {
  llvm::SmallVector<FileID, 4> Files;
  for (SourceLocation Loc = E.getEndLoc(); Loc.isMacroID();
       Loc = outwards(Loc, SM))
    Files.push_back(SM.getFileID(Loc));
  return Files;
}

llvm::SmallVector<SpelledName, 4> kapi::spelledNames(const Expr &E,
                                                     const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  llvm::SmallVector<SpelledName, 4> Names;
  SourceLocation Loc = E.getBeginLoc();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E.IgnoreParenImpCasts()))
    Names.push_back({Ref->getDecl()->getNameAsString(),
                     SM.isInSystemHeader(Ref->getDecl()->getLocation()),
                     tokenAt(Loc, Ctx)});
  // `SYS_mlock2 + 1` begins in a macro that does not name its value.
  bool IsOneToken = Loc == E.getEndLoc();
  llvm::SmallVector<FileID, 4> AtEnd;
  if (!IsOneToken)
    AtEnd = expansionsAtEnd(E, SM);
  for (SourceLocation Next; Loc.isMacroID(); Loc = Next) {
    Next = outwards(Loc, SM);
    if (SM.isMacroArgExpansion(Loc) ||
        !(IsOneToken || llvm::is_contained(AtEnd, SM.getFileID(Loc))))
      continue;
    bool FromSystem = isWrittenInSystemHeader(Loc, SM);
    std::string Name =
        Lexer::getImmediateMacroName(Loc, SM, Ctx.getLangOpts()).str();
    CharSourceRange Written = tokenAt(Next, Ctx);
    if (!Names.empty() && Names.back().Name == Name)
      Names.back().Written = Written;
    else
      Names.push_back({Name, FromSystem, Written});
  }
  return Names;
}

std::string kapi::sourceText(const Expr &E, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  // An argument of a macro is read where it is written; what comes out of a
  // macro's body, as the use of the macro.
  CharSourceRange Range = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(E.getSourceRange()), SM,
      Ctx.getLangOpts());
  if (Range.isInvalid())
    Range = SM.getExpansionRange(E.getSourceRange());
  std::string Text = Lexer::getSourceText(Range, SM, Ctx.getLangOpts()).str();
  std::string OneLine;
  for (char C : Text) {
    bool Space = C == ' ' || C == '\n' || C == '\t' || C == '\r';
    if (!Space)
      OneLine += C;
    else if (!OneLine.empty() && OneLine.back() != ' ')
      OneLine += ' ';
  }
  return OneLine;
}

SourceLocation kapi::enclosingMacroArgument(SourceLocation Loc,
                                            llvm::StringRef Name,
                                            const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  // An argument has two ways out: to the macro that it is an argument of, and
  // to where it is written, which may be an argument again.
  llvm::SmallVector<SourceLocation, 8> Work = {Loc};
  for (unsigned Steps = 0; !Work.empty() && Steps < 64; ++Steps) {
    Loc = Work.pop_back_val();
    if (!Loc.isMacroID())
      continue;
    SourceLocation Expansion = SM.getImmediateExpansionRange(Loc).getBegin();
    if (SM.isMacroArgExpansion(Loc)) {
      // The expansion is the place of the parameter in the macro's body.
      if (Expansion.isMacroID() && isWrittenInSystemHeader(Expansion, SM) &&
          Lexer::getImmediateMacroName(Expansion, SM, Ctx.getLangOpts()) ==
              Name)
        return SM.getFileLoc(Expansion);
      Work.push_back(SM.getImmediateSpellingLoc(Loc));
    }
    Work.push_back(Expansion);
  }
  return {};
}
