//===- Expectation.cpp - does the code expect to be refused? --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Expectation.h"
#include "Analysis/Spelling.h"
#include "Spec/Errno.h"
#include "llvm/ADT/STLFunctionalExtras.h"

using namespace clang;
using namespace kapi;

/// Whether \p Wanted holds for the name of some number in \p Body.
static bool anyName(const Stmt &Body, const ASTContext &Ctx,
                    llvm::function_ref<bool(llvm::StringRef)> Wanted) {
  llvm::SmallVector<const Stmt *, 64> Stack = {&Body};
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    if (const auto *Literal = dyn_cast<IntegerLiteral>(S))
      for (const SpelledName &Spelled : spelledNames(*Literal, Ctx))
        if (Wanted(Spelled.Name))
          return true;
    for (const Stmt *Child : S->children())
      if (Child)
        Stack.push_back(Child);
  }
  return false;
}

bool kapi::mentionsErrno(const Stmt &Body, llvm::StringRef Name,
                         const ASTContext &Ctx) {
  return anyName(Body, Ctx,
                 [&](llvm::StringRef Other) { return Other == Name; });
}

bool kapi::namesErrno(const Stmt &S, const ASTContext &Ctx) {
  return anyName(S, Ctx, [](llvm::StringRef Name) {
    return errnoNumber(Name).has_value();
  });
}
