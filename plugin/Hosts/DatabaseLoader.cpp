//===- DatabaseLoader.cpp - the built-in specs and the user's own ---------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/DatabaseLoader.h"
#include "SpecIO/Loader.h"

using namespace kapi;

/// A call that a built-in spec of another name describes already.
static bool conflicts(const Database &Db, const LocatedSpec &Located,
                      llvm::raw_ostream &Errors) {
  bool Found = false;
  const Spec &S = Located.Api;
  for (size_t I = 0; I < S.Calls.size(); ++I) {
    const Call &C = S.Calls[I];
    CallRef Other =
        C.Function.empty() ? Db.syscall(C.Syscall) : Db.function(C.Function);
    if (!Other || Other.Api->Name == S.Name)
      continue;
    Position At = Located.at("calls." + std::to_string(I));
    Errors << Located.File << ':' << At.Line << ':' << At.Column
           << ": error: the built-in spec '" << Other.Api->Name
           << "' describes this call; a spec of that name replaces it\n";
    Found = true;
  }
  return Found;
}

bool kapi::addUserSpecs(Database &Db, llvm::StringRef Path,
                        std::vector<std::string> &Files,
                        llvm::raw_ostream &Errors) {
  LoadResult Loaded = loadSpecs(Path);
  bool Failed = Loaded.hasErrors();
  // Unverified facts are the author's business, not every build's.
  for (const SpecDiagnostic &D : Loaded.Diagnostics)
    if (D.Severity == SpecDiagnostic::Error)
      Errors << D.File << ':' << D.Where.Line << ':' << D.Where.Column
             << ": error: " << D.Message << '\n';
  for (const LocatedSpec &S : Loaded.Specs)
    Failed |= conflicts(Db, S, Errors);
  if (Failed)
    return false;
  for (LocatedSpec &S : Loaded.Specs)
    Db.add(std::move(S.Api));
  Files.insert(Files.end(), Loaded.Files.begin(), Loaded.Files.end());
  return true;
}
