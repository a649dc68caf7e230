//===- FindingView.cpp - one finding of the HTML report -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Html/FindingView.h"
#include "Html/Page.h"
#include "Report/Html/Reference.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace kapi;
using llvm::StringRef;

ReportPages::ReportPages(const RunInfo &Run) {
  for (const CheckPage &Page : Run.Checks)
    Checks.try_emplace(Page.Id, &Page);
  for (const ApiPage &Page : Run.Apis)
    Apis.try_emplace(Page.Name, &Page);
}

std::string kapi::anchorOf(const Record &Rec) {
  return "f" + html(StringRef(Rec.Fingerprint).take_front(16));
}

std::string kapi::placeOf(const RunInfo &Run, const TextRange &At) {
  std::string Text = relativeTo(Run.Root, At.File);
  if (At.Begin.isValid())
    Text += ":" + std::to_string(At.Begin.Line);
  return Text;
}

namespace {

/// The names that a finding speaks of, and what stands in quotes.
struct SpokenOf {
  llvm::StringSet<> Words, Quoted;

  void add(StringRef Text) {
    for (StringRef Rest = Text; !Rest.empty();) {
      StringRef Word =
          Rest.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; });
      if (!Word.empty())
        Words.insert(Word);
      Rest = Rest.drop_front(std::max<size_t>(Word.size(), 1));
    }
    llvm::SmallVector<StringRef, 8> Parts;
    Text.split(Parts, '\'');
    for (size_t I = 1; I < Parts.size(); I += 2)
      Quoted.insert(Parts[I]);
  }
};

} // namespace

/// A short row for each of \p Terms that is spoken of. An advice that is that
/// of the row above goes without saying.
static void printTerms(llvm::ArrayRef<ApiTerm> Terms,
                       const llvm::StringSet<> &Names, llvm::raw_ostream &Os) {
  StringRef Said;
  for (const ApiTerm &Term : Terms) {
    if (!Names.contains(Term.Name))
      continue;
    Os << "<tr><td class=name>" << html(Term.Name) << "</td><td>"
       << html(Term.Text) << "</td><td class=\"advice " << html(Term.Tone)
       << "\">" << (Term.Advice == Said ? "" : html(Term.Advice))
       << "</td></tr>\n";
    Said = Term.Advice;
  }
}

/// What the spec says of what the finding names.
static void printSpec(const Record &Rec, const ApiPage &Api,
                      llvm::raw_ostream &Os) {
  SpokenOf Spoken;
  Spoken.add(Rec.Message);
  for (const RecordNote &Note : Rec.Notes)
    Spoken.add(Note.Text);
  Os << "<p><a href=\"#api-" << html(Api.Name) << "\"><code>" << html(Api.Name)
     << "</code></a> " << html(Api.Summary) << "</p>\n";
  std::string Rows;
  llvm::raw_string_ostream Table(Rows);
  printTerms(Api.Params, Spoken.Quoted, Table);
  printTerms(Api.Flags, Spoken.Words, Table);
  printTerms(Api.Results, Spoken.Quoted, Table);
  printTerms(Api.Errors, Spoken.Words, Table);
  if (!Rows.empty())
    Os << "<table>" << Rows << "</table>\n";
  else if (!Api.Calls.empty())
    Os << "<pre>" << html(Api.Calls.front()) << "</pre>\n";
}

void kapi::printFinding(const RunInfo &Run, const Record &Rec, StringRef FileId,
                        const ReportPages &Pages, SourceDetail Detail,
                        SourceCache &Sources, llvm::raw_ostream &Os) {
  const std::string Id = anchorOf(Rec);
  StringRef Level = levelName(Rec.Certainty);
  auto Check = Pages.Checks.find(Rec.Check);
  Os << "<article id=" << Id << " data-check=\"" << html(Rec.Check)
     << "\" data-level=" << Level << " data-api=\"" << html(Rec.Api)
     << "\" data-file=" << FileId << ">\n<h3><a href=#" << Id << '>'
     << html(Rec.Message) << "</a></h3>\n<p class=tags><span class=\"tag "
     << levelTone(Rec.Certainty) << "\">" << Level << "</span>";
  if (Check != Pages.Checks.end())
    Os << "<a class=tag href=\"#" << html(Rec.Check) << "\">" << html(Rec.Check)
       << "</a>";
  else
    Os << "<span class=tag>" << html(Rec.Check) << "</span>";
  Os << "<span class=where>" << html(placeOf(Run, Rec.At));
  if (!Rec.Function.empty())
    Os << " in <code>" << html(Rec.Function) << "</code>";
  Os << "</span></p>\n";
  printSource(Run, Rec, Id, Detail, Sources, Os);
  for (const RecordNote &Note : Rec.Notes)
    if (!Note.At.Begin.isValid() || !Rec.At.Begin.isValid())
      Os << "<p>" << html(Note.Text) << "</p>\n";
  auto Api = Pages.Apis.find(Rec.Api);
  Os << "<div class=spec>\n";
  if (Api != Pages.Apis.end())
    printSpec(Rec, *Api->second, Os);
  if (Check != Pages.Checks.end())
    Os << "<p class=dim>" << checkSentence(*Check->second) << "</p>\n";
  Os << "</div>\n</article>\n";
}
