//===- EffectSections.cpp - what a call does at run time ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Doc/Meanings.h"
#include "SpecIO/Doc/Sections.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

namespace {

class Effects {
public:
  Effects(const Spec &S, PageParts &Out) : S(S), Out(Out), Os(Out.Os) {}

  void print() {
    effects();
    kernelSide();
  }

private:
  void effects() {
    Out.tableSection("states", "State transitions",
                     {"Object", "From", "To", "What happens"},
                     S.StateTransitions, [&](const StateTransition &T) {
                       Out.cell(T.Object);
                       Out.cell(T.From, "dim");
                       Out.cell(T.To);
                       Out.twoTexts(T.Description, T.Condition);
                     });
    if (S.Lifetime)
      Out.prose("lifetime", "Lifetime", lifetimeText(*S.Lifetime));
    Out.tableSection("effects", "Side effects",
                     {"Target", "Kind", "What happens"}, S.SideEffects,
                     [&](const SideEffect &E) {
                       Out.cell(E.Target);
                       Os << "<td>";
                       for (Effect Kind : E.Types)
                         Os << html(word(Kind)) << "<br>";
                       if (E.Reversible)
                         Os << "<span class=\"dim\">can be undone</span>";
                       Os << "</td>";
                       Out.twoTexts(E.Description, E.Condition);
                     });
  }

  void kernelSide() {
    Out.tableSection("signals", "Signals",
                     {"Signal", "Direction", "Then", "What happens"}, S.Signals,
                     [&](const Signal &G) {
                       Out.cell(G.Name, "name");
                       Out.cell(word(G.Direction));
                       Os << "<td>" << html(word(G.Action));
                       if (!G.ErrorName.empty())
                         Os << "<br>" << html(G.ErrorName);
                       if (G.Restartable)
                         Os << "<br><span class=\"dim\">restartable</span>";
                       Os << "</td>";
                       Out.twoTexts(G.Description, G.Condition);
                     });
    Out.tableSection("capabilities", "Capabilities",
                     {"Capability", "Effect", "Allows", "Without it"},
                     S.Capabilities, [&](const Capability &C) {
                       Out.cell(C.Name, "name");
                       Out.cell(word(C.Action));
                       Out.twoTexts(C.Allows.empty() ? C.Description : C.Allows,
                                    C.Condition);
                       Out.cell(C.Without);
                     });
    Out.tableSection("locks", "Kernel locks",
                     {"Lock", "Kind", "Held", "What it protects"}, S.Locks,
                     [&](const Lock &L) {
                       Out.cell(L.Name, "name");
                       Out.cell(word(L.Type));
                       std::vector<std::string> Held;
                       if (L.HeldOnEntry)
                         Held.push_back("on entry");
                       if (L.Acquired)
                         Held.push_back("acquired");
                       if (L.Released)
                         Held.push_back("released");
                       if (L.HeldOnExit)
                         Held.push_back("on exit");
                       Out.cell(llvm::join(Held, ", "), "dim");
                       Os << "<td>";
                       for (const std::string &Text : L.Descriptions)
                         Os << "<p>" << html(Text) << "</p>";
                       Os << "</td>";
                     });
  }

  const Spec &S;
  PageParts &Out;
  llvm::raw_ostream &Os;
};

} // namespace

void kapi::printEffects(const Spec &S, PageParts &Out) {
  Effects(S, Out).print();
}
