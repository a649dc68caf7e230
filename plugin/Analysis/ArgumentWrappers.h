//===- ArgumentWrappers.h - functions that hand arguments on ----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_ARGUMENTWRAPPERS_H
#define KAPI_ANALYSIS_ARGUMENTWRAPPERS_H

#include "Analysis/ResolvedParam.h"
#include "Analysis/Wrapper.h"
#include <memory>

namespace kapi {

/// Finds the functions whose callers decide about flags and choices of a call
/// inside, whatever becomes of its result: `static void lock(void *p, int f) {
/// if (mlock2(p, 4096, f | MLOCK_ONFAULT)) warn("mlock2"); }`.
class ArgumentWrappers {
public:
  explicit ArgumentWrappers(ParamResolver &Params) : Params(Params) {}

  /// Looks at the function around \p Site.
  void consider(const CallSite &Site);

  /// Joins those found since the last time to \p New, the wrappers of the same
  /// round. Of several for one function the first leads to the others.
  void takeNew(std::vector<const Wrapper *> &New);

private:
  ParamResolver &Params;
  std::vector<std::unique_ptr<Wrapper>> All;
  std::vector<std::unique_ptr<Wrapper>> Fresh;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_ARGUMENTWRAPPERS_H
