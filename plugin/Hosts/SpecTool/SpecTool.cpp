//===- SpecTool.cpp - kapi-spec: the database's tool ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/DatabaseLoader.h"
#include "SpecIO/Loader.h"
#include "SpecIO/Schema.h"
#include "SpecIO/SpecWriter.h"
#include "SpecIO/TextPrinter.h"
#include "llvm/Support/CommandLine.h"

using namespace kapi;
namespace cl = llvm::cl;

static cl::OptionCategory Category("kapi-spec options");

static cl::SubCommand ListCommand("list", "names and summaries of all specs");
static cl::SubCommand ShowCommand("show", "one spec");
static cl::SubCommand LintCommand("lint", "check spec files");
static cl::SubCommand SchemaCommand("schema",
                                    "the JSON Schema of the spec language");

static cl::opt<std::string>
    SpecsPath("specs", cl::desc("specs of your own, a directory or a file"),
              cl::value_desc("path"), cl::cat(Category), cl::sub(ListCommand),
              cl::sub(ShowCommand));

enum class Format { Text, Json, Yaml };
static cl::opt<Format> ShowFormat(
    "format", cl::desc("how to print"), cl::init(Format::Text),
    cl::values(clEnumValN(Format::Text, "text", "for people (default)"),
               clEnumValN(Format::Json, "json", "the model as JSON"),
               clEnumValN(Format::Yaml, "yaml", "the spec language")),
    cl::cat(Category), cl::sub(ShowCommand));
static cl::opt<std::string> ShowName(cl::Positional, cl::Required,
                                     cl::desc("<name>"), cl::cat(Category),
                                     cl::sub(ShowCommand));

static cl::list<std::string> LintPaths(cl::Positional, cl::OneOrMore,
                                       cl::desc("<directory or file>..."),
                                       cl::cat(Category), cl::sub(LintCommand));
static cl::opt<bool> LintStrict("werror", cl::desc("let warnings fail"),
                                cl::cat(Category), cl::sub(LintCommand));

/// Exit codes shared with kapi-check: fine, something found, could not run.
enum ExitCode { Fine = 0, Found = 1, CouldNotRun = 2 };

static int list(const Database &Db) {
  for (llvm::StringRef Name : Db.names())
    llvm::outs() << llvm::left_justify(Name, 18) << ' '
                 << Db.spec(Name)->Summary << '\n';
  return Fine;
}

/// The spec of that name, or the one behind a libc function or system call of
/// that name.
static const Spec *findSpec(const Database &Db, llvm::StringRef Name) {
  if (const Spec *S = Db.spec(Name))
    return S;
  if (CallRef Ref = Db.function(Name))
    return Ref.Api;
  return Db.syscall(Name).Api;
}

static int show(const Database &Db) {
  const Spec *S = findSpec(Db, ShowName);
  if (!S) {
    llvm::errs() << "kapi-spec: no spec for '" << ShowName
                 << "'; 'kapi-spec list' names them all\n";
    return CouldNotRun;
  }
  switch (ShowFormat) {
  case Format::Text:
    printText(*S, llvm::outs());
    break;
  case Format::Yaml:
    llvm::outs() << toYaml(writeSpec(*S));
    break;
  case Format::Json: {
    llvm::json::OStream Json(llvm::outs(), 2);
    toJson(writeSpec(*S), Json);
    llvm::outs() << '\n';
    break;
  }
  }
  return Fine;
}

static int lintFiles() {
  LoadResult Loaded =
      loadSpecs(std::vector<std::string>(LintPaths.begin(), LintPaths.end()));
  Loaded.print(llvm::errs());
  bool Bad = Loaded.hasErrors() || (LintStrict && !Loaded.Diagnostics.empty());
  return Bad ? Found : Fine;
}

int main(int Argc, const char **Argv) {
  cl::HideUnrelatedOptions(Category);
  for (cl::SubCommand *Command :
       {&ListCommand, &ShowCommand, &LintCommand, &SchemaCommand})
    cl::HideUnrelatedOptions(Category, *Command);
  if (!cl::ParseCommandLineOptions(Argc, Argv, "the database of API specs\n",
                                   &llvm::errs()))
    return CouldNotRun;
  if (LintCommand)
    return lintFiles();
  if (SchemaCommand) {
    llvm::outs() << llvm::formatv("{0:2}\n", specSchema());
    return Fine;
  }
  if (!ListCommand && !ShowCommand) {
    cl::PrintHelpMessage(/*Hidden=*/false, /*Categorized=*/true);
    return CouldNotRun;
  }
  Database Db(builtinTable());
  std::vector<std::string> Files;
  if (!SpecsPath.empty() && !addUserSpecs(Db, SpecsPath, Files, llvm::errs()))
    return CouldNotRun;
  return ListCommand ? list(Db) : show(Db);
}
