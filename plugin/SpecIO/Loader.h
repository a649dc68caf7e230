//===- Loader.h - spec files -> linted models -------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_LOADER_H
#define KAPI_SPECIO_LOADER_H

#include "SpecIO/SpecReader.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// Writes `file:line:column: error: message`. Control characters, which may
/// come from the file, are escaped.
void print(const SpecDiagnostic &D, llvm::raw_ostream &Os);

/// What came of reading a file or a directory of specs.
struct LoadResult {
  std::vector<LocatedSpec> Specs;
  std::vector<SpecDiagnostic> Diagnostics;
  /// Every file that was read, for dependency files.
  std::vector<std::string> Files;

  bool hasErrors() const;
  void print(llvm::raw_ostream &Os) const;
};

/// Reads each of \p Paths, a .yaml file or a directory of them (not its
/// subdirectories), and lints what it finds, all of it together. Never throws,
/// and takes bounded time and memory whatever the files hold.
LoadResult loadSpecs(llvm::ArrayRef<std::string> Paths);

/// Reads the specs of one file from memory; \p File is its name in messages.
void loadText(llvm::StringRef File, llvm::StringRef Text, LoadResult &Result);

} // namespace kapi

#endif // KAPI_SPECIO_LOADER_H
