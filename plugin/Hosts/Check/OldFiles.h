//===- OldFiles.h - the files before a change -------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_OLDFILES_H
#define KAPI_CHECK_OLDFILES_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <optional>

namespace kapi {

/// What some files held before a change; nothing for one that was not there.
class OldFiles {
public:
  /// \p File is absolute and without symbolic links.
  void add(llvm::StringRef File, std::optional<std::string> Text);
  bool empty() const { return Texts.empty(); }

  /// The text under any name of the file; null where it has not changed.
  const std::optional<std::string> *find(llvm::StringRef Path) const;

private:
  llvm::StringMap<std::optional<std::string>> Texts;
  llvm::StringSet<> Names; ///< last components, to tell most files at once
};

/// The machine's files as they were before; \p Old has to outlive it.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
makeOldFileSystem(const OldFiles &Old);

} // namespace kapi

#endif // KAPI_CHECK_OLDFILES_H
