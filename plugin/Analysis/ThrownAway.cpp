//===- ThrownAway.cpp - does anybody look at what came? -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ThrownAway.h"
#include "Analysis/Location.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// The local that \p Argument is the address of.
static const VarDecl *localBehind(const Expr &Argument) {
  const Expr *Object = Argument.IgnoreParenCasts();
  if (const auto *Address = dyn_cast<UnaryOperator>(Object);
      Address && Address->getOpcode() == UO_AddrOf)
    Object = Address->getSubExpr();
  const VarDecl *Var = baseOf(*Object->IgnoreParens());
  return Var && Var->hasLocalStorage() && !Var->getType()->isPointerType()
             ? Var
             : nullptr;
}

bool kapi::throwsAway(const CallSite &Site, const FunctionGraph &Graph) {
  bool Any = false;
  for (const Param &P : Site.Api->Params) {
    const Expr *Argument = llvm::is_contained(P.Flags, ParamFlag::Out)
                               ? Site.argument(P)
                               : nullptr;
    if (!Argument)
      continue;
    const VarDecl *Var = localBehind(*Argument);
    if (!Var || Graph.isNamedOutside(*Var, *Site.Expr))
      return false;
    Any = true;
  }
  return Any;
}
