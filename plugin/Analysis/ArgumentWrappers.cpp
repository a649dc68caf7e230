//===- ArgumentWrappers.cpp - functions that hand arguments on ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ArgumentWrappers.h"
#include "Analysis/WrapperFinder.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// The function calls itself through what it hands on.
static bool isRecursive(const CallSite &Site, const FunctionDecl &Function) {
  for (const Wrapper *W = Site.Through; W; W = W->Inner.Through)
    if (W->Function == Function.getCanonicalDecl())
      return true;
  return false;
}

/// The values of the argument for \p P that one parameter of the function has a
/// part in.
static HandedOn handedOn(llvm::ArrayRef<ArgumentValue> Values) {
  HandedOn Result;
  for (const ArgumentValue &V : Values)
    if (V.Inputs.size() == 1) {
      if (!Result.Parameter)
        Result.Parameter = V.Inputs.front().Parameter;
      if (V.Inputs.front().Parameter == Result.Parameter)
        Result.Values.push_back(V);
    }
  return Result;
}

void ArgumentWrappers::consider(const CallSite &Site) {
  const auto *Function = dyn_cast_or_null<FunctionDecl>(Site.Owner);
  if (!Function || !Function->getNumParams() ||
      !isPlainFunction(*Function, Site) || isRecursive(Site, *Function))
    return;
  auto Result = std::make_unique<Wrapper>();
  Spec &Derived = Result->Derived;
  Call How;
  How.Arguments.assign(Function->getNumParams(), "");
  How.Returns = ReturnConvention::NeverFails;
  for (const Param &Declared : Site.Api->Params) {
    const Param &P = Params.effective(Site, Declared);
    if ((!P.Mask && P.Values.empty()) || !Site.argument(P))
      continue;
    HandedOn Handed = handedOn(Params.values(Site, P));
    if (!Handed.Parameter)
      continue;
    std::string &Name =
        How.Arguments[Handed.Parameter->getFunctionScopeIndex()];
    if (!Name.empty())
      continue;
    Name = P.Name;
    Derived.Params.push_back(P);
    Result->Handed.push_back(std::move(Handed));
  }
  if (Derived.Params.empty())
    return;
  Derived.Name = How.Function = nameOf(*Function);
  Derived.Kind = SpecKind::Wrapper;
  Derived.Errors = Site.Api->Errors;
  Derived.Returns.Discard = Discard::Silent;
  Derived.Calls.push_back(std::move(How));
  Result->Function = Function->getCanonicalDecl();
  Result->Inner = Site;
  Fresh.push_back(std::move(Result));
}

/// Takes out what \p Whole, which hands on the result of the same call, says of
/// its parameters already.
static void leaveTo(const Wrapper &Whole, Wrapper &W) {
  if (Whole.Function != W.Function || Whole.Inner.Expr != W.Inner.Expr)
    return;
  std::vector<std::string> &Names = W.Derived.Calls.front().Arguments;
  for (size_t I = W.Handed.size(); I-- > 0;) {
    const Param &P = W.Derived.Params[I];
    if (!Whole.Derived.param(P.Name))
      continue;
    *llvm::find(Names, P.Name) = "";
    W.Derived.Params.erase(W.Derived.Params.begin() + I);
    W.Handed.erase(W.Handed.begin() + I);
  }
}

void ArgumentWrappers::takeNew(std::vector<const Wrapper *> &New) {
  for (auto &W : Fresh) {
    for (const Wrapper *Head : New)
      for (const Wrapper *Whole = Head; Whole; Whole = Whole->Next)
        if (!Whole->isAboutArguments())
          leaveTo(*Whole, *W);
    if (W->Handed.empty())
      continue;
    auto Same = llvm::find_if(New, [&](const Wrapper *Other) {
      return Other->Function == W->Function;
    });
    if (Same == New.end()) {
      New.push_back(W.get());
    } else {
      W->Next = *Same;
      *Same = W.get();
    }
    All.push_back(std::move(W));
  }
  Fresh.clear();
}
