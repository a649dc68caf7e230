//===- VersionGuard.cpp - refuses to run in another compiler --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Plugin/ClangPlugin.h"
#include "clang/Basic/Version.h"
#include "llvm/Config/llvm-config.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

/// Runs while the compiler loads the plugin, before anything of it touches the
/// compiler's data: another release lays its classes out differently, and the
/// first use of one would crash. Only the major version decides.
__attribute__((constructor)) static void guardVersion() {
  std::string Host = clang::getClangFullVersion();
  const char *Word = std::strstr(Host.c_str(), "version ");
  int Major = Word ? std::atoi(Word + std::strlen("version ")) : 0;
  if (Major == LLVM_VERSION_MAJOR)
    return kapi::registerPlugin();
  std::fprintf(stderr,
               "error: kapi: this plugin was built for clang %d and cannot run "
               "in '%s'\n",
               LLVM_VERSION_MAJOR, Host.c_str());
  std::fflush(stderr);
  std::_Exit(EXIT_FAILURE);
}
