//===- AssembleEntries.cpp - errors, signals, locks and the rest ----------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/AssembleEntries.h"
#include "Spec/Errno.h"
#include "Spec/Numbers.h"
#include "SpecIO/Import/Entry.h"
#include "llvm/ADT/StringSwitch.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

/// What errors of that name ask of a caller as a rule. No kernel specification
/// says it, so that an author has to look at each.
static Contract usualContract(StringRef Name) {
  return llvm::StringSwitch<Contract>(Name)
      .Cases("EBADF", "EFAULT", "EINVAL", "ENOTSOCK", Contract::CallerBug)
      .Cases("EAGAIN", "ENOMEM", "ENOSPC", "EDQUOT", Contract::Resource)
      .Cases("EMFILE", "ENFILE", "ENOBUFS", Contract::Resource)
      .Case("EINTR", Contract::Retry)
      .Cases("ENOSYS", "EOPNOTSUPP", Contract::Fallback)
      .Default(Contract::Permanent);
}

static std::string joined(const std::string &A, StringRef Joint,
                          const std::string &B) {
  return A.empty() ? B : B.empty() || A == B ? A : A + Joint.str() + B;
}

static void errorEntry(Entry &E, Spec &S, ImportErrors &Errors,
                       StringRef File) {
  Error New;
  E.text("name", "name", New.Name);
  if (const KapiText *T = E.take("code", "code")) {
    StringRef Code = StringRef(T->Text).trim(" ()-");
    if (New.Name.empty())
      New.Name = Code.str();
    else if (Code != New.Name)
      Errors.warning(File, T->Where,
                     "the code '" + T->Text + "' has the name '" + New.Name +
                         "'");
  }
  New.Name = StringRef(New.Name).trim(" -").str();
  E.text("summary", "condition", New.Condition);
  E.text("desc", "description", New.Description);
  if (New.Condition.empty())
    E.text("condition", "condition", New.Condition);
  if (New.Condition.empty())
    std::swap(New.Condition, New.Description);
  if (New.Condition.empty())
    New.Condition = "not said";
  // Codes that the kernel keeps to itself.
  if (StringRef(New.Name).starts_with("ERESTART") ||
      New.Name == "ENOIOCTLCMD") {
    Errors.warning(File, E.item().Where,
                   "no program sees " + New.Name + "; kept as a custom entry");
    addCustom(S, "errors." + New.Name,
              joined(New.Condition, ". ", New.Description));
    return;
  }
  New.Contract = usualContract(New.Name);
  // One errno may be declared once per cause; here it is one entry.
  for (Error &Old : S.Errors)
    if (Old.Name == New.Name) {
      Old.Condition = joined(Old.Condition, "; ", New.Condition);
      Old.Description = joined(Old.Description, " ", New.Description);
      return;
    }
  S.Errors.push_back(std::move(New));
}

/// The list, split at commas, without casts and braces.
static void texts(Entry &E, StringRef KapiKey, StringRef Key,
                  const Constants &Values, std::vector<std::string> &List) {
  if (const KapiText *T = E.take(KapiKey, Key))
    for (std::string &Element : Values.elements(StringRef(T->Text).trim(" ()")))
      List.push_back(std::move(Element));
}

static void number(Entry &E, StringRef KapiKey, StringRef Key, Number &Value) {
  const KapiText *T = E.take(KapiKey, Key);
  if (!T)
    return;
  StringRef Text = StringRef(T->Text).trim();
  bool IsName =
      !Text.empty() && llvm::isAlpha(Text.front()) &&
      llvm::all_of(Text, [](char C) { return llvm::isAlnum(C) || C == '_'; });
  if (IsName || numberValue({Text.str()}, {}))
    Value.Text = Text.str();
  else
    E.keep(KapiKey, T->Text);
}

namespace {

/// `0`, `= 0`, `>= 0` and what the check's type adds.
class SuccessReader {
public:
  SuccessReader(Entry &E, const Constants &Values, Returns &R)
      : E(E), Values(Values), R(R) {}

  void run() {
    const KapiText *Success = E.take("success", "success");
    const KapiText *Test = E.take("success-test", "success");
    const KapiText *Min = E.take("success-min", "success");
    const KapiText *Max = E.take("success-max", "success");
    if (R.Check == ReturnCheck::NoReturn)
      return;
    if (Min && Max)
      return addRange(*Min, Min->Text, Max->Text);
    if (Test)
      return fromTest(*Test);
    if (Success)
      return fromTest(*Success);
    if (R.Check == ReturnCheck::Fd)
      addRange({}, "0", "INT_MAX");
  }

private:
  void fromTest(const KapiText &T) {
    StringRef Text = StringRef(T.Text).trim();
    bool AtLeast = Text.consume_front(">=");
    bool Above = !AtLeast && Text.consume_front(">");
    if (!AtLeast && !Above && !Text.consume_front("=="))
      Text.consume_front("=");
    Text = Text.trim();
    std::optional<uint64_t> Value = Values.evaluate(Text);
    if (!Value) {
      E.keep("success", T.Text);
      return;
    }
    std::string Number = numberValue({Text.str()}, {})
                             ? Text.str()
                             : std::to_string(static_cast<int64_t>(*Value));
    if (Above)
      Number = std::to_string(static_cast<int64_t>(*Value) + 1);
    bool IsFd = R.Check == ReturnCheck::Fd;
    if (AtLeast || Above || IsFd)
      return addRange(T, Number, IsFd ? "INT_MAX" : "LONG_MAX");
    SuccessClass C;
    C.Name = "success";
    C.Value.Text = Number;
    R.Success.push_back(std::move(C));
  }

