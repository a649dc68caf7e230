//===- Version.cpp - what --version says ----------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Version.h"
#include "Spec/Builtin.h"
#include "Spec/Table.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/xxhash.h"

void kapi::printVersion(llvm::StringRef Program, llvm::raw_ostream &Os) {
  llvm::StringRef Table = builtinTable();
  Os << Program << ' ' << KAPI_VERSION << "\nLLVM " << LLVM_VERSION_STRING
     << "\ndatabase: " << decodeIndex(Table).size() << " specs, digest "
     << llvm::format_hex_no_prefix(llvm::xxh3_64bits(Table), 16) << '\n';
}
