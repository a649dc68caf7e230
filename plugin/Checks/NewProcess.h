//===- NewProcess.h - is a call made by a process just made? ----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_NEWPROCESS_H
#define KAPI_CHECKS_NEWPROCESS_H

#include "Checks/CheckContext.h"

namespace kapi {

/// Whether \p Site starts a session, and only the child of a fork() in the same
/// function comes there, before it joins a group: nothing can be in the way.
bool startsSessionInChild(CheckContext &Context, const CallSite &Site);

} // namespace kapi

#endif // KAPI_CHECKS_NEWPROCESS_H
