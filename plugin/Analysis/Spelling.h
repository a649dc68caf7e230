//===- Spelling.h - how a constant is written in the source -----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_SPELLING_H
#define KAPI_ANALYSIS_SPELLING_H

#include "clang/AST/Expr.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace kapi {

/// One name under which a value reaches an expression: the macro whose body
/// holds it, the macro around that one, or the enumerator or variable itself.
struct SpelledName {
  std::string Name;
  bool FromSystem = false; ///< defined in a system header
  /// The name itself where it is written in a file, so that it can be replaced.
  clang::CharSourceRange Written;
};

/// The names of \p E from the innermost to the one in the file. Empty for a
/// plain literal.
llvm::SmallVector<SpelledName, 4> spelledNames(const clang::Expr &E,
                                               const clang::ASTContext &Ctx);

/// True where \p Loc is written in a system header; an argument of a system
/// macro is written where the macro is used.
bool isWrittenInSystemHeader(clang::SourceLocation Loc,
                             const clang::SourceManager &SM);

/// True where \p Loc is written in the body of a macro of the program's own; an
/// argument is written where the macro is used.
bool isInOwnMacro(clang::SourceLocation Loc, const clang::SourceManager &SM);

/// The source text of \p E on one line, as it stands in the file.
std::string sourceText(const clang::Expr &E, const clang::ASTContext &Ctx);

/// Where the system header's macro \p Name is used with \p Loc inside its
/// argument, directly or through other macros; invalid where it is not.
clang::SourceLocation enclosingMacroArgument(clang::SourceLocation Loc,
                                             llvm::StringRef Name,
                                             const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_SPELLING_H
