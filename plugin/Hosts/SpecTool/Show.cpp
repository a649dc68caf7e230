//===- Show.cpp - kapi-spec show ------------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/SpecTool/Command.h"
#include "SpecIO/SpecWriter.h"
#include "SpecIO/TextPrinter.h"
#include "llvm/Support/FileSystem.h"

using namespace kapi;
namespace cl = llvm::cl;

cl::SubCommand kapi::ShowCommand("show", "specs, for people or tools");

static DatabaseOption Specs(ShowCommand);

enum class Format { Text, Json, Yaml };
static cl::opt<Format> ShowFormat(
    "format", cl::desc("how to print"), cl::init(Format::Text),
    cl::values(clEnumValN(Format::Text, "text", "for people (default)"),
               clEnumValN(Format::Json, "json", "the model as JSON"),
               clEnumValN(Format::Yaml, "yaml", "the spec language")),
    cl::cat(toolCategory()), cl::sub(ShowCommand));
static cl::opt<std::string>
    ShowInto("output",
             cl::desc("write NAME.txt, NAME.json or NAME.yaml there; without a "
                      "name, of every spec"),
             cl::value_desc("directory"), cl::cat(toolCategory()),
             cl::sub(ShowCommand));
static cl::list<std::string> ShowNames(cl::Positional, cl::desc("<name>..."),
                                       cl::cat(toolCategory()),
                                       cl::sub(ShowCommand));

static void print(const Spec &S, llvm::raw_ostream &Os) {
  switch (ShowFormat) {
  case Format::Text:
    return printText(S, Os);
  case Format::Yaml:
    Os << toYaml(writeSpec(S));
    return;
  case Format::Json: {
    llvm::json::OStream Json(Os, 2);
    toJson(writeSpec(S), Json);
    Os << '\n';
    return;
  }
  }
}

static const char *suffix() {
  switch (ShowFormat) {
  case Format::Text:
    return ".txt";
  case Format::Yaml:
    return ".yaml";
  case Format::Json:
    return ".json";
  }
  return "";
}

static ExitCode writeAll(llvm::ArrayRef<const Spec *> Specs) {
  if (std::error_code Ec = llvm::sys::fs::create_directories(ShowInto))
    return couldNotRun("'" + ShowInto + "' cannot be made: " + Ec.message());
  for (const Spec *S : Specs)
    if (!writeInto(ShowInto, S->Name + suffix(),
                   [&](llvm::raw_ostream &Os) { print(*S, Os); }))
      return CouldNotRun;
  return Fine;
}

ExitCode kapi::runShow() {
  std::unique_ptr<Database> Db = Specs.load();
  if (!Db)
    return CouldNotRun;
  if (ShowNames.empty() && ShowInto.empty())
    return couldNotRun("the name of an API is missing; 'kapi-spec list' has "
                       "them, and --output takes all");
  std::vector<const Spec *> Chosen;
  for (const std::string &Name : ShowNames) {
    Chosen.push_back(findSpec(*Db, Name));
    if (!Chosen.back())
      return CouldNotRun;
  }
  if (ShowNames.empty())
    for (llvm::StringRef Name : Db->names())
      Chosen.push_back(Db->spec(Name));
  if (!ShowInto.empty())
    return writeAll(Chosen);
  for (const Spec *S : Chosen) {
    if (S != Chosen.front() && ShowFormat == Format::Text)
      llvm::outs() << '\n';
    print(*S, llvm::outs());
  }
  return Fine;
}
