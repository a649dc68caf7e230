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

using namespace kapi;
namespace cl = llvm::cl;

cl::SubCommand kapi::ShowCommand("show", "one spec");

static DatabaseOption Specs(ShowCommand);

enum class Format { Text, Json, Yaml };
static cl::opt<Format> ShowFormat(
    "format", cl::desc("how to print"), cl::init(Format::Text),
    cl::values(clEnumValN(Format::Text, "text", "for people (default)"),
               clEnumValN(Format::Json, "json", "the model as JSON"),
               clEnumValN(Format::Yaml, "yaml", "the spec language")),
    cl::cat(toolCategory()), cl::sub(ShowCommand));
static cl::opt<std::string> ShowName(cl::Positional, cl::Required,
                                     cl::desc("<name>"),
                                     cl::cat(toolCategory()),
                                     cl::sub(ShowCommand));

ExitCode kapi::runShow() {
  std::unique_ptr<Database> Db = Specs.load();
  const Spec *S = Db ? findSpec(*Db, ShowName) : nullptr;
  if (!S)
    return CouldNotRun;
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
