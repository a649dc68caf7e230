//===- Options.cpp - kapi-check's command line ----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/Options.h"
#include "Checks/Runner.h"
#include "Hosts/Version.h"
#include "llvm/Support/CommandLine.h"

using namespace kapi;
using namespace clang::tooling;
namespace cl = llvm::cl;

static cl::OptionCategory Category("kapi-check options");
static cl::SubCommand
    MergeCommand("merge", "one report of several, as one run would have "
                          "written it: kapi-check merge shard-*.sarif");

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
              cl::value_desc("path"), cl::cat(Category),
              cl::sub(cl::SubCommand::getTopLevel()), cl::sub(MergeCommand));
static cl::opt<std::string>
    Checks("checks", cl::desc("which checks, as globs: kapi-*,-kapi-x"),
           cl::value_desc("globs"), cl::cat(Category));
static cl::opt<std::string>
    LevelName("level", cl::desc("default (certain), strict or pedantic"),
              cl::init("default"), cl::value_desc("level"), cl::cat(Category));
static cl::opt<std::string>
    MinKernel("min-kernel",
              cl::desc("oldest Linux that the program has to run on, as 4.19 "
                       "(for kapi-availability)"),
              cl::value_desc("version"), cl::cat(Category));
static cl::opt<std::string>
    MinGlibc("min-glibc",
             cl::desc("oldest glibc that it has to run with, as 2.28"),
             cl::value_desc("version"), cl::cat(Category));
static cl::opt<unsigned> Jobs("j", cl::Prefix,
                              cl::desc("files at a time (0: one a core)"),
                              cl::init(0), cl::value_desc("number"),
                              cl::cat(Category));
static cl::opt<std::string>
    Shard("shard",
          cl::desc("check the I-th of N parts of the files, as 1/4; "
                   "'kapi-check merge' makes one report of the parts"),
          cl::value_desc("I/N"), cl::cat(Category));
/// "form of the report: text, json, ...": all of them, for completion, too.
static const std::string &formatHelp() {
  static const std::string Help = [] {
    std::string Text = "form of the report: ";
    for (const Writer &W : allWriters())
      Text += (&W == allWriters().begin() ? "" : ", ") + W.Name.str();
    return Text;
  }();
  return Help;
}
static cl::opt<std::string> FormatName("format", cl::desc(formatHelp()),
                                       cl::init("text"), cl::value_desc("form"),
                                       cl::cat(Category),
                                       cl::sub(cl::SubCommand::getTopLevel()),
                                       cl::sub(MergeCommand));
static cl::opt<std::string>
    Output("o", cl::desc("write the report to a file, whole or not at all"),
           cl::init("-"), cl::value_desc("file"), cl::cat(Category),
           cl::sub(cl::SubCommand::getTopLevel()), cl::sub(MergeCommand));
static cl::opt<cl::boolOrDefault> CrossTu(
    "cross-tu",
    cl::desc("derive specs of the files' own wrappers, and check their callers "
             "in all files (default, but for --diff and --since)"),
    cl::cat(Category));
static cl::opt<std::string>
    EmitSpecs("emit-specs",
              cl::desc("write these specs to a file, for --specs and the "
                       "plugin"),
              cl::value_desc("file"), cl::cat(Category));
static cl::opt<std::string>
    Root("root",
         cl::desc("folder that paths in reports are relative to (default: "
                  "the git work tree, or what the files have in common)"),
         cl::value_desc("folder"), cl::cat(Category));
static cl::opt<bool>
    Diff("diff",
         cl::desc("report only what the change caused whose unified diff "
                  "stands on standard input"),
         cl::cat(Category));
static cl::opt<std::string>
    SinceRevision("since",
                  cl::desc("the same for the change since a revision of git"),
                  cl::value_desc("revision"), cl::cat(Category));
static cl::opt<std::string>
    Baseline("baseline",
             cl::desc("report only what this file, or an earlier report in "
                      "JSON or SARIF, does not know"),
             cl::value_desc("file"), cl::cat(Category),
             cl::sub(cl::SubCommand::getTopLevel()), cl::sub(MergeCommand));
static cl::opt<std::string>
    NewBaseline("write-baseline",
                cl::desc("write what is found to this file, for --baseline"),
                cl::value_desc("file"), cl::cat(Category),
                cl::sub(cl::SubCommand::getTopLevel()), cl::sub(MergeCommand));
static cl::opt<bool> Fix("fix", cl::desc("apply the fixes that are proposed"),
                         cl::cat(Category));
static cl::opt<std::string>
    Explain("explain", cl::desc("print what a check or an API is about"),
            cl::value_desc("check|API"), cl::cat(Category));
static cl::opt<bool> ListChecks("list-checks",
                                cl::desc("print the checks and exit"),
                                cl::cat(Category));

static cl::list<std::string> Reports(cl::Positional, cl::OneOrMore,
                                     cl::desc("<report>..."), cl::cat(Category),
                                     cl::sub(MergeCommand));

ExitCode kapi::fail(const llvm::Twine &Message) {
  llvm::errs() << "kapi-check: " << Message << '\n';
  return CouldNotRun;
}

