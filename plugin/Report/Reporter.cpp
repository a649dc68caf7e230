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

bool ReportOptions::isShown(llvm::StringRef Check, Level Certainty) const {
  auto Own = Levels.find(Check);
  return Certainty <= (Own == Levels.end() ? Shown : Own->second) &&
         Checks.isEnabled(Check);
}

void Reporter::report(const Finding &F) {
  if (!Options.isShown(F.Check, F.Certainty))
    return;
  // Instantiations of a template share the call's location.
  if (!Said.emplace(F.Call, F.Cause).second)
    return;
  if (Options.ReadNoLint && isSilenced(F.Loc, F.Check, SM))
    Target.emitSilenced(F);
  else
    Target.emit(F);
}
