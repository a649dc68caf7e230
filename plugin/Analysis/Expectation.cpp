//===- Expectation.cpp - does the code expect to be refused? --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Expectation.h"
#include "Analysis/Spelling.h"

using namespace clang;

bool kapi::mentionsErrno(const Stmt &Body, llvm::StringRef Name,
                         const ASTContext &Ctx) {
  llvm::SmallVector<const Stmt *, 64> Stack = {&Body};
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    if (const auto *Literal = dyn_cast<IntegerLiteral>(S))
      for (const SpelledName &Spelled : spelledNames(*Literal, Ctx))
        if (Spelled.Name == Name)
          return true;
    for (const Stmt *Child : S->children())
      if (Child)
        Stack.push_back(Child);
  }
  return false;
}
