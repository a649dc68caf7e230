//===- OldestSystem.h - where a program has to run --------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_OLDESTSYSTEM_H
#define KAPI_REPORT_OLDESTSYSTEM_H

#include "llvm/Support/Error.h"
#include "llvm/Support/VersionTuple.h"

namespace kapi {

/// The oldest versions that a program has to run with, as its developers
/// declare them. Empty: nothing is declared.
struct OldestSystem {
  llvm::VersionTuple Kernel, Glibc;

  bool isDeclared() const { return !Kernel.empty() || !Glibc.empty(); }
};

/// Reads "4.19". Fails, with what would be right, on anything but numbers
/// between dots.
llvm::Expected<llvm::VersionTuple> parseOldest(llvm::StringRef Text);

} // namespace kapi

#endif // KAPI_REPORT_OLDESTSYSTEM_H
