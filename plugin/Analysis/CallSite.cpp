//===- CallSite.cpp - one call of a specified API -------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/CallSite.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

const Expr *CallSite::argument(const Param &P) const {
  size_t Index = 0;
  if (How->Arguments.empty()) {
    while (Index < Api->Params.size() && Api->Params[Index].Name != P.Name)
      ++Index;
    if (Index == Api->Params.size())
      return nullptr;
  } else {
    auto It = llvm::find(How->Arguments, P.Name);
    if (It == How->Arguments.end())
      return nullptr;
    Index = It - How->Arguments.begin();
  }
  Index += FirstArgument;
  return Index < Expr->getNumArgs() ? Expr->getArg(Index) : nullptr;
}

std::string CallSite::name() const {
  return viaSyscall() ? "syscall(SYS_" + How->Syscall + ")" : How->Function;
}

SourceLocation CallSite::location(const SourceManager &SM) const {
  return SM.getFileLoc(Expr->getBeginLoc());
}
