//===- FailingEnd.cpp - ways that end in a failure whatever the call did --===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/FailingEnd.h"
#include "Analysis/IntegerValue.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

bool kapi::givesUp(const CFGBlock &To) {
  return llvm::any_of(To, [](const CFGElement &Element) {
    auto S = Element.getAs<CFGStmt>();
    const auto *Call = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    return Callee && Callee->isNoReturn() &&
           (!Callee->getIdentifier() ||
            !Callee->getName().ends_with_insensitive("exit"));
  });
}

bool kapi::endsInFailure(const CFGBlock &To, const ASTContext &Ctx) {
  constexpr unsigned MaxBlocks = 8;
  const CFGBlock *Block = &To;
  for (unsigned I = 0; Block && I < MaxBlocks; ++I) {
    if (givesUp(*Block))
      return true;
    for (const CFGElement &Element : *Block) {
      auto S = Element.getAs<CFGStmt>();
      const auto *Return = S ? dyn_cast<ReturnStmt>(S->getStmt()) : nullptr;
      if (!Return)
        continue;
      std::optional<llvm::APSInt> Value =
          Return->getRetValue() ? integerValue(*Return->getRetValue(), Ctx)
                                : std::nullopt;
      return Value && Value->isNegative();
    }
    Block = Block->succ_size() == 1 ? *Block->succ_begin() : nullptr;
  }
  return false;
}
