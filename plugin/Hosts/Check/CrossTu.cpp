//===- CrossTu.cpp - wrappers that are called in other files --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/CrossTu.h"
#include "Checks/Runner.h"
#include "Hosts/Check/Progress.h"
#include "Spec/Table.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ThreadPool.h"
#include <numeric>

using namespace kapi;

CrossTu::CrossTu(const SourceFiles &Sources, Database &Db,
                 const CheckOptions &Options)
    : Sources(Sources), Db(Db), Options(Options), Silent(Options.Report) {
  Silent.Checks = llvm::cantFail(parseCheckFilter("-*"));
  for (const std::string &Name : Sources.Names)
    Files.push_back({Name, true, {}});
  for (const std::string &Name : Sources.Elsewhere)
    Files.push_back({Name, false, {}});
}

void CrossTu::check(const std::vector<size_t> &Which) {
  Progress Line(Which.size());
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Options.Jobs));
  for (size_t I : Which)
    Pool.async([&, I] {
      File &F = Files[I];
      F.Result =
          checkFile(Sources, F.Name, Db, F.IsReported ? Options.Report : Silent,
                    llvm::vfs::createPhysicalFileSystem(), &Names);
      Line.done(F.Name);
    });
  Pool.wait();
}

void CrossTu::count() {
  for (const File &F : Files)
    for (llvm::StringRef Name : F.Result.Interface.Defined)
      ++Definitions[Name];
  for (File &F : Files)
    forget(F.Result.Interface);
}

void CrossTu::forget(TuInterface &Interface) const {
  llvm::erase_if(Interface.Wanted, [&](llvm::StringRef Name) {
    return !Definitions.contains(Name);
  });
  Interface.Wanted.shrink_to_fit();
  Interface.Defined = {};
}

/// The spec without what may differ between copies of one function.
static std::string promise(Spec Derived) {
  Derived.Calls.front().Header.clear();
  for (WrapperStep &Step : Derived.Wraps->Chain)
    Step.At.clear();
  return encodeTable(Derived);
}

std::map<std::string, Spec> CrossTu::derive() const {
  std::map<std::string, std::vector<const Spec *>> Candidates;
  for (const File &F : Files)
    for (const Spec &S : F.Result.Interface.Wrappers)
      Candidates[S.Name].push_back(&S);
  std::map<std::string, Spec> Derived;
  for (auto &[Name, Bodies] : Candidates) {
    // A name that means different functions in different programs of the
    // database, or that somebody has described, tells nothing.
    const Spec *Written = Db.spec(Name);
    if (!Written)
      Written = Db.function(Name).Api;
    if (Bodies.size() != Definitions.lookup(Name) ||
        (Written && !Written->Wraps))
      continue;
    std::string First = promise(*Bodies.front());
    if (llvm::any_of(Bodies,
                     [&](const Spec *S) { return promise(*S) != First; }))
      continue;
    Derived[Name] = **llvm::min_element(Bodies, [](auto *A, auto *B) {
      return encodeTable(*A) < encodeTable(*B);
    });
  }
  return Derived;
}

/// Brings the database up to date. Returns the functions of which it says
/// something else now.
llvm::StringSet<> CrossTu::update() {
  std::map<std::string, Spec> Derived = derive();
  llvm::StringSet<> Changed;
  for (const auto &[Name, S] : Derived) {
    const Spec *Known = Db.spec(Name);
    if (Known && encodeTable(*Known) == encodeTable(S))
      continue;
    Db.add(S);
    Changed.insert(Name);
  }
  for (llvm::StringRef Name : Db.names())
    if (Db.spec(Name)->Wraps && !Derived.count(Name.str()) &&
        Definitions.count(Name))
      Changed.insert(Name);
  for (const auto &Entry : Changed)
    if (!Derived.count(Entry.first().str()))
      Db.remove(Entry.first());
  Db.decodeAll();
  Specs = std::move(Derived);
  return Changed;
}

std::vector<size_t> CrossTu::callersOf(const llvm::StringSet<> &Changed) const {
  std::vector<size_t> Callers;
  for (size_t I = 0; I < Files.size(); ++I)
    if (llvm::any_of(
            Files[I].Result.Interface.Wanted,
            [&](llvm::StringRef Name) { return Changed.contains(Name); }))
      Callers.push_back(I);
  return Callers;
}

std::vector<FileResult> CrossTu::run() {
  std::vector<size_t> Todo(Files.size());
  std::iota(Todo.begin(), Todo.end(), 0);
  check(Todo);
  count();
  // The deepest wrapper is known after as many rounds as it has calls below it;
  // one more finds that nothing has changed.
  for (unsigned Round = 0; Round <= MaxWrapperDepth; ++Round) {
    llvm::StringSet<> Changed = update();
    Todo = callersOf(Changed);
    if (Todo.empty())
      break;
    check(Todo);
    for (size_t I : Todo)
      forget(Files[I].Result.Interface);
  }
  std::vector<FileResult> Results;
  for (File &F : Files)
    if (F.IsReported)
      Results.push_back(std::move(F.Result));
  return Results;
}
