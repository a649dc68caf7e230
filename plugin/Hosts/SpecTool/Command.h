//===- Command.h - what a subcommand of kapi-spec is ---------- -*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_HOSTS_SPECTOOL_COMMAND_H
#define KAPI_HOSTS_SPECTOOL_COMMAND_H

#include "Hosts/ExitCode.h"
#include "Spec/Database.h"
#include "llvm/Support/CommandLine.h"

namespace kapi {

#define KAPI_COMMAND(NAME)                                                     \
  extern llvm::cl::SubCommand NAME##Command;                                   \
  ExitCode run##NAME();
#include "Hosts/SpecTool/Commands.def"
#undef KAPI_COMMAND

/// The category of every option of the tool; help shows no others.
llvm::cl::OptionCategory &toolCategory();

/// Writes `kapi-spec: message` and returns CouldNotRun.
ExitCode couldNotRun(const llvm::Twine &Message);

/// The option --specs of a subcommand that works on the database.
class DatabaseOption {
public:
  explicit DatabaseOption(llvm::cl::SubCommand &Command);

  /// The built-in specs and the user's own; nothing where those cannot be used,
  /// which has been said then.
  std::unique_ptr<Database> load() const;

private:
  llvm::cl::opt<std::string> Path;
};

/// The spec of that name, or the one behind a libc function or system call of
/// that name. Null, and a message, where there is none.
const Spec *findSpec(const Database &Db, llvm::StringRef Name);

/// Writes the file \p Name into \p Directory; false, and a message, where that
/// cannot be done.
bool writeInto(llvm::StringRef Directory, const llvm::Twine &Name,
               llvm::function_ref<void(llvm::raw_ostream &)> Print);

} // namespace kapi

#endif // KAPI_HOSTS_SPECTOOL_COMMAND_H
