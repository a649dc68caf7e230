//===- Judge.h - holds an outcome against a spec ----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_PROBE_JUDGE_H
#define KAPI_PROBE_JUDGE_H

#include "Probe/Trials.h"

namespace kapi {

/// What one call says about a spec.
struct Judgement {
  enum KindType : uint8_t { Agrees, Disagrees, SaysNothing };
  KindType Kind = SaysNothing;
  std::string Why; ///< for all but Agrees
};

/// "ends in EINVAL", "is taken", for messages.
std::string describe(const TrialOutcome &O);

/// Holds the answer of the running kernel, release \p Kernel ("6.18"), against
/// what the spec says.
Judgement judge(const Spec &S, const Question &Q, const TrialOutcome &O,
                llvm::StringRef Kernel);

/// Whether release \p A comes before \p B.
bool isOlder(llvm::StringRef A, llvm::StringRef B);

} // namespace kapi

#endif // KAPI_PROBE_JUDGE_H
