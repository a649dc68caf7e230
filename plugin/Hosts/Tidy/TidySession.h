//===- TidySession.h - what the checks in clang-tidy share ------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_TIDY_TIDYSESSION_H
#define KAPI_TIDY_TIDYSESSION_H

#include "Spec/Database.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/StringMap.h"
#include <memory>
#include <vector>

namespace kapi {

class TidyCheck;

/// What the checks of one clang-tidy process share: the databases, and one run
/// of the analysis over each translation unit however many checks are enabled.
class TidySession {
public:
  /// \p Check takes part in the translation unit that is parsed next.
  void join(TidyCheck &Check) { Members.push_back(&Check); }
  /// \p Check is gone.
  void leave(const TidyCheck &Check);
  /// Runs all that joined since the last run; the second of them that asks
  /// finds its work done.
  void run(clang::ASTContext &Ctx);

private:
  void runTogether(llvm::ArrayRef<TidyCheck *> Checks, clang::ASTContext &Ctx);
  const Database *database(llvm::StringRef Specs);

  std::vector<TidyCheck *> Members;
  /// By the path of the user's specs; null where those cannot be used.
  llvm::StringMap<std::unique_ptr<Database>> Databases;
};

} // namespace kapi

#endif // KAPI_TIDY_TIDYSESSION_H
