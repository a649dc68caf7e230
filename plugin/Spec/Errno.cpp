//===- Errno.cpp - errno names --------------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Errno.h"

using namespace kapi;

static constexpr struct {
  llvm::StringLiteral Name;
  int Number;
} Table[] = {
#define KAPI_ERRNO(NAME, NUMBER) {#NAME, NUMBER},
#include "Spec/Errno.def"
#undef KAPI_ERRNO
};

std::optional<int> kapi::errnoNumber(llvm::StringRef Name) {
  for (const auto &Entry : Table)
    if (Entry.Name == Name)
      return Entry.Number;
  return std::nullopt;
}

llvm::StringRef kapi::errnoName(int Number) {
  for (const auto &Entry : Table)
    if (Entry.Number == Number)
      return Entry.Name;
  return "";
}
