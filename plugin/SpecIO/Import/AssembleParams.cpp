//===- AssembleParams.cpp - a parameter's constraint ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Numbers.h"
#include "SpecIO/Import/Constants.h"
#include "SpecIO/Import/Entry.h"

using namespace kapi;
using llvm::StringRef;

namespace {

/// Takes what one parameter or structure field says of its values.
class ConstraintReader {
public:
  ConstraintReader(Entry &E, const Constants &Values,
                   llvm::ArrayRef<std::string> ParamNames, Param &P)
      : E(E), Values(Values), ParamNames(ParamNames), P(P) {}

  void run() {
    E.word("type", "kapi-type", "KAPI_TYPE_", P.Kapi);
    E.wordList("flags", "flags", "KAPI_PARAM_", P.Flags);
    const KapiText *Kind = E.item().find("constraint-type");
    E.word("constraint-type", "constraint", "KAPI_CONSTRAINT_", P.Constraint);
    E.text("constraint", "rule", P.Rule);
    E.text("validate", "validate", P.Validate);
    bytes("size", P.Size);
    bytes("alignment", P.Alignment);
    bytes("offset", P.Offset);
    E.text("struct-type", "struct-type", P.StructType);
    while (const KapiText *T = E.take("arch-mask", "arch-masks"))
      archMask(*T);
    E.take("value-count", "values");
    range(Kind != nullptr);
    mask();
    values();
    buffer();
    lacking();
  }

private:
  /// A number of bytes; `sizeof(struct x)` is none that we can know.
  void bytes(StringRef Key, uint64_t &Value) {
    const KapiText *T = E.take(Key, Key);
    if (!T)
      return;
    if (std::optional<uint64_t> Number = Values.evaluate(T->Text))
      Value = *Number;
    else
      E.keep(Key, T->Text);
  }

  void archMask(const KapiText &T) {
    auto [Arch, Bits] = StringRef(T.Text).split('=');
    if (Bits.trim().empty())
      return E.error(T, "an arch-mask has the form 'arch = bits'");
    P.ArchMasks.push_back({Arch.trim().str(), Bits.trim().str()});
  }

  /// The text of a number that the language takes, or nothing.
  std::optional<Number> number(StringRef Text) {
    Text = Text.trim();
    if (numberValue({Text.str()}, {}))
      return Number{Text.str()};
    bool Negative = Text.starts_with("-");
    std::optional<uint64_t> Value = Values.evaluate(Text);
    if (!Value)
      return std::nullopt;
    return Number{Negative ? std::to_string(static_cast<int64_t>(*Value))
                           : std::to_string(*Value)};
  }

  void range(bool HasKind) {
    const KapiText *Min = E.take("min", "range"), *Max = E.take("max", "range");
    if (!Min || !Max)
      return;
    auto Least = number(Min->Text), Greatest = number(Max->Text);
    if (Least && Greatest) {
      P.Min = *Least;
      P.Max = *Greatest;
      // A field's range macro sets the kind too, a parameter's does not.
      if (!HasKind && E.item().Section == "field")
        P.Constraint = ConstraintKind::Range;
    } else {
      E.keep("range", Min->Text + ", " + Max->Text);
    }
  }

  /// Adds the constant \p Name to \p Flags, as an alias where its value has a
  /// name already.
  void add(const KapiText &T, StringRef Name, std::vector<Flag> &Flags) {
    std::optional<uint64_t> Value = Values.evaluate(Name);
    if (!Value)
      return E.error(T, "the value of '" + Name +
                            "' is not known; name the header that defines it "
                            "as one more input");
    for (Flag &F : Flags)
      if (F.Value == *Value) {
        if (F.Name != Name)
          F.Aliases.push_back(Name.str());
        return;
      }
    Flag F;
    F.Name = Name.str();
    F.Value = *Value;
    Flags.push_back(std::move(F));
  }

  void mask() {
    const KapiText *T = E.take("valid-mask", "mask");
    if (!T)
      return;
    if (P.Constraint == ConstraintKind::None && E.item().Section == "field")
      P.Constraint = ConstraintKind::Mask;
    auto Names = namesOfMask(T->Text);
    if (!Names || Names->empty() || P.Constraint != ConstraintKind::Mask) {
      E.keep("valid-mask", T->Text);
      return;
    }
    P.Mask.emplace();
    for (const std::string &Name : *Names)
      add(*T, Name, P.Mask->Flags);
  }

  void values() {
    const KapiText *T = E.take("valid-values", "values");
    if (!T)
      return;
    if (P.Constraint == ConstraintKind::None && E.item().Section == "field")
      P.Constraint = ConstraintKind::Enum;
    std::vector<std::string> Names = Values.elements(T->Text);
    bool AllNamed =
        !Names.empty() && llvm::all_of(Names, [](const std::string &Name) {
          return !llvm::isDigit(Name[0]) && Name[0] != '-' && Name[0] != '(';
        });
    if (!AllNamed || P.Constraint != ConstraintKind::Enum) {
      E.keep("valid-values", T->Text);
      return;
    }
    for (const std::string &Name : Names)
      add(*T, Name, P.Values);
  }

  void buffer() {
    const KapiText *T = E.take("size-param", "buffer");
    const KapiText *Multiplier = E.take("size-multiplier", "buffer");
    if (!T)
      return;
    std::string Name = T->Text;
    if (std::optional<uint64_t> Index = Values.evaluate(Name);
        Index && llvm::isDigit(StringRef(Name).trim("( ").front())) {
      if (*Index >= ParamNames.size())
        return E.error(*T, "no parameter " + llvm::Twine(*Index));
      Name = ParamNames[*Index];
    }
    // -1 is the form's word for "none".
    if (StringRef(Name).trim("( ").starts_with("-"))
      return;
    if (P.Constraint != ConstraintKind::Buffer)
      return E.keep("size-param", Name);
    P.Buffer.emplace();
    P.Buffer->SizeParam = Name;
    if (Multiplier)
      if (auto Factor = Values.evaluate(Multiplier->Text); Factor && *Factor)
        P.Buffer->Multiplier = *Factor;
  }

  /// A kind without what belongs to it: the language wants it in words then.
  void lacking() {
    bool Lacks = (P.Constraint == ConstraintKind::Range && !P.Min.isSet()) ||
                 (P.Constraint == ConstraintKind::Mask && !P.Mask) ||
                 (P.Constraint == ConstraintKind::Enum && P.Values.empty()) ||
                 (P.Constraint == ConstraintKind::Buffer && !P.Buffer) ||
                 (P.Constraint == ConstraintKind::Alignment && !P.Alignment);
    if (!Lacks)
      return;
    E.keep("constraint-type", word(P.Constraint));
    P.Constraint = P.Rule.empty() && P.Validate.empty()
                       ? ConstraintKind::None
                       : ConstraintKind::Custom;
  }

  Entry &E;
  const Constants &Values;
  llvm::ArrayRef<std::string> ParamNames;
  Param &P;
};

} // namespace

void kapi::assembleConstraint(Entry &E, const Constants &Values,
                              llvm::ArrayRef<std::string> ParamNames,
                              Param &P) {
  ConstraintReader(E, Values, ParamNames, P).run();
}
