//===- VersionGuards.h - how code asks what a system has --------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_VERSIONGUARDS_H
#define KAPI_CHECKS_VERSIONGUARDS_H

#include "Checks/CheckContext.h"

namespace kapi {

/// Whether the code around a call asks first for what an old system lacks, an
/// API or a flag of those names. Whoever asks is believed.
class VersionGuards {
public:
  VersionGuards(CheckContext &Context, const CallSite &Site,
                std::vector<std::string> Names)
      : Context(Context), Site(Site), Names(std::move(Names)) {}

  /// `#if LINUX_VERSION_CODE >= ...`, `#ifdef MLOCK_ONFAULT`.
  bool asksPreprocessor();
  /// `if (have_mlock2)`, `if (&mlock2)`, a function has_mlock2(), or a decision
  /// whose other way does it by another call.
  bool asksAtRunTime();
  /// The function may be missing: it is declared weak, and its address is
  /// looked at.
  bool isOptional() const;

private:
  bool isAbout(llvm::StringRef Identifier) const;
  bool asks(const clang::Stmt &Condition) const;
  bool isOtherWay(const clang::CallExpr &Other) const;

  CheckContext &Context;
  const CallSite &Site;
  std::vector<std::string> Names;
};

} // namespace kapi

#endif // KAPI_CHECKS_VERSIONGUARDS_H
