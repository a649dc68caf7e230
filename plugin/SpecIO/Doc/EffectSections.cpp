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
    if (!S.StateTransitions.empty()) {
      Out.section("states", "State transitions");
      Out.table({"Object", "From", "To", "What happens"});
      for (const StateTransition &T : S.StateTransitions) {
        Os << "<tr>";
        Out.cell(T.Object);
        Out.cell(T.From, "dim");
        Out.cell(T.To);
        Out.twoTexts(T.Description, T.Condition);
        Os << "</tr>\n";
      }
      Out.endTable();
    }
    if (S.Lifetime)
      Out.prose("lifetime", "Lifetime", lifetimeText(*S.Lifetime));
    if (S.SideEffects.empty())
      return;
    Out.section("effects", "Side effects");
    Out.table({"Target", "Kind", "What happens"});
    for (const SideEffect &E : S.SideEffects) {
      Os << "<tr>";
      Out.cell(E.Target);
      Os << "<td>";
      for (Effect Kind : E.Types)
        Os << html(word(Kind)) << "<br>";
      if (E.Reversible)
        Os << "<span class=\"dim\">can be undone</span>";
      Os << "</td>";
      Out.twoTexts(E.Description, E.Condition);
      Os << "</tr>\n";
    }
    Out.endTable();
  }

  void kernelSide() {
    if (!S.Signals.empty()) {
      Out.section("signals", "Signals");
      Out.table({"Signal", "Direction", "Then", "What happens"});
      for (const Signal &G : S.Signals) {
        Os << "<tr>";
        Out.cell(G.Name, "name");
        Out.cell(word(G.Direction));
        Os << "<td>" << html(word(G.Action));
        if (!G.ErrorName.empty())
          Os << "<br>" << html(G.ErrorName);
        if (G.Restartable)
          Os << "<br><span class=\"dim\">restartable</span>";
        Os << "</td>";
        Out.twoTexts(G.Description, G.Condition);
        Os << "</tr>\n";
      }
      Out.endTable();
    }
    if (!S.Capabilities.empty()) {
      Out.section("capabilities", "Capabilities");
      Out.table({"Capability", "Effect", "Allows", "Without it"});
      for (const Capability &C : S.Capabilities) {
        Os << "<tr>";
        Out.cell(C.Name, "name");
        Out.cell(word(C.Action));
        Out.twoTexts(C.Allows.empty() ? C.Description : C.Allows, C.Condition);
        Out.cell(C.Without);
        Os << "</tr>\n";
      }
      Out.endTable();
    }
    if (S.Locks.empty())
      return;
    Out.section("locks", "Kernel locks");
    Out.table({"Lock", "Kind", "Held", "What it protects"});
    for (const Lock &L : S.Locks) {
      Os << "<tr>";
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
      Os << "</td></tr>\n";
    }
    Out.endTable();
  }

  const Spec &S;
  PageParts &Out;
  llvm::raw_ostream &Os;
};

} // namespace

void kapi::printEffects(const Spec &S, PageParts &Out) {
  Effects(S, Out).print();
}
