//===- ErrnoTrace.h - how a run looked at errno -----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_ERRNOTRACE_H
#define KAPI_ANALYSIS_ERRNOTRACE_H

#include "Analysis/Outcomes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace kapi {

/// What a run under one error wanted to know of errno. Most errors of a call
/// are the same to a function: it looks for one or two, if for any.
class ErrnoTrace {
public:
  /// errno was used in a way that each number may answer otherwise.
  void escapes() { Escapes = true; }
  /// `errno == Number`, or `!=`.
  void heldAgainst(uint64_t Number) {
    if (!llvm::is_contained(Numbers, Number))
      Numbers.push_back(Number);
  }

  bool wasRead() const { return Escapes || !Numbers.empty(); }

  /// True where the run that was made under \p Known goes the same way under
  /// \p Other.
  bool isSameFor(const Outcome &Known, const Outcome &Other) const {
    return Known.Result == Other.Result && !Escapes && !Known.StoresNumber &&
           Known.Errno.has_value() == Other.Errno.has_value() &&
           isNone(Known) && isNone(Other);
  }

private:
  bool isNone(const Outcome &O) const {
    return !O.Errno || !llvm::is_contained(Numbers, O.Errno->getZExtValue());
  }

  bool Escapes = false;
  llvm::SmallVector<uint64_t, 4> Numbers;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_ERRNOTRACE_H
