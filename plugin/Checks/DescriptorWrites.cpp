//===- DescriptorWrites.cpp - was a descriptor written to? ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/DescriptorWrites.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/Children.h"
#include "Analysis/Location.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace kapi;

static const Param *descriptorOf(const Spec &Api) {
  auto Found = llvm::find_if(
      Api.Params, [](const Param &P) { return P.Kapi == KapiType::Fd; });
  return Found == Api.Params.end() ? nullptr : &*Found;
}

bool kapi::tellsOnlyOfWrites(const CallSite &Site) {
  bool Any = false;
  for (const Error &E : Site.Api->Errors) {
    if (E.Contract == Contract::CallerBug)
      continue;
    if (E.Contract != Contract::NoRetry)
      return false;
    Any = true;
  }
  return Any;
}

static bool isWriter(const CallExpr &Call) {
  static const llvm::StringSet<> Words = {
      "write",     "writev",      "writen",   "pwrite",    "pwritev",
      "pwritev2",  "dprintf",     "vdprintf", "ftruncate", "ftruncate64",
      "fallocate", "fallocate64", "pwrite64", "sendfile",  "sendfile64",
      "splice",    "copy",        "save",     "dump"};
  const FunctionDecl *Callee = Call.getDirectCallee();
  return Callee && Callee->getIdentifier() &&
         llvm::any_of(wordsOf(Callee->getName()), [](const std::string &Word) {
           return Words.contains(Word);
         });
}

bool kapi::showsWrites(const CallSite &Site, const ASTContext &Ctx) {
  const Param *Descriptor = descriptorOf(*Site.Api);
  const Expr *Given = Descriptor ? Site.argument(*Descriptor) : nullptr;
  std::optional<Location> Where =
      Given ? locationOf(*Given->IgnoreParenImpCasts(), Ctx) : std::nullopt;
  if (!Where || !Site.Body)
    return false;
  return anyPart(*Site.Body, [&](const Stmt &S) {
    const auto *Call = dyn_cast<CallExpr>(&S);
    return Call && isWriter(*Call) &&
           llvm::any_of(Call->arguments(), [&](const Expr *Argument) {
             return locationOf(*Argument->IgnoreParenImpCasts(), Ctx) == Where;
           });
  });
}
