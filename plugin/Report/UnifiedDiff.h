//===- UnifiedDiff.h - a change as lines ------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_UNIFIEDDIFF_H
#define KAPI_REPORT_UNIFIEDDIFF_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace kapi {

/// Lines that stand where others stood. Either side may be empty; it starts
/// then where its lines would stand.
struct DiffBlock {
  unsigned OldStart = 1, NewStart = 1; ///< from 1
  std::vector<std::string> Removed, Added;
};

/// What a change did to one file.
struct FileDiff {
  /// As the diff names them, without "a/" and "b/"; empty for /dev/null.
  std::string OldPath, NewPath;
  std::vector<DiffBlock> Blocks; ///< in order

  bool isAdded() const { return OldPath.empty(); }
  /// Whether a line from \p First to \p Last of the new file was written by the
  /// change, or lines between them were removed.
  bool touches(unsigned First, unsigned Last) const;
  /// Where a line of the old file stands now; nothing where it was removed.
  std::optional<unsigned> newLine(unsigned Old) const;
  /// The block that \p Old was removed in and \p New written in, if it is one.
  bool sameBlock(unsigned Old, unsigned New) const;
  /// The old file from the new one; nothing where the diff does not fit it.
  std::optional<std::string> oldText(llvm::StringRef NewText) const;
};

/// Reads what diff -u and git diff write. What stands between the files is
/// passed over; a broken hunk is an error with its line.
llvm::Expected<std::vector<FileDiff>> parseUnifiedDiff(llvm::StringRef Text);

} // namespace kapi

#endif // KAPI_REPORT_UNIFIEDDIFF_H
