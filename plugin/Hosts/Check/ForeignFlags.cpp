//===- ForeignFlags.cpp - flags of other compilers ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/ForeignFlags.h"
#include "clang/Driver/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/raw_ostream.h"

using namespace kapi;
using namespace clang::tooling;
namespace options = clang::driver::options;

ArgumentsAdjuster ForeignFlags::adjuster() {
  return [this](const CommandLineArguments &Args, llvm::StringRef) {
    return drop(Args);
  };
}

CommandLineArguments ForeignFlags::drop(const CommandLineArguments &Args) {
  llvm::SmallVector<const char *, 64> Pointers;
  for (const std::string &Arg : llvm::drop_begin(Args))
    Pointers.push_back(Arg.c_str());
  unsigned MissingIndex, MissingCount;
  llvm::opt::InputArgList Parsed = clang::driver::getDriverOptTable().ParseArgs(
      Pointers, MissingIndex, MissingCount,
      llvm::opt::Visibility(options::ClangOption));
  std::set<unsigned> Unknown; // positions behind the compiler's name
  for (const llvm::opt::Arg *Arg : Parsed.filtered(options::OPT_UNKNOWN))
    Unknown.insert(Arg->getIndex());
  CommandLineArguments Kept;
  for (size_t I = 0; I < Args.size(); ++I) {
    if (I == 0 || !Unknown.count(I - 1)) {
      Kept.push_back(Args[I]);
      continue;
    }
    std::lock_guard<std::mutex> Guard(Lock);
    Dropped.insert(Args[I]);
  }
  return Kept;
}

void ForeignFlags::remark() const {
  if (Dropped.empty())
    return;
  llvm::errs() << "kapi-check: left out flags that clang does not know:";
  for (const std::string &Flag : Dropped)
    llvm::errs() << ' ' << Flag;
  llvm::errs() << '\n';
}
