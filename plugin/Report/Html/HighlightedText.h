//===- HighlightedText.h - source lines for HTML ----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_HTML_HIGHLIGHTEDTEXT_H
#define KAPI_REPORT_HTML_HIGHLIGHTEDTEXT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>
#include <vector>

namespace kapi {

/// A stretch of a line, in bytes from 0, the end exclusive.
struct Stretch {
  size_t Begin = 0, End = 0;
};

/// The text of a source file, or of one line of it, with what an editor would
/// colour.
class HighlightedText {
public:
  /// \p Name tells C from C++.
  HighlightedText(llvm::StringRef Name, std::string Contents);

  unsigned lineCount() const { return Starts.size(); }
  /// A line, counted from 1, without its end.
  llvm::StringRef line(unsigned Number) const;
  /// The same as HTML with \p Marked emphasised. Of a very long line, the part
  /// around that.
  std::string html(unsigned Number, llvm::ArrayRef<Stretch> Marked = {}) const;

private:
  struct Token {
    size_t Begin, End;
    char Kind; ///< the class that the style sheet has for it
  };

  void tokenize(bool IsC);
  Stretch shownPart(llvm::StringRef Line, llvm::ArrayRef<Stretch> Marked) const;

  std::string Text;
  std::vector<size_t> Starts; ///< where each line begins
  std::vector<Token> Tokens;
};

/// The name or the character at \p Column of \p Line.
Stretch wordAt(llvm::StringRef Line, size_t Column);

/// Files as they are on disk, read once.
class SourceCache {
public:
  /// Null where there is no such file, or one that is no text to show.
  const HighlightedText *file(const std::string &Path);
  /// Forgets files where they became too many; what file() gave is gone then.
  void trim();

private:
  llvm::StringMap<std::unique_ptr<HighlightedText>> Files;
  size_t Bytes = 0;
};

} // namespace kapi

#endif // KAPI_REPORT_HTML_HIGHLIGHTEDTEXT_H
