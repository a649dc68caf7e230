//===- Lint.cpp - kapi-spec lint ------------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/SpecTool/Command.h"
#include "SpecIO/Loader.h"

using namespace kapi;
namespace cl = llvm::cl;

cl::SubCommand kapi::LintCommand("lint", "check spec files");

static cl::list<std::string> Paths(cl::Positional, cl::OneOrMore,
                                   cl::desc("<directory or file>..."),
                                   cl::cat(toolCategory()),
                                   cl::sub(LintCommand));
static cl::opt<bool> Werror("werror", cl::desc("let warnings fail"),
                            cl::cat(toolCategory()), cl::sub(LintCommand));

ExitCode kapi::runLint() {
  LoadResult Loaded =
      loadSpecs(std::vector<std::string>(Paths.begin(), Paths.end()));
  Loaded.print(llvm::errs());
  bool Bad = Loaded.hasErrors() || (Werror && !Loaded.Diagnostics.empty());
  return Bad ? Found : Fine;
}
