//===- Meanings.h - what the words of a spec mean to a reader ---*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_DOC_MEANINGS_H
#define KAPI_SPECIO_DOC_MEANINGS_H

#include "Spec/Spec.h"

namespace kapi {

/// What a caller owes an error of that contract, in a sentence.
llvm::StringRef meaning(Contract C);

/// How grave it is to a reader: "bad", "warn", "good", or nothing.
llvm::StringRef toneOf(Contract C);

/// How a caller sees failure.
llvm::StringRef meaning(ReturnConvention R);

/// How a fact was established.
llvm::StringRef meaning(Evidence E);

/// "0 to INT_MAX", "page aligned", ... : what a legal argument is.
std::string constraintText(const Param &P);

/// "Linux 4.4, glibc 2.27", or nothing.
std::string sinceText(const Since &S);

/// "Of start and len, until munlock; ends at fork; ...".
std::string lifetimeText(const Lifetime &L);

/// The value, range or kind of a success class.
std::string valueText(const SuccessClass &C);

/// "needs A or B; not with C", or nothing.
std::string rulesText(const Flag &F);

/// What the constants meet that are outside the enumeration, or nothing.
std::string refusedText(const Param &P);

/// One check and the parts of a spec that it rests on.
struct CheckUse {
  std::string Id;
  std::string Uses;
};

/// The checks that hold callers to \p S, and what of it they use.
std::vector<CheckUse> checksOf(const Spec &S);

} // namespace kapi

#endif // KAPI_SPECIO_DOC_MEANINGS_H
