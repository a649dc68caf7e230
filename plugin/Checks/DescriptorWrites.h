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
#include "Analysis/ParentIndex.h"

namespace kapi {

/// Whether \p Site can only tell that earlier writes were lost, as close() can:
/// it takes a descriptor, and after none of its errors there is anything to
/// try again.
bool tellsOnlyOfWrites(const CallSite &Site);

/// Whether what \p Site tells would be news to the function that holds it: the
/// last thing it shows of the descriptor before is a write, by a call with such
/// a name, and it has not failed already when it comes to \p Site. \p Parents
/// are those of its body.
bool mayLoseWrites(const CallSite &Site, const ParentIndex &Parents,
                   const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_CHECKS_DESCRIPTORWRITES_H
