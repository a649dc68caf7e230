//===- Import.cpp - kapi-spec import --------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/Import.h"
#include "Hosts/SpecTool/Command.h"
#include "SpecIO/Import/Merge.h"
#include "SpecIO/SpecWriter.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace kapi;
namespace cl = llvm::cl;

cl::SubCommand
    kapi::ImportCommand("import",
                        "specs out of the kernel's own specifications (KAPI)");

static DatabaseOption Specs(ImportCommand);
static cl::list<std::string>
    Paths(cl::Positional, cl::OneOrMore,
          cl::desc("<kernel source, patch or mail>..."),
          cl::cat(toolCategory()), cl::sub(ImportCommand));
static cl::opt<std::string>
    MergeFile("merge",
              cl::desc("fill what this spec lacks, and tell what the kernel's "
                       "specification has instead"),
              cl::value_desc("file"), cl::cat(toolCategory()),
              cl::sub(ImportCommand));
static cl::opt<std::string>
    OutputDir("output",
              cl::desc("write NAME.yaml into this directory, which must not "
                       "hold it yet"),
              cl::value_desc("directory"), cl::cat(toolCategory()),
              cl::sub(ImportCommand));
static cl::opt<std::string> Only("only",
                                 cl::desc("import this system call alone"),
                                 cl::value_desc("name"),
                                 cl::cat(toolCategory()),
                                 cl::sub(ImportCommand));
static cl::opt<std::string> UnistdPath(
    "unistd", cl::desc("header with the numbers of the system calls on x86-64"),
    cl::value_desc("file"), cl::cat(toolCategory()), cl::sub(ImportCommand));

/// The value of a constant that some spec of the database defines.
static std::optional<uint64_t> valueIn(const Database &Db,
                                       llvm::StringRef Name) {
  auto In = [&](llvm::ArrayRef<Flag> Flags) -> std::optional<uint64_t> {
    for (const Flag &F : Flags)
      if (F.Name == Name || llvm::is_contained(F.Aliases, Name))
        return F.Value;
    return std::nullopt;
  };
  for (const Spec *S : Db.withConstant(Name))
    for (const Param &P : S->Params) {
      if (auto Value = In(P.Values))
        return Value;
      if (!P.Mask)
        continue;
      if (auto Value = In(P.Mask->Flags))
        return Value;
      for (const ValueField &Field : P.Mask->Fields)
        if (auto Value = In(Field.Values))
          return Value;
    }
  return std::nullopt;
}

/// The header that was named, or the installed one.
static std::unique_ptr<llvm::MemoryBuffer> unistdHeader() {
  std::vector<std::string> Candidates = {
      "/usr/include/x86_64-linux-gnu/asm/unistd_64.h",
      "/usr/include/asm/unistd_64.h"};
  if (!UnistdPath.empty())
    Candidates = {UnistdPath};
  for (const std::string &Path : Candidates)
    if (auto Buffer = llvm::MemoryBuffer::getFile(Path))
      return std::move(*Buffer);
  return nullptr;
}

/// Writes \p Tree, and returns false where that cannot be done.
static bool write(llvm::StringRef Name, const YamlNode &Tree) {
  if (OutputDir.empty()) {
    llvm::outs() << toYaml(Tree);
    return true;
  }
  llvm::SmallString<128> Path(OutputDir);
  llvm::sys::path::append(Path, Name + ".yaml");
  std::error_code Ec;
  llvm::raw_fd_ostream Os(Path, Ec, llvm::sys::fs::CD_CreateNew);
  if (Ec) {
    couldNotRun("'" + Path + "' cannot be written: " + Ec.message() +
                (Ec == std::errc::file_exists
                     ? "; --merge combines it with an import"
                     : ""));
    return false;
  }
  Os << toYaml(Tree);
  return true;
}

static void printDiagnostics(const std::vector<SpecDiagnostic> &Diagnostics) {
  for (const SpecDiagnostic &D : Diagnostics)
    print(D, llvm::errs());
}

static ExitCode merge(const LocatedSpec &Imported) {
  LoadResult Base = loadSpecs({MergeFile.getValue()});
  if (Base.hasErrors() || Base.Specs.size() != 1) {
    Base.print(llvm::errs());
    return couldNotRun("'" + MergeFile + "' is not one spec to merge with");
  }
  const LocatedSpec &Old = Base.Specs.front();
  if (Old.Api.Name != Imported.Api.Name)
    return couldNotRun("'" + MergeFile + "' describes " + Old.Api.Name +
                       ", the import " + Imported.Api.Name);
  std::vector<SpecDiagnostic> Told;
  bool Disagree = false;
  YamlNode Tree = mergeImport(Old, Imported, Told, Disagree);
  printDiagnostics(Told);
  if (!write(Old.Api.Name, Tree))
    return CouldNotRun;
  return Disagree ? Found : Fine;
}

ExitCode kapi::runImport() {
  std::unique_ptr<Database> Db = Specs.load();
  if (!Db)
    return CouldNotRun;
  std::unique_ptr<llvm::MemoryBuffer> Unistd = unistdHeader();
  if (!Unistd && !UnistdPath.empty())
    return couldNotRun("'" + UnistdPath + "' cannot be read");
  ImportContext Context;
  Context.Constant = [&](llvm::StringRef Name) { return valueIn(*Db, Name); };
  Context.SyscallNumber =
      numbersOfHeader(Unistd ? Unistd->getBuffer() : llvm::StringRef());
  LoadResult Imported = importSpecs(
      std::vector<std::string>(Paths.begin(), Paths.end()), Context, Only);
  Imported.print(llvm::errs());
  if (Imported.hasErrors())
    return Found;
  if (Imported.Specs.empty())
    return couldNotRun("no specification of a system call in the input");
  if (Imported.Specs.size() > 1 && (OutputDir.empty() || !MergeFile.empty()))
    return couldNotRun(
        llvm::Twine(Imported.Specs.size()) +
        " specifications in the input; --only=NAME takes one of them" +
        (MergeFile.empty() ? ", --output=DIR all" : ""));
  if (!MergeFile.empty())
    return merge(Imported.Specs.front());
  for (const LocatedSpec &S : Imported.Specs)
    if (!write(S.Api.Name, writeSpec(S.Api)))
      return CouldNotRun;
  return Fine;
}
