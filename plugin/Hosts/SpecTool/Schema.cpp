//===- Schema.cpp - kapi-spec schema --------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Schema.h"
#include "Hosts/SpecTool/Command.h"
#include "llvm/Support/FormatVariadic.h"

using namespace kapi;

llvm::cl::SubCommand
    kapi::SchemaCommand("schema", "the JSON Schema of the spec language");

ExitCode kapi::runSchema() {
  llvm::outs() << llvm::formatv("{0:2}\n", specSchema());
  return Fine;
}