  void addRange(const KapiText &T, StringRef Min, StringRef Max) {
    SuccessClass C;
    bool IsFd = R.Check == ReturnCheck::Fd;
    C.Name = IsFd ? "descriptor" : "success";
    C.Kind = IsFd ? SuccessKind::Descriptor : SuccessKind::Value;
    C.Min.Text = Min.trim().str();
    C.Max.Text = Max.trim().str();
    if (!numberValue(C.Min, {}) || !numberValue(C.Max, {}))
      return E.keep("success-range", (Min + ", " + Max).str());
    R.Success.push_back(std::move(C));
  }

  Entry &E;
  const Constants &Values;
  Returns &R;
};

} // namespace

static void returnEntry(Entry &E, const Constants &Values, Returns &R) {
  E.text("type-name", "type", R.Type);
  E.word("type", "kapi-type", "KAPI_TYPE_", R.Kapi);
  E.word("check-type", "check", "KAPI_RETURN_", R.Check);
  E.text("desc", "description", R.Description);
  E.text("is-success", "is-success", R.IsSuccess);
  texts(E, "error-values", "error-values", Values, R.ErrorValues);
  E.take("error-count", "error-values");
  SuccessReader(E, Values, R).run();
}

/// "while_blocked" for KAPI_SIGNAL_TIME_BLOCKING.
static void timing(Entry &E, Signal &S) {
  E.text("timing", "timing", S.Timing);
  StringRef Word = S.Timing;
  if (!Word.consume_front("KAPI_SIGNAL_TIME_"))
    return;
  S.Timing = llvm::StringSwitch<std::string>(Word)
                 .Case("BLOCKING", "while_blocked")
                 .Case("SLEEPING", "while_sleeping")
                 .Default(Word.lower());
}

static void signalEntry(Entry &E, Signal &S) {
  E.text("name", "name", S.Name);
  number(E, "number", "number", S.Num);
  if (const KapiText *T = E.item().find("direction");
      T && parts(T->Text).size() > 1) {
    // The language has one direction; all of them are kept beside it.
    E.keep("direction", T->Text);
    E.take("direction", "direction");
    std::vector<SignalDirection> All;
    E.wordsOf(*T, "KAPI_SIGNAL_", All);
    if (!All.empty())
      S.Direction = All.front();
  } else {
    E.word("direction", "direction", "KAPI_SIGNAL_", S.Direction);
  }
  E.word("action", "action", "KAPI_SIGNAL_ACTION_", S.Action);
  E.text("target", "target", S.Target);
  E.text("condition", "condition", S.Condition);
  E.text("desc", "description", S.Description);
  E.flag("restartable", "restartable", S.Restartable);
  E.flag("interruptible", "interruptible", S.Interruptible);
  E.text("sa-flags-required", "sa-flags-required", S.SaFlagsRequired);
  E.text("sa-flags-forbidden", "sa-flags-forbidden", S.SaFlagsForbidden);
  if (const KapiText *T = E.take("errno", "error")) {
    StringRef Name = StringRef(T->Text).trim(" ()-");
    if (errnoNumber(Name))
      S.ErrorName = Name.str();
    else if (Name != "0")
      E.keep("errno", T->Text);
  }
  E.text("transform-to", "transform-to", S.TransformTo);
  timing(E, S);
  number(E, "priority", "priority", S.Priority);
  E.text("queue", "queue", S.Queue);
  if (StringRef Word = S.Queue; Word.consume_front("KAPI_SIGNAL_QUEUE_"))
    S.Queue = Word.lower();
  E.text("state-required", "state-required", S.StateRequired);
  E.text("state-forbidden", "state-forbidden", S.StateForbidden);
}

static void lockEntry(Entry &E, Lock &L) {
  E.text("name", "name", L.Name);
  E.word("type", "type", "KAPI_LOCK_", L.Type);
  E.text("scope", "scope", L.Scope);
  if (StringRef Word = L.Scope; Word.consume_front("KAPI_LOCK_"))
    L.Scope = plainWord(Word, "");
  E.flag("acquired", "acquired", L.Acquired);
  E.flag("released", "released", L.Released);
  E.flag("held-on-entry", "held-on-entry", L.HeldOnEntry);
  E.flag("held-on-exit", "held-on-exit", L.HeldOnExit);
  // A second description does not overwrite the first here.
  while (const KapiText *T = E.take("desc", "descriptions"))
    if (!T->Text.empty())
      L.Descriptions.push_back(T->Text);
}

