//===- VersionGuard.h - refuses to run in another release -------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_VERSIONGUARD_H
#define KAPI_VERSIONGUARD_H

namespace kapi {

/// Ends the process with one clear line where \p Program ("clang") is of
/// another major release than the one that this module was built for. To be
/// called while the module is loaded, before anything of it touches the
/// program's data: another release lays its classes out differently, and the
/// first use of one would crash.
void requireHostRelease(const char *Program);

} // namespace kapi

#endif // KAPI_VERSIONGUARD_H
