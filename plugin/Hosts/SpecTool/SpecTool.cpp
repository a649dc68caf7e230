//===- SpecTool.cpp - kapi-spec: the database's tool ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/SpecTool/Command.h"
#include "Hosts/Version.h"

using namespace kapi;
namespace cl = llvm::cl;

static const struct {
  cl::SubCommand &Command;
  ExitCode (*Run)();
} Commands[] = {
#define KAPI_COMMAND(NAME) {NAME##Command, run##NAME},
#include "Hosts/SpecTool/Commands.def"
#undef KAPI_COMMAND
};

int main(int Argc, const char **Argv) {
  cl::SetVersionPrinter(
      [](llvm::raw_ostream &Os) { printVersion("kapi-spec", Os); });
  cl::HideUnrelatedOptions(toolCategory());
  for (const auto &Entry : Commands)
    cl::HideUnrelatedOptions(toolCategory(), Entry.Command);
  if (!cl::ParseCommandLineOptions(Argc, Argv, "the database of API specs\n",
                                   &llvm::errs()))
    return CouldNotRun;
  for (const auto &Entry : Commands)
    if (Entry.Command)
      return Entry.Run();
  cl::PrintHelpMessage(/*Hidden=*/false, /*Categorized=*/true);
  return CouldNotRun;
}
