//===- List.cpp - kapi-spec list ------------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/SpecTool/Command.h"
#include "llvm/Support/Format.h"

using namespace kapi;

llvm::cl::SubCommand kapi::ListCommand("list",
                                       "names and summaries of all specs");

static DatabaseOption Specs(ListCommand);

ExitCode kapi::runList() {
  std::unique_ptr<Database> Db = Specs.load();
  if (!Db)
    return CouldNotRun;
  for (llvm::StringRef Name : Db->names())
    llvm::outs() << llvm::left_justify(Name, 18) << ' '
                 << Db->spec(Name)->Summary << '\n';
  return Fine;
}
