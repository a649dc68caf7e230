//===- MacroForm.h - specifications written as macros -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_MACROFORM_H
#define KAPI_SPECIO_IMPORT_MACROFORM_H

#include "SpecIO/Import/KapiItem.h"
#include "SpecIO/Import/SourceText.h"

namespace kapi {

/// Reads from \p Offset, behind the word DEFINE_KERNEL_API_SPEC, to
/// KAPI_END_SPEC. Returns the offset behind what was read.
size_t readMacroForm(const SourceText &Source, size_t Offset, KapiSpec &Result,
                     ImportErrors &Errors);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_MACROFORM_H
