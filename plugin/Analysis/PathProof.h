//===- PathProof.h - whether a value can reach a call -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_PATHPROOF_H
#define KAPI_ANALYSIS_PATHPROOF_H

#include "Analysis/ProofPlan.h"

namespace kapi {

/// How far it is shown that a value comes to a call.
enum class Shown : uint8_t {
  Never,    ///< no way is known to be open, or the bound was hit
  Possibly, ///< a way is open where several decisions of the program agree
  OnAWay,   ///< one decision of the program, or one statement, brings it there
  Always    ///< every way to the call brings it
};

/// What is shown of a value at a call.
struct Proof {
  Shown How = Shown::Never;
  /// The decisions on the way of the value that the ways of other values to the
  /// call do not take.
  std::vector<Decision> Decisions;
};

/// Follows the ways through the function to the call, with what each condition
/// on the way says of the variables, and tells on which of them the steps of
/// the value are the last that happened to the locations in the argument. Made
/// for values that are wrong: their number is small.
Proof prove(const ProofQuery &Query);

} // namespace kapi

#endif // KAPI_ANALYSIS_PATHPROOF_H
