//===- SpecFile.cpp - derived specs as a file -----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/SpecFile.h"
#include "SpecIO/SpecWriter.h"

using namespace kapi;

void kapi::writeDerivedSpecs(const std::map<std::string, Spec> &Specs,
                             llvm::raw_ostream &Os) {
  Os << "# Specs of this project's wrappers, derived from their bodies by\n"
        "# kapi-check --emit-specs. Use: kapi-check --specs=FILE, or\n"
        "# clang -fplugin=kapi-plugin.so -fplugin-arg-kapi-specs=FILE\n";
  if (Specs.empty())
    Os << "# No function hands on what a specified call gives.\n";
  for (const auto &[Name, S] : Specs)
    Os << "---\n" << toYaml(writeSpec(S));
}
