//===- TextPrinter.cpp - a spec for people to read ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/TextPrinter.h"
#include "Spec/Numbers.h"
#include "SpecIO/Doc/Meanings.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

namespace {

class Page {
public:
  explicit Page(llvm::raw_ostream &Os) : Os(Os) {}

  void heading(StringRef Text) { Os << '\n' << Text << '\n'; }

  /// Wraps \p Text, indented by \p Indent columns.
  void paragraph(StringRef Text, unsigned Indent) {
    constexpr unsigned Width = 80;
    unsigned Column = 0;
    while (!(Text = Text.ltrim()).empty()) {
      StringRef Word =
          Text.take_until([](char C) { return C == ' ' || C == '\n'; });
      Text = Text.drop_front(Word.size());
      if (Column && Column + 1 + Word.size() > Width) {
        Os << '\n';
        Column = 0;
      }
      if (!Column) {
        Os.indent(Indent);
        Column = Indent;
      } else {
        Os << ' ';
        ++Column;
      }
      Os << Word;
      Column += Word.size();
    }
    Os << '\n';
  }

  /// One entry of a list: a head and what is said of it.
  void entry(const llvm::Twine &Head, StringRef Text) {
    Os << "  " << Head << '\n';
    if (!Text.empty())
      paragraph(Text, 6);
  }

private:
  llvm::raw_ostream &Os;
};

} // namespace

/// "0 to 1 after success, the error number after a failure".
static std::string storedText(const StoredOutcome &Stored) {
  auto Text = [](StoredKind Kind, const std::string &Value) -> std::string {
    switch (Kind) {
    case StoredKind::Kept:
      return "nothing";
    case StoredKind::Value:
      return Value;
    case StoredKind::ErrorNumber:
      return "the error number";
    case StoredKind::NegativeErrno:
      return "the negative error number";
    case StoredKind::Unclear:
      return "something";
    }
    llvm_unreachable("all kinds have a text");
  };
  std::string Range = Stored.Min.Text;
  if (Stored.Max.Text != Stored.Min.Text)
    Range += " to " + Stored.Max.Text;
  return Text(Stored.Success, Range) + " after success, " +
         Text(Stored.Failure, Stored.Failing.Text) + " after a failure";
}

static std::string flagText(const Flag &F, bool Decimal) {
  std::string Text =
      F.Name + " = " + (Decimal ? std::to_string(F.Value) : hex(F.Value));
  if (!F.Description.empty())
    Text += ": " + F.Description;
  if (!F.Requires.empty())
    Text += "; needs " + llvm::join(F.Requires, " or ");
  if (!F.Conflicts.empty())
    Text += "; not with " + llvm::join(F.Conflicts, ", ");
  if (std::string Since = sinceText(F.First); !Since.empty())
    Text += " (since " + Since + ")";
  return Text;
}

static std::string paramText(const Param &P) {
  std::string Text = P.Description;
  auto Add = [&](const llvm::Twine &More) {
    Text += (Text.empty() ? "" : ". ") + More.str();
  };
  if (P.Min.isSet())
    Add("From " + P.Min.Text + " to " + P.Max.Text);
  else if (P.Constraint != ConstraintKind::None &&
           P.Constraint != ConstraintKind::Mask &&
           P.Constraint != ConstraintKind::Enum)
    Add("Constraint: " + word(P.Constraint));
  if (!P.Rule.empty())
    Add(P.Rule);
  if (!P.Refusal.empty())
    Add("Otherwise: " + P.Refusal);
  for (const Flag &F : P.Refused)
    Add(F.Name + " (" + std::to_string(F.Value) + "): " + F.Refusal +
        (F.LibcRefusal.empty() ? "" : ", in libc " + F.LibcRefusal));
  return Text;
}

static void printParams(const Spec &S, Page &Out) {
  if (S.Params.empty())
    return;
  Out.heading("PARAMETERS");
  for (const Param &P : S.Params) {
    Out.entry(P.Type + " " + P.Name, paramText(P));
    for (const Flag &F : P.Values)
      Out.paragraph(flagText(F, true), 8);
    if (!P.Mask)
      continue;
    for (const ValueField &Field : P.Mask->Fields) {
      Out.paragraph(Field.Name + ", one value in " + hex(Field.Bits), 8);
      for (const Flag &F : Field.Values)
        Out.paragraph(flagText(F, false), 10);
    }
    for (const Flag &F : P.Mask->Flags)
      Out.paragraph(flagText(F, false), 8);
  }
}

static void printRules(const Spec &S, Page &Out) {
  if (!S.Constraints.empty())
    Out.heading("RULES BETWEEN ARGUMENTS");
  for (const Constraint &C : S.Constraints)
    Out.entry(C.Name, C.Description);
  if (!S.Variants.empty())
    Out.heading("VARIANTS");
  for (const Variant &V : S.Variants)
    Out.entry(V.Name + " (" + V.Select + " is " + llvm::join(V.Values, " or ") +
                  ")",
              V.Description);
}

