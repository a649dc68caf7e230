//===- Errno.cpp - errno names --------------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Errno.h"

std::optional<int> kapi::errnoNumber(llvm::StringRef Name) {
  static constexpr struct {
    llvm::StringLiteral Name;
    int Number;
  } Table[] = {
#define KAPI_ERRNO(NAME, NUMBER) {#NAME, NUMBER},
#include "Spec/Errno.def"
#undef KAPI_ERRNO
  };
  for (const auto &Entry : Table)
    if (Entry.Name == Name)
      return Entry.Number;
  return std::nullopt;
}
