//===- TidyCheck.cpp - one of our checks in clang-tidy --------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Tidy/TidyCheck.h"
#include "Compat/Compat.h"

using namespace clang;
using namespace clang::tidy;
using namespace kapi;

TidyCheck::TidyCheck(llvm::StringRef Name, ClangTidyContext *Context,
                     std::shared_ptr<TidySession> Session)
    : ClangTidyCheck(Name, Context), Name(Name), Session(std::move(Session)) {
  OptionsView All("kapi", Context->getOptions().CheckOptions, Context);
  Specs = std::string(Options.get("Specs", All.get("Specs", "")));
  LevelName = std::string(Options.get("Level", All.get("Level", "default")));
  if (std::optional<Level> Known = parseLevel(LevelName))
    Shown = *Known;
  else
    configurationDiag("option 'Level': '%0' is no level; there are default, "
                      "strict and pedantic",
                      DiagnosticIDs::Error)
        << LevelName;
  MinKernel = readVersion("MinKernel", Oldest.Kernel, All);
  MinGlibc = readVersion("MinGlibc", Oldest.Glibc, All);
}

std::string TidyCheck::readVersion(llvm::StringRef Option,
                                   llvm::VersionTuple &Version,
                                   const OptionsView &All) {
  std::string Text(Options.get(Option, All.get(Option, "")));
  if (Text.empty())
    return Text;
  if (llvm::Expected<llvm::VersionTuple> Read = parseOldest(Text))
    Version = *Read;
  else
    configurationDiag("option '%0': %1", DiagnosticIDs::Error)
        << Option << llvm::toString(Read.takeError());
  return Text;
}

TidyCheck::~TidyCheck() { Session->leave(*this); }

void TidyCheck::storeOptions(ClangTidyOptions::OptionMap &Map) {
  Options.store(Map, "Specs", Specs);
  Options.store(Map, "Level", LevelName);
  Options.store(Map, "MinKernel", MinKernel);
  Options.store(Map, "MinGlibc", MinGlibc);
}

void TidyCheck::registerPPCallbacks(const SourceManager &, Preprocessor *PP,
                                    Preprocessor *) {
  this->PP = PP;
}

void TidyCheck::registerMatchers(ast_matchers::MatchFinder *Finder) {
  Session->join(*this);
  // Call sites are found by the analysis; a matcher for each name would cost
  // more than all of it.
  Finder->addMatcher(ast_matchers::translationUnitDecl(), this);
}

void TidyCheck::check(const ast_matchers::MatchFinder::MatchResult &Result) {
  Session->run(*Result.Context);
}

/// Only the source's own pragmas count here: whether a project is compiled with
/// -w says nothing about what its reviewers want to see.
static bool isIgnored(const DiagnosticsEngine &Diags, SourceLocation Loc) {
  return !Diags.getIgnoreAllWarnings() &&
         Diags.getDiagnosticLevel(compat::StateDiagnostic, Loc) <
             DiagnosticsEngine::Warning;
}

void TidyCheck::emit(const Finding &F) {
  if (isIgnored(PP->getDiagnostics(), F.Loc))
    return;
  {
    // The text is an argument, so nothing in it needs an escape.
    DiagnosticBuilder Builder = diag(F.Loc, "%0") << F.Message;
    if (F.Highlight.isValid())
      Builder << F.Highlight;
    for (const FixItHint &Fix : F.Fixes)
      Builder << Fix;
  }
  for (const FindingNote &Note : F.Notes)
    diag(Note.Loc, "%0", DiagnosticIDs::Note) << Note.Text;
}
