//===- ArgumentSections.cpp - what a call takes and gives back ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Numbers.h"
#include "SpecIO/Doc/Meanings.h"
#include "SpecIO/Doc/Sections.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

namespace {

class Arguments {
public:
  Arguments(const Spec &S, PageParts &Out) : S(S), Out(Out), Os(Out.Os) {}

  void print() {
    params();
    rules();
    variants();
    results();
  }

  void structures() {
    if (S.Structures.empty())
      return;
    Out.section("structs", "Structures");
    for (const Structure &Of : S.Structures) {
      Os << "<p><code>struct " << html(Of.Name) << "</code> "
         << html(Of.Description) << "</p>\n";
      for (const Param &P : Of.Fields)
        param(P);
    }
  }

private:
  void params() {
    if (S.Params.empty())
      return;
    Out.section("params", "Parameters");
    for (const Param &P : S.Params)
      param(P);
  }

  void param(const Param &P) {
    Os << "<h3><code>" << html(P.Name) << "</code> <small class=\"dim\"><code>"
       << html(P.Type) << "</code>";
    if (!P.LibcType.empty())
      Os << ", in libc <code>" << html(P.LibcType) << "</code>";
    Os << "</small></h3>\n<div class=\"tags\">";
    for (ParamFlag F : P.Flags)
      Out.tag(word(F));
    if (std::string Text = constraintText(P); !Text.empty())
      Out.tag(Text, "good");
    if (!P.Refusal.empty())
      Out.tag("otherwise " + P.Refusal, "bad");
    if (P.Mask && P.Mask->ObjectDependent)
      Out.tag("depends on the object", "warn");
    Os << "</div>\n";
    Out.paragraphs(P.Description);
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
    Out.table({"Name", "Value", "Since", "Meaning", "Rules"});
    for (const Flag &F : Flags) {
      Os << "<tr id=\"" << html(F.Name) << "\"><td class=\"name\">"
         << html(F.Name);
      for (const std::string &Alias : F.Aliases)
        Os << "<br><span class=\"dim\">" << html(Alias) << "</span>";
      Os << "</td>";
      Out.cell(Decimal ? std::to_string(static_cast<int64_t>(F.Value))
                       : hex(F.Value),
               "num name");
      Out.cell(sinceText(F.First), "dim");
      Out.cell(F.Description);
      Out.cell(rulesText(F));
      Os << "</tr>\n";
    }
    Out.endTable();
  }

  void rules() {
    Out.tableSection("rules", "Rules between arguments",
                     {"Rule", "In words", "Refused with"}, S.Constraints,
                     [&](const Constraint &C) {
                       Out.cell(C.Name, "name");
                       Os << "<td><p>" << html(C.Description) << "</p>";
                       if (!C.Expr.empty())
                         Os << "<code>" << html(C.Expr) << "</code>";
                       Os << "</td>";
                       Out.cell(C.Refusal, "name");
                     });
  }

  void variants() {
    if (S.Variants.empty())
      return;
    Out.section("variants", "Variants");
    for (const Variant &V : S.Variants) {
      Os << "<h3>" << html(V.Name) << " <small class=\"dim\">" << html(V.Select)
         << " is " << html(llvm::join(V.Values, " or ")) << "</small></h3>\n";
      Out.paragraphs(V.Description);
      for (const Param &P : V.Params)
        param(P);
      if (V.Returns)
        successTable(*V.Returns);
    }
  }

  void successTable(const Returns &R) {
    if (R.Success.empty())
      return;
    Out.table(
        {"Result", "Name", "Meaning"}, R.Success, [&](const SuccessClass &C) {
          Out.cell(valueText(C), "name");
          Out.cell(C.Name, "name");
          Os << "<td>" << html(C.Description);
          if (C.Partial)
            Os << " <span class=\"tag warn\">may be less than asked for</span>";
          Os << "</td>";
        });
  }

  void results() {
    Out.section("results", "Result");
    Out.paragraphs(S.Returns.Description);
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

  const Spec &S;
  PageParts &Out;
  llvm::raw_ostream &Os;
};

} // namespace

void kapi::printArguments(const Spec &S, PageParts &Out) {
  Arguments(S, Out).print();
}

void kapi::printStructures(const Spec &S, PageParts &Out) {
  Arguments(S, Out).structures();
}
