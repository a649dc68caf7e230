//===- Level.cpp - how sure a finding is ----------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Level.h"
#include "llvm/ADT/StringSwitch.h"

using namespace kapi;

std::optional<Level> kapi::parseLevel(llvm::StringRef Name) {
  return llvm::StringSwitch<std::optional<Level>>(Name)
      .Case("default", Level::Default)
      .Case("strict", Level::Strict)
      .Case("pedantic", Level::Pedantic)
      .Default(std::nullopt);
}

llvm::StringRef kapi::levelName(Level L) {
  switch (L) {
  case Level::Default:
    return "default";
  case Level::Strict:
    return "strict";
  case Level::Pedantic:
    return "pedantic";
  }
  return "";
}
