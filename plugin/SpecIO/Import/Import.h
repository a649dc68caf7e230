//===- Import.h - KAPI specifications -> models -----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_IMPORT_H
#define KAPI_SPECIO_IMPORT_IMPORT_H

#include "SpecIO/Import/Constants.h"
#include "SpecIO/Loader.h"

namespace kapi {

/// What an import needs beside its inputs.
struct ImportContext {
  NumberOf Constant;      ///< the value of a constant by name
  NumberOf SyscallNumber; ///< the number on x86-64 of a system call by name
};

/// Reads kernel sources, patches and mails, all of them together, so that one
/// may define the constants of another. Specifications of other things than
/// system calls are named in a warning. \p Only is the name of the one system
/// call that is wanted, or empty. The result is linted; nothing of a
/// specification with errors is to be used.
LoadResult importSpecs(llvm::ArrayRef<std::string> Paths,
                       const ImportContext &Context, llvm::StringRef Only = {});

/// Numbers out of a header of the form of asm/unistd_64.h.
NumberOf numbersOfHeader(llvm::StringRef Text);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_IMPORT_H
