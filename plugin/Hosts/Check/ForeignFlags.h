//===- ForeignFlags.h - flags of other compilers ----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_FOREIGNFLAGS_H
#define KAPI_CHECK_FOREIGNFLAGS_H

#include "clang/Tooling/ArgumentsAdjusters.h"
#include <mutex>
#include <set>

namespace kapi {

/// Takes flags out of commands that were written for another compiler, and
/// remembers which. Safe to use from several threads.
class ForeignFlags {
public:
  /// Drops the flags that clang does not know.
  clang::tooling::ArgumentsAdjuster adjuster();
  /// One remark about all that was dropped; nothing where nothing was.
  void remark() const;

private:
  clang::tooling::CommandLineArguments
  drop(const clang::tooling::CommandLineArguments &Args);

  std::mutex Lock;
  std::set<std::string> Dropped;
};

} // namespace kapi

#endif // KAPI_CHECK_FOREIGNFLAGS_H