static void capabilityEntry(Entry &E, const Constants &Values, Capability &C) {
  const KapiText *Constant = E.take("capability", "name");
  if (Constant)
    C.Name = Constant->Text;
  if (const KapiText *T = E.take("name", "name")) {
    if (C.Name.empty())
      C.Name = T->Text;
    else if (T->Text != C.Name)
      E.keep("name", T->Text);
  }
  if (const KapiText *T = E.take("title", "description");
      T && T->Text != C.Name)
    C.Description = T->Text;
  E.word("type", "action", "KAPI_CAP_", C.Action);
  if (C.Description.empty())
    E.text("desc", "description", C.Description);
  E.text("allows", "allows", C.Allows);
  E.text("without", "without", C.Without);
  E.text("condition", "condition", C.Condition);
  number(E, "priority", "priority", C.Priority);
  texts(E, "alternatives", "alternatives", Values, C.Alternatives);
  E.take("alternative-count", "alternatives");
}

static void structEntry(Entry &E, Structure &S) {
  E.text("name", "name", S.Name);
  E.text("desc", "description", S.Description);
  E.take("field-count", "fields");
}

static void fieldEntry(Entry &E, const Constants &Values, Structure &S) {
  Param P;
  E.text("name", "name", P.Name);
  E.text("type-name", "type", P.Type);
  E.text("desc", "description", P.Description);
  assembleConstraint(E, Values, {}, P);
  S.Fields.push_back(std::move(P));
}

static std::string pathOf(const Twine &Part, size_t Index) {
  return (Part + "." + Twine(Index)).str();
}

void kapi::assembleEntry(const KapiItem &Item, const Constants &Values,
                         LocatedSpec &Located, ImportErrors &Errors) {
  Spec &S = Located.Api;
  StringRef Section = Item.Section;
  const KapiText *NameText = Item.find("name");
  std::string Name = NameText ? NameText->Text : "";
  if (Section == "custom")
    return addCustom(S, Name, Item.find("text")->Text);
  auto Make = [&](const std::string &Path, const Twine &Label) {
    return Entry(Item, Path, Label.str(), Located, Errors);
  };
  if (Section == "error") {
    std::string Plain = StringRef(Name).trim(" -").str();
    Entry E = Make("errors." + Plain, "errors." + Plain);
    E.take("index", "index");
    errorEntry(E, S, Errors, Located.File);
    return E.finish();
  }
  std::string Path = Section.str(), Label = Section.str();
  auto Begin = [&](const char *Key, size_t Index) {
    Path = pathOf(Key, Index);
    Label =
        std::string(Key) + "." + (Name.empty() ? std::to_string(Index) : Name);
    Entry E = Make(Path, Label);
    E.take("index", "index");
    return E;
  };
  if (Section == "return") {
    Entry E = Make("returns", "returns");
    returnEntry(E, Values, S.Returns);
    E.finish();
  } else if (Section == "signal") {
    Entry E = Begin("signals", S.Signals.size());
    signalEntry(E, S.Signals.emplace_back());
    E.finish();
  } else if (Section == "side-effect") {
    Entry E = Begin("side-effects", S.SideEffects.size());
    SideEffect &Effect = S.SideEffects.emplace_back();
    E.wordList("types", "types", "KAPI_EFFECT_", Effect.Types);
    E.text("target", "target", Effect.Target);
    E.text("desc", "description", Effect.Description);
    E.text("condition", "condition", Effect.Condition);
    E.flag("reversible", "reversible", Effect.Reversible);
    E.finish();
  } else if (Section == "state-trans") {
    Entry E = Begin("state-transitions", S.StateTransitions.size());
    StateTransition &T = S.StateTransitions.emplace_back();
    E.text("object", "object", T.Object);
    E.text("from", "from", T.From);
    E.text("to", "to", T.To);
    E.text("desc", "description", T.Description);
    E.text("condition", "condition", T.Condition);
    // Kerneldoc names the transition on its first line, and again inside.
    E.text("object", "object", T.Object);
    E.finish();
  } else if (Section == "lock") {
    Entry E = Begin("locks", S.Locks.size());
    lockEntry(E, S.Locks.emplace_back());
    E.finish();
  } else if (Section == "constraint") {
    Entry E = Begin("constraints", S.Constraints.size());
    Constraint &C = S.Constraints.emplace_back();
    E.text("name", "name", C.Name);
    E.text("desc", "description", C.Description);
    E.text("expr", "expr", C.Expr);
    E.finish();
  } else if (Section == "capability") {
    Entry E = Begin("capabilities", S.Capabilities.size());
    capabilityEntry(E, Values, S.Capabilities.emplace_back());
    E.finish();
  } else if (Section == "struct") {
    Entry E = Begin("structs", S.Structures.size());
    structEntry(E, S.Structures.emplace_back());
    E.finish();
  } else if (Section == "field" && !S.Structures.empty()) {
    Structure &Of = S.Structures.back();
    Entry E = Begin("structs", S.Structures.size() - 1);
    fieldEntry(E, Values, Of);
    E.finish();
  } else {
    // What the language has no part for.
    Entry E = Make(Path, Name.empty() ? Label : Label + "." + Name);
    E.take("index", "index");
    E.take("name", "name");
    E.finish();
  }
}
