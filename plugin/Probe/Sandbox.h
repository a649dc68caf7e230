//===- Sandbox.h - calls the kernel where it can do no harm -----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_PROBE_SANDBOX_H
#define KAPI_PROBE_SANDBOX_H

#include "Probe/Trial.h"
#include "llvm/ADT/ArrayRef.h"

namespace kapi {

/// Makes each call in a forked child of its own, with namespaces of its own
/// where privilege allows, in a temporary folder that is removed afterwards.
/// A call that does not return within \p Milliseconds is killed. Calls with
/// DropsPrivilege are made as nobody. The outcomes come in the order of the
/// trials.
std::vector<TrialOutcome> runTrials(llvm::ArrayRef<Trial> Trials,
                                    unsigned Milliseconds = 2000);

} // namespace kapi

#endif // KAPI_PROBE_SANDBOX_H
