//===- Trials.h - which calls ask about a spec ------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_PROBE_TRIALS_H
#define KAPI_PROBE_TRIALS_H

#include "Probe/Predict.h"
#include "Probe/Trial.h"

namespace kapi {

/// A question to the kernel.
struct Question {
  Trial Try;
  size_t Param = 0; ///< index of the parameter that is varied
  const struct Param *Judged = nullptr; ///< it, as the call's variant has it
  std::string What;                     ///< its value, for messages
  uint64_t Value = 0;                   ///< its value, where it is a number
  Prediction Expected;
  std::string Depends; ///< why a refusal proves nothing
  std::string Skipped; ///< why the call must not be made
};

/// The call that the recipe says to succeed.
Trial baseTrial(const Spec &S, const ProbeCall &Base, const Call &Way);

/// The call that the recipe says to end in an error.
Trial errorTrial(const Spec &S, const ProbeError &E, const Call &Way);

/// Every variation of the base call: single bits, all flags, zero, minus one,
/// the upper half, pairs for the rules, the ends of ranges, values and their
/// neighbours, wrong addresses.
std::vector<Question> variations(const Spec &S, const ProbeCall &Base,
                                 const Call &Way);

} // namespace kapi

#endif // KAPI_PROBE_TRIALS_H
