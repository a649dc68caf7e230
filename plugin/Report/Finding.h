//===- Finding.h - one finding ----------------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_FINDING_H
#define KAPI_REPORT_FINDING_H

#include "Report/Level.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceLocation.h"
#include <string>
#include <vector>

namespace kapi {

/// A sentence at a place that belongs to a finding.
struct FindingNote {
  clang::SourceLocation Loc;
  std::string Text;
  /// A step of the way that the program takes to the finding, and not what the
  /// spec says of it.
  bool IsStep = false;
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
  /// The call, or what spoils it for several, and what about it is wrong: two
  /// findings with the same cause are one, and the first wins.
  clang::SourceLocation Call;
  std::string Cause;
  /// From the first to the last token of the call as the file has it.
  clang::SourceRange CallRange;
  std::string Api;      ///< the spec's name
  std::string Function; ///< what holds the call, with its scopes

  void addStep(clang::SourceLocation At, std::string Text) {
    Notes.push_back({At, std::move(Text), /*IsStep=*/true});
  }
};

/// Where findings go. Hosts implement it.
class Sink {
public:
  virtual ~Sink() = default;
  virtual void emit(const Finding &F) = 0;
  /// A finding that a NOLINT comment silences.
  virtual void emitSilenced(const Finding &F) {}
};

} // namespace kapi

#endif // KAPI_REPORT_FINDING_H
