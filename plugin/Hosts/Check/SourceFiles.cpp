//===- SourceFiles.cpp - which files to check -----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/SourceFiles.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace kapi;
using namespace clang::tooling;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

/// Sources of C and its relatives; databases also list assembler files.
static bool isCheckable(llvm::StringRef File) {
  llvm::StringRef Extension = path::extension(File);
  return !Extension.equals_insensitive(".s") &&
         !Extension.equals_insensitive(".asm");
}

static std::unique_ptr<CompilationDatabase> loadCommands(CheckOptions &Options,
                                                         std::string &Error) {
  if (Options.Fixed)
    return std::move(Options.Fixed);
  if (!Options.BuildPath.empty()) {
    // The library's own message names every kind of database that it tried.
    std::string Details;
    auto Found =
        CompilationDatabase::loadFromDirectory(Options.BuildPath, Details);
    if (!Found)
      Error = "no usable compile_commands.json in '" + Options.BuildPath + "'";
    return Found;
  }
  const std::string &First = Options.Files.front();
  auto Found = CompilationDatabase::autoDetectFromSource(First, Error);
  if (Found)
    return Found;
  llvm::errs() << "kapi-check: no compile_commands.json above '" << First
               << "'; parsing without flags\n";
  return std::make_unique<FixedCompilationDatabase>(".",
                                                    std::vector<std::string>());
}

static std::vector<std::string> filesToCheck(const CheckOptions &Options,
                                             const CompilationDatabase &All) {
  if (!Options.Files.empty())
    return Options.Files;
  std::vector<std::string> Chosen;
  llvm::StringSet<> Seen;
  for (std::string &File : All.getAllFiles())
    if (isCheckable(File) && Seen.insert(File).second)
      Chosen.push_back(std::move(File));
  llvm::sort(Chosen);
  return Chosen;
}

std::string kapi::realPath(llvm::StringRef File) {
  llvm::SmallString<256> Real;
  if (!fs::real_path(File, Real))
    return Real.str().str();
  llvm::SmallString<256> Absolute(File);
  fs::make_absolute(Absolute);
  path::remove_dots(Absolute, /*remove_dot_dot=*/true);
  return Absolute.str().str();
}

/// The deepest folder that all files lie below.
static std::string commonFolder(const std::vector<std::string> &Names) {
  std::string Common;
  for (const std::string &Name : Names) {
    std::string Folder = path::parent_path(realPath(Name)).str();
    if (Common.empty())
      Common = Folder;
    while (Folder != Common &&
           !llvm::StringRef(Folder).starts_with(Common + "/") &&
           path::has_parent_path(Common))
      Common = path::parent_path(Common).str();
  }
  return Common;
}

/// The git work tree around the files, or the folder that they have in common.
static std::string findRoot(const std::vector<std::string> &Names) {
  std::string Common = commonFolder(Names);
  for (llvm::StringRef Folder = Common; !Folder.empty();
       Folder = path::parent_path(Folder))
    if (fs::exists(Folder + "/.git"))
      return Folder.str();
  return Common;
}

std::optional<SourceFiles> kapi::findSourceFiles(CheckOptions &Options) {
  SourceFiles Sources;
  std::string Error;
  Sources.Commands = loadCommands(Options, Error);
  if (!Sources.Commands) {
    fail(Error);
    return std::nullopt;
  }
  std::vector<std::string> All = filesToCheck(Options, *Sources.Commands);
  if (All.empty()) {
    fail("the compile database has no C or C++ file");
    return std::nullopt;
  }
  Sources.Root = Options.Root.empty() ? findRoot(All) : realPath(Options.Root);
  for (size_t I = 0; I < All.size(); ++I)
    (I % Options.ShardCount == Options.ShardIndex ? Sources.Names
                                                  : Sources.Elsewhere)
        .push_back(std::move(All[I]));
  return Sources;
}
