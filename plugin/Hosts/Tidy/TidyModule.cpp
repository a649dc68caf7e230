//===- TidyModule.cpp - clang-tidy -load kapi-tidy.so ---------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/Runner.h"
#include "Hosts/Tidy/TidyCheck.h"
#include "Hosts/VersionGuard.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"

using namespace clang::tidy;
using namespace kapi;

namespace {

class KapiModule : public ClangTidyModule {
public:
  void addCheckFactories(ClangTidyCheckFactories &Factories) override {
    auto Session = std::make_shared<TidySession>();
    for (const CheckInfo &Check : allChecks())
      Factories.registerCheckFactory(
          Check.Id, [Session](llvm::StringRef Name, ClangTidyContext *Context) {
            return std::make_unique<TidyCheck>(Name, Context, Session);
          });
  }
};

} // namespace

__attribute__((constructor)) static void registerModule() {
  requireHostRelease("clang-tidy");
  static ClangTidyModuleRegistry::Add<KapiModule> Registered(
      "kapi", "calls of the kernel's API against its specifications");
}
