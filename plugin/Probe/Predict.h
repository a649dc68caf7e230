//===- Predict.h - what a spec says of a call -------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_PROBE_PREDICT_H
#define KAPI_PROBE_PREDICT_H

#include "Spec/Spec.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>
#include <set>

namespace kapi {

/// An argument as far as a spec can judge it.
struct KnownArgument {
  std::optional<uint64_t> Constant; ///< nothing: valid, whatever it is
  bool IsUnmapped = false;          ///< an address that cannot be used
  bool IsMisaligned = false;        ///< not at the start of a page
};

/// What the spec says of a call.
struct Prediction {
  /// Errors of which one has to come; empty: the call is taken.
  std::set<std::string> Refusals;
  /// The spec promises nothing: a refusal of `undefined`.
  bool IsOpen = false;
};

/// Bits that the kernel sees of an argument of that type.
unsigned argumentWidth(const Param &P);

/// The number as the kernel sees it in an argument of that type.
uint64_t truncated(const Param &P, uint64_t Value);

/// The parameter as it is under these arguments: a variant may replace it.
const Param &effectiveParam(const Spec &S, size_t Index,
                            llvm::ArrayRef<KnownArgument> Arguments);

/// Judges the arguments, in the order of the spec's parameters.
Prediction predict(const Spec &S, llvm::ArrayRef<KnownArgument> Arguments);

} // namespace kapi

#endif // KAPI_PROBE_PREDICT_H
