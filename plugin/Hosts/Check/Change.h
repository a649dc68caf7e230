//===- Change.h - what a change to the files caused -------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_CHANGE_H
#define KAPI_CHECK_CHANGE_H

#include "Hosts/Check/OldFiles.h"
#include "Hosts/Check/Run.h"
#include "Report/UnifiedDiff.h"
#include <map>

namespace kapi {

/// A change that led to the files as they are now. What it caused is what
/// checking them finds, less what checking the files before it finds: so a
/// finding counts wherever it stands, be it that only a test behind the call or
/// a macro in a header has changed.
class Change {
public:
  /// From a unified diff; its names are below \p Root or the current folder.
  static llvm::Expected<Change> fromDiff(llvm::StringRef Text,
                                         llvm::StringRef Root);

  /// Those of the files that the change can have anything to do with.
  std::vector<std::string> affected(const SourceFiles &Sources,
                                    unsigned Jobs) const;

  /// Takes out of \p Now what was there before. \p Suspects are the files in
  /// which something was found.
  void keepCaused(Report &Now, const std::vector<std::string> &Suspects,
                  const SourceFiles &Sources, const Database &Db,
                  const CheckOptions &Options) const;

private:
  llvm::Error add(FileDiff File, llvm::StringRef Root);
  /// How a finding can be what another was before the change.
  enum class Likeness : uint8_t {
    Place, ///< a line that has at most moved
    Words, ///< the same line in the same function
    Block, ///< the line that was written in its place
    Moved  ///< the same line in a function that was in another file
  };
  bool isSame(const Record &Then, const Record &Now, Likeness Way) const;
  /// Marks the findings of \p Now that are like one of \p Left, and takes that
  /// one out.
  void markKnown(const Report &Now, Likeness Way,
                 std::vector<const Record *> &Left,
                 std::vector<bool> &Known) const;
  /// The same for all that stayed in its file: the surest likeness first, for
  /// all findings. Returns which are known.
  std::vector<bool> markInPlace(const Report &Now,
                                std::vector<const Record *> &Left) const;
  /// What is found in files as they are or as they were; new ones were not.
  Report checkSome(std::vector<std::string> Names, bool Earlier,
                   const SourceFiles &Sources, const Database &Db,
                   const CheckOptions &Options) const;
  /// Those that the change touches.
  std::vector<std::string>
  touchedOf(const std::vector<std::string> &Names) const;
  bool touches(const Record &R) const;
  bool touches(const TextRange &At, unsigned First, unsigned Last) const;
  const FileDiff *diffOf(llvm::StringRef File) const;

  std::map<std::string, FileDiff, std::less<>> Files; ///< by real path
  OldFiles Before;
  size_t Unknown = 0; ///< names that are no file here
};

/// What `git diff` says between \p Revision and the work tree around \p Root.
llvm::Expected<std::string> diffSince(llvm::StringRef Revision,
                                      llvm::StringRef Root);

} // namespace kapi

#endif // KAPI_CHECK_CHANGE_H
