//===- YamlTree.h - a bounded YAML reader with positions --------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Turns the text of specs into trees whose nodes know where they stand. What
/// YAML allows but a spec never needs is refused here, because it is a slip or
/// an attack: anchors and aliases, tags, duplicate keys, deep nesting, text
/// that is not UTF-8, an unclosed quote at the end.
///
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_YAMLTREE_H
#define KAPI_SPECIO_YAMLTREE_H

#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kapi {

/// A place in a file; lines and columns count from 1.
struct Position {
  unsigned Line = 1, Column = 1;
};

/// The place in a spec that was not read from a file; it is not printed.
inline constexpr Position NoPosition = {0, 0};

/// One thing that is wrong with a spec file.
struct SpecDiagnostic {
  enum SeverityType : uint8_t { Error, Warning };
  std::string File;
  Position Where;
  std::string Message;
  SeverityType Severity = Error;
};

/// Limits that no honest spec comes near.
struct YamlLimits {
  size_t Bytes = 256 * 1024; ///< of one document
  size_t FileBytes = 4 * 1024 * 1024;
  unsigned Documents = 4096;
  unsigned Depth = 24;
  unsigned Nodes = 20000;
};

/// A scalar, a sequence or a map.
struct YamlNode {
  enum KindType : uint8_t { Null, Scalar, Sequence, Map };
  KindType Kind = Null;
  Position Where;
  std::string Text; ///< of a scalar
  bool Quoted = false;
  std::vector<YamlNode> Items;                        ///< of a sequence
  std::vector<std::pair<YamlNode, YamlNode>> Entries; ///< of a map
};

/// Reads the one document of \p Text. Appends what is wrong to \p Diagnostics,
/// and returns false where there is no tree to go on with.
bool readYaml(llvm::StringRef File, llvm::StringRef Text, YamlNode &Root,
              std::vector<SpecDiagnostic> &Diagnostics,
              YamlLimits Limits = YamlLimits());

/// The documents of a file that holds several, which lines of `---` part.
struct YamlDocument {
  llvm::StringRef Text;
  unsigned LinesBefore = 0;
};

/// Parts \p Text where lines of `---` begin another document. A file of
/// comments alone holds none.
std::vector<YamlDocument> splitDocuments(llvm::StringRef Text);

/// Moves a tree to the place in its file of the document it was read from.
void shiftLines(YamlNode &Root, unsigned Lines);

} // namespace kapi

#endif // KAPI_SPECIO_YAMLTREE_H
