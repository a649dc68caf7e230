//===- DescriptorWrites.h - was a descriptor written to? --------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_DESCRIPTORWRITES_H
#define KAPI_CHECKS_DESCRIPTORWRITES_H

#include "Analysis/CallSite.h"

namespace kapi {

/// Whether \p Site can only tell that earlier writes were lost, as close() can:
/// it takes a descriptor, and after none of its errors there is anything to
/// try again.
bool tellsOnlyOfWrites(const CallSite &Site);

/// Whether the function that holds \p Site shows a write to its descriptor:
/// some call with such a name is given the same variable.
bool showsWrites(const CallSite &Site, const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_CHECKS_DESCRIPTORWRITES_H
