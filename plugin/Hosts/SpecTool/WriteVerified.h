//===- WriteVerified.h - what was verified, into the file -------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_HOSTS_SPECTOOL_WRITEVERIFIED_H
#define KAPI_HOSTS_SPECTOOL_WRITEVERIFIED_H

#include "Probe/Verify.h"
#include "SpecIO/SpecReader.h"
#include "llvm/Support/Error.h"

namespace kapi {

/// Puts what agreed into the `verified` part of the spec's file, in place of
/// what an earlier run as the same user has put there. No other line changes.
/// Fails where the file cannot be read or written, or has a form in which there
/// is no place for an entry.
llvm::Error writeVerified(const LocatedSpec &Located, const ApiReport &Report,
                          bool AsUser);

} // namespace kapi

#endif // KAPI_HOSTS_SPECTOOL_WRITEVERIFIED_H
