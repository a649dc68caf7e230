//===- PageParts.h - what the sections of a page are made of --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_DOC_PAGEPARTS_H
#define KAPI_SPECIO_DOC_PAGEPARTS_H

#include "Html/Page.h"
#include "llvm/ADT/Twine.h"
#include <initializer_list>
#include <utility>
#include <vector>

namespace kapi {

/// Writes the parts of which an API's page is made, and remembers the sections.
class PageParts {
public:
  explicit PageParts(llvm::raw_ostream &Os) : Os(Os) {}

  /// Begins a section; \p Id is its anchor in the page.
  void section(const char *Id, const char *Title);
  /// A short word in a frame; \p Kind is "good", "warn", "bad" or nothing.
  void tag(const llvm::Twine &Text, llvm::StringRef Kind = "");
  void table(std::initializer_list<const char *> Heads);
  void endTable();
  /// A whole table, with a row for each of \p Items, whose cells \p Cells
  /// writes.
  template <typename Range, typename Function>
  void table(std::initializer_list<const char *> Heads, const Range &Items,
             Function Cells) {
    table(Heads);
    for (const auto &Item : Items) {
      Os << "<tr>";
      Cells(Item);
      Os << "</tr>\n";
    }
    endTable();
  }
  /// A section of such a table; none where there are no \p Items.
  template <typename Range, typename Function>
  void tableSection(const char *Id, const char *Title,
                    std::initializer_list<const char *> Heads,
                    const Range &Items, Function Cells) {
    if (Items.empty())
      return;
    section(Id, Title);
    table(Heads, Items, Cells);
  }
  void cell(llvm::StringRef Text, const char *Class = "");
  /// A cell with a text and the condition under which it holds, if any.
  void twoTexts(llvm::StringRef Text, llvm::StringRef Condition);
  /// A section of paragraphs; none if \p Text is empty.
  void prose(const char *Id, const char *Title, llvm::StringRef Text);
  /// Empty lines part the paragraphs.
  void paragraphs(llvm::StringRef Text);

  llvm::raw_ostream &Os;
  /// The anchors and titles so far.
  std::vector<std::pair<const char *, const char *>> Sections;
};

} // namespace kapi

#endif // KAPI_SPECIO_DOC_PAGEPARTS_H
