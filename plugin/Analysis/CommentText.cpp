//===- CommentText.cpp - what comments say about a call -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/CommentText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <tuple>

using namespace clang;
using namespace kapi;
using llvm::StringRef;

/// What is written for clang's -verify, FileCheck and us says nothing about the
/// program.
static bool isForTests(StringRef Comment) {
  return Comment.contains("expected-") || Comment.contains("-warning {{") ||
         Comment.contains("-warning@") || Comment.contains("CHECK") ||
         Comment.contains("NOLINT");
}

std::string kapi::commentsAbove(const CallSite &Site, const SourceManager &SM,
                                unsigned MostCode) {
  auto [File, Offset] =
      SM.getDecomposedLoc(SM.getFileLoc(Site.Expr->getBeginLoc()));
  auto [BodyFile, BodyOffset] =
      SM.getDecomposedLoc(SM.getFileLoc(Site.Body->getBeginLoc()));
  if (File != BodyFile || Offset < BodyOffset)
    return "";
  StringRef Before = SM.getBufferData(File).slice(BodyOffset, Offset);
  std::string Text;
  unsigned Code = 0;
  for (unsigned Lines = 0; Lines < 12 && !Before.empty(); ++Lines) {
    auto [Rest, Line] = Before.rsplit('\n');
    Before = Line.data() == Before.data() ? StringRef() : Rest;
    Line = Line.trim();
    bool IsComment = Line.starts_with("//") || Line.starts_with("/*") ||
                     Line.starts_with("*") || Line.ends_with("*/");
    if (IsComment && !isForTests(Line))
      Text.insert(0, (Line + "\n").str());
    else if (!Line.empty() && !Line.starts_with("#") &&
             (!Text.empty() || Code++ >= MostCode || Line.ends_with("}")))
      break;
  }
  return Text;
}

namespace {

/// The text of the comment behind \p Site on its line.
StringRef commentBehind(const CallSite &Site, const SourceManager &SM) {
  auto [File, Offset] =
      SM.getDecomposedLoc(SM.getFileLoc(Site.Expr->getEndLoc()));
  StringRef Line = SM.getBufferData(File).substr(Offset).take_until(
      [](char C) { return C == '\n'; });
  size_t Start = std::min(Line.find("//"), Line.find("/*"));
  // Not that of another statement.
  if (Start == StringRef::npos ||
      Line.take_front(Start).find_first_not_of(" \t);}") != StringRef::npos)
    return "";
  StringRef Text = Line.substr(Start);
  return isForTests(Text) ? "" : Text;
}

bool saysThatItIsIgnored(StringRef Text) {
  static constexpr StringRef Phrases[] = {"ignore",
                                          "ignoring",
                                          "don't care",
                                          "don't complain",
                                          "do not care",
                                          "don't bother",
                                          "don't check",
                                          "do not check",
                                          "no error check",
                                          "best effort",
                                          "best-effort",
                                          "doesn't matter",
                                          "does not matter",
                                          "not fatal",
                                          "non-fatal",
                                          "may fail",
                                          "might fail",
                                          "can fail",
                                          "should be no error",
                                          "test for error",
                                          "skip error check",
                                          "errors will be",
                                          "not critical",
                                          "non-critical",
                                          "non critical",
                                          "should fail",
                                          "no point in checking",
                                          "no need to check",
                                          "never fails",
                                          "can't fail",
                                          "cannot fail",
                                          "exercise"};
  // A phrase may go on in the comment's next line.
  std::string Plain;
  for (char C : Text)
    if (C != '*' &&
        (!llvm::isSpace(C) || !llvm::StringRef(Plain).ends_with(" ")))
      Plain += llvm::isSpace(C) ? ' ' : C;
  return llvm::any_of(Phrases, [&](StringRef Phrase) {
    return StringRef(Plain).contains_insensitive(Phrase);
  });
}

bool hasWord(StringRef Text, StringRef Word) {
  auto IsPart = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  for (size_t At = Text.find(Word); At != StringRef::npos;
       At = Text.find(Word, At + 1)) {
    size_t End = At + Word.size();
    if ((At == 0 || !IsPart(Text[At - 1])) &&
        (End == Text.size() || !IsPart(Text[End])))
      return true;
  }
  return false;
}

/// By its name, or by that of the API behind it.
bool namesCall(StringRef Text, const CallSite &Site) {
  if (hasWord(Text, Site.Api->Name))
    return true;
  return Site.Api->Wraps &&
         llvm::any_of(Site.Api->Wraps->Chain, [&](const WrapperStep &Step) {
           return hasWord(Text, Step.Calls);
         });
}

/// The source from the end of \p Site to that of its body.
StringRef sourceBehind(const CallSite &Site, const SourceManager &SM) {
  auto [File, Offset] =
      SM.getDecomposedLoc(SM.getFileLoc(Site.Expr->getEndLoc()));
  auto [BodyFile, BodyEnd] =
      SM.getDecomposedLoc(SM.getFileLoc(Site.Body->getEndLoc()));
  return File != BodyFile || BodyEnd < Offset
             ? StringRef()
             : SM.getBufferData(File).slice(Offset, BodyEnd);
}

} // namespace

bool kapi::isSaidBehind(const CallSite &Site, const ASTContext &Ctx) {
  if (!Site.Body)
    return false;
  constexpr unsigned MostLines = 8;
  StringRef After = sourceBehind(Site, Ctx.getSourceManager());
  std::string Text;
  bool IsInside = false;
  for (unsigned Lines = 0; Lines < MostLines && !After.empty(); ++Lines) {
    StringRef Line;
    std::tie(Line, After) = After.split('\n');
    if (!IsInside)
      Line = Line.substr(std::min(Line.find("//"), Line.find("/*")));
    if (Line.empty())
      continue;
    if (!isForTests(Line))
      Text += (Line + "\n").str();
    IsInside = (IsInside || Line.starts_with("/*")) && !Line.contains("*/");
  }
  return saysThatItIsIgnored(Text) && namesCall(Text, Site);
}

bool kapi::isSaidToBeIgnored(const CallSite &Site, const ASTContext &Ctx) {
  if (!Site.Body)
    return false;
  const SourceManager &SM = Ctx.getSourceManager();
  if (saysThatItIsIgnored(commentBehind(Site, SM)) ||
      saysThatItIsIgnored(commentsAbove(Site, SM)))
    return true;
  if (isSaidBehind(Site, Ctx))
    return true;
  // What stands further up may be about anything.
  constexpr unsigned Further = 8;
  std::string Text = commentsAbove(Site, SM, Further);
  return saysThatItIsIgnored(Text) && namesCall(Text, Site);
}

bool kapi::saysEndOrError(const CallSite &Site, const ASTContext &Ctx) {
  if (!Site.Body)
    return false;
  const SourceManager &SM = Ctx.getSourceManager();
  constexpr unsigned MostLines = 6;
  StringRef After = sourceBehind(Site, SM);
  for (unsigned Lines = 0; Lines < MostLines && !After.empty(); ++Lines) {
    StringRef Line;
    std::tie(Line, After) = After.split('\n');
    StringRef Text = Line.substr(std::min(Line.find("//"), Line.find("/*")));
    if (Text.contains_insensitive("eof") && Text.contains_insensitive("err") &&
        !isForTests(Text))
      return true;
  }
  return false;
}
