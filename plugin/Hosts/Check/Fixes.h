//===- Fixes.h - applies what findings propose ------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_FIXES_H
#define KAPI_CHECK_FIXES_H

#include "Report/Report.h"

namespace kapi {

/// Applies the fixes of all findings that are shown, each place once. A fix
/// that overlaps one before it is left out, as a whole. Says what was done on
/// standard error; false where a file could not be written.
bool applyFixes(const Report &R);

} // namespace kapi

#endif // KAPI_CHECK_FIXES_H
