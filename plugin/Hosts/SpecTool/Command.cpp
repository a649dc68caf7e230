//===- Command.cpp - what the subcommands of kapi-spec share --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/SpecTool/Command.h"
#include "Hosts/DatabaseLoader.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

using namespace kapi;
namespace cl = llvm::cl;

cl::OptionCategory &kapi::toolCategory() {
  static cl::OptionCategory Category("kapi-spec options");
  return Category;
}

ExitCode kapi::couldNotRun(const llvm::Twine &Message) {
  llvm::errs() << "kapi-spec: " << Message << '\n';
  return CouldNotRun;
}

DatabaseOption::DatabaseOption(cl::SubCommand &Command)
    : Path("specs", cl::desc("specs of your own, a directory or a file"),
           cl::value_desc("path"), cl::cat(toolCategory()), cl::sub(Command)) {}

std::unique_ptr<Database> DatabaseOption::load() const {
  auto Db = std::make_unique<Database>(builtinTable());
  std::vector<std::string> Files;
  if (!Path.empty() && !addUserSpecs(*Db, Path, Files, llvm::errs()))
    return nullptr;
  return Db;
}

const Spec *kapi::findSpec(const Database &Db, llvm::StringRef Name) {
  if (const Spec *S = Db.spec(Name))
    return S;
  if (CallRef Ref = Db.function(Name))
    return Ref.Api;
  if (CallRef Ref = Db.syscall(Name))
    return Ref.Api;
  couldNotRun("no spec for '" + Name + "'; 'kapi-spec list' names them all");
  return nullptr;
}

bool kapi::writeInto(llvm::StringRef Directory, const llvm::Twine &Name,
                     llvm::function_ref<void(llvm::raw_ostream &)> Print) {
  llvm::SmallString<128> Path(Directory);
  llvm::sys::path::append(Path, Name);
  std::error_code Ec;
  llvm::raw_fd_ostream Os(Path, Ec);
  if (!Ec) {
    Print(Os);
    Os.close();
    Ec = Os.error();
    Os.clear_error();
  }
  if (Ec)
    couldNotRun("'" + Path + "' cannot be written: " + Ec.message());
  return !Ec;
}
