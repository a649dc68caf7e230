//===- VersionGuard.cpp - refuses to run in another release ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/VersionGuard.h"
#include "clang/Basic/Version.h"
#include "llvm/Config/llvm-config.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

void kapi::requireHostRelease(const char *Program) {
  std::string Host = clang::getClangFullVersion();
  const char *Word = std::strstr(Host.c_str(), "version ");
  int Major = Word ? std::atoi(Word + std::strlen("version ")) : 0;
  if (Major == LLVM_VERSION_MAJOR)
    return;
  std::fprintf(stderr,
               "error: kapi: this plugin was built for %s %d and cannot run "
               "in '%s'\n",
               Program, LLVM_VERSION_MAJOR, Host.c_str());
  std::fflush(stderr);
  std::_Exit(EXIT_FAILURE);
}
