//===- Kerneldoc.h - specifications written as kerneldoc --------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_KERNELDOC_H
#define KAPI_SPECIO_IMPORT_KERNELDOC_H

#include "SpecIO/Import/KapiItem.h"
#include "SpecIO/Import/SourceText.h"

namespace kapi {

/// True for a comment that is a specification: it has `contexts:` or
/// `context-flags:`, and one more of the form's keys.
bool isSpecComment(llvm::StringRef Comment);

/// Reads the comment at \p Offset, long form, short form or both mixed.
void readKerneldoc(const SourceText &Source, size_t Offset,
                   llvm::StringRef Comment, KapiSpec &Result,
                   ImportErrors &Errors);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_KERNELDOC_H
