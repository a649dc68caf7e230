//===- CallSite.h - one call of a specified API -----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_CALLSITE_H
#define KAPI_ANALYSIS_CALLSITE_H

#include "Spec/Database.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"

namespace kapi {

/// What becomes of a call's result, as far as the expression around it says.
enum class ResultUse : uint8_t {
  Used,
  Voided,      ///< (void)call()
  Discarded,   ///< call(); as a statement
  LeftOfComma, ///< call(), other
  Conditional, ///< c ? call() : other; as a statement
};

struct Wrapper;

/// One call of a specified API.
struct CallSite {
  const clang::CallExpr *Expr = nullptr;
  const Spec *Api = nullptr;
  const Call *How = nullptr;
  ResultUse Use = ResultUse::Used;
  /// The function, variable or field that holds the call, and its body or
  /// initializer.
  const clang::Decl *Owner = nullptr;
  const clang::Stmt *Body = nullptr;
  /// Index of the first argument that is a parameter: 1 behind syscall(), and
  /// behind the object that a lambda is.
  unsigned FirstArgument = 0;
  /// The program's own function that is called; null for the API itself.
  const Wrapper *Through = nullptr;

  /// The function that is called may tell a failure by what it stores.
  bool storesOutcome() const {
    return Api->Wraps && !Api->Wraps->Stores.empty();
  }
  /// The outcome is there to be looked at: in the result, or where it was
  /// stored.
  bool leavesOutcome() const {
    return Use == ResultUse::Used ||
           (Use == ResultUse::Discarded && storesOutcome());
  }
  bool viaSyscall() const { return FirstArgument != 0 && !Through; }
  /// Whether this way of calling has an argument for a parameter.
  bool takes(const Param &P) const { return indexOf(P).has_value(); }
  /// The argument for a parameter; null where there is none, or where it is
  /// left out behind `...`.
  const clang::Expr *argument(const Param &P) const;
  /// The argument is the one that the function's declaration gives.
  bool isDefaultArgument(const Param &P) const;
  /// "mlock2", or "syscall(SYS_mlock2)" where it goes that way.
  std::string name() const;
  /// Where the call is reported: in the caller's file, not in a macro.
  clang::SourceLocation location(const clang::SourceManager &SM) const;

private:
  std::optional<size_t> indexOf(const Param &P) const;
  const clang::Expr *written(const Param &P) const;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_CALLSITE_H
