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

/// What a value has to do with the number in errno.
enum class ErrnoPart : uint8_t {
  None,    ///< it is the same whatever the number is
  Derived, ///< it is made of the number in some way
  Itself,  ///< it is the number
  Negated, ///< it is the number with the other sign
};

/// What a run under one error wanted to know of errno. Most errors of a call
/// are the same to a function: it looks for one or two, if for any. To hand the
/// number on, to a message or into a variable, is to ask nothing of it.
class ErrnoTrace {
public:
  void reads() { IsRead = true; }
  /// A value decides where the run goes, or what comes of it, and each number
  /// may make it another one.
  void escapes() { Escapes = true; }
  /// Whether a value with that part of errno is \p Other decides it: `errno ==
  /// EINTR`. Nothing where it has no part.
  void heldAgainst(ErrnoPart Part, const llvm::APInt &Other) {
    if (Part == ErrnoPart::None)
      return;
    if (Part == ErrnoPart::Derived)
      return escapes();
    llvm::APInt Number = Part == ErrnoPart::Negated ? -Other : Other;
    if (!llvm::is_contained(Numbers, Number.getZExtValue()))
      Numbers.push_back(Number.getZExtValue());
  }

  bool wasRead() const { return IsRead; }

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

  bool IsRead = false;
  bool Escapes = false;
  llvm::SmallVector<uint64_t, 4> Numbers;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_ERRNOTRACE_H
