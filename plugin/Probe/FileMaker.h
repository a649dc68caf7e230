//===- FileMaker.h - makes files and paths for probing calls ----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_PROBE_FILEMAKER_H
#define KAPI_PROBE_FILEMAKER_H

#include "Spec/Vocabulary.h"
#include <optional>
#include <string>

namespace kapi {

/// The attribute that each made file has, where its file system has any.
constexpr char MadeAttribute[] = "user.kapi-set";

/// Makes files, and names and descriptors of them, below the folder of the
/// probing child.
class FileMaker {
public:
  explicit FileMaker(const std::string &Folder) : Folder(Folder) {}

  /// The path of what a word of the group of paths means; nothing, and errno,
  /// where it cannot be made here.
  std::optional<std::string> path(Maker What) const;
  /// A descriptor of what a word of the group of files means.
  std::optional<uint64_t> descriptor(Maker What) const;
  /// A file of 16 KiB, the same one each time for one name.
  std::string newFile(const char *Name = "file") const;

private:
  std::string in(const char *Name) const;
  std::optional<std::string> readOnly(const char *Name) const;
  std::optional<std::string> runningProgram() const;

  const std::string &Folder;
};

} // namespace kapi

#endif // KAPI_PROBE_FILEMAKER_H
