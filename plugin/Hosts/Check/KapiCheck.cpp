//===- KapiCheck.cpp - kapi-check: the checker as a tool ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/Runner.h"
#include "Hosts/Check/FileChecker.h"
#include "Hosts/Check/Progress.h"
#include "Hosts/DatabaseLoader.h"
#include "Hosts/ExitCode.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/ThreadPool.h"

using namespace kapi;
using namespace clang::tooling;
namespace cl = llvm::cl;

static cl::OptionCategory Category("kapi-check options");
static cl::list<std::string> Files(cl::Positional, cl::ZeroOrMore,
                                   cl::desc("[<file>...] [-- <flags>...]"),
                                   cl::cat(Category));
static cl::opt<std::string>
    BuildPath("p",
              cl::desc("folder with compile_commands.json; without files, "
                       "all of its files are checked"),
              cl::value_desc("build"), cl::cat(Category));
static cl::opt<std::string>
    SpecsPath("specs", cl::desc("specs of your own, a directory or a file"),
              cl::value_desc("path"), cl::cat(Category));
static cl::opt<std::string>
    Checks("checks", cl::desc("which checks, as globs: kapi-*,-kapi-x"),
           cl::value_desc("globs"), cl::cat(Category));
static cl::opt<std::string>
    LevelName("level", cl::desc("default (certain), strict or pedantic"),
              cl::init("default"), cl::value_desc("level"), cl::cat(Category));
static cl::opt<unsigned> Jobs("j", cl::Prefix, cl::desc("files at a time (0: one a core)"),
                              cl::init(0), cl::cat(Category));
static cl::opt<bool> ListChecks("list-checks",
                                cl::desc("print the checks and exit"),
                                cl::cat(Category));

static int fail(const llvm::Twine &Message) {
  llvm::errs() << "kapi-check: " << Message << '\n';
  return CouldNotRun;
}

/// Sources of C and its relatives; databases also list assembler files.
static bool isCheckable(llvm::StringRef File) {
  llvm::StringRef Extension = llvm::sys::path::extension(File);
  return !Extension.equals_insensitive(".s") &&
         !Extension.equals_insensitive(".asm");
}

/// The library's own message names every kind of database that it tried.
static std::unique_ptr<CompilationDatabase> loadDatabase(std::string &Error) {
  std::string Details;
  auto Found = CompilationDatabase::loadFromDirectory(BuildPath, Details);
  if (!Found)
    Error = "no usable compile_commands.json in '" + BuildPath + "'";
  return Found;
}

static std::unique_ptr<CompilationDatabase>
loadCommands(std::unique_ptr<CompilationDatabase> Fixed, std::string &Error) {
  if (Fixed)
    return Fixed;
  if (!BuildPath.empty())
    return loadDatabase(Error);
  auto Found = CompilationDatabase::autoDetectFromSource(Files.front(), Error);
  if (Found)
    return Found;
  llvm::errs() << "kapi-check: no compile_commands.json above '"
               << Files.front() << "'; parsing without flags\n";
  return std::make_unique<FixedCompilationDatabase>(".",
                                                    std::vector<std::string>());
}

static std::vector<std::string> filesToCheck(const CompilationDatabase &All) {
  std::vector<std::string> Chosen(Files.begin(), Files.end());
  if (!Chosen.empty())
    return Chosen;
  llvm::StringSet<> Seen;
  for (std::string &File : All.getAllFiles())
    if (isCheckable(File) && Seen.insert(File).second)
      Chosen.push_back(std::move(File));
  llvm::sort(Chosen);
  return Chosen;
}

static std::vector<FileResult> checkAll(const CompilationDatabase &Commands,
                                        const std::vector<std::string> &Names,
                                        const Database &Db,
                                        const ReportOptions &Options) {
  std::vector<FileResult> Results(Names.size());
  Progress Line(Names.size());
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Jobs));
  for (size_t I = 0; I < Names.size(); ++I)
    Pool.async([&, I] {
      Results[I] = checkFile(Commands, Names[I], Db, Options);
      Line.done(Names[I]);
    });
  Pool.wait();
  return Results;
}

/// Prints in the order of the files, whatever the order of the work, and what
/// several files found in a common header once.
static int print(const std::vector<std::string> &Names,
                 const std::vector<FileResult> &Results) {
  llvm::StringSet<> Said;
  size_t Findings = 0, Failed = 0;
  for (size_t I = 0; I < Names.size(); ++I) {
    if (!Results[I].Failure.empty()) {
      ++Failed;
      llvm::errs() << "kapi-check: cannot check " << Names[I] << ": "
                   << Results[I].Failure << '\n';
    }
    for (const FindingText &Finding : Results[I].Findings)
      if (Said.insert(Finding.Key).second) {
        ++Findings;
        llvm::outs() << Finding.Text;
      }
  }
  llvm::outs().flush();
  llvm::errs() << "kapi-check: " << Names.size() - Failed << " of "
               << Names.size() << " files checked, " << Findings
               << (Findings == 1 ? " finding\n" : " findings\n");
  if (Failed)
    return CouldNotRun;
  return Findings ? Found : Fine;
}

static int listChecks() {
  for (const CheckInfo &Check : allChecks())
    llvm::outs() << Check.Id << ": " << Check.Summary << '\n';
  return Fine;
}

int main(int Argc, const char **Argv) {
  std::string Error;
  // Takes what stands behind `--` off the command line.
  std::unique_ptr<CompilationDatabase> Fixed =
      FixedCompilationDatabase::loadFromCommandLine(Argc, Argv, Error);
  cl::HideUnrelatedOptions(Category);
  bool Parsed = cl::ParseCommandLineOptions(
      Argc, Argv,
      "finds calls that break the kernel's API specifications\n\n"
      "  kapi-check file.c -- -Iinclude -DX    check files with these flags\n"
      "  kapi-check -p build                   check a compile database\n\n"
      "exit status: 0 clean, 1 findings, 2 could not run\n",
      &llvm::errs());
  if (!Parsed)
    return CouldNotRun;
  if (ListChecks)
    return listChecks();
  if (Files.empty() && (Fixed || BuildPath.empty()))
    return fail("name files, or a compile database with -p");
  ReportOptions Options;
  std::optional<Level> Shown = parseLevel(LevelName);
  if (!Shown)
    return fail("'" + LevelName +
                "' is no level; there are default, strict and pedantic");
  Options.Shown = *Shown;
  llvm::Expected<CheckFilter> Filter = parseCheckFilter(Checks);
  if (!Filter)
    return fail("--checks: " + llvm::toString(Filter.takeError()));
  Options.Checks = std::move(*Filter);
  Database Db(builtinTable());
  std::vector<std::string> SpecFiles;
  if (!SpecsPath.empty() &&
      !addUserSpecs(Db, SpecsPath, SpecFiles, llvm::errs()))
    return fail("cannot use the specs in '" + SpecsPath + "'");
  Db.decodeAll();
  std::unique_ptr<CompilationDatabase> Commands =
      loadCommands(std::move(Fixed), Error);
  if (!Commands)
    return fail(Error);
  std::vector<std::string> Names = filesToCheck(*Commands);
  if (Names.empty())
    return fail("the compile database has no C or C++ file");
  return print(Names, checkAll(*Commands, Names, Db, Options));
}