static void printResults(const Spec &S, Page &Out) {
  Out.heading("RESULT");
  if (!S.Returns.Description.empty())
    Out.paragraph(S.Returns.Description, 2);
  for (const SuccessClass &C : S.Returns.Success) {
    std::string Value = C.Value.isSet() ? C.Value.Text
                        : C.Min.isSet() ? C.Min.Text + " to " + C.Max.Text
                                        : word(C.Kind).str();
    Out.entry(Value + ": " + C.Name + (C.Partial ? " (maybe partial)" : ""),
              C.Description);
  }
  if (S.Errors.empty())
    return;
  Out.heading(S.ErrorsComplete ? "ERRORS (complete)" : "ERRORS");
  for (const Error &E : S.Errors)
    Out.entry(E.Name + " [" + word(E.Contract) +
                  (E.Partial ? ", can leave effects behind" : "") + "] " +
                  E.Condition,
              E.Description);
}

static void printEffects(const Spec &S, Page &Out) {
  if (!S.Signals.empty())
    Out.heading("SIGNALS");
  for (const Signal &Sig : S.Signals)
    Out.entry(Sig.Name + " (" + word(Sig.Direction) + ", " + word(Sig.Action) +
                  ")",
              Sig.Description.empty() ? Sig.Condition : Sig.Description);
  if (!S.SideEffects.empty())
    Out.heading("SIDE EFFECTS");
  for (const SideEffect &E : S.SideEffects)
    Out.entry(E.Target, E.Description);
  if (!S.StateTransitions.empty())
    Out.heading("STATE TRANSITIONS");
  for (const StateTransition &T : S.StateTransitions)
    Out.entry(T.Object + ": " + T.From + " -> " + T.To, T.Description);
  if (S.Lifetime) {
    Out.heading("LIFETIME");
    Out.paragraph(lifetimeText(*S.Lifetime), 2);
  }
  if (!S.Capabilities.empty())
    Out.heading("CAPABILITIES");
  for (const Capability &C : S.Capabilities)
    Out.entry(C.Name + " (" + word(C.Action) + ")",
              C.Allows.empty() ? C.Description : C.Allows);
  if (!S.Locks.empty())
    Out.heading("KERNEL LOCKS");
  for (const Lock &L : S.Locks)
    Out.entry(L.Name + " (" + word(L.Type) + ")",
              llvm::join(L.Descriptions, ". "));
}

static std::string argumentsText(llvm::ArrayRef<ProbeArgument> With) {
  std::string Text;
  for (const ProbeArgument &A : With)
    Text += (Text.empty() ? "" : ", ") + A.Param + ": " + A.Value;
  return Text;
}

static void printProbe(const Spec &S, Page &Out) {
  if (!S.Probe)
    return;
  Out.heading("PROBE");
  if (!S.Probe->Skip.empty())
    Out.entry("not tried", S.Probe->Skip);
  for (const ProbeCall &C : S.Probe->Calls)
    Out.entry("succeeds", argumentsText(C.With));
  for (const ProbeValue &V : S.Probe->Values)
    Out.entry(V.Name, !V.Skip.empty()      ? "never passed: " + V.Skip
                      : !V.Depends.empty() ? "depends on " + V.Depends
                                           : argumentsText(V.With));
  for (const ProbeError &E : S.Probe->Errors) {
    std::string Head = E.Error;
    for (const ProbeLimit &L : E.Limits)
      Head += ", " + L.Name + " " + std::to_string(L.Value);
    if (E.As != ProbeUser::Any)
      Head += (", as " + word(E.As)).str();
    if (E.Interrupted)
      Head += ", interrupted";
    Out.entry(Head, argumentsText(E.With));
  }
}

void kapi::printText(const Spec &S, llvm::raw_ostream &Os) {
  Page Out(Os);
  Os << S.Name << " - " << S.Summary << '\n';
  if (std::string Since = sinceText(S.First); !Since.empty())
    Os << "since " << Since << '\n';
  Out.heading("CALLS");
  for (const Call &C : S.Calls) {
    std::string Head = C.Function.empty()
                           ? "syscall(SYS_" + C.Syscall + ", ...)"
                           : "#include <" + C.Header + ">";
    Out.entry(C.Prototype, Head + ", failure: " + word(C.Returns).str() +
                               (C.Failure.isSet() ? " " + C.Failure.Text : ""));
  }
  if (S.Wraps) {
    Out.heading("WRAPS");
    for (const WrapperStep &Step : S.Wraps->Chain)
      Out.entry(Step.Function + " calls " + Step.Calls + " at " + Step.At,
                Step.onFailure());
    if (S.Wraps->LosesErrno)
      Out.entry("errno may be another call's by then", "");
    if (S.Wraps->OtherResults)
      Out.entry("can return something else without the call", "");
    if (S.Wraps->TellsUser)
      Out.entry("tells the user of every failure itself", "");
    for (const StoredOutcome &Stored : S.Wraps->Stores)
      Out.entry(Stored.Member.empty() ? "stores through '" + Stored.Param + "'"
                                      : "returns '" + Stored.Member + "'",
                storedText(Stored));
  }
  if (!S.Description.empty()) {
    Out.heading("DESCRIPTION");
    Out.paragraph(S.Description, 2);
  }
  printParams(S, Out);
  printRules(S, Out);
  printResults(S, Out);
  printEffects(S, Out);
  if (!S.Notes.empty()) {
    Out.heading("NOTES");
    Out.paragraph(S.Notes, 2);
  }
  if (!S.Examples.empty())
    Out.heading("EXAMPLES");
  for (const std::string &Example : S.Examples)
    Out.entry(Example, "");
  printProbe(S, Out);
  Out.heading("VERIFIED");
  for (const Verified &V : S.VerifiedBy)
    Out.entry(word(V.By) + ", " + V.Where + ": " + llvm::join(V.Facts, ", "),
              V.Note);
}
