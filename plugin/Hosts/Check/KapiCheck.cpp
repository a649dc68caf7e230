//===- KapiCheck.cpp - kapi-check: the checker as a tool ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/Runner.h"
#include "Hosts/Check/Change.h"
#include "Hosts/Check/CheckPages.h"
#include "Hosts/Check/CrossTu.h"
#include "Hosts/Check/SpecFile.h"
#include "Hosts/DatabaseLoader.h"
#include "SpecIO/TextPrinter.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace kapi;

/// Prints the page of a check, whose prefix may be left out, or an API's spec.
static ExitCode explain(llvm::StringRef Name, const Database &Db) {
  llvm::StringRef Page = checkPage(Name);
  if (Page.empty())
    Page = checkPage(("kapi-" + Name).str());
  if (!Page.empty()) {
    llvm::outs() << Page;
    return Fine;
  }
  const Spec *Api = Db.spec(Name);
  if (!Api)
    Api = Db.function(Name).Api;
  if (!Api)
    Api = Db.syscall(Name).Api;
  if (!Api)
    return fail("'" + Name +
                "' is neither a check (see --list-checks) nor an API with a "
                "spec (see kapi-spec list)");
  printText(*Api, llvm::outs());
  return Fine;
}

static ExitCode listChecks() {
  for (const CheckInfo &Check : allChecks())
    llvm::outs() << Check.Id << ": " << Check.Summary << '\n';
  return Fine;
}

/// One report of several. What a report does not carry, such as the checks'
/// pages, comes from this tool, which has to be the one that wrote them.
static ExitCode merge(const CheckOptions &Options, const Database &Db,
                      RunInfo Run) {
  Report Merged;
  for (const std::string &File : Options.Files) {
    llvm::Expected<Report> Part = readReport(File);
    if (!Part)
      return fail(llvm::toString(Part.takeError()));
    if (&File == &Options.Files.front()) {
      Merged.Run = Part->Run;
      Merged.Run.Files.clear();
      Merged.Run.Failures.clear();
      Merged.Run.Calls.clear();
      Merged.Run.Checks = std::move(Run.Checks);
    }
    if (llvm::Error Error = mergeReport(Merged, std::move(*Part)))
      return fail(File + ": " + llvm::toString(std::move(Error)));
  }
  finishReport(Merged);
  return publish(std::move(Merged), Db, Options);
}

static llvm::Expected<std::string> readChange(const CheckOptions &Options,
                                              llvm::StringRef Root) {
  if (!Options.ReadsDiff)
    return diffSince(Options.Since, Root);
  auto Input = llvm::MemoryBuffer::getSTDIN();
  if (!Input)
    return llvm::errorCodeToError(Input.getError());
  return (*Input)->getBuffer().str();
}

/// Checks what a change can have to do with, and keeps what it caused.
static llvm::Expected<Report> checkChange(SourceFiles &Sources,
                                          const Database &Db,
                                          const CheckOptions &Options,
                                          RunInfo Run) {
  llvm::Expected<std::string> Text = readChange(Options, Sources.Root);
  if (!Text)
    return Text.takeError();
  llvm::Expected<Change> Changed = Change::fromDiff(*Text, Sources.Root);
  if (!Changed)
    return Changed.takeError();
  Sources.Names = Changed->affected(Sources, Options.Jobs);
  std::vector<FileResult> Results = checkEach(Sources, Db, Options);
  std::vector<std::string> Suspects;
  for (size_t I = 0; I < Results.size(); ++I)
    if (!Results[I].Records.empty())
      Suspects.push_back(Sources.Names[I]);
  Report R = makeReport(Sources, std::move(Results), std::move(Run));
  Changed->keepCaused(R, Suspects, Sources, Db, Options);
  return R;
}

static llvm::Expected<Report> checkAll(const SourceFiles &Sources, Database &Db,
                                       const CheckOptions &Options,
                                       RunInfo Run) {
  if (!Options.CrossTu)
    return makeReport(Sources, checkEach(Sources, Db, Options), std::move(Run));
  CrossTu Work(Sources, Db, Options);
  std::vector<FileResult> Results = Work.run();
  if (!Options.EmittedSpecs.empty())
    if (llvm::Error Error = llvm::writeToOutput(
            Options.EmittedSpecs, [&](llvm::raw_ostream &Os) {
              writeDerivedSpecs(Work.specs(), Os);
              return llvm::Error::success();
            }))
      return llvm::createFileError(Options.EmittedSpecs, std::move(Error));
  return makeReport(Sources, std::move(Results), std::move(Run));
}

static ExitCode check(CheckOptions &Options, Database &Db, RunInfo Run) {
  Db.decodeAll();
  std::optional<SourceFiles> Sources = findSourceFiles(Options);
  if (!Sources)
    return CouldNotRun;
  Options.Report.SpecRoot = Sources->Root;
  bool OnlyChange = Options.ReadsDiff || !Options.Since.empty();
  llvm::Expected<Report> R =
      OnlyChange ? checkChange(*Sources, Db, Options, std::move(Run))
                 : checkAll(*Sources, Db, Options, std::move(Run));
  if (!R)
    return fail(llvm::toString(R.takeError()));
  Sources->Foreign->remark();
  return publish(std::move(*R), Db, Options);
}

int main(int Argc, const char **Argv) {
  std::optional<CheckOptions> Options = parseOptions(Argc, Argv);
  if (!Options)
    return CouldNotRun;
  if (Options->What == CheckOptions::Task::ListChecks)
    return listChecks();
  Database Db(builtinTable());
  std::vector<std::string> SpecFiles;
  if (!Options->SpecsPath.empty() &&
      !addUserSpecs(Db, Options->SpecsPath, SpecFiles, llvm::errs()))
    return fail("cannot use the specs in '" + Options->SpecsPath + "'");
  if (Options->What == CheckOptions::Task::Explain)
    return explain(Options->Explained, Db);
  RunInfo Run = describeRun(*Options, Db, SpecFiles);
  if (Options->What == CheckOptions::Task::Merge)
    return merge(*Options, Db, std::move(Run));
  return check(*Options, Db, std::move(Run));
}
