//===- Errno.h - errno names ------------------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPEC_ERRNO_H
#define KAPI_SPEC_ERRNO_H

#include "llvm/ADT/StringRef.h"
#include <optional>

namespace kapi {

/// The number of an errno name on most architectures; nothing for a name that
/// Linux does not have.
std::optional<int> errnoNumber(llvm::StringRef Name);

/// The name of that number, of several the one that the kernel uses; empty for
/// a number that is no errno.
llvm::StringRef errnoName(int Number);

} // namespace kapi

#endif // KAPI_SPEC_ERRNO_H
