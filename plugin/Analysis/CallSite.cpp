//===- CallSite.cpp - one call of a specified API -------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/CallSite.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

std::optional<size_t> CallSite::indexOf(const Param &P) const {
  if (!How->Arguments.empty()) {
    auto It = llvm::find(How->Arguments, P.Name);
    if (It == How->Arguments.end())
      return std::nullopt;
    return It - How->Arguments.begin() + FirstArgument;
  }
  auto It = llvm::find_if(
      Api->Params, [&](const Param &Other) { return Other.Name == P.Name; });
  if (It == Api->Params.end())
    return std::nullopt;
  return It - Api->Params.begin() + FirstArgument;
}

const Expr *CallSite::written(const Param &P) const {
  std::optional<size_t> Index = indexOf(P);
  return Index && *Index < Expr->getNumArgs() ? Expr->getArg(*Index) : nullptr;
}

const Expr *CallSite::argument(const Param &P) const {
  const clang::Expr *Written = written(P);
  const auto *Default = dyn_cast_or_null<CXXDefaultArgExpr>(Written);
  return Default ? Default->getExpr() : Written;
}

bool CallSite::isDefaultArgument(const Param &P) const {
  return isa_and_nonnull<CXXDefaultArgExpr>(written(P));
}

std::string CallSite::name() const {
  return viaSyscall() ? "syscall(SYS_" + How->Syscall + ")" : How->Function;
}

SourceLocation CallSite::location(const SourceManager &SM) const {
  return SM.getFileLoc(Expr->getBeginLoc());
}
