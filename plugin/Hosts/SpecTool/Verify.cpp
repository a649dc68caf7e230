//===- Verify.cpp - kapi-spec verify --------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/Verify.h"
#include "Hosts/SpecTool/Command.h"
#include "Hosts/SpecTool/WriteVerified.h"
#include "Spec/Builtin.h"
#include "SpecIO/Loader.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include <unistd.h>

using namespace kapi;
namespace cl = llvm::cl;

cl::SubCommand kapi::VerifyCommand("verify",
                                   "hold specs against the running kernel");

static cl::list<std::string> Names(cl::Positional, cl::ZeroOrMore,
                                   cl::desc("<name, file or directory>..."),
                                   cl::cat(toolCategory()),
                                   cl::sub(VerifyCommand));
static cl::opt<bool> AsUser("as-user",
                            cl::desc("make the calls as an ordinary user"),
                            cl::cat(toolCategory()), cl::sub(VerifyCommand));
static cl::opt<bool> Json("json", cl::desc("report as JSON"),
                          cl::cat(toolCategory()), cl::sub(VerifyCommand));
static cl::opt<bool>
    Write("write", cl::desc("note what agreed under 'verified' in the file"),
          cl::cat(toolCategory()), cl::sub(VerifyCommand));

static bool isFile(llvm::StringRef Name) {
  return Name.ends_with(".yaml") || Name.ends_with(".yml") ||
         llvm::sys::fs::is_directory(Name);
}

/// What is asked for, from files and the built-in database. False where
/// something cannot be had, which has been said then.
static bool findSpecs(std::vector<LocatedSpec> &Specs) {
  Database Db(builtinTable());
  auto AddBuiltin = [&](const Spec &S) {
    LocatedSpec &Located = Specs.emplace_back();
    Located.Api = S;
    Located.File = "built-in " + S.Name;
    Located.Positions[""] = NoPosition;
  };
  std::vector<std::string> Files;
  for (const std::string &Name : Names) {
    if (isFile(Name)) {
      Files.push_back(Name);
      continue;
    }
    const Spec *S = findSpec(Db, Name);
    if (!S)
      return false;
    AddBuiltin(*S);
  }
  if (Names.empty())
    for (llvm::StringRef Name : Db.names())
      AddBuiltin(*Db.spec(Name));
  if (Files.empty())
    return true;
  LoadResult Loaded = loadSpecs(Files);
  for (const SpecDiagnostic &D : Loaded.Diagnostics)
    if (D.Severity == SpecDiagnostic::Error)
      print(D, llvm::errs());
  Specs.insert(Specs.end(), Loaded.Specs.begin(), Loaded.Specs.end());
  return !Loaded.hasErrors();
}

static llvm::StringRef statusWord(const ApiReport &Report) {
  switch (Report.Status) {
  case ApiReport::Agrees:
    return "agrees";
  case ApiReport::Disagrees:
    return "disagrees";
  case ApiReport::NotTestable:
    return "not testable here";
  case ApiReport::Refused:
    return "refused";
  }
  return "";
}

static void printReport(const LocatedSpec &Located, const ApiReport &Report) {
  llvm::outs() << Report.Name << ": " << statusWord(Report);
  if (!Report.Why.empty())
    llvm::outs() << ": " << Report.Why;
  llvm::outs() << '\n';
  for (const auto &[Name, Calls] : Report.Params)
    llvm::outs() << "  " << Name << ": " << Calls << " calls agree\n";
  if (!Report.Errors.empty())
    llvm::outs() << "  provoked: "
                 << llvm::join(Report.Errors.begin(), Report.Errors.end(), ", ")
                 << '\n';
  for (const auto &[What, Calls] : Report.NotTested)
    llvm::outs() << "  not tested (" << Calls << "): " << What << '\n';
  llvm::outs().flush();
  for (const Disagreement &D : Report.Disagreements)
    print({Located.File, Located.at(D.Path), D.Text, SpecDiagnostic::Error},
          llvm::errs());
  if (Report.Status == ApiReport::Refused)
    print({Located.File, Located.at("probe"),
           "the recipe is refused: " + Report.Why, SpecDiagnostic::Error},
          llvm::errs());
}

