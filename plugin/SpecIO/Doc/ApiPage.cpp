//===- ApiPage.cpp - the page of one API ----------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Html/Page.h"
#include "Spec/Numbers.h"
#include "SpecIO/Doc/Meanings.h"
#include "SpecIO/Doc/Site.h"
#include "SpecIO/SpecWriter.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

namespace {

class ApiPage {
public:
  ApiPage(const Spec &S, const PageNames &Pages, llvm::raw_ostream &Os)
      : S(S), Pages(Pages), Os(Os) {}

  void print() {
    PageHead Head{S.Name + " - " + S.Summary, "", "", DocFooter};
    beginPage(Os, Head);
    Os << "<div class=\"page\">\n";
    // The body comes first, because it knows which sections there are.
    std::string Body;
    llvm::raw_string_ostream BodyStream(Body);
    {
      ApiPage Inner(S, Pages, BodyStream);
      Inner.body();
      Sections = std::move(Inner.Sections);
    }
    Os << "<nav><a class=\"home\" href=\"index.html\">All APIs</a>";
    for (const auto &[Id, Title] : Sections)
      Os << "<a href=\"#" << Id << "\">" << Title << "</a>";
    Os << "</nav>\n<main>\n" << Body << "</main>\n</div>\n";
    endPage(Os, Head);
  }

private:
  void body() {
    head();
    calls();
    prose("description", "Description", S.Description);
    params("params", "Parameters", S.Params);
    rules();
    variants();
    results();
    errors();
    effects();
    kernelSide();
    structures();
    prose("notes", "Notes", S.Notes);
    examples();
    checks();
    verified();
    rest();
  }

  void section(const char *Id, const char *Title) {
    Sections.emplace_back(Id, Title);
    Os << "<h2 id=\"" << Id << "\">" << Title << "</h2>\n";
  }

  void tag(const Twine &Text, StringRef Kind = "") {
    Os << "<span class=\"tag " << Kind << "\">" << html(Text.str())
       << "</span>";
  }

  void table(std::initializer_list<const char *> Heads) {
    Os << "<div class=\"scroll\"><table><thead><tr>";
    for (const char *Head : Heads)
      Os << "<th>" << Head << "</th>";
    Os << "</tr></thead><tbody>\n";
  }
  void endTable() { Os << "</tbody></table></div>\n"; }

  void cell(StringRef Text, const char *Class = "") {
    Os << "<td class=\"" << Class << "\">" << html(Text) << "</td>";
  }

  void prose(const char *Id, const char *Title, StringRef Text) {
    if (Text.empty())
      return;
    section(Id, Title);
    paragraphs(Text);
  }

  void paragraphs(StringRef Text) {
    while (!Text.empty()) {
      auto [First, Rest] = Text.split("\n\n");
      Os << "<p>" << html(First) << "</p>\n";
      Text = Rest;
    }
  }

