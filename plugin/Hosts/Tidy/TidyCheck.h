//===- TidyCheck.h - one of our checks in clang-tidy ------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_TIDY_TIDYCHECK_H
#define KAPI_TIDY_TIDYCHECK_H

#include "Hosts/Tidy/TidySession.h"
#include "Report/Finding.h"
#include "Report/OldestSystem.h"
#include "clang-tidy/ClangTidyCheck.h"
#include <memory>

namespace kapi {

/// A line of Checks.def as clang-tidy knows it. All that are enabled share one
/// run over the translation unit, through the session.
///
/// Options are `Specs` (specs of the user's own, a directory or a file),
/// `Level`, `MinKernel` and `MinGlibc` (the oldest system to run on), each as
/// `<check>.Specs` for one check or `kapi.Specs` for all.
class TidyCheck : public clang::tidy::ClangTidyCheck {
public:
  TidyCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
            std::shared_ptr<TidySession> Session);
  ~TidyCheck() override;

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Map) override;
  void registerPPCallbacks(const clang::SourceManager &SM,
                           clang::Preprocessor *PP,
                           clang::Preprocessor *ModuleExpanderPP) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void
  check(const clang::ast_matchers::MatchFinder::MatchResult &Result) override;

  llvm::StringRef name() const { return Name; }
  llvm::StringRef specs() const { return Specs; }
  Level level() const { return Shown; }
  const OldestSystem &oldest() const { return Oldest; }
  const clang::Preprocessor &preprocessor() const { return *PP; }

  /// Hands a finding and its notes to clang-tidy.
  void emit(const Finding &F);

private:
  /// Reads a version into \p Version and returns it as it is written.
  std::string readVersion(llvm::StringRef Option, llvm::VersionTuple &Version,
                          const OptionsView &All);

  std::string Name;
  std::string Specs;
  std::string LevelName;
  std::string MinKernel, MinGlibc;
  OldestSystem Oldest;
  Level Shown = Level::Default;
  std::shared_ptr<TidySession> Session;
  const clang::Preprocessor *PP = nullptr;
};

} // namespace kapi

#endif // KAPI_TIDY_TIDYCHECK_H