static void writeJson(const ApiReport &Report, llvm::json::OStream &Out) {
  Out.object([&] {
    Out.attribute("name", Report.Name);
    Out.attribute("status", statusWord(Report));
    if (!Report.Why.empty())
      Out.attribute("why", Report.Why);
    Out.attribute("calls", Report.Calls);
    Out.attributeObject("params", [&] {
      for (const auto &[Name, Calls] : Report.Params)
        Out.attribute(Name, Calls);
    });
    Out.attribute("errors", llvm::json::Array(Report.Errors));
    Out.attributeObject("not-tested", [&] {
      for (const auto &[What, Calls] : Report.NotTested)
        Out.attribute(What, Calls);
    });
    Out.attributeArray("disagreements", [&] {
      for (const Disagreement &D : Report.Disagreements)
        Out.object([&] {
          Out.attribute("at", D.Path);
          Out.attribute("text", D.Text);
        });
    });
  });
}

static void printTotal(llvm::ArrayRef<ApiReport> Reports) {
  unsigned By[4] = {}, Params = 0, Errors = 0, Calls = 0;
  for (const ApiReport &Report : Reports) {
    ++By[Report.Status];
    Params += Report.Params.size();
    Errors += Report.Errors.size();
    Calls += Report.Calls;
  }
  bool IsUser = AsUser || geteuid() != 0;
  llvm::outs() << "Linux " << runningKernel() << ", as "
               << (IsUser ? "an ordinary user" : "root") << ": "
               << By[ApiReport::Agrees] << " agree, "
               << By[ApiReport::Disagrees] << " disagree, "
               << By[ApiReport::NotTestable] << " not testable, "
               << By[ApiReport::Refused] << " refused; " << Params
               << " parameters and " << Errors << " errors tested by " << Calls
               << " calls, each made twice\n";
}

/// Notes what agreed in the files. False where one could not be changed.
static bool writeAll(llvm::ArrayRef<LocatedSpec> Specs,
                     llvm::ArrayRef<ApiReport> Reports) {
  bool Written = true;
  for (size_t I = 0; I < Specs.size(); ++I) {
    if (Reports[I].Status != ApiReport::Agrees)
      continue;
    llvm::Error E =
        writeVerified(Specs[I], Reports[I], AsUser || geteuid() != 0);
    if (!E)
      continue;
    couldNotRun(Specs[I].File + ": " + llvm::toString(std::move(E)));
    Written = false;
  }
  return Written;
}

ExitCode kapi::runVerify() {
  std::vector<LocatedSpec> Specs;
  if (!findSpecs(Specs))
    return CouldNotRun;
  if (Write)
    for (const LocatedSpec &Located : Specs)
      if (Located.at("").Line == NoPosition.Line)
        return couldNotRun("--write needs the files of the specs");
  std::vector<ApiReport> Reports;
  for (const LocatedSpec &Located : Specs) {
    Reports.push_back(verifySpec(Located.Api, AsUser));
    if (!Json)
      printReport(Located, Reports.back());
  }
  if (Json) {
    llvm::json::OStream Out(llvm::outs(), 2);
    Out.array([&] {
      for (const ApiReport &Report : Reports)
        writeJson(Report, Out);
    });
    llvm::outs() << '\n';
  } else {
    printTotal(Reports);
  }
  if (Write && !writeAll(Specs, Reports))
    return CouldNotRun;
  auto Any = [&](ApiReport::StatusType Status) {
    return llvm::any_of(Reports,
                        [&](const ApiReport &R) { return R.Status == Status; });
  };
  if (Any(ApiReport::Disagrees))
    return Found;
  return Any(ApiReport::Refused) ? CouldNotRun : Fine;
}
