//===- MaskRules.h - what a mask or enumeration says of a value --*- C++
//-*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_MASKRULES_H
#define KAPI_CHECKS_MASKRULES_H

#include "Analysis/ResolvedParam.h"

namespace kapi {

/// What is wrong with a value of a mask or enumeration.
struct MaskProblem {
  enum KindType : uint8_t {
    UnknownBits,  ///< Bits are not taken
    UnknownValue, ///< no such value of the enumeration or of Field
    Missing,      ///< Subject needs one of Others
    Conflict,     ///< Subject and Others exclude each other
    Empty         ///< no bit is set, and that is refused
  };
  KindType Kind = UnknownBits;
  uint64_t Bits = 0;
  const ResolvedField *Field = nullptr;
  std::string Subject;
  std::vector<std::string> Others;
  llvm::StringRef Refusal;
};

/// The first rule of \p P that a value with those bits breaks for certain,
/// whatever the unknown bits are.
std::optional<MaskProblem> findMaskProblem(const ResolvedParam &P,
                                           const llvm::KnownBits &Bits);

/// Whether the constant \p Value is legal once the bits of \p Old are replaced
/// by \p New.
bool isLegalWith(const ResolvedParam &P, const ArgumentValue &Value,
                 const Term &Old, const ResolvedFlag &New);

} // namespace kapi

#endif // KAPI_CHECKS_MASKRULES_H
