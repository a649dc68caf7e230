//===- CallFinder.h - finds the calls of specified APIs ---------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_CALLFINDER_H
#define KAPI_ANALYSIS_CALLFINDER_H

#include "Analysis/Callees.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace kapi {

/// Calls \p Visit for each call in the first-party code of the translation unit
/// of a function that \p Apis recognises, in source order.
void forEachCall(clang::ASTContext &Ctx, const Callees &Apis,
                 llvm::function_ref<void(const CallSite &)> Visit);

} // namespace kapi

#endif // KAPI_ANALYSIS_CALLFINDER_H
