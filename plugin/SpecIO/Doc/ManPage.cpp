//===- ManPage.cpp - the manual page of one API ---------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Numbers.h"
#include "SpecIO/Doc/Meanings.h"
#include "SpecIO/Doc/Site.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

/// Text that roff takes for nothing but text.
static std::string roff(StringRef Text) {
  std::string Result;
  bool AtStart = true;
  for (char C : Text) {
    unsigned char U = C;
    if (AtStart && (C == ' ' || C == '\n'))
      continue;
    if (AtStart && (C == '.' || C == '\''))
      Result += "\\&";
    if (C == '\\')
      Result += "\\e";
    else if (C == '-')
      Result += "\\-";
    else if (U < 0x20 && C != '\n')
      Result += ' ';
    else if (U != 0x7f)
      Result += C;
    AtStart = C == '\n';
  }
  return Result;
}

/// An argument of a macro.
static std::string quoted(StringRef Text) {
  std::string Result = "\"";
  for (char C : roff(Text))
    Result +=
        C == '"' ? std::string("\\(dq") : std::string(1, C == '\n' ? ' ' : C);
  return Result + "\"";
}

namespace {

class ManPage {
public:
  ManPage(const Spec &S, llvm::raw_ostream &Os) : S(S), Os(Os) {}

  void print() {
    // A date would make two runs differ.
    Os << ".TH " << quoted(StringRef(S.Name).upper())
       << " 2kapi \"\" KapiCheck \"Kernel API specifications\"\n";
    section("NAME");
    Os << roff(S.Name) << " \\- " << roff(S.Summary) << '\n';
    synopsis();
    text("DESCRIPTION", S.Description);
    params();
    rules();
    results();
    errors();
    effects();
    text("NOTES", S.Notes);
    examples();
    verified();
    see();
  }

private:
  void section(const char *Title) { Os << ".SH " << Title << '\n'; }

  void text(const char *Title, StringRef Text) {
    if (Text.empty())
      return;
    section(Title);
    paragraphs(Text);
  }

  void paragraphs(StringRef Text) {
    for (bool First = true; !Text.empty(); First = false) {
      auto [One, Rest] = Text.split("\n\n");
      if (!First)
        Os << ".PP\n";
      Os << roff(One) << '\n';
      Text = Rest;
    }
  }

  void entry(const Twine &Head, StringRef Text) {
    Os << ".TP\n.B " << quoted(Head.str()) << '\n'
       << (Text.empty() ? "\\&" : roff(Text)) << '\n';
  }

  void synopsis() {
    section("SYNOPSIS");
    Os << ".nf\n";
    std::string Header;
    for (const Call &C : S.Calls) {
      if (!C.Header.empty() && C.Header != Header)
        Os << ".B " << quoted("#include <" + C.Header + ">") << '\n';
      Header = C.Header;
      Os << ".B "
         << quoted(C.Prototype + ";" +
                   (C.Function.empty() ? " /* by syscall() */" : ""))
         << '\n';
    }
    Os << ".fi\n";
  }

  void flags(llvm::ArrayRef<Flag> Flags) {
    if (Flags.empty())
      return;
    Os << ".RS\n";
    for (const Flag &F : Flags) {
      std::string Text = F.Description;
      auto Add = [&](const std::string &More) {
        if (!More.empty())
          Text += (Text.empty() ? "" : "; ") + More;
      };
      Add(rulesText(F));
      if (std::string Since = sinceText(F.First); !Since.empty())
        Add("since " + Since);
      if (!F.Aliases.empty())
        Add("also " + llvm::join(F.Aliases, ", "));
      entry(F.Name + " (" + hex(F.Value) + ")", Text);
    }
    Os << ".RE\n";
  }

  void params() {
    if (!S.Params.empty())
      section("PARAMETERS");
    for (const Param &P : S.Params) {
      std::string Text = P.Description;
      auto Add = [&](const std::string &More) {
        if (!More.empty())
          Text += (Text.empty() ? "" : ". ") + More;
      };
      Add(constraintText(P));
      Add(P.Rule);
      if (!P.Refusal.empty())
        Add("Otherwise " + P.Refusal);
      Add(refusedText(P));
      entry(P.Type + " " + P.Name, Text);
      flags(P.Values);
      if (!P.Mask)
        continue;
      for (const ValueField &Field : P.Mask->Fields)
        flags(Field.Values);
      flags(P.Mask->Flags);
    }
  }

  void rules() {
    if (!S.Constraints.empty())
      section("RULES");
    for (const Constraint &C : S.Constraints)
      entry(C.Name, C.Description);
    if (!S.Variants.empty())
      section("VARIANTS");
    for (const Variant &V : S.Variants)
      entry(V.Name + ": " + V.Select + " is " + llvm::join(V.Values, " or "),
            V.Description);
  }

  void results() {
    section("RETURN VALUE");
    if (!S.Returns.Description.empty())
      paragraphs(S.Returns.Description);
    for (const SuccessClass &C : S.Returns.Success)
      entry(valueText(C) + (C.Partial ? " (maybe partial)" : ""),
            C.Description.empty() ? C.Name : C.Description);
    for (const Call &C : S.Calls)
      entry((C.Function.empty() ? "syscall(SYS_" + C.Syscall + ")"
                                : C.Function + "()"),
            meaning(C.Returns));
  }

  void errors() {
    if (S.Errors.empty())
      return;
    section("ERRORS");
    for (const Error &E : S.Errors) {
      std::string Text = E.Condition + ". ";
      if (!E.Description.empty())
        Text += E.Description + " ";
      Text += "[" + word(E.Contract).str() + "] " + meaning(E.Contract).str();
      if (E.Partial)
        Text += " The failed call can leave effects behind.";
      entry(E.Name, Text);
    }
  }

  void effects() {
    if (!S.StateTransitions.empty() || S.Lifetime)
      section("STATE TRANSITIONS");
    for (const StateTransition &T : S.StateTransitions)
      entry(T.Object + ": " + T.From + " to " + T.To, T.Description);
    if (S.Lifetime)
      entry("Lifetime", lifetimeText(*S.Lifetime));
    if (!S.SideEffects.empty())
      section("SIDE EFFECTS");
    for (const SideEffect &E : S.SideEffects)
      entry(E.Target, E.Description);
    if (!S.Signals.empty())
      section("SIGNALS");
    for (const Signal &G : S.Signals)
      entry(G.Name + " (" + word(G.Direction) + ")",
            G.Description.empty() ? G.Condition : G.Description);
    if (!S.Capabilities.empty())
      section("CAPABILITIES");
    for (const Capability &C : S.Capabilities)
      entry(C.Name, C.Allows.empty() ? C.Description : C.Allows);
  }

  void examples() {
    if (S.Examples.empty())
      return;
    section("EXAMPLES");
    Os << ".nf\n";
    for (const std::string &Example : S.Examples)
      Os << roff(Example) << '\n';
    Os << ".fi\n";
  }

  void verified() {
    if (!S.VerifiedBy.empty())
      section("VERIFICATION");
    for (const Verified &V : S.VerifiedBy)
      entry(word(V.By) + ", " + V.Where,
            llvm::join(V.Facts, ", ") + (V.Note.empty() ? "" : ": " + V.Note));
  }

  void see() {
    if (S.See.empty())
      return;
    section("SEE ALSO");
    Os << roff(llvm::join(S.See, ", ")) << '\n';
  }

  const Spec &S;
  llvm::raw_ostream &Os;
};

} // namespace

void kapi::printManPage(const Spec &S, llvm::raw_ostream &Os) {
  ManPage(S, Os).print();
}
