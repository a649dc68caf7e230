//===- ApiPage.cpp - the page of one API ----------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Doc/Meanings.h"
#include "SpecIO/Doc/Sections.h"
#include "SpecIO/Doc/Site.h"
#include "SpecIO/SpecWriter.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

namespace {

class ApiPage {
public:
  ApiPage(const Spec &S, const PageNames &Pages, PageParts &Out)
      : S(S), Pages(Pages), Out(Out), Os(Out.Os) {}

  void print() {
    head();
    calls();
    Out.prose("description", "Description", S.Description);
    printArguments(S, Out);
    errors();
    printEffects(S, Out);
    printStructures(S, Out);
    Out.prose("notes", "Notes", S.Notes);
    examples();
    checks();
    verified();
    rest();
  }

private:
  void head() {
    Os << "<h1>" << html(S.Name) << "</h1>\n<p class=\"lead\">"
       << html(S.Summary) << "</p>\n<div class=\"tags\">";
    Out.tag(word(S.Kind));
    if (std::string Since = sinceText(S.First); !Since.empty())
      Out.tag("since " + Since);
    for (Context C : S.Contexts)
      Out.tag(word(C));
    if (!S.Deprecated.empty())
      Out.tag("deprecated: " + S.Deprecated, "bad");
    if (!S.Replacement.empty())
      Out.tag("use " + S.Replacement + " instead", "warn");
    Os << "</div>\n";
    if (S.See.empty())
      return;
    Os << "<p class=\"dim\">See also ";
    for (size_t I = 0; I < S.See.size(); ++I) {
      auto It = Pages.find(StringRef(S.See[I]).split('(').first);
      Os << (I ? ", " : "");
      if (It == Pages.end() || It->second == S.Name)
        Os << html(S.See[I]);
      else
        Os << "<a href=\"" << html(It->second) << ".html\">" << html(S.See[I])
           << "</a>";
    }
    Os << "</p>\n";
  }

  void calls() {
    Out.section("calls", "Calls");
    for (const Call &C : S.Calls) {
      Os << "<pre>";
      if (C.Function.empty())
        Os << "syscall(SYS_" << html(C.Syscall) << ", ...)";
      else
        Os << "#include &lt;" << html(C.Header) << "&gt;";
      Os << "\n" << html(C.Prototype) << ";</pre>\n<p class=\"dim\">";
      bool FailsWithValue = C.Returns == ReturnConvention::Errno ||
                            C.Returns == ReturnConvention::ErrnoZeroFirst;
      if (FailsWithValue)
        Os << "Failure is " << html(C.Failure.isSet() ? C.Failure.Text : "-1")
           << ", and ";
      Os << html(meaning(C.Returns));
      for (const ArchNumber &N : C.Numbers)
        Os << "; number " << N.Value << " on " << html(N.Arch);
      if (std::string Since = sinceText(C.First); !Since.empty())
        Os << "; since " << html(Since);
      if (C.Emulated)
        Os << "; libc does without the kernel where " << html(C.Emulated->Param)
           << " allows it";
      Os << "</p>\n";
    }
  }

  void errors() {
    if (S.Errors.empty())
      return;
    Out.section("errors", "Errors");
    if (S.ErrorsComplete)
      Os << "<p class=\"dim\">The list is complete: nothing behind the call "
            "can add to it.</p>\n";
    Out.table({"Error", "When", "What the caller owes it"});
    for (const Error &E : S.Errors) {
      Os << "<tr id=\"" << html(E.Name) << "\">";
      Out.cell(E.Name, "name");
      Os << "<td><p>" << html(E.Condition) << "</p><p class=\"dim\">"
         << html(E.Description) << "</p>";
      note("with", E.Flags);
      note("in", E.Variants);
      for (Way W : E.Via)
        Os << "<p class=\"dim\">only by "
           << (W == Way::Function ? "the libc function" : "syscall()")
           << "</p>";
      if (std::string Since = sinceText(E.First); !Since.empty())
        Os << "<p class=\"dim\">since " << html(Since) << "</p>";
      Os << "</td><td>";
      Out.tag(word(E.Contract), toneOf(E.Contract));
      Os << "<p>" << html(meaning(E.Contract)) << "</p>";
      if (E.Partial)
        Os << "<p class=\"dim\">The failed call can leave effects "
              "behind.</p>";
      Os << "</td></tr>\n";
    }
    Out.endTable();
  }

  void note(const char *Before, const std::vector<std::string> &Names) {
    if (!Names.empty())
      Os << "<p class=\"dim\">only " << Before << ' '
         << html(llvm::join(Names, ", ")) << "</p>";
  }

  void examples() {
    if (S.Examples.empty())
      return;
    Out.section("examples", "Examples");
    for (const std::string &Example : S.Examples)
      Os << "<pre>" << html(Example) << "</pre>\n";
  }

  void checks() {
    Out.section("checks", "What checks use");
    Out.table({"Check", "Uses"}, checksOf(S), [&](const CheckUse &Use) {
      Out.cell(Use.Id, "name");
      Out.cell(Use.Uses);
    });
  }

  void verified() {
    Out.tableSection(
        "verified", "How it was verified", {"Facts", "How", "Where"},
        S.VerifiedBy, [&](const Verified &V) {
          Os << "<td>" << html(llvm::join(V.Facts, ", ")) << "</td><td>";
          Out.tag(word(V.By), V.By == Evidence::Probe ? "good" : "");
          Os << "<p class=\"dim\">" << html(meaning(V.By)) << "</p></td>";
          Os << "<td><p>" << html(V.Where) << "</p><p class=\"dim\">"
             << html(V.Note) << "</p></td>";
        });
  }

  /// Every key of the language, those that no section above knows too.
  void rest() {
    Out.tableSection("custom", "Further facts",
                     {"Name", "As the kernel's specification has it"},
                     S.CustomEntries, [&](const Custom &C) {
                       Out.cell(C.Name, "name");
                       Out.cell(C.Text);
                     });
    Out.section("spec", "The spec");
    Os << "<details><summary>All of it, in the spec language</summary><pre>"
       << html(toYaml(writeSpec(S))) << "</pre></details>\n";
  }

  const Spec &S;
  const PageNames &Pages;
  PageParts &Out;
  llvm::raw_ostream &Os;
};

} // namespace

void kapi::printApiPage(const Spec &S, const PageNames &Pages,
                        llvm::raw_ostream &Os) {
  // The body comes first, because it knows which sections there are.
  std::string Body;
  llvm::raw_string_ostream BodyStream(Body);
  PageParts Parts(BodyStream);
  ApiPage(S, Pages, Parts).print();
  PageHead Head{S.Name + " - " + S.Summary, "", "", DocFooter};
  beginPage(Os, Head);
  Os << "<div class=\"page\">\n"
        "<nav><a class=\"home\" href=\"index.html\">All APIs</a>";
  for (const auto &[Id, Title] : Parts.Sections)
    Os << "<a href=\"#" << Id << "\">" << Title << "</a>";
  Os << "</nav>\n<main>\n" << Body << "</main>\n</div>\n";
  endPage(Os, Head);
}
