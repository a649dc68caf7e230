//===- Assemble.cpp - items of a kernel specification -> model ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/Assemble.h"
#include "SpecIO/Import/AssembleEntries.h"
#include "SpecIO/Import/Entry.h"
#include "llvm/ADT/StringSet.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

namespace {

class Assembler {
public:
  Assembler(const KapiSpec &Kapi, const KapiInput &Input,
            const Constants &Values, const NumberOf &SyscallNumber,
            LocatedSpec &Result, ImportErrors &Errors)
      : Kapi(Kapi), Input(Input), Values(Values), SyscallNumber(SyscallNumber),
        Located(Result), S(Result.Api), Errors(Errors) {}

  void run() {
    Located.File = Kapi.File;
    Located.Positions[""] = Kapi.Where;
    StringRef Name = Kapi.Function;
    Name.consume_front("sys_");
    S.Name = Name.str();
    S.Kind = SpecKind::Syscall;
    checkIndices();
    head(Kapi.Items.front());
    params();
    for (const KapiItem &Item : Kapi.Items)
      if (Item.Section != "spec" && Item.Section != "param" &&
          Item.Section != "param-desc")
        assembleEntry(Item, Values, Located, Errors);
    calls();
    counters();
    verified();
  }

private:
  Entry entry(const KapiItem &Item, const Twine &Path, const Twine &Label) {
    return Entry(Item, Path.str(), Label.str(), Located, Errors);
  }

  void head(const KapiItem &Item) {
    Entry E = entry(Item, "", "");
    E.text("description", "summary", S.Summary);
    E.text("long-desc", "description", S.Description);
    E.text("notes", "notes", S.Notes);
    E.text("since-version", "since", S.First.Kernel);
    E.text("replacement", "replacement", S.Replacement);
    E.wordList("contexts", "context", "KAPI_CTX_", S.Contexts);
    if (const KapiText *T = E.take("deprecated", "deprecated"))
      if (T->Text != "false")
        S.Deprecated = T->Text == "true" ? "deprecated" : T->Text;
    if (const KapiText *T = E.take("examples", "examples"))
      for (StringRef Rest = T->Text; !Rest.empty();) {
        auto [Line, Others] = Rest.split('\n');
        if (!Line.trim().empty())
          S.Examples.push_back(Line.rtrim().str());
        Rest = Others;
      }
    if (const KapiText *T = E.take("function", "name");
        T && T->Text != Kapi.Function)
      Errors.warning(Kapi.File, T->Where,
                     "the name '" + T->Text + "' is not that of '" +
                         Kapi.Function + "'");
    if (const KapiText *T = E.take("api-type", "kind"))
      if (plainWord(T->Text, "KAPI_API_") != "syscall")
        E.keep("api-type", T->Text);
    E.take("version", "version");
    // Compared in counters().
    for (const auto &Counter : CounterKeys)
      E.take(Counter.Key, Counter.Key);
    if (S.Description.empty())
      if (const KapiText *T = E.take("kerneldoc", "description"))
        S.Description = T->Text;
    if (S.Summary.empty())
      Errors.error(Kapi.File, Kapi.Where,
                   "'" + Kapi.Function + "' has no description");
    E.finish();
  }

  /// Two items with one index overwrite each other in the kernel.
  void checkIndices() {
    llvm::StringSet<> Seen;
    std::string Within;
    for (const KapiItem &Item : Kapi.Items) {
      if (Item.Section == "struct")
        Within = std::to_string(Item.Where.Line);
      const KapiText *Index = Item.find("index");
      if (Index && !Seen.insert(Item.Section + " " + Index->Text +
                                (Item.Section == "field" ? Within : ""))
                        .second)
        Errors.error(Kapi.File, Index->Where,
                     "two items '" + Item.Section + "' with index " +
                         Index->Text);
    }
  }

  //===--- Parameters -----------------------------------------------------===//

  const SyscallDefine *define() const {
    auto It = Input.Defines.find(S.Name);
    return It == Input.Defines.end() ? nullptr : &It->second;
  }

  static std::string userType(StringRef Type) {
    std::string Result;
    for (StringRef Rest = Type; !Rest.empty();) {
      auto [Word, Others] = Rest.split(' ');
      if (!Word.empty() && Word != "__user")
        Result += (Result.empty() ? "" : " ") + Word.str();
      Rest = Others;
    }
    return Result;
  }

