//===- FlatText.h - patches that have lost their line breaks ----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_FLATTEXT_H
#define KAPI_SPECIO_IMPORT_FLATTEXT_H

#include "SpecIO/Import/SourceText.h"

namespace kapi {

/// True for a patch whose lines an archive has joined into one.
bool isFlatPatch(llvm::StringRef Raw);

/// The hunks of such a patch. The `+` of each added line becomes the line break
/// that was lost; one between two operands inside parentheses is a plus.
std::vector<SourceText> flatTexts(llvm::StringRef File, llvm::StringRef Raw);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_FLATTEXT_H
