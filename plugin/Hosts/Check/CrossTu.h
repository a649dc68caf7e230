//===- CrossTu.h - wrappers that are called in other files ------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_CROSSTU_H
#define KAPI_CHECK_CROSSTU_H

#include "Hosts/Check/FileChecker.h"
#include "llvm/ADT/StringSet.h"
#include <map>

namespace kapi {

/// Checks files, and those again that call a wrapper which another file turned
/// out to define, until nothing new is derived. What comes of it depends on the
/// files alone, and not on the order or number of workers: a function that is N
/// calls above an API is derived from what is below it, so that after N rounds
/// nothing about it can change.
class CrossTu {
public:
  /// Adds derived specs to \p Db, which has to be decoded, and takes out those
  /// that files contradict.
  CrossTu(const SourceFiles &Sources, Database &Db,
          const CheckOptions &Options);

  /// One result for each of the names of the source files.
  std::vector<FileResult> run();

  /// The specs of the files' wrappers, by name.
  const std::map<std::string, Spec> &specs() const { return Specs; }

private:
  struct File {
    std::string Name;
    bool IsReported = true;
    FileResult Result;
  };

  void check(const std::vector<size_t> &Which);
  /// Counts the definitions that the first round saw.
  void count();
  /// Most functions that a file refers to are a library's: keeps the others.
  void forget(TuInterface &Interface) const;
  std::map<std::string, Spec> derive() const;
  llvm::StringSet<> update();
  std::vector<size_t> callersOf(const llvm::StringSet<> &Changed) const;

  const SourceFiles &Sources;
  Database &Db;
  const CheckOptions &Options;
  /// For files that are another shard's: what they define counts, what is found
  /// in them does not.
  ReportOptions Silent;
  NamePool Names;
  std::vector<File> Files;
  /// How often each function is defined.
  llvm::StringMap<size_t> Definitions;
  std::map<std::string, Spec> Specs;
};

} // namespace kapi

#endif // KAPI_CHECK_CROSSTU_H