  const KapiText *describedBy(StringRef Name) const {
    for (const KapiItem &Item : Kapi.Items)
      if (Item.Section == "param-desc" && Item.find("name")->Text == Name)
        return Item.find("desc");
    return nullptr;
  }

  /// The parameters in the kernel's order: by index, or as SYSCALL_DEFINE has
  /// them.
  std::vector<const KapiItem *> paramItems() const {
    std::vector<const KapiItem *> Items;
    for (const KapiItem &Item : Kapi.Items)
      if (Item.Section == "param")
        Items.push_back(&Item);
    // Items without an index stay where they are, behind the others.
    auto Index = [](const KapiItem *Item) {
      unsigned Number = ~0u;
      if (const KapiText *T = Item->find("index"))
        StringRef(T->Text).getAsInteger(0, Number);
      return std::pair(Number, Item);
    };
    llvm::sort(Items, [&](const KapiItem *A, const KapiItem *B) {
      return Index(A) < Index(B);
    });
    return Items;
  }

  static std::string nameOf(const KapiItem &Item) {
    const KapiText *Name = Item.find("name");
    return Name ? Name->Text : "";
  }

  void params() {
    std::vector<const KapiItem *> Items = paramItems();
    const SyscallDefine *Define = define();
    std::vector<std::string> Names;
    if (Define) {
      for (const auto &P : Define->Parameters)
        Names.push_back(P.Name);
      for (const KapiItem *Item : Items)
        if (!llvm::is_contained(Names, nameOf(*Item)))
          Errors.error(Kapi.File, Item->Where,
                       "SYSCALL_DEFINE of '" + S.Name + "' has no parameter '" +
                           nameOf(*Item) + "'");
    } else {
      for (const KapiItem *Item : Items)
        Names.push_back(nameOf(*Item));
    }
    for (size_t I = 0; I < Names.size(); ++I) {
      auto It = llvm::find_if(Items, [&](const KapiItem *Item) {
        return nameOf(*Item) == Names[I];
      });
      static const KapiItem Nothing{"param", {}, {}};
      const KapiItem *Item = It == Items.end() ? nullptr : *It;
      if (!Item)
        Errors.warning(Kapi.File, Kapi.Where,
                       "nothing is said of parameter '" + Names[I] + "'");
      param(Item ? *Item : Nothing, Names,
            Define ? Define->Parameters[I].Type : "", I);
    }
    for (const KapiItem &Item : Kapi.Items)
      if (Item.Section == "param-desc" && !S.param(nameOf(Item)))
        if (const KapiText *T = Item.find("desc"))
          addCustom(S, "params." + nameOf(Item), T->Text);
  }

  void param(const KapiItem &Item, llvm::ArrayRef<std::string> Names,
             StringRef DefinedType, size_t I) {
    Param P;
    P.Name = Names[I];
    Entry E = entry(Item, "params." + Twine(I), "params." + P.Name);
    E.take("index", "index");
    E.take("name", "name");
    E.text("type-name", "type", P.Type);
    P.Type = userType(P.Type);
    std::string Defined = userType(DefinedType);
    if (P.Type.empty())
      P.Type = Defined;
    else if (!Defined.empty() && Defined != P.Type)
      Errors.warning(Kapi.File, Item.Where,
                     "'" + P.Name + "' is '" + P.Type + "' here and '" +
                         Defined + "' in SYSCALL_DEFINE");
    if (P.Type.empty())
      Errors.error(Kapi.File, Item.Where,
                   "the type of '" + P.Name +
                       "' is not known without its SYSCALL_DEFINE");
    if (const KapiText *T = describedBy(P.Name))
      P.Description = T->Text;
    else
      E.text("desc", "description", P.Description);
    if (const KapiText *T = E.item().find("desc");
        T && T->Text == P.Description)
      E.take("desc", "description");
    assembleConstraint(E, Values, Names, P);
    E.finish();
    S.Params.push_back(std::move(P));
  }

  //===--- What the kernel does not say -----------------------------------===//

