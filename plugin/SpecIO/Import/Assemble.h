//===- Assemble.h - items of a kernel specification -> model ----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_ASSEMBLE_H
#define KAPI_SPECIO_IMPORT_ASSEMBLE_H

#include "SpecIO/Import/Constants.h"
#include "SpecIO/SpecReader.h"

namespace kapi {

/// Fills \p Result, with the places in the kernel's text for positions. What
/// has no place in the language becomes a `custom` entry; what it demands and
/// the kernel's specification does not say gets a cautious value, and a
/// warning says so.
void assemble(const KapiSpec &Kapi, const KapiInput &Input,
              const Constants &Values, const NumberOf &SyscallNumber,
              LocatedSpec &Result, ImportErrors &Errors);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_ASSEMBLE_H
