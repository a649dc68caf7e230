//===- Merge.h - an import beside what is there already ---------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_MERGE_H
#define KAPI_SPECIO_IMPORT_MERGE_H

#include "SpecIO/SpecReader.h"

namespace kapi {

/// Fills what \p Base lacks from \p Imported. Where the two disagree \p Base
/// stays, for it may have been verified, and a warning at its place says what
/// the kernel's specification has instead. What the import had to guess neither
/// fills nor disagrees. Returns the tree to write, and true through \p Disagree
/// where there was anything to disagree about.
YamlNode mergeImport(const LocatedSpec &Base, const LocatedSpec &Imported,
                     std::vector<SpecDiagnostic> &Diagnostics, bool &Disagree);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_MERGE_H
