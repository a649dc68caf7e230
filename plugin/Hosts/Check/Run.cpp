//===- Run.cpp - checks files and makes a report --------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/Run.h"
#include "Checks/Runner.h"
#include "Hosts/Check/ApiPages.h"
#include "Hosts/Check/CheckPages.h"
#include "Hosts/Check/Fixes.h"
#include "Hosts/Check/Progress.h"
#include "Report/Baseline.h"
#include "Spec/Builtin.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/MD5.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/ThreadPool.h"

using namespace kapi;

/// Two databases with one version hold the same specs.
static std::string databaseVersion(const Database &Db,
                                   const std::vector<std::string> &SpecFiles) {
  llvm::MD5 Hash;
  Hash.update(builtinTable());
  for (const std::string &File : SpecFiles)
    if (auto Buffer = llvm::MemoryBuffer::getFile(File))
      Hash.update((*Buffer)->getBuffer());
  llvm::MD5::MD5Result Digest;
  Hash.final(Digest);
  return std::to_string(Db.names().size()) + " specs, " +
         Digest.digest().str().substr(0, 12).str();
}

RunInfo kapi::describeRun(const CheckOptions &Options, const Database &Db,
                          const std::vector<std::string> &SpecFiles) {
  RunInfo Run;
  Run.ToolVersion = KAPI_VERSION;
  Run.LlvmVersion = LLVM_VERSION_STRING;
  Run.DatabaseVersion = databaseVersion(Db, SpecFiles);
  Run.Shown = Options.Report.Shown;
  Run.Oldest = Options.Report.Oldest;
  for (const CheckInfo &Check : allChecks())
    Run.Checks.push_back({Check.Id.str(), Check.Summary.str(),
                          checkPage(Check.Id).str(), checkUri(Check.Id)});
  return Run;
}

std::vector<FileResult> kapi::checkEach(const SourceFiles &Sources,
                                        const Database &Db,
                                        const CheckOptions &Options,
                                        const OldFiles *Before) {
  const std::vector<std::string> &Names = Sources.Names;
  std::vector<FileResult> Results(Names.size());
  Progress Line(Names.size());
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Options.Jobs));
  for (size_t I = 0; I < Names.size(); ++I)
    Pool.async([&, I] {
      Results[I] = checkFile(Sources, Names[I], Db, Options.Report,
                             Before ? makeOldFileSystem(*Before)
                                    : llvm::vfs::createPhysicalFileSystem());
      Line.done(Names[I]);
    });
  Pool.wait();
  return Results;
}

Report kapi::makeReport(const SourceFiles &Sources,
                        std::vector<FileResult> Results, RunInfo Run) {
  Report R{std::move(Run), {}};
  R.Run.Root = Sources.Root;
  for (size_t I = 0; I < Results.size(); ++I) {
    std::string File = realPath(Sources.Names[I]);
    if (!Results[I].Failure.empty())
      R.Run.Failures.push_back({File, Results[I].Failure});
    R.Run.Files.push_back(std::move(File));
    std::move(Results[I].Records.begin(), Results[I].Records.end(),
              std::back_inserter(R.Records));
    std::move(Results[I].Calls.begin(), Results[I].Calls.end(),
              std::back_inserter(R.Run.Calls));
  }
  finishReport(R);
  return R;
}

static bool writeFile(const std::string &File,
                      llvm::function_ref<void(llvm::raw_ostream &)> Write) {
  llvm::Error Error = llvm::writeToOutput(File, [&](llvm::raw_ostream &Os) {
    Write(Os);
    return llvm::Error::success();
  });
  if (!Error)
    return true;
  fail("cannot write '" + File + "': " + llvm::toString(std::move(Error)));
  return false;
}

/// Compares with what is known, and writes what is known from now on.
static bool useBaselines(Report &R, const CheckOptions &Options) {
  const std::string &Known =
      Options.Baseline.empty() ? Options.NewBaseline : Options.Baseline;
  if (!Options.NewBaseline.empty() && Options.Baseline.empty() &&
      !writeFile(Options.NewBaseline,
                 [&](llvm::raw_ostream &Os) { writeBaseline(R, Os); }))
    return false;
  if (Known.empty())
    return true;
  if (llvm::Error Error = applyBaseline(R, Known)) {
    fail("--baseline: " + llvm::toString(std::move(Error)));
    return false;
  }
  return Options.NewBaseline.empty() || Options.Baseline.empty() ||
         writeFile(Options.NewBaseline,
                   [&](llvm::raw_ostream &Os) { writeBaseline(R, Os); });
}

/// How many files were checked and how many findings there are.
static void summarize(const Report &R, size_t Shown) {
  size_t Total = R.Run.Files.size();
  auto Count = [&](BaselineState State) {
    return llvm::count_if(R.Records, [&](const Record &Rec) {
      return Rec.Baseline == State && !Rec.IsSilenced;
    });
  };
  llvm::errs() << "kapi-check: " << Total - R.Run.Failures.size() << " of "
               << Total << " files checked, " << Shown
               << (Shown == 1 ? " finding" : " findings");
  if (size_t Known = Count(BaselineState::Unchanged))
    llvm::errs() << ", " << Known << " known";
  if (size_t Gone = Count(BaselineState::Absent))
    llvm::errs() << ", " << Gone << " gone";
  llvm::errs() << "\nkapi-check: " << describeCalls(R.Run) << '\n';
}

ExitCode kapi::publish(Report R, const Database &Db,
                       const CheckOptions &Options) {
  R.Run.Apis = apiPages(R, Db);
  for (const FailedFile &F : R.Run.Failures)
    llvm::errs() << "kapi-check: cannot check " << F.File << ": " << F.Reason
                 << '\n';
  if (!useBaselines(R, Options) ||
      !writeFile(Options.Output,
                 [&](llvm::raw_ostream &Os) { Options.Format->Write(R, Os); }))
    return CouldNotRun;
  llvm::outs().flush();
  size_t Shown = llvm::count_if(R.Records, isShown);
  summarize(R, Shown);
  if ((Options.Fix && !applyFixes(R)) || !R.Run.Failures.empty())
    return CouldNotRun;
  return Shown ? Found : Fine;
}