static bool parseFormat(CheckOptions &Options) {
  std::string Known;
  for (const Writer &W : allWriters()) {
    if (W.Name == FormatName)
      Options.Format = &W;
    Known += (Known.empty() ? "" : ", ") + W.Name.str();
  }
  if (!Options.Format)
    fail("'" + FormatName + "' is no format; there are " + Known);
  return Options.Format;
}

/// "2/4": the second of four.
static bool parseShard(CheckOptions &Options) {
  auto [Index, Count] = llvm::StringRef(Shard).split('/');
  if (Index.getAsInteger(10, Options.ShardIndex) ||
      Count.getAsInteger(10, Options.ShardCount) || Options.ShardIndex == 0 ||
      Options.ShardIndex > Options.ShardCount) {
    fail("--shard takes the number of the part and how many there are, as "
         "1/4, and not '" +
         Shard + "'");
    return false;
  }
  --Options.ShardIndex;
  return true;
}

static bool parseVersion(const cl::opt<std::string> &Option,
                         llvm::VersionTuple &Version) {
  if (!Option.getNumOccurrences())
    return true;
  llvm::Expected<llvm::VersionTuple> Read = parseOldest(Option);
  if (!Read) {
    fail("--" + Option.ArgStr + ": " + llvm::toString(Read.takeError()));
    return false;
  }
  Version = *Read;
  return true;
}

static bool parseSelection(ReportOptions &Selection) {
  std::optional<Level> Shown = parseLevel(LevelName);
  if (!Shown) {
    fail("'" + LevelName +
         "' is no level; there are default, strict and pedantic");
    return false;
  }
  Selection.Shown = *Shown;
  llvm::Expected<CheckFilter> Filter = parseCheckFilter(Checks);
  if (!Filter) {
    fail("--checks: " + llvm::toString(Filter.takeError()));
    return false;
  }
  Selection.Checks = std::move(*Filter);
  return parseVersion(MinKernel, Selection.Oldest.Kernel) &&
         parseVersion(MinGlibc, Selection.Oldest.Glibc);
}

/// A change is held against what few files were before it; wrappers can be in
/// any file.
static bool parseCrossTu(CheckOptions &Options) {
  bool OnlyChange = Diff || SinceRevision.getNumOccurrences();
  Options.CrossTu =
      CrossTu == cl::BOU_UNSET ? !OnlyChange : CrossTu == cl::BOU_TRUE;
  Options.EmittedSpecs = EmitSpecs;
  bool Emits = EmitSpecs.getNumOccurrences();
  if (OnlyChange && (Options.CrossTu || Emits)) {
    fail("--diff and --since look at the files of a change, --cross-tu and "
         "--emit-specs at all of them; emit the specs first and pass them "
         "with --specs");
    return false;
  }
  if (Emits && !Options.CrossTu) {
    fail("--emit-specs writes what --cross-tu derives, and that is off");
    return false;
  }
  return true;
}

std::optional<CheckOptions> kapi::parseOptions(int Argc, const char **Argv) {
  CheckOptions Options;
  std::string Error;
  // Takes what stands behind `--` off the command line.
  Options.Fixed =
      FixedCompilationDatabase::loadFromCommandLine(Argc, Argv, Error);
  cl::SetVersionPrinter(
      [](llvm::raw_ostream &Os) { printVersion("kapi-check", Os); });
  cl::HideUnrelatedOptions(Category);
  cl::HideUnrelatedOptions(Category, MergeCommand);
  if (!cl::ParseCommandLineOptions(
          Argc, Argv,
          "finds calls that break the kernel's API specifications\n\n"
          "  kapi-check file.c -- -Iinclude -DX    check files with these "
          "flags\n"
          "  kapi-check -p build                   check a compile database\n\n"
          "exit status: 0 clean, 1 findings, 2 could not run\n",
          &llvm::errs()))
    return std::nullopt;
  Options.BuildPath = BuildPath;
  Options.SpecsPath = SpecsPath;
  Options.Jobs = Jobs;
  Options.Output = Output;
  Options.Root = Root;
  Options.ReadsDiff = Diff;
  Options.Since = SinceRevision;
  Options.Baseline = Baseline;
  Options.NewBaseline = NewBaseline;
  Options.Fix = Fix;
  Options.Explained = Explain;
  if (!parseFormat(Options) ||
      (Shard.getNumOccurrences() && !parseShard(Options)) ||
      !parseSelection(Options.Report))
    return std::nullopt;
  if (MergeCommand) {
    Options.What = CheckOptions::Task::Merge;
    Options.Files.assign(Reports.begin(), Reports.end());
    return Options;
  }
  if (Explain.getNumOccurrences()) {
    Options.What = CheckOptions::Task::Explain;
    return Options;
  }
  if (ListChecks) {
    Options.What = CheckOptions::Task::ListChecks;
    return Options;
  }
  Options.Files.assign(Files.begin(), Files.end());
  if (Diff && SinceRevision.getNumOccurrences()) {
    fail("--diff and --since name two changes; take one");
    return std::nullopt;
  }
  if (!parseCrossTu(Options))
    return std::nullopt;
  if (Options.Files.empty() && (Options.Fixed || BuildPath.empty())) {
    fail("name files, or a compile database with -p");
    return std::nullopt;
  }
  return Options;
}
