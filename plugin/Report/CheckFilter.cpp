//===- CheckFilter.cpp - which checks are on ------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/CheckFilter.h"
#include "llvm/ADT/STLExtras.h"

using namespace kapi;

llvm::Expected<CheckFilter> CheckFilter::parse(llvm::StringRef Globs) {
  CheckFilter Filter;
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  Globs.split(Parts, ',');
  for (llvm::StringRef Part : Parts) {
    Part = Part.trim();
    if (Part.empty())
      continue;
    bool Positive = !Part.consume_front("-");
    auto Pattern = llvm::GlobPattern::create(Part);
    if (!Pattern)
      return llvm::createStringError(
          llvm::inconvertibleErrorCode(),
          "in '" + Part + "': " + llvm::toString(Pattern.takeError()));
    Filter.Entries.push_back({Positive, std::move(*Pattern)});
  }
  return Filter;
}

bool CheckFilter::isEnabled(llvm::StringRef Check) const {
  // A list that only takes away starts from everything.
  bool Enabled =
      llvm::none_of(Entries, [](const Entry &E) { return E.Positive; });
  for (const Entry &E : Entries)
    if (E.Pattern.match(Check))
      Enabled = E.Positive;
  return Enabled;
}
