//===- FailureCourse.h - what a program does after a failure ----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_FAILURECOURSE_H
#define KAPI_ANALYSIS_FAILURECOURSE_H

#include "Analysis/Outcomes.h"
#include "Analysis/SiteFlow.h"

namespace kapi {

/// What a function does after a call of its has failed, beside what it does
/// after success.
struct FailureCourse {
  /// Everything was looked at.
  bool IsKnown = false;
  /// It asks for the error by name, or has somebody else judge it.
  bool Examines = false;
  /// It calls something that is neither a message nor cleaning up: another way
  /// of doing the same thing, or the work that goes on without it.
  bool GoesOn = false;
  /// The failure is stored where others see it.
  bool Escapes = false;
  /// The error itself is returned or thrown.
  bool HandsOn = false;
  /// It says something, or takes back what it has done.
  bool HasEffects = false;
  /// The program ends, or an exception is thrown.
  bool Ends = false;
  /// It returns another value than after success, or less is done than then.
  bool Differs = false;
  /// After success, too, the function does no more than return.
  bool IsLast = false;

  /// What says first that it failed, or ends the program; null where nothing
  /// does.
  const clang::Stmt *GivesUpAt = nullptr;

  /// The work that the call was for is given up, in this function and not in
  /// its callers alone.
  bool givesUp() const {
    return IsKnown && !Examines && !GoesOn && !Escapes &&
           (Ends || (Differs && (HasEffects || !IsLast)));
  }
};

/// Follows \p Failure, and beside it each of \p All that is a success.
FailureCourse courseAfter(const SiteFlow &Flow, const Outcome &Failure,
                          llvm::ArrayRef<Outcome> All);

} // namespace kapi

#endif // KAPI_ANALYSIS_FAILURECOURSE_H
