//===- NoLint.cpp - NOLINT comments ---------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/NoLint.h"
#include "Report/CheckFilter.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using llvm::StringRef;

/// Looks for \p Marker with a list of checks that takes in \p Check, or with no
/// list. A longer marker (NOLINTBEGIN for NOLINT) is another one.
static bool hasMarker(StringRef Line, StringRef Marker, StringRef Check) {
  for (size_t At = Line.find(Marker); At != StringRef::npos;
       At = Line.find(Marker, At + 1)) {
    StringRef Rest = Line.drop_front(At + Marker.size());
    if (!Rest.empty() && llvm::isAlnum(Rest.front()))
      continue;
    if (!Rest.consume_front("("))
      return true;
    auto Filter = kapi::CheckFilter::parse(
        Rest.take_until([](char C) { return C == ')'; }));
    if (!Filter)
      llvm::consumeError(Filter.takeError());
    else if (Filter->isEnabled(Check))
      return true;
  }
  return false;
}

/// Whether a NOLINTBEGIN above is still open at the end of \p Before.
static bool isInsideBlock(StringRef Before, StringRef Check) {
  int Open = 0;
  while (!Before.empty()) {
    auto [Line, Rest] = Before.split('\n');
    if (hasMarker(Line, "NOLINTBEGIN", Check))
      ++Open;
    if (Open > 0 && hasMarker(Line, "NOLINTEND", Check))
      --Open;
    Before = Rest;
  }
  return Open > 0;
}

bool kapi::isSilenced(SourceLocation Loc, StringRef Check,
                      const SourceManager &SM) {
  auto [File, Offset] = SM.getDecomposedLoc(SM.getFileLoc(Loc));
  bool Invalid = false;
  StringRef Text = SM.getBufferData(File, &Invalid);
  if (Invalid || Offset > Text.size() || !Text.contains("NOLINT"))
    return false;
  auto LineStart = [](StringRef Before) {
    size_t Newline = Before.rfind('\n');
    return Newline == StringRef::npos ? 0 : Newline + 1;
  };
  size_t Start = LineStart(Text.take_front(Offset));
  StringRef Line = Text.drop_front(Start).split('\n').first;
  if (hasMarker(Line, "NOLINT", Check))
    return true;
  StringRef Before = Text.take_front(Start);
  StringRef Previous = Before.drop_back(Before.empty() ? 0 : 1);
  Previous = Previous.drop_front(LineStart(Previous));
  return hasMarker(Previous, "NOLINTNEXTLINE", Check) ||
         isInsideBlock(Before, Check);
}
