//===- Reference.cpp - what a reader of the HTML report looks up ----------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Html/Reference.h"
#include "Html/Page.h"
#include "Report/Html/HighlightedText.h"

using namespace kapi;
using llvm::StringRef;

StringRef kapi::levelTone(Level L) {
  switch (L) {
  case Level::Default:
    return "bad";
  case Level::Strict:
    return "warn";
  case Level::Pedantic:
    break;
  }
  return "";
}

/// Text of a Markdown paragraph with its code.
static std::string inlineHtml(StringRef Markdown) {
  std::string Result;
  llvm::SmallVector<StringRef, 8> Parts;
  Markdown.split(Parts, '`');
  for (size_t I = 0; I < Parts.size(); ++I)
    Result += I % 2 ? "<code>" + html(Parts[I]) + "</code>" : html(Parts[I]);
  return Result;
}

std::string kapi::checkSentence(const CheckPage &Page) {
  // The heading, an empty line, the rule.
  StringRef Rule =
      StringRef(Page.Help).split("\n\n").second.split("\n\n").first;
  return inlineHtml(Rule.empty() ? StringRef(Page.Summary) : Rule);
}

/// The first example of a page, or nothing.
static StringRef exampleOf(StringRef Markdown) {
  return Markdown.split("\n```c\n").second.split("\n```").first;
}

/// A table row: the name, what it is, and what a caller owes it.
static void printTerm(const ApiTerm &Term, llvm::raw_ostream &Os) {
  Os << "<tr><td class=name>" << html(Term.Name) << "</td><td>"
     << html(Term.Text);
  if (!Term.More.empty())
    Os << "<p class=dim>" << html(Term.More) << "</p>";
  if (!Term.Advice.empty())
    Os << "<p class=\"advice " << html(Term.Tone) << "\">" << html(Term.Advice)
       << "</p>";
  Os << "</td></tr>\n";
}

static void printTable(StringRef Title, llvm::ArrayRef<ApiTerm> Terms,
                       llvm::raw_ostream &Os) {
  if (Terms.empty())
    return;
  Os << "<h4>" << Title << "</h4>\n<table>";
  for (const ApiTerm &Term : Terms)
    printTerm(Term, Os);
  Os << "</table>\n";
}

void kapi::printApis(llvm::ArrayRef<ApiPage> Apis, llvm::raw_ostream &Os) {
  if (Apis.empty())
    return;
  Os << "<h2 id=apis>What the specs say</h2>\n";
  for (const ApiPage &Api : Apis) {
    // A link to what a fold hides unfolds it.
    Os << "<details class=api><summary><code>" << html(Api.Name) << "</code> "
       << html(Api.Summary) << "</summary><div id=\"api-" << html(Api.Name)
       << "\">\n";
    for (const std::string &Call : Api.Calls)
      Os << "<pre>" << html(Call) << "</pre>\n";
    if (!Api.Since.empty())
      Os << "<p class=dim>Since " << html(Api.Since) << ".</p>\n";
    printTable("Parameters", Api.Params, Os);
    printTable("Flags and values", Api.Flags, Os);
    printTable("Results", Api.Results, Os);
    printTable("Errors", Api.Errors, Os);
    Os << "</div></details>\n";
  }
}

void kapi::printChecks(llvm::ArrayRef<CheckPage> Checks,
                       const llvm::StringSet<> &Used, llvm::raw_ostream &Os) {
  if (Used.empty())
    return;
  Os << "<h2 id=checks>What the checks are about</h2>\n";
  for (const CheckPage &Page : Checks) {
    if (!Used.contains(Page.Id))
      continue;
    Os << "<h3 id=\"" << html(Page.Id) << "\">" << html(Page.Id) << "</h3>\n<p>"
       << checkSentence(Page);
    if (!Page.Uri.empty())
      Os << " <a href=\"" << html(Page.Uri) << "\">More</a>";
    Os << "</p>\n";
    HighlightedText Example("example.c", exampleOf(Page.Help).str());
    if (Example.lineCount() == 0)
      continue;
    Os << "<pre class=example>";
    for (unsigned Line = 1; Line <= Example.lineCount(); ++Line)
      Os << Example.html(Line) << '\n';
    Os << "</pre>\n";
  }
}
