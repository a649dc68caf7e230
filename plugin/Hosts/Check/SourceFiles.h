//===- SourceFiles.h - which files to check, and how to parse them -*- C++
//-*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_SOURCEFILES_H
#define KAPI_CHECK_SOURCEFILES_H

#include "Hosts/Check/ForeignFlags.h"
#include "Hosts/Check/Options.h"

namespace kapi {

/// The files to check with the commands that compile them.
struct SourceFiles {
  std::shared_ptr<clang::tooling::CompilationDatabase> Commands;
  std::vector<std::string> Names;     ///< sorted
  std::vector<std::string> Elsewhere; ///< those of the other shards
  /// What paths in reports are relative to; the same in every shard.
  std::string Root;
  std::shared_ptr<ForeignFlags> Foreign = std::make_shared<ForeignFlags>();
};

/// Finds them, or says what is wrong and returns nothing.
std::optional<SourceFiles> findSourceFiles(CheckOptions &Options);

/// \p File as records have it: absolute, without symbolic links where it
/// exists.
std::string realPath(llvm::StringRef File);

} // namespace kapi

#endif // KAPI_CHECK_SOURCEFILES_H
