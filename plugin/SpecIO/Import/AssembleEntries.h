//===- AssembleEntries.h - errors, signals, locks and the rest --*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_ASSEMBLEENTRIES_H
#define KAPI_SPECIO_IMPORT_ASSEMBLEENTRIES_H

#include "SpecIO/Import/Constants.h"
#include "SpecIO/SpecReader.h"

namespace kapi {

/// Adds an item that is neither the head nor a parameter.
void assembleEntry(const KapiItem &Item, const Constants &Values,
                   LocatedSpec &Located, ImportErrors &Errors);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_ASSEMBLEENTRIES_H
