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

llvm::SmallVector<SpelledName, 4> kapi::spelledNames(const Expr &E,
                                                     const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  llvm::SmallVector<SpelledName, 4> Names;
  SourceLocation Loc = E.getBeginLoc();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E.IgnoreParenImpCasts()))
    Names.push_back({Ref->getDecl()->getNameAsString(),
                     SM.isInSystemHeader(Ref->getDecl()->getLocation()),
                     tokenAt(Loc, Ctx)});
  while (Loc.isMacroID()) {
    if (SM.isMacroArgExpansion(Loc)) {
      Loc = SM.getImmediateSpellingLoc(Loc);
      continue;
    }
    bool FromSystem = isWrittenInSystemHeader(Loc, SM);
    std::string Name =
        Lexer::getImmediateMacroName(Loc, SM, Ctx.getLangOpts()).str();
    Loc = SM.getImmediateExpansionRange(Loc).getBegin();
    if (!Names.empty() && Names.back().Name == Name)
      Names.back().Written = tokenAt(Loc, Ctx);
    else
      Names.push_back({Name, FromSystem, tokenAt(Loc, Ctx)});
  }
  return Names;
}

std::string kapi::sourceText(const Expr &E, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  CharSourceRange Range = SM.getExpansionRange(E.getSourceRange());
  if (E.getBeginLoc().isMacroID())
    Range = Lexer::makeFileCharRange(
        CharSourceRange::getTokenRange(E.getSourceRange()), SM,
        Ctx.getLangOpts());
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
  while (Loc.isMacroID()) {
    SourceLocation Expansion = SM.getImmediateExpansionRange(Loc).getBegin();
    if (SM.isMacroArgExpansion(Loc) &&
        Lexer::getImmediateMacroName(Loc, SM, Ctx.getLangOpts()) == Name)
      return SM.getFileLoc(Expansion);
    Loc = Expansion;
  }
  return {};
}
