//===- PageParts.cpp - what the sections of a page are made of ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Doc/PageParts.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

void PageParts::section(const char *Id, const char *Title) {
  Sections.emplace_back(Id, Title);
  Os << "<h2 id=\"" << Id << "\">" << Title << "</h2>\n";
}

void PageParts::tag(const Twine &Text, StringRef Kind) {
  Os << "<span class=\"tag " << Kind << "\">" << html(Text.str()) << "</span>";
}

void PageParts::table(std::initializer_list<const char *> Heads) {
  Os << "<div class=\"scroll\"><table><thead><tr>";
  for (const char *Head : Heads)
    Os << "<th>" << Head << "</th>";
  Os << "</tr></thead><tbody>\n";
}

void PageParts::endTable() { Os << "</tbody></table></div>\n"; }

void PageParts::cell(StringRef Text, const char *Class) {
  Os << "<td class=\"" << Class << "\">" << html(Text) << "</td>";
}

void PageParts::prose(const char *Id, const char *Title, StringRef Text) {
  if (Text.empty())
    return;
  section(Id, Title);
  paragraphs(Text);
}

void PageParts::paragraphs(StringRef Text) {
  while (!Text.empty()) {
    auto [First, Rest] = Text.split("\n\n");
    Os << "<p>" << html(First) << "</p>\n";
    Text = Rest;
  }
}

void PageParts::twoTexts(StringRef Text, StringRef Condition) {
  Os << "<td><p>" << html(Text) << "</p>";
  if (!Condition.empty())
    Os << "<p class=\"dim\">When: " << html(Condition) << "</p>";
  Os << "</td>";
}
