//===- Runner.cpp - runs the checks over a translation unit ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/Runner.h"
#include "Analysis/CallFinder.h"
#include "Checks/CheckContext.h"

using namespace kapi;

namespace {
struct RegisteredCheck {
  CheckInfo Info;
  void (*Run)(CheckContext &, const CallSite &);
};
} // namespace

static constexpr CheckInfo Infos[] = {
#define KAPI_CHECK(FUNCTION, ID, SUMMARY) {ID, SUMMARY},
#include "Checks/Checks.def"
#undef KAPI_CHECK
};

static constexpr RegisteredCheck Checks[] = {
#define KAPI_CHECK(FUNCTION, ID, SUMMARY) {{ID, SUMMARY}, check##FUNCTION},
#include "Checks/Checks.def"
#undef KAPI_CHECK
};

llvm::ArrayRef<CheckInfo> kapi::allChecks() { return Infos; }

void kapi::runChecks(clang::ASTContext &Ctx, const clang::Preprocessor &PP,
                     const Database &Db, const ReportOptions &Options,
                     Sink &Target) {
  if (Ctx.getDiagnostics().hasUncompilableErrorOccurred())
    return;
  Reporter Findings(Options, Ctx.getSourceManager(), Target);
  CheckContext Context(Ctx, PP, Db, Findings);
  forEachCallSite(Ctx, PP, Db, [&](const CallSite &Site) {
    for (const RegisteredCheck &Check : Checks)
      if (Findings.isEnabled(Check.Info.Id))
        Check.Run(Context, Site);
  });
}
