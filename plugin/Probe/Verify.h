//===- Verify.h - a spec against the running kernel -------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_PROBE_VERIFY_H
#define KAPI_PROBE_VERIFY_H

#include "Spec/Spec.h"
#include <map>

namespace kapi {

/// Something that the kernel does otherwise than the spec says.
struct Disagreement {
  std::string Path; ///< of the part in the spec, as readers name it
  std::string Text;
};

/// What came of holding one spec against the running kernel.
struct ApiReport {
  enum StatusType : uint8_t {
    Agrees,
    Disagrees,
    NotTestable, ///< Why says why
    Refused      ///< the recipe could do harm
  };
  std::string Name;
  StatusType Status = NotTestable;
  std::string Why;
  unsigned Calls = 0;                     ///< made, each counted once
  std::map<std::string, unsigned> Params; ///< calls that agreed, by parameter
  std::vector<std::string> Errors;        ///< that were provoked
  std::vector<Disagreement> Disagreements;
  /// What says nothing here, with the number of calls.
  std::map<std::string, unsigned> NotTested;
};

/// The running kernel's release, as specs write it ("6.18").
std::string runningKernel();

/// Makes the calls that the recipe of \p S describes, each twice. \p AsUser
/// makes all of them as an ordinary user.
ApiReport verifySpec(const Spec &S, bool AsUser);

} // namespace kapi

#endif // KAPI_PROBE_VERIFY_H
