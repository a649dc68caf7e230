//===- ConditionJudge.h - whether a spec's condition holds at a call -------*-
// C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_CONDITIONJUDGE_H
#define KAPI_CHECKS_CONDITIONJUDGE_H

#include "Checks/CheckContext.h"

namespace kapi {

/// Whether a condition on one argument is met.
enum class Verdict : uint8_t { Holds, Broken, Unknown };

/// What is certain about \p C at \p Site; a choice of values is not.
Verdict judge(const Condition &C, const CallSite &Site, CheckContext &Context);

} // namespace kapi

#endif // KAPI_CHECKS_CONDITIONJUDGE_H
