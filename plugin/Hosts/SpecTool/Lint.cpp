//===- Lint.cpp - kapi-spec lint ------------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/SpecTool/Command.h"
#include "Hosts/SpecTool/HeaderLint.h"
#include "Spec/Builtin.h"
#include "SpecIO/Loader.h"

using namespace kapi;
namespace cl = llvm::cl;

cl::SubCommand kapi::LintCommand("lint", "check spec files");

static cl::list<std::string> Paths(cl::Positional, cl::ZeroOrMore,
                                   cl::desc("<directory or file>..."),
                                   cl::cat(toolCategory()),
                                   cl::sub(LintCommand));
static cl::opt<bool> Werror("werror", cl::desc("let warnings fail"),
                            cl::cat(toolCategory()), cl::sub(LintCommand));
static cl::opt<bool> Headers(
    "headers",
    cl::desc("compare constants, prototypes and numbers with the installed "
             "headers; without a file those of the built-in specs"),
    cl::cat(toolCategory()), cl::sub(LintCommand));
static cl::list<std::string> ExtraArgs("extra-arg",
                                       cl::desc("compiler flag for --headers"),
                                       cl::value_desc("flag"),
                                       cl::cat(toolCategory()),
                                       cl::sub(LintCommand));

/// The database that the tool was built with; its files are elsewhere, so its
/// specs have no positions.
static std::vector<LocatedSpec> builtinSpecs() {
  Database Db(builtinTable());
  std::vector<LocatedSpec> Specs;
  for (llvm::StringRef Name : Db.names()) {
    LocatedSpec &Located = Specs.emplace_back();
    Located.Api = *Db.spec(Name);
    Located.File = ("built-in " + Name).str();
    Located.Positions[""] = NoPosition;
  }
  return Specs;
}

static bool headersDiffer(llvm::ArrayRef<LocatedSpec> Specs) {
  HeaderReport Report = lintHeaders(
      Specs, std::vector<std::string>(ExtraArgs.begin(), ExtraArgs.end()));
  for (const SpecDiagnostic &D : Report.Differences)
    print(D, llvm::errs());
  printTable(Report, llvm::outs());
  return !Report.Differences.empty();
}

ExitCode kapi::runLint() {
  if (Paths.empty() && Headers)
    return headersDiffer(builtinSpecs()) ? Found : Fine;
  if (Paths.empty())
    return couldNotRun("no spec to check; only --headers works on the built-in "
                       "ones");
  LoadResult Loaded =
      loadSpecs(std::vector<std::string>(Paths.begin(), Paths.end()));
  Loaded.print(llvm::errs());
  bool Bad = Loaded.hasErrors() || (Werror && !Loaded.Diagnostics.empty());
  if (Headers && headersDiffer(Loaded.Specs))
    Bad = true;
  return Bad ? Found : Fine;
}
