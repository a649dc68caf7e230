//===- Runner.h - runs the checks over a translation unit -------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_RUNNER_H
#define KAPI_CHECKS_RUNNER_H

#include "Analysis/NameWatch.h"
#include "Analysis/Wrapper.h"
#include "Report/Reporter.h"
#include "Spec/Database.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace kapi {

/// Name and purpose of a check, for help texts.
struct CheckInfo {
  llvm::StringRef Id, Summary;
};

/// All checks in the order of Checks.def.
llvm::ArrayRef<CheckInfo> allChecks();

/// Reads a list of globs; fails on one that is malformed or matches no check.
llvm::Expected<CheckFilter> parseCheckFilter(llvm::StringRef Globs);

/// Told of each wrapper that the translation unit defines.
using WrapperVisitor = llvm::function_ref<void(const Wrapper &)>;

/// Told of each call that is looked at.
using SiteVisitor = llvm::function_ref<void(const CallSite &)>;

/// What a host knows or wants to know beside the findings.
struct RunHooks {
  SiteVisitor OnSite = nullptr;
  /// With it functions that nothing in the translation unit calls are looked
  /// at, too.
  WrapperVisitor OnWrapper = nullptr;
  /// Saves looking for calls where none can be; it has finished.
  const NameWatch *Watch = nullptr;
  /// The process ends soon, and tidies nothing up.
  bool LeavesMemory = false;
};

/// Runs every enabled check on every call site. Silent where the translation
/// unit has errors, because then nothing about it is certain.
void runChecks(clang::ASTContext &Ctx, const clang::Preprocessor &PP,
               const Database &Db, const ReportOptions &Options, Sink &Target,
               const RunHooks &Hooks = {});

} // namespace kapi

#endif // KAPI_CHECKS_RUNNER_H
