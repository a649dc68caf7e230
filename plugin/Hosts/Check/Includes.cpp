//===- Includes.cpp - which files include which ---------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/Includes.h"
#include "Hosts/Check/FileChecker.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/Utils.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/ThreadPool.h"

using namespace clang;
using namespace kapi;

namespace {

class IncludeAction : public PreprocessOnlyAction {
public:
  explicit IncludeAction(std::vector<std::string> &Included)
      : Included(Included) {}

  bool BeginSourceFileAction(CompilerInstance &CI) override {
    Collector = std::make_shared<DependencyCollector>();
    Collector->attachToPreprocessor(CI.getPreprocessor());
    return PreprocessOnlyAction::BeginSourceFileAction(CI);
  }
  void EndSourceFileAction() override {
    FileManager &Files = getCompilerInstance().getFileManager();
    for (llvm::StringRef Name : Collector->getDependencies())
      if (OptionalFileEntryRef Entry = Files.getOptionalFileRef(Name))
        Included.push_back(Files.getCanonicalName(*Entry).str());
  }

private:
  std::shared_ptr<DependencyCollector> Collector;
  std::vector<std::string> &Included;
};

class IncludeActionFactory : public tooling::FrontendActionFactory {
public:
  explicit IncludeActionFactory(std::vector<std::string> &Included)
      : Included(Included) {}
  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<IncludeAction>(Included);
  }

private:
  std::vector<std::string> &Included;
};

} // namespace

static bool includesOneOf(const llvm::StringSet<> &Changed,
                          const std::string &Name, const SourceFiles &Sources) {
  std::vector<std::string> Included;
  IncludeActionFactory Factory(Included);
  IgnoringDiagConsumer Silence;
  tooling::ClangTool Tool(*Sources.Commands, {Name},
                          std::make_shared<PCHContainerOperations>(),
                          llvm::vfs::createPhysicalFileSystem());
  adjustCommands(Tool, *Sources.Foreign);
  Tool.setDiagnosticConsumer(&Silence);
  Tool.setPrintErrorMessage(false);
  return Tool.run(&Factory) != 0 ||
         llvm::any_of(Included, [&](const std::string &File) {
           return Changed.contains(File);
         });
}

std::vector<std::string>
kapi::includersOf(const llvm::StringSet<> &Changed,
                  const std::vector<std::string> &Names,
                  const SourceFiles &Sources, unsigned Jobs) {
  std::vector<char> Includes(Names.size());
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Jobs));
  for (size_t I = 0; I < Names.size(); ++I)
    Pool.async(
        [&, I] { Includes[I] = includesOneOf(Changed, Names[I], Sources); });
  Pool.wait();
  std::vector<std::string> Found;
  for (size_t I = 0; I < Names.size(); ++I)
    if (Includes[I])
      Found.push_back(Names[I]);
  return Found;
}
