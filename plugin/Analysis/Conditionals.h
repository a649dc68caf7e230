//===- Conditionals.h - #if around a place, and anywhere --------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_CONDITIONALS_H
#define KAPI_ANALYSIS_CONDITIONALS_H

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"
#include <string>
#include <vector>

namespace kapi {

/// The conditions by which the preprocessor chose code. They are read again
/// from the files when somebody asks, so that a compilation pays nothing.
class Conditionals {
public:
  explicit Conditionals(const clang::ASTContext &Ctx) : Ctx(Ctx) {}

  /// The conditions that \p Loc depends on, as they are written, those of
  /// `#else` and of a macro's definition included.
  std::vector<std::string> around(clang::SourceLocation Loc);

  /// Whether a condition in a file of the program's names \p Word, in whatever
  /// case and as whatever part of a name.
  bool anyNames(llvm::StringRef Word);

private:
  struct Directive {
    unsigned Offset;
    std::string Name; ///< "if", "else", ...
    std::string Text; ///< what follows
  };

  const std::vector<Directive> &directives(clang::FileID File);
  void collect(clang::SourceLocation Loc, std::vector<std::string> &To);

  const clang::ASTContext &Ctx;
  llvm::DenseMap<clang::FileID, std::vector<Directive>> Files;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_CONDITIONALS_H
