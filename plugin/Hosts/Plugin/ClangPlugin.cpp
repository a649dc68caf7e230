//===- ClangPlugin.cpp - clang -fplugin=kapi-plugin.so --------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Callees.h"
#include "Checks/Runner.h"
#include "Compat/Compat.h"
#include "Hosts/DatabaseLoader.h"
#include "Hosts/Version.h"
#include "Hosts/VersionGuard.h"
#include "Report/DiagnosticSink.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendPluginRegistry.h"
#include "llvm/Support/BuryPointer.h"

using namespace clang;
using namespace kapi;

namespace {

class KapiConsumer : public ASTConsumer {
public:
  KapiConsumer(CompilerInstance &CI, std::shared_ptr<Database> Db,
               ReportOptions Options)
      : CI(CI), Db(std::move(Db)), Options(std::move(Options)),
        Watch(NameWatch::start(CI.getPreprocessor(),
                               Callees::names(*this->Db))) {}

  // A compiler that is about to end tidies nothing up.
  ~KapiConsumer() override {
    if (CI.getFrontendOpts().DisableFree)
      llvm::BuryPointer(new std::shared_ptr<Database>(std::move(Db)));
  }

  bool HandleTopLevelDecl(DeclGroupRef Group) override {
    if (Watch)
      Watch->parsed(Group);
    return true;
  }

  // Called after errors, too; runChecks is silent then.
  void HandleTranslationUnit(ASTContext &Ctx) override {
    if (Watch && !Watch->finish())
      Watch = nullptr;
    DiagnosticSink Sink(CI.getDiagnostics());
    RunHooks Hooks;
    Hooks.Watch = Watch.get();
    Hooks.LeavesMemory = CI.getFrontendOpts().DisableFree;
    runChecks(Ctx, CI.getPreprocessor(), *Db, Options, Sink, Hooks);
  }

private:
  CompilerInstance &CI;
  std::shared_ptr<Database> Db;
  ReportOptions Options;
  std::unique_ptr<NameWatch> Watch;
};

class KapiAction : public PluginASTAction {
protected:
  // Before the main action: an error of ours comes before code generation has
  // been paid for.
  ActionType getActionType() override { return AddBeforeMainAction; }

  bool ParseArgs(const CompilerInstance &CI,
                 const std::vector<std::string> &Args) override {
    Db = std::make_shared<Database>(builtinTable(), Detail::Api);
    for (llvm::StringRef Arg : Args)
      if (!parseArg(CI.getDiagnostics(), Arg))
        return false;
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 llvm::StringRef) override {
    // ccache and make see a changed spec like a changed header.
    for (const std::string &File : SpecFiles)
      compat::addDependency(CI.getPreprocessor(), File);
    return std::make_unique<KapiConsumer>(CI, Db, Options);
  }

private:
  static bool fail(DiagnosticsEngine &Diags, const llvm::Twine &Message) {
    Diags.Report(Diags.getCustomDiagID(DiagnosticsEngine::Error, "kapi: %0"))
        << Message.str();
    return false;
  }

  bool parseArg(DiagnosticsEngine &Diags, llvm::StringRef Arg) {
    auto [Key, Value] = Arg.split('=');
    if (Key == "help") {
      printHelp();
      return true;
    }
    if (Key == "version") {
      printVersion("kapi-plugin", llvm::outs());
      llvm::outs().flush();
      return true;
    }
    if (Key == "specs") {
      if (addUserSpecs(*Db, Value, SpecFiles, llvm::errs()))
        return true;
      return fail(Diags, "cannot use the specs in '" + Value + "'");
    }
    if (Key == "checks")
      return parseChecks(Diags, Value);
    if (Key == "min-kernel")
      return parseVersion(Diags, Key, Value, Options.Oldest.Kernel);
    if (Key == "min-glibc")
      return parseVersion(Diags, Key, Value, Options.Oldest.Glibc);
    if (Key == "level") {
      std::optional<Level> Shown = parseLevel(Value);
      if (!Shown)
        return fail(Diags, "'" + Value +
                               "' is no level; there are default, strict and "
                               "pedantic");
      Options.Shown = *Shown;
      return true;
    }
    return fail(Diags, "unknown argument '" + Key +
                           "'; -fplugin-arg-kapi-help lists them");
  }

  bool parseChecks(DiagnosticsEngine &Diags, llvm::StringRef Globs) {
    llvm::Expected<CheckFilter> Filter = parseCheckFilter(Globs);
    if (!Filter)
      return fail(Diags, "checks: " + llvm::toString(Filter.takeError()));
    Options.Checks = std::move(*Filter);
    return true;
  }

  static bool parseVersion(DiagnosticsEngine &Diags, llvm::StringRef Key,
                           llvm::StringRef Value, llvm::VersionTuple &Version) {
    llvm::Expected<llvm::VersionTuple> Read = parseOldest(Value);
    if (!Read)
      return fail(Diags, Key + ": " + llvm::toString(Read.takeError()));
    Version = *Read;
    return true;
  }

  static void printHelp() {
    printVersion("kapi-plugin", llvm::outs());
    llvm::outs()
        << "holds callers of the kernel's API to its specifications\n"
           "  -fplugin-arg-kapi-specs=PATH    add specs (a directory of .yaml "
           "files, or one file)\n"
           "  -fplugin-arg-kapi-checks=GLOBS  which checks, as in "
           "'kapi-*,-kapi-invalid-argument'\n"
           "  -fplugin-arg-kapi-level=LEVEL   default, strict or pedantic\n"
           "  -fplugin-arg-kapi-min-kernel=V  oldest Linux that the program "
           "has to run on, as 4.19\n"
           "  -fplugin-arg-kapi-min-glibc=V   oldest glibc, as 2.28; both are "
           "for kapi-availability\n"
           "  -fplugin-arg-kapi-version       versions of the plugin, LLVM and "
           "the database\n"
           "  -fplugin-arg-kapi-help          this text\n"
           "checks:\n";
    for (const CheckInfo &Check : allChecks())
      llvm::outs() << "  " << Check.Id << ": " << Check.Summary << '\n';
    llvm::outs().flush();
  }

  std::shared_ptr<Database> Db;
  ReportOptions Options;
  std::vector<std::string> SpecFiles;
};

} // namespace

__attribute__((constructor)) static void registerPlugin() {
  requireHostRelease("clang");
  static FrontendPluginRegistry::Add<KapiAction> Registered(
      "kapi", "check calls of the kernel's API against its specifications");
}
