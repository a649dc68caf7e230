//===- Doc.cpp - kapi-spec doc --------------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/SpecTool/Command.h"
#include "SpecIO/Doc/Site.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace kapi;
namespace cl = llvm::cl;

cl::SubCommand kapi::DocCommand("doc",
                                "the database as web pages and manual pages");

static DatabaseOption Specs(DocCommand);
static cl::opt<std::string>
    OutputDir("output", cl::Required,
              cl::desc("directory for index.html and NAME.html, and for "
                       "man/NAME.2kapi"),
              cl::value_desc("directory"), cl::cat(toolCategory()),
              cl::sub(DocCommand));

ExitCode kapi::runDoc() {
  std::unique_ptr<Database> Db = Specs.load();
  if (!Db)
    return CouldNotRun;
  llvm::SmallString<128> ManDir(OutputDir);
  llvm::sys::path::append(ManDir, "man");
  if (std::error_code Ec = llvm::sys::fs::create_directories(ManDir))
    return couldNotRun("'" + ManDir + "' cannot be made: " + Ec.message());
  std::vector<const Spec *> All;
  PageNames Pages;
  for (llvm::StringRef Name : Db->names()) {
    const Spec *S = Db->spec(Name);
    All.push_back(S);
    for (const Call &C : S->Calls)
      Pages[C.Function.empty() ? C.Syscall : C.Function] = S->Name;
    Pages[S->Name] = S->Name;
  }
  if (!writeInto(OutputDir, "index.html",
                 [&](llvm::raw_ostream &Os) { printIndexPage(All, Os); }))
    return CouldNotRun;
  for (const Spec *S : All) {
    if (!writeInto(OutputDir, S->Name + ".html",
                   [&](llvm::raw_ostream &Os) { printApiPage(*S, Pages, Os); }))
      return CouldNotRun;
    if (!writeInto(ManDir, S->Name + ".2kapi",
                   [&](llvm::raw_ostream &Os) { printManPage(*S, Os); }))
      return CouldNotRun;
  }
  llvm::outs() << "kapi-spec: " << All.size() << " APIs, "
               << llvm::sys::path::filename(OutputDir) << "/index.html\n";
  return Fine;
}
