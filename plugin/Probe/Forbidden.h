//===- Forbidden.h - what a probe must not do -------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_PROBE_FORBIDDEN_H
#define KAPI_PROBE_FORBIDDEN_H

#include "Probe/Trial.h"

namespace kapi {

/// Why \p S must not be tried at all; empty where it may be.
std::string whyForbidden(const Spec &S);

/// Whether these arguments reach beyond the process where others do not:
/// madvise() can take memory from the machine.
bool isHarmful(const Trial &T);

/// Whether it is tried only in an IPC namespace of its own.
bool needsNamespace(const Spec &S);

/// Whether the parameter names a process: such a number must be one that the
/// probe has made, or 0 for the calling process.
bool namesProcess(const Param &P);

} // namespace kapi

#endif // KAPI_PROBE_FORBIDDEN_H
