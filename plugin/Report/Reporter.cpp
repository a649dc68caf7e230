//===- Reporter.cpp - from checks to the host -----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Reporter.h"
#include "Report/NoLint.h"

using namespace kapi;

void Reporter::report(const Finding &F) {
  if (F.Certainty > Options.Shown || !Options.Checks.isEnabled(F.Check))
    return;
  // Instantiations of a template share the call's location.
  if (!Said.emplace(F.Call, F.Cause).second)
    return;
  if (isSilenced(F.Loc, F.Check, SM))
    Target.emitSilenced(F);
  else
    Target.emit(F);
}
