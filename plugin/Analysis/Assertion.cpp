//===- Assertion.cpp - tests that NDEBUG removes --------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Assertion.h"
#include "Analysis/Spelling.h"
#include "llvm/Support/Regex.h"

using namespace clang;

/// A file that takes NDEBUG back keeps its assertions in every build. The
/// preprocessor keeps no trace of it where NDEBUG was not set, but the text
/// does.
static bool assertsAlways(SourceLocation Loc, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  static const llvm::Regex Undef("#[ \t]*undef[ \t]+NDEBUG");
  for (FileID File : {SM.getFileID(Loc), SM.getMainFileID()})
    if (auto Buffer = SM.getBufferDataOrNone(File);
        Buffer && Buffer->contains("NDEBUG") && Undef.match(*Buffer))
      return true;
  return false;
}

bool kapi::isOnlyAsserted(SourceLocation Loc, const ASTContext &Ctx) {
  SourceLocation Assert = enclosingMacroArgument(Loc, "assert", Ctx);
  return Assert.isValid() && !assertsAlways(Assert, Ctx);
}
