//===- MissingRetry.h - errors that want the call again ---------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_MISSINGRETRY_H
#define KAPI_CHECKS_MISSINGRETRY_H

#include "Checks/CheckContext.h"

namespace kapi {

/// Whether \p E can come from this call: an error that only a flag brings
/// cannot, where the flag is not given.
bool canCome(CheckContext &Context, const CallSite &Site, const Error &E);

/// Reports, as \p Check, an error whose contract is to call again, and which
/// the program takes for the end of its work. \p Site is known and used.
void reportMissingRetry(CheckContext &Context, const CallSite &Site,
                        llvm::StringRef Check);

} // namespace kapi

#endif // KAPI_CHECKS_MISSINGRETRY_H
