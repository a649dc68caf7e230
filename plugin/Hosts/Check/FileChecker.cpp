//===- FileChecker.cpp - checks one file of a compile database ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/FileChecker.h"
#include "Checks/Runner.h"
#include "Hosts/Check/CallCounter.h"
#include "Report/RecordSink.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/Tooling.h"

using namespace clang;
using namespace kapi;

namespace {

/// Keeps the first error of the compiler; its warnings are not our business.
class FirstError : public DiagnosticConsumer {
public:
  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error || !Text.empty())
      return;
    llvm::SmallString<128> Message;
    Info.FormatDiagnostic(Message);
    if (Info.hasSourceManager() && Info.getLocation().isValid())
      Text = Info.getLocation().printToString(Info.getSourceManager()) + ": ";
    Text += Message.str();
  }

  std::string Text;
};

/// What a file is checked with, and where the results go.
struct Work {
  const Database &Db;
  const ReportOptions &Options;
  llvm::StringRef Root;
  NamePool *Names;
  FileResult &Result;
};

class CheckConsumer : public ASTConsumer {
public:
  CheckConsumer(const Work &W, CompilerInstance &CI) : W(W), CI(CI) {}

  void HandleTranslationUnit(ASTContext &Ctx) override {
    W.Result.IsParsed = !CI.getDiagnostics().hasUncompilableErrorOccurred();
    RecordSink Sink(CI.getDiagnostics(), CI.getSourceManager(),
                    CI.getLangOpts(), W.Result.Records);
    CallCounter Calls(CI.getSourceManager());
    auto Count = [&](const CallSite &Site) { Calls.count(Site); };
    std::optional<InterfaceCollector> Collector;
    if (W.Names)
      Collector.emplace(Ctx, *W.Names, W.Root, W.Result.Interface);
    auto Collect = [&](const Wrapper &Found) { Collector->addWrapper(Found); };
    RunHooks Hooks;
    Hooks.OnSite = Count;
    if (Collector)
      Hooks.OnWrapper = Collect;
    runChecks(Ctx, CI.getPreprocessor(), W.Db, W.Options, Sink, Hooks);
    Calls.finish(W.Result.Calls);
    // Of a file with errors it still counts what it defines.
    if (Collector)
      Collector->addFunctions();
  }

private:
  const Work &W;
  CompilerInstance &CI;
};

class CheckAction : public ASTFrontendAction {
public:
  explicit CheckAction(const Work &W) : W(W) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 llvm::StringRef) override {
    // Or the compiler would count its warnings on standard error.
    CI.getDiagnosticOpts().ShowCarets = false;
    return std::make_unique<CheckConsumer>(W, CI);
  }

private:
  const Work &W;
};

class CheckActionFactory : public tooling::FrontendActionFactory {
public:
  explicit CheckActionFactory(const Work &W) : W(W) {}
  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<CheckAction>(W);
  }

private:
  const Work &W;
};

} // namespace

/// Whether a project is compiled with -w or -Werror says nothing about what its
/// reviewers want to see, so only pragmas in the source silence findings here.
static tooling::CommandLineArguments
withoutWarningFlags(const tooling::CommandLineArguments &Args,
                    llvm::StringRef) {
  tooling::CommandLineArguments Result;
  for (llvm::StringRef Arg : Args)
    if (Arg != "-w" && Arg != "-pedantic-errors" && !Arg.starts_with("-Werror"))
      Result.push_back(Arg.str());
  return Result;
}

void kapi::adjustCommands(tooling::ClangTool &Tool, ForeignFlags &Foreign) {
  Tool.appendArgumentsAdjuster(withoutWarningFlags);
  Tool.appendArgumentsAdjuster(Foreign.adjuster());
  // The last four are errors for clang only; code that gcc compiles has them.
  Tool.appendArgumentsAdjuster(tooling::getInsertArgumentAdjuster(
      {"-Wuser-defined-warnings", "-Wno-unknown-warning-option",
       "-resource-dir=" KAPI_CLANG_RESOURCE_DIR,
       "-Wno-error=implicit-function-declaration", "-Wno-error=implicit-int",
       "-Wno-error=int-conversion",
       "-Wno-error=incompatible-function-pointer-types"},
      tooling::ArgumentInsertPosition::END));
}

FileResult
kapi::checkFile(const SourceFiles &Sources, const std::string &File,
                const Database &Db, const ReportOptions &Options,
                llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files,
                NamePool *Names) {
  FileResult Result;
  Work W{Db, Options, Sources.Root, Names, Result};
  FirstError Errors;
  tooling::ClangTool Tool(*Sources.Commands, {File},
                          std::make_shared<PCHContainerOperations>(),
                          std::move(Files));
  adjustCommands(Tool, *Sources.Foreign);
  Tool.setDiagnosticConsumer(&Errors);
  Tool.setPrintErrorMessage(false);
  CheckActionFactory Factory(W);
  int Status = Tool.run(&Factory);
  if (Status == 2)
    Result.Failure = "the compile database has no command for it";
  else if (!Result.IsParsed)
    Result.Failure =
        Errors.Text.empty() ? "it could not be parsed" : Errors.Text;
  return Result;
}
