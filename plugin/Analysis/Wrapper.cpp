//===- Wrapper.cpp - a function that hands a call on ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Wrapper.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

const ParmVarDecl *Wrapper::parameterFor(const Param &P) const {
  const std::vector<std::string> &Names = Derived.Calls.front().Arguments;
  auto It = llvm::find(Names, P.Name);
  const auto *Definition = dyn_cast_or_null<FunctionDecl>(Inner.Owner);
  size_t Index = It - Names.begin();
  return Definition && It != Names.end() && Index < Definition->getNumParams()
             ? Definition->getParamDecl(Index)
             : nullptr;
}
