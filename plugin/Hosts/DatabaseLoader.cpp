//===- DatabaseLoader.cpp - the built-in specs and the user's own ---------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/DatabaseLoader.h"
#include "SpecIO/Loader.h"
#include "llvm/ADT/STLExtras.h"

using namespace kapi;

/// A call that a built-in spec of another name describes already.
static bool conflicts(const Database &Db, const LocatedSpec &Located,
                      llvm::raw_ostream &Errors) {
  bool Found = false;
  const Spec &S = Located.Api;
  for (size_t I = 0; I < S.Calls.size(); ++I) {
    const Call &C = S.Calls[I];
    std::vector<CallRef> Others = {
        C.Function.empty() ? Db.syscall(C.Syscall) : Db.function(C.Function)};
    for (const ArchNumber &N : C.Numbers)
      Others.push_back(Db.syscall(N.Arch, N.Value));
    auto Other = llvm::find_if(Others, [&](const CallRef &Ref) {
      return Ref && Ref.Api->Name != S.Name;
    });
    if (Other == Others.end())
      continue;
    print({Located.File, Located.at("calls." + std::to_string(I)),
           "the built-in spec '" + Other->Api->Name +
               "' describes this call; a spec of that name replaces it",
           SpecDiagnostic::Error},
          Errors);
    Found = true;
  }
  return Found;
}

bool kapi::addUserSpecs(Database &Db, llvm::StringRef Path,
                        std::vector<std::string> &Files,
                        llvm::raw_ostream &Errors) {
  LoadResult Loaded = loadSpecs({Path.str()});
  bool Failed = Loaded.hasErrors();
  // Unverified facts are the author's business, not every build's.
  for (const SpecDiagnostic &D : Loaded.Diagnostics)
    if (D.Severity == SpecDiagnostic::Error)
      print(D, Errors);
  for (const LocatedSpec &S : Loaded.Specs)
    Failed |= conflicts(Db, S, Errors);
  if (Failed)
    return false;
  for (const LocatedSpec &S : Loaded.Specs)
    Db.add(S.Api);
  Files.insert(Files.end(), Loaded.Files.begin(), Loaded.Files.end());
  return true;
}
