//===- Scan.h - finding specifications in kernel text -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_SCAN_H
#define KAPI_SPECIO_IMPORT_SCAN_H

#include "SpecIO/Import/KapiItem.h"
#include "SpecIO/Import/SourceText.h"

namespace kapi {

/// Adds what \p Source holds: specifications of either form, SYSCALL_DEFINEs,
/// and constants that masks may need.
void scan(const SourceText &Source, KapiInput &Result, ImportErrors &Errors);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_SCAN_H
