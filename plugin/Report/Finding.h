//===- Finding.h - one finding ----------------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_FINDING_H
#define KAPI_REPORT_FINDING_H

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceLocation.h"
#include <string>
#include <vector>

namespace kapi {

/// How sure a finding has to be before it is shown.
enum class Level : uint8_t {
  Default, ///< certain
  Strict,  ///< what a careful reviewer would raise
  Pedantic ///< the rest
};

/// The level of that name; nothing for another word.
std::optional<Level> parseLevel(llvm::StringRef Name);

/// A sentence at a place that belongs to a finding.
struct FindingNote {
  clang::SourceLocation Loc;
  std::string Text;
};

/// One thing that a check found. Locations are file locations.
struct Finding {
  llvm::StringRef Check; ///< "kapi-invalid-flags"
  Level Certainty = Level::Default;
  /// No way through the function leads to it, as far as can be shown.
  bool IsDisproved = false;
  clang::SourceLocation Loc;
  std::string Message;
  clang::CharSourceRange Highlight;
  std::vector<FindingNote> Notes;
  std::vector<clang::FixItHint> Fixes;
  /// The call and what about it is wrong: two findings with the same cause are
  /// one, and the first wins.
  clang::SourceLocation Call;
  std::string Cause;
};

/// Where findings go. Hosts implement it.
class Sink {
public:
  virtual ~Sink() = default;
  virtual void emit(const Finding &F) = 0;
};

} // namespace kapi

#endif // KAPI_REPORT_FINDING_H
