//===- OldestSystem.cpp - where a program has to run ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/OldestSystem.h"

using namespace kapi;

llvm::Expected<llvm::VersionTuple> kapi::parseOldest(llvm::StringRef Text) {
  llvm::VersionTuple Version;
  if (Version.tryParse(Text) || Version.empty())
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "'" + Text +
                                       "' is no version; it is written as "
                                       "4.19");
  return Version;
}