  void head() {
    Os << "<h1>" << html(S.Name) << "</h1>\n<p class=\"lead\">"
       << html(S.Summary) << "</p>\n<div class=\"tags\">";
    tag(word(S.Kind));
    if (std::string Since = sinceText(S.First); !Since.empty())
      tag("since " + Since);
    for (Context C : S.Contexts)
      tag(word(C));
    if (!S.Deprecated.empty())
      tag("deprecated: " + S.Deprecated, "bad");
    if (!S.Replacement.empty())
      tag("use " + S.Replacement + " instead", "warn");
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
    section("calls", "Calls");
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

  //===--- Parameters -----------------------------------------------------===//

  void params(const char *Id, const char *Title, llvm::ArrayRef<Param> Params) {
    if (Params.empty())
      return;
    section(Id, Title);
    for (const Param &P : Params)
      param(P);
  }

  void param(const Param &P) {
    Os << "<h3><code>" << html(P.Name) << "</code> <small class=\"dim\"><code>"
       << html(P.Type) << "</code>";
    if (!P.LibcType.empty())
      Os << ", in libc <code>" << html(P.LibcType) << "</code>";
    Os << "</small></h3>\n<div class=\"tags\">";
    for (ParamFlag F : P.Flags)
      tag(word(F));
    if (std::string Text = constraintText(P); !Text.empty())
      tag(Text, "good");
    if (!P.Refusal.empty())
      tag("otherwise " + P.Refusal, "bad");
    if (P.Mask && P.Mask->ObjectDependent)
      tag("depends on the object", "warn");
    Os << "</div>\n";
    paragraphs(P.Description);
    if (!P.Rule.empty())
      Os << "<p class=\"dim\">" << html(P.Rule) << "</p>\n";
    for (const ArchMask &M : P.ArchMasks)
      Os << "<p class=\"dim\">On " << html(M.Arch) << ": <code>" << html(M.Bits)
         << "</code></p>\n";
    flags(P.Values, /*Decimal=*/true);
    if (std::string Text = refusedText(P); !Text.empty())
      Os << "<p class=\"dim\">" << html(Text) << "</p>\n";
    if (!P.Mask)
      return;
    for (const ValueField &Field : P.Mask->Fields) {
      Os << "<p>" << html(Field.Name) << ", one value in <code>"
         << hex(Field.Bits) << "</code>";
      if (!Field.Requires.empty())
        Os << ", needs " << html(llvm::join(Field.Requires, " or "));
      if (!Field.Refusal.empty())
        Os << ", otherwise " << html(Field.Refusal);
      Os << ":</p>\n";
      flags(Field.Values, /*Decimal=*/false);
    }
    flags(P.Mask->Flags, /*Decimal=*/false);
  }

  void flags(llvm::ArrayRef<Flag> Flags, bool Decimal) {
    if (Flags.empty())
      return;
    table({"Name", "Value", "Since", "Meaning", "Rules"});
    for (const Flag &F : Flags) {
      Os << "<tr id=\"" << html(F.Name) << "\"><td class=\"name\">"
         << html(F.Name);
      for (const std::string &Alias : F.Aliases)
        Os << "<br><span class=\"dim\">" << html(Alias) << "</span>";
      Os << "</td>";
      cell(Decimal ? std::to_string(static_cast<int64_t>(F.Value))
                   : hex(F.Value),
           "num name");
      cell(sinceText(F.First), "dim");
      cell(F.Description);
      cell(rulesText(F));
      Os << "</tr>\n";
    }
    endTable();
  }

  void rules() {
    if (S.Constraints.empty())
      return;
    section("rules", "Rules between arguments");
    table({"Rule", "In words", "Refused with"});
    for (const Constraint &C : S.Constraints) {
      Os << "<tr>";
      cell(C.Name, "name");
      Os << "<td><p>" << html(C.Description) << "</p>";
      if (!C.Expr.empty())
        Os << "<code>" << html(C.Expr) << "</code>";
      Os << "</td>";
      cell(C.Refusal, "name");
      Os << "</tr>\n";
    }
    endTable();
  }

  void variants() {
    if (S.Variants.empty())
      return;
    section("variants", "Variants");
    for (const Variant &V : S.Variants) {
      Os << "<h3>" << html(V.Name) << " <small class=\"dim\">" << html(V.Select)
         << " is " << html(llvm::join(V.Values, " or ")) << "</small></h3>\n";
      paragraphs(V.Description);
      for (const Param &P : V.Params)
        param(P);
      if (V.Returns)
        successTable(*V.Returns);
    }
  }

  //===--- Results --------------------------------------------------------===//

  void successTable(const Returns &R) {
    if (R.Success.empty())
      return;
    table({"Result", "Name", "Meaning"});
    for (const SuccessClass &C : R.Success) {
      Os << "<tr>";
      cell(valueText(C), "name");
      cell(C.Name, "name");
      Os << "<td>" << html(C.Description);
      if (C.Partial)
        Os << " <span class=\"tag warn\">may be less than asked for</span>";
      Os << "</td></tr>\n";
    }
    endTable();
  }

  void results() {
    section("results", "Result");
    paragraphs(S.Returns.Description);
    successTable(S.Returns);
    switch (S.Returns.Discard) {
    case Discard::Report:
      Os << "<p class=\"dim\">A dropped result is a mistake.</p>\n";
      break;
    case Discard::Strict:
      Os << "<p class=\"dim\">A dropped result is worth a look.</p>\n";
      break;
    case Discard::Silent:
      break;
    }
  }

  void errors() {
    if (S.Errors.empty())
      return;
    section("errors", "Errors");
    if (S.ErrorsComplete)
      Os << "<p class=\"dim\">The list is complete: nothing behind the call "
            "can add to it.</p>\n";
    table({"Error", "When", "What the caller owes it"});
    for (const Error &E : S.Errors) {
      Os << "<tr id=\"" << html(E.Name) << "\">";
      cell(E.Name, "name");
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
      tag(word(E.Contract), toneOf(E.Contract));
      Os << "<p>" << html(meaning(E.Contract)) << "</p>";
      if (E.Partial)
        Os << "<p class=\"dim\">The failed call can leave effects "
              "behind.</p>";
      Os << "</td></tr>\n";
    }
    endTable();
  }

  void note(const char *Before, const std::vector<std::string> &Names) {
    if (!Names.empty())
      Os << "<p class=\"dim\">only " << Before << ' '
         << html(llvm::join(Names, ", ")) << "</p>";
  }

  //===--- What happens ---------------------------------------------------===//

  void twoTexts(StringRef Text, StringRef Condition) {
    Os << "<td><p>" << html(Text) << "</p>";
    if (!Condition.empty())
      Os << "<p class=\"dim\">When: " << html(Condition) << "</p>";
    Os << "</td>";
  }

  void effects() {
    if (!S.StateTransitions.empty()) {
      section("states", "State transitions");
      table({"Object", "From", "To", "What happens"});
      for (const StateTransition &T : S.StateTransitions) {
        Os << "<tr>";
        cell(T.Object);
        cell(T.From, "dim");
        cell(T.To);
        twoTexts(T.Description, T.Condition);
        Os << "</tr>\n";
      }
      endTable();
    }
    if (S.Lifetime)
      prose("lifetime", "Lifetime", lifetimeText(*S.Lifetime));
    if (S.SideEffects.empty())
      return;
    section("effects", "Side effects");
    table({"Target", "Kind", "What happens"});
    for (const SideEffect &E : S.SideEffects) {
      Os << "<tr>";
      cell(E.Target);
      Os << "<td>";
      for (Effect Kind : E.Types)
        Os << html(word(Kind)) << "<br>";
      if (E.Reversible)
        Os << "<span class=\"dim\">can be undone</span>";
      Os << "</td>";
      twoTexts(E.Description, E.Condition);
      Os << "</tr>\n";
    }
    endTable();
  }

  void kernelSide() {
    if (!S.Signals.empty()) {
      section("signals", "Signals");
      table({"Signal", "Direction", "Then", "What happens"});
      for (const Signal &G : S.Signals) {
        Os << "<tr>";
        cell(G.Name, "name");
        cell(word(G.Direction));
        Os << "<td>" << html(word(G.Action));
        if (!G.ErrorName.empty())
          Os << "<br>" << html(G.ErrorName);
        if (G.Restartable)
          Os << "<br><span class=\"dim\">restartable</span>";
        Os << "</td>";
        twoTexts(G.Description, G.Condition);
        Os << "</tr>\n";
      }
      endTable();
    }
    if (!S.Capabilities.empty()) {
      section("capabilities", "Capabilities");
      table({"Capability", "Effect", "Allows", "Without it"});
      for (const Capability &C : S.Capabilities) {
        Os << "<tr>";
        cell(C.Name, "name");
        cell(word(C.Action));
        twoTexts(C.Allows.empty() ? C.Description : C.Allows, C.Condition);
        cell(C.Without);
        Os << "</tr>\n";
      }
      endTable();
    }
    if (S.Locks.empty())
      return;
    section("locks", "Kernel locks");
    table({"Lock", "Kind", "Held", "What it protects"});
    for (const Lock &L : S.Locks) {
      Os << "<tr>";
      cell(L.Name, "name");
      cell(word(L.Type));
      std::vector<std::string> Held;
      if (L.HeldOnEntry)
        Held.push_back("on entry");
      if (L.Acquired)
        Held.push_back("acquired");
      if (L.Released)
        Held.push_back("released");
      if (L.HeldOnExit)
        Held.push_back("on exit");
      cell(llvm::join(Held, ", "), "dim");
      Os << "<td>";
      for (const std::string &Text : L.Descriptions)
        Os << "<p>" << html(Text) << "</p>";
      Os << "</td></tr>\n";
    }
    endTable();
  }

  void structures() {
    if (S.Structures.empty())
      return;
    section("structs", "Structures");
    for (const Structure &Of : S.Structures) {
      Os << "<p><code>struct " << html(Of.Name) << "</code> "
         << html(Of.Description) << "</p>\n";
      for (const Param &P : Of.Fields)
        param(P);
    }
  }

  void examples() {
    if (S.Examples.empty())
      return;
    section("examples", "Examples");
    for (const std::string &Example : S.Examples)
      Os << "<pre>" << html(Example) << "</pre>\n";
  }

  //===--- Where it comes from --------------------------------------------===//

  void checks() {
    section("checks", "What checks use");
    table({"Check", "Uses"});
    for (const CheckUse &Use : checksOf(S)) {
      Os << "<tr>";
      cell(Use.Id, "name");
      cell(Use.Uses);
      Os << "</tr>\n";
    }
    endTable();
  }

  void verified() {
    if (S.VerifiedBy.empty())
      return;
    section("verified", "How it was verified");
    table({"Facts", "How", "Where"});
    for (const Verified &V : S.VerifiedBy) {
      Os << "<tr>";
      Os << "<td>" << html(llvm::join(V.Facts, ", ")) << "</td><td>";
      tag(word(V.By), V.By == Evidence::Probe ? "good" : "");
      Os << "<p class=\"dim\">" << html(meaning(V.By)) << "</p></td>";
      Os << "<td><p>" << html(V.Where) << "</p><p class=\"dim\">"
         << html(V.Note) << "</p></td></tr>\n";
    }
    endTable();
  }

  /// Every key of the language, those that no section above knows too.
  void rest() {
    if (!S.CustomEntries.empty()) {
      section("custom", "Further facts");
      table({"Name", "As the kernel's specification has it"});
      for (const Custom &C : S.CustomEntries) {
        Os << "<tr>";
        cell(C.Name, "name");
        cell(C.Text);
        Os << "</tr>\n";
      }
      endTable();
    }
    section("spec", "The spec");
    Os << "<details><summary>All of it, in the spec language</summary><pre>"
       << html(toYaml(writeSpec(S))) << "</pre></details>\n";
  }

  const Spec &S;
  const PageNames &Pages;
  llvm::raw_ostream &Os;
  std::vector<std::pair<const char *, const char *>> Sections;
};

} // namespace

void kapi::printApiPage(const Spec &S, const PageNames &Pages,
                        llvm::raw_ostream &Os) {
  ApiPage(S, Pages, Os).print();
}
