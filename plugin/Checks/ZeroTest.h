//===- ZeroTest.h - is descriptor 0 taken for a failure? --------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_ZEROTEST_H
#define KAPI_CHECKS_ZEROTEST_H

#include "Checks/CheckContext.h"

namespace kapi {

/// The test at which \p Site, which gives a descriptor or -1, is taken to have
/// failed where it has given descriptor 0: `if (!(fd = open(...))) perror();`.
/// Null where there is none, or where anything else in the body of \p Site is
/// asked of the descriptor, which may tell -1.
const clang::Expr *zeroTest(CheckContext &Context, const CallSite &Site);

} // namespace kapi

#endif // KAPI_CHECKS_ZEROTEST_H
