//===- Numbers.h - numbers as specs write them ------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPEC_NUMBERS_H
#define KAPI_SPEC_NUMBERS_H

#include "Spec/Spec.h"
#include "llvm/ADT/APSInt.h"
#include <optional>
#include <string>

namespace kapi {

/// Widths, in bits, of the types that differ between targets.
struct TargetWidths {
  unsigned Long = 64;
  unsigned Size = 64;
};

/// Width of the numbers below: wide enough for every limit with its sign.
inline constexpr unsigned NumberWidth = 128;

/// The value of a literal or of a limit from <limits.h>; nothing where the text
/// is neither. The result is signed and NumberWidth bits wide.
std::optional<llvm::APSInt> numberValue(const Number &N, TargetWidths Widths);

/// Reads an unsigned literal: decimal, 0x.. or 0o.. . A leading zero is refused
/// because C and YAML readers disagree about it.
std::optional<uint64_t> parseUnsigned(llvm::StringRef Text);

/// "0x4" for flag bits.
std::string hex(uint64_t Value);

} // namespace kapi

#endif // KAPI_SPEC_NUMBERS_H
