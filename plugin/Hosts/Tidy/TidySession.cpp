//===- TidySession.cpp - what the checks in clang-tidy share --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Tidy/TidySession.h"
#include "Checks/Runner.h"
#include "Hosts/DatabaseLoader.h"
#include "Hosts/Tidy/TidyCheck.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang;
using namespace kapi;
namespace path = llvm::sys::path;

namespace {

/// Gives each finding to the check that it belongs to.
class TidySink : public Sink {
public:
  explicit TidySink(llvm::ArrayRef<TidyCheck *> Checks) : Checks(Checks) {}

  void emit(const Finding &F) override {
    for (TidyCheck *Check : Checks)
      if (Check->name() == F.Check)
        Check->emit(F);
  }

private:
  llvm::ArrayRef<TidyCheck *> Checks;
};

} // namespace

/// A relative path is looked for in the folder of the source and those above
/// it, as clang-tidy looks for the `.clang-tidy` that it stands in.
static std::string findSpecs(llvm::StringRef Specs, const SourceManager &SM) {
  OptionalFileEntryRef Main = SM.getFileEntryRefForID(SM.getMainFileID());
  if (Specs.empty() || path::is_absolute(Specs) || !Main)
    return Specs.str();
  for (llvm::StringRef Folder =
           path::parent_path(Main->getFileEntry().tryGetRealPathName());
       !Folder.empty(); Folder = path::parent_path(Folder)) {
    llvm::SmallString<128> Candidate(Folder);
    path::append(Candidate, Specs);
    if (llvm::sys::fs::exists(Candidate))
      return std::string(Candidate);
  }
  return Specs.str();
}

void TidySession::leave(const TidyCheck &Check) {
  llvm::erase(Members, &Check);
}

void TidySession::run(ASTContext &Ctx) {
  llvm::MapVector<llvm::StringRef, std::vector<TidyCheck *>> BySpecs;
  for (TidyCheck *Check : std::exchange(Members, {}))
    BySpecs[Check->specs()].push_back(Check);
  for (auto &[Specs, Checks] : BySpecs)
    runTogether(Checks, Ctx);
}

void TidySession::runTogether(llvm::ArrayRef<TidyCheck *> Checks,
                              ASTContext &Ctx) {
  TidyCheck &First = *Checks.front();
  std::string Specs = findSpecs(First.specs(), Ctx.getSourceManager());
  const Database *Db = database(Specs);
  if (!Db) {
    First.configurationDiag("cannot use the specs in '%0'",
                            DiagnosticIDs::Error)
        << Specs;
    return;
  }
  ReportOptions Options;
  // clang-tidy reads the comments itself, and counts what they silence.
  Options.ReadNoLint = false;
  std::string Names;
  for (const TidyCheck *Check : Checks) {
    Names += Check->name().str() + ',';
    Options.Levels[Check->name()] = Check->level();
    // One check alone looks at it.
    if (Check->name() == "kapi-availability")
      Options.Oldest = Check->oldest();
  }
  Options.Checks = llvm::cantFail(parseCheckFilter(Names));
  TidySink Sink(Checks);
  runChecks(Ctx, First.preprocessor(), *Db, Options, Sink);
}

const Database *TidySession::database(llvm::StringRef Specs) {
  auto [It, New] = Databases.try_emplace(Specs);
  if (New) {
    auto Db = std::make_unique<Database>(builtinTable(), Detail::Api);
    std::vector<std::string> Files;
    if (Specs.empty() || addUserSpecs(*Db, Specs, Files, llvm::errs()))
      It->second = std::move(Db);
  }
  return It->second.get();
}
