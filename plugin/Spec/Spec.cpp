//===- Spec.cpp - the model of one API specification ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Spec.h"
#include "llvm/ADT/STLExtras.h"

using namespace kapi;

std::string WrapperStep::onFailure() const {
  std::string Text;
  if (!Returns.empty())
    Text = "returns " + Returns;
  if (!Stores.empty())
    Text += (Text.empty() ? "stores " : " and stores ") + Stores;
  return Text + " where that fails";
}

const Param *Spec::param(llvm::StringRef Name) const {
  auto It =
      llvm::find_if(Params, [&](const Param &P) { return P.Name == Name; });
  return It == Params.end() ? nullptr : &*It;
}

const Error *Spec::error(llvm::StringRef Name) const {
  auto It =
      llvm::find_if(Errors, [&](const Error &E) { return E.Name == Name; });
  return It == Errors.end() ? nullptr : &*It;
}
