//===- Trial.h - one probing call -------------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_PROBE_TRIAL_H
#define KAPI_PROBE_TRIAL_H

#include "Spec/Spec.h"
#include <optional>
#include <string>
#include <vector>

namespace kapi {

/// An argument: something that the child makes, or a number.
struct TrialArgument {
  std::optional<Maker> Make;
  uint64_t Constant = 0;       ///< the number; bytes to add where isMade()
  std::vector<uint64_t> Words; ///< what the memory holds that it points to

  bool isMade() const { return Make || !Words.empty(); }
};

/// One call to make, in a child of its own.
struct Trial {
  const Call *Way = nullptr;
  std::vector<TrialArgument>
      Arguments; ///< in the order of the call's arguments
  std::vector<std::pair<int, uint64_t>> Limits; ///< RLIMIT_*, value
  bool DropsPrivilege = false;
  bool IsInterrupted = false; ///< descriptors block, and signals are caught
};

/// What came of it. Plain bytes: it crosses a pipe.
struct TrialOutcome {
  enum KindType : uint8_t {
    Succeeded,
    Failed,   ///< Number is the errno
    Died,     ///< Number is the signal
    TimedOut, ///< it was still in the call when time was up
    NotMade,  ///< an argument could not be made; Number is the errno
    NotRun    ///< the sandbox or the function is missing
  };
  KindType Kind = NotRun;
  int Number = 0;

  bool operator==(const TrialOutcome &O) const {
    return Kind == O.Kind && Number == O.Number;
  }
};

} // namespace kapi

#endif // KAPI_PROBE_TRIAL_H
