//===- ErrnoExpr.cpp - errno as code writes it ----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ErrnoExpr.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace kapi;

llvm::StringRef kapi::calleeName(const CallExpr &Call) {
  const FunctionDecl *Function = Call.getDirectCallee();
  return Function && Function->getIdentifier() ? Function->getName()
                                               : llvm::StringRef();
}

/// A project's own `#define errno (*its_errno)`, which saves the calls.
static bool isKeptErrnoAddress(const VarDecl &Var) {
  return Var.hasGlobalStorage() && Var.getIdentifier() &&
         Var.getName().ends_with("_errno") && Var.getType()->isPointerType() &&
         Var.getType()->getPointeeType()->isSpecificBuiltinType(
             BuiltinType::Int);
}

bool kapi::isErrno(const Expr &E) {
  // What is asked about most often.
  if (isa<DeclRefExpr, MemberExpr>(E))
    return false;
  const auto *Deref = dyn_cast<UnaryOperator>(E.IgnoreParenImpCasts());
  if (!Deref || Deref->getOpcode() != UO_Deref)
    return false;
  const Expr *Address = Deref->getSubExpr()->IgnoreParenImpCasts();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Address)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    return Var && isKeptErrnoAddress(*Var);
  }
  const auto *Call = dyn_cast<CallExpr>(Address);
  return Call && llvm::is_contained(ErrnoFunctions, calleeName(*Call));
}

bool kapi::isTransparentCall(const CallExpr &Call) {
  llvm::StringRef Name = calleeName(Call);
  return llvm::is_contained(ErrnoFunctions, Name) ||
         llvm::StringSwitch<bool>(Name)
             .Cases("__builtin_expect", "__builtin_expect_with_probability",
                    true)
             .Case("__builtin_constant_p", true)
             .Default(false);
}