  void calls() {
    Call C;
    C.Syscall = S.Name;
    if (std::optional<uint64_t> Number = SyscallNumber(S.Name))
      C.Numbers.push_back({"x86_64", *Number});
    else
      Errors.warning(Kapi.File, Kapi.Where,
                     "the number of '" + S.Name +
                         "' is not known; --unistd names a header that has it");
    C.Prototype = "long " + S.Name + "(";
    for (const Param &P : S.Params) {
      bool IsPointer = StringRef(P.Type).ends_with("*");
      C.Prototype += (&P == &S.Params.front() ? "" : ", ") + P.Type +
                     (IsPointer ? "" : " ") + P.Name;
    }
    C.Prototype += S.Params.empty() ? "void)" : ")";
    C.Returns = S.Returns.Check == ReturnCheck::NoReturn
                    ? ReturnConvention::NoReturn
                    : ReturnConvention::Errno;
    S.Calls.push_back(std::move(C));
    // Kerneldoc leaves the type to SYSCALL_DEFINE, whose functions return long.
    if (S.Returns.Type.empty())
      S.Returns.Type = "long";
    std::string Guessed;
    for (const Error &E : S.Errors)
      Guessed += ", " + E.Name + " " + word(E.Contract).str();
    if (!Guessed.empty())
      Errors.warning(Kapi.File, Kapi.Where,
                     "what a caller owes an error is not said; written, and to "
                     "be looked at: " +
                         StringRef(Guessed).drop_front(2));
  }

  struct CounterKey {
    const char *Key, *Section;
  };
  static constexpr CounterKey CounterKeys[] = {
      {"param-count", "param"},
      {"error-count", "error"},
      {"signal-count", "signal"},
      {"signal-mask-count", "signal-mask"},
      {"struct-count", "struct"},
      {"lock-count", "lock"},
      {"side-effect-count", "side-effect"},
      {"state-trans-count", "state-trans"},
      {"capability-count", "capability"},
      {"constraint-count", "constraint"},
      {"protocol-behavior-count", "protocol-behavior"},
      {"addr-family-count", "addr-family"},
  };

  void counters() {
    for (const CounterKey &Counter : CounterKeys) {
      const KapiText *T = Kapi.Items.front().find(Counter.Key);
      if (!T)
        continue;
      size_t Read = llvm::count_if(Kapi.Items, [&](const KapiItem &Item) {
        return Item.Section == Counter.Section;
      });
      if (std::optional<uint64_t> Said = Values.evaluate(T->Text);
          !Said || *Said != Read)
        Errors.warning(Kapi.File, T->Where,
                       "'" + Twine(Counter.Key) + "' says " + T->Text +
                           ", but there are " + Twine(Read));
    }
  }

  /// What stands behind the facts: the kernel's own specification.
  void verified() {
    Verified V;
    V.By = Evidence::Kapi;
    V.Where = Kapi.Origin;
    auto Whole = [&](bool Present, const char *Fact) {
      if (Present)
        V.Facts.push_back(Fact);
    };
    Whole(!S.Description.empty(), "description");
    Whole(!S.Notes.empty(), "notes");
    Whole(!S.First.Kernel.empty(), "since");
    Whole(!S.Contexts.empty(), "context");
    if (S.Calls[0].Numbers.empty())
      V.Facts.push_back("calls.SYS_" + S.Name);
    for (const Param &P : S.Params)
      V.Facts.push_back("params." + P.Name);
    for (const Constraint &C : S.Constraints)
      V.Facts.push_back("constraints." + C.Name);
    V.Facts.push_back("returns");
    for (const Error &E : S.Errors)
      V.Facts.push_back("errors." + E.Name);
    Whole(!S.Signals.empty(), "signals");
    Whole(!S.SideEffects.empty(), "side-effects");
    Whole(!S.StateTransitions.empty(), "state-transitions");
    Whole(!S.Locks.empty(), "locks");
    Whole(!S.Capabilities.empty(), "capabilities");
    Whole(!S.Structures.empty(), "structs");
    S.VerifiedBy.push_back(std::move(V));
    if (!S.Calls[0].Numbers.empty())
      S.VerifiedBy.push_back(
          {{"calls.SYS_" + S.Name}, Evidence::Header, "asm/unistd_64.h", ""});
  }

  const KapiSpec &Kapi;
  const KapiInput &Input;
  const Constants &Values;
  const NumberOf &SyscallNumber;
  LocatedSpec &Located;
  Spec &S;
  ImportErrors &Errors;
};

} // namespace

void kapi::assemble(const KapiSpec &Kapi, const KapiInput &Input,
                    const Constants &Values, const NumberOf &SyscallNumber,
                    LocatedSpec &Result, ImportErrors &Errors) {
  Assembler(Kapi, Input, Values, SyscallNumber, Result, Errors).run();
}
