//===- OutcomeMachine.h - is an error told apart from success? --*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The idea that everything about errors rests on: an error is ignored when
/// the program cannot behave differently under it than under success. The
/// machine runs a function from the call site twice at once, under a success
/// class and under an error, along the same paths, and looks for the first
/// place at which the two runs do something different.
///
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMEMACHINE_H
#define KAPI_ANALYSIS_OUTCOMEMACHINE_H

#include "Analysis/ErrnoTrace.h"
#include "Analysis/SiteFlow.h"
#include "llvm/ADT/SmallVector.h"

namespace kapi {

/// A condition that looked at the outcome without the program behaving
/// differently: both runs took the same way, or they met again at once.
struct SharedCondition {
  const clang::Expr *Condition = nullptr;
  bool Taken = false;  ///< after the error
  bool Parted = false; ///< success took the other way
};

/// How a path on which the runs stayed together came to its end.
enum class PathEnd : uint8_t {
  FunctionEnd, ///< returned, or fell off the end
  CalledAgain, ///< met the same call again, in a loop
  Overwritten, ///< the result's last copy was replaced
};

/// What one error looks like beside one success class.
struct Comparison {
  bool GaveUp = false;
  /// How errno was looked at: another error may compare otherwise.
  ErrnoTrace Trace;
  /// An assertion told the runs apart, which counts for nothing.
  bool IsAsserted = false;
  unsigned Steps = 0;     ///< statements that were looked at
  unsigned ToldApart = 0; ///< paths on which the runs parted
  /// Of those, where a test told them apart, or something that may be one. On
  /// the others the result was only used: passed on, returned or stored.
  unsigned ToldByTest = 0;
  /// The first condition that the error decides and this success does not.
  const clang::Expr *Undecided = nullptr;
  /// The conditions before the first such use.
  std::vector<SharedCondition> BeforeUse;
  unsigned Alike = 0;                 ///< paths on which they never did
  PathEnd End = PathEnd::FunctionEnd; ///< of the first such path
  clang::SourceLocation EndLoc;
  /// The conditions on the first path on which the runs stayed together.
  std::vector<SharedCondition> Conditions;

  bool isIgnored() const { return !GaveUp && Alike > 0 && ToldApart == 0; }
  bool isIgnoredOnPath() const { return !GaveUp && Alike > 0 && ToldApart > 0; }
};

/// Compares the program's behaviour after \p Site under both outcomes.
Comparison compareOutcomes(const SiteFlow &Flow, const Outcome &Success,
                           const Outcome &Error);

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTCOMEMACHINE_H
