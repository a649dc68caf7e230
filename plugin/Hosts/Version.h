//===- Version.h - what --version says --------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_VERSION_H
#define KAPI_VERSION_H

#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// Prints three lines: \p Program with our version, LLVM's, and the built-in
/// database's, which is the number of its specs and a digest of all of them.
void printVersion(llvm::StringRef Program, llvm::raw_ostream &Os);

} // namespace kapi

#endif // KAPI_VERSION_H
