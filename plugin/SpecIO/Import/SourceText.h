//===- SourceText.h - kernel text out of its wrappings ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A kernel specification reaches us in a source file, in a patch, in a mail
/// that holds a patch, or in a mail whose line breaks an archive has lost. What
/// is read further is the same each time: pieces of C text, whose places in the
/// original file are still known.
///
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_SOURCETEXT_H
#define KAPI_SPECIO_IMPORT_SOURCETEXT_H

#include "SpecIO/Import/KapiItem.h"

namespace kapi {

/// One connected piece of C text.
struct SourceText {
  /// A run of text that stands in the original as it stands here.
  struct Run {
    size_t Offset;
    Position Where;
  };

  std::string File; ///< the original file, for messages
  std::string Path; ///< the kernel's file, where a patch names it
  std::string Text;
  std::vector<Run> Runs; ///< by offset; the first one at 0

  /// Where \p Offset stands in the original file.
  Position at(size_t Offset) const;
};

/// Largest input: a mailing list's month of patches fits, a disk image does
/// not.
inline constexpr size_t MaxImportBytes = size_t(64) << 20;

/// Takes \p Raw apart: quoted-printable mails are decoded, of a patch the new
/// side of each hunk is kept, and marks of added lines are taken out of text
/// without line breaks. A patch that ends within a hunk is an error.
std::vector<SourceText> sourceTexts(llvm::StringRef File, llvm::StringRef Raw,
                                    ImportErrors &Errors);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_SOURCETEXT_H
