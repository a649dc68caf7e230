//===- ResolvedParam.cpp - a parameter's constants in this translation unit
//-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ResolvedParam.h"
#include "Analysis/Expectation.h"
#include "Analysis/Signature.h"
#include "Analysis/Wrapper.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace kapi;
using llvm::StringRef;

bool ResolvedFlag::isNamed(StringRef Name) const {
  // Asked of many, and few have aliases.
  return Source->Name == Name || (!Source->Aliases.empty() &&
                                  llvm::is_contained(Source->Aliases, Name));
}

llvm::APSInt ResolvedParam::number(const ArgumentValue &Constant) const {
  llvm::APInt Bits = Constant.Bits.getConstant();
  return llvm::APSInt(Signed ? Bits.sext(NumberWidth) : Bits.zext(NumberWidth),
                      /*isUnsigned=*/false);
}

uint64_t ResolvedParam::takenBits() const {
  uint64_t Bits = 0;
  for (const ResolvedFlag &F : Flags)
    Bits |= F.Value;
  for (const ResolvedField &F : Fields)
    Bits |= F.Bits;
  return Bits;
}

std::vector<ResolvedFlag> ResolvedParam::all() const {
  std::vector<ResolvedFlag> All = Flags;
  for (const ResolvedField &F : Fields)
    llvm::append_range(All, F.Values);
  llvm::append_range(All, Values);
  return All;
}

/// Calls \p Visit for each constant until it returns true.
template <class Visitor>
static const ResolvedFlag *search(const ResolvedParam &P, Visitor Visit) {
  auto In = [&](const std::vector<ResolvedFlag> &List) -> const ResolvedFlag * {
    auto It = llvm::find_if(List, Visit);
    return It == List.end() ? nullptr : &*It;
  };
  if (const ResolvedFlag *F = In(P.Flags))
    return F;
  for (const ResolvedField &Field : P.Fields)
    if (const ResolvedFlag *F = In(Field.Values))
      return F;
  return In(P.Values);
}

const ResolvedFlag *ResolvedParam::named(StringRef Name) const {
  return search(*this, [&](const ResolvedFlag &F) { return F.isNamed(Name); });
}

const ResolvedFlag *ResolvedParam::withValue(uint64_t Value) const {
  return search(*this, [&](const ResolvedFlag &F) { return F.Value == Value; });
}

static StringRef lastWord(StringRef Name) { return Name.rsplit('_').second; }

const ResolvedFlag *ResolvedParam::counterpart(StringRef Foreign) const {
  StringRef Word = lastWord(Foreign);
  if (Word.empty())
    return nullptr;
  return search(*this, [&](const ResolvedFlag &F) {
    return lastWord(F.Source->Name) == Word;
  });
}

std::string ResolvedParam::describe(uint64_t Value) const {
  if (const ResolvedFlag *F = withValue(Value))
    return F->Source->Name;
  std::vector<std::string> Names;
  for (const ResolvedFlag &F : Flags)
    if (F.Value && (Value & F.Value) == F.Value) {
      Names.push_back(F.Source->Name);
      Value &= ~F.Value;
    }
  for (const ResolvedField &Field : Fields)
    for (const ResolvedFlag &F : Field.Values)
      if (F.Value && (Value & Field.Bits) == F.Value) {
        Names.push_back(F.Source->Name);
        Value &= ~Field.Bits;
      }
  if (Value || Names.empty())
    Names.push_back(hex(Value));
  return llvm::join(Names, " | ");
}

static std::string listed(const std::vector<ResolvedFlag> &Flags, bool Hex) {
  constexpr size_t Longest = 400;
  std::string Text;
  for (const ResolvedFlag &F : Flags) {
    if (Text.size() > Longest)
      return Text + ", ...";
    Text += (Text.empty() ? "" : ", ") + F.Source->Name + " (" +
            (Hex ? hex(F.Value) : std::to_string(F.Value)) + ")";
  }
  return Text;
}

std::string ResolvedField::listing() const {
  return "one of " + listed(Values, /*Hex=*/true);
}

std::string ResolvedParam::listing() const {
  return listed(all(), /*Hex=*/Values.empty());
}

StringRef ResolvedParam::refusal() const {
  return Source->Refusal.empty() ? StringRef("EINVAL")
                                 : StringRef(Source->Refusal);
}

bool ResolvedParam::refuses() const { return refusal().starts_with("E"); }

/// A header may have a negative number or a wider type: the kernel sees as many
/// bits as its parameter has.
static std::vector<ResolvedFlag> resolved(const std::vector<Flag> &Flags,
                                          unsigned Width,
                                          TuConstants &Constants) {
  std::vector<ResolvedFlag> Result;
  for (const Flag &F : Flags)
    Result.push_back(
        {&F, Constants.value(F) & llvm::maskTrailingOnes<uint64_t>(Width)});
  return Result;
}

const ResolvedParam &ParamResolver::resolve(const Param &P) {
  auto [It, New] = Cache.try_emplace(&P);
  ResolvedParam &Result = It->second;
  if (!New)
    return Result;
  Result.Source = &P;
  if (llvm::Expected<TypeShape> Type = parseType(P.Type)) {
    Result.Width = widthOf(*Type, Ctx);
    Result.Signed = Type->Signed;
  } else {
    llvm::consumeError(Type.takeError());
  }
  Result.Values = resolved(P.Values, Result.Width, Constants);
  Result.Refused = resolved(P.Refused, Result.Width, Constants);
  if (P.Mask) {
    Result.Flags = resolved(P.Mask->Flags, Result.Width, Constants);
    for (const ValueField &F : P.Mask->Fields)
      Result.Fields.push_back(
          {&F, F.Bits, resolved(F.Values, Result.Width, Constants)});
  }
  return Result;
}

/// Most arguments name no variable, and then no graph is needed for them.
static bool readsLocation(const clang::Expr &Argument) {
  llvm::SmallVector<const clang::Stmt *, 8> Stack = {&Argument};
  for (unsigned Nodes = 0; !Stack.empty() && Nodes < 200; ++Nodes) {
    const clang::Stmt *S = Stack.pop_back_val();
    if (const auto *Cast = clang::dyn_cast<clang::CastExpr>(S);
        Cast && Cast->getCastKind() == clang::CK_LValueToRValue &&
        Cast->getType()->isIntegralOrEnumerationType())
      return true;
    for (const clang::Stmt *Child : S->children())
      if (Child)
        Stack.push_back(Child);
  }
  return false;
}

LocalValues *ParamResolver::localsOf(const CallSite &Site) {
  const FunctionGraph *Graph = Graphs.of(Site);
  if (!Graph)
    return nullptr;
  if (LocalsGeneration != Graphs.generation()) {
    Locals = std::make_unique<LocalValues>(*Graph, Graphs.definitions(), Ctx);
    LocalsGeneration = Graphs.generation();
  }
  return Locals.get();
}

const std::vector<ArgumentValue> &ParamResolver::values(const CallSite &Site,
                                                        const Param &P) {
  if (ValuesOf != Site.Expr)
    Values.clear();
  ValuesOf = Site.Expr;
  auto [It, New] = Values.try_emplace(&P);
  const clang::Expr *Argument = Site.argument(P);
  if (New && Argument && Site.Through)
    It->second = handedOn(Site, P, *Argument);
  else if (New && Argument)
    It->second =
        argumentValues(*Argument, resolve(P).Width, Ctx,
                       readsLocation(*Argument) ? localsOf(Site) : nullptr);
  return It->second;
}

/// What \p Inside, a value in the wrapper, is where its parameter is \p Given.
/// Nothing where that adds nothing.
static std::optional<ArgumentValue> insertInto(const ArgumentValue &Inside,
                                               const ArgumentValue &Given) {
  const llvm::APInt &Mask = Inside.Inputs.front().Mask;
  unsigned Width = Mask.getBitWidth();
  ArgumentValue Result = Given;
  Result.Caller = CallerPart{Inside.Bits, Given.Bits, 0};
  Result.Bits = Inside.Bits;
  Result.Bits.One |= Given.Bits.One & Mask;
  Result.Bits.Zero |= Given.Bits.Zero & Mask;
  for (Input &I : Result.Inputs)
    I.Mask &= Mask;
  llvm::erase_if(Result.Inputs, [](const Input &I) { return I.Mask.isZero(); });
  if (!Mask.isAllOnes())
    Result.Suspect = {};
  for (Term &T : Result.Terms)
    T.Value &= Width < 64 ? Mask.zext(64) : Mask;
  llvm::erase_if(Result.Terms, [](const Term &T) { return T.Value.isZero(); });
  bool IsKnown = !((Given.Bits.One | Given.Bits.Zero) & Mask).isZero();
  if (!IsKnown && Result.Inputs.empty())
    return std::nullopt;
  return Result;
}

/// The values at a wrapper's call. An errno among its arguments says that the
/// call inside is to fail.
std::vector<ArgumentValue>
ParamResolver::handedOn(const CallSite &Site, const Param &P,
                        const clang::Expr &Argument) {
  if (llvm::any_of(Site.Expr->arguments(),
                   [&](auto *E) { return namesErrno(*E, Ctx); }))
    return {};
  std::vector<ArgumentValue> Given =
      argumentValues(Argument, resolve(P).Width, Ctx,
                     readsLocation(Argument) ? localsOf(Site) : nullptr);
  const Wrapper &W = *Site.Through;
  if (!W.isAboutArguments())
    return Given;
  auto It = llvm::find_if(W.Derived.Params,
                          [&](const Param &Q) { return Q.Name == P.Name; });
  if (It == W.Derived.Params.end())
    return {};
  constexpr size_t MaxValues = 64;
  const std::vector<ArgumentValue> &Inside =
      W.Handed[It - W.Derived.Params.begin()].Values;
  std::vector<ArgumentValue> Result;
  for (size_t I = 0; I < Inside.size(); ++I)
    for (const ArgumentValue &G : Given)
      if (auto Value = insertInto(Inside[I], G)) {
        Value->Caller->Which = I;
        Result.push_back(std::move(*Value));
      }
  if (Result.size() > MaxValues)
    Result.clear();
  return Result;
}

Proof ParamResolver::proofOf(const CallSite &Site, const Param &P,
                             const ArgumentValue &Value, const Term *Culprit,
                             bool OnlyAlways) {
  bool AllCertain = true, AllVisited = true, OnlyEntries = true;
  for (const ValueStep &Step : Value.Steps) {
    OnlyEntries &= Step.IsEntry;
    AllCertain &= !Step.IsEntry || Step.IsCertain;
    if (!Step.IsEntry || Step.IsCertain)
      continue;
    LocalValues *Locals = Step.Walker ? localsOf(Site) : nullptr;
    AllVisited &= Locals && Locals->isOnEachRound(*Site.Expr, *Step.Walker);
  }
  Proof Result;
  Result.How = Shown::Always;
  if (!OnlyEntries) {
    LocalValues *Locals = localsOf(Site);
    Result = Locals ? Locals->prove(Value, Culprit, *Site.argument(P),
                                    *Site.Expr, OnlyAlways)
                    : Proof();
  }
  if (AllCertain)
    return Result;
  if (LocalValues *Locals = localsOf(Site);
      Locals && Locals->isLookedAt(*Site.argument(P)))
    return {};
  // A loop comes to every entry; else the index decides, of which nothing is
  // known.
  Result.How =
      std::min(Result.How, AllVisited ? Shown::OnAWay : Shown::Possibly);
  return Result;
}

bool ParamResolver::selects(const CallSite &Site, const Variant &V) {
  const Param *Selector = Site.Api->param(V.Select);
  if (!Selector)
    return false;
  const ResolvedParam &P = resolve(*Selector);
  if (llvm::is_contained(V.Values, "NULL")) {
    const clang::Expr *Argument = Site.argument(*Selector);
    return Argument && isConstantNull(*Argument, Ctx);
  }
  const std::vector<ArgumentValue> &Values = values(Site, *Selector);
  // With a choice of values no single variant is certain.
  if (Values.size() != 1 || !Values.front().isConstant() ||
      !Values.front().isCertain())
    return false;
  const llvm::APInt &Constant = Values.front().Bits.getConstant();
  uint64_t Value = Constant.getZExtValue();
  return llvm::any_of(V.Values, [&](const std::string &Name) {
    if (std::optional<llvm::APSInt> Number = numberValue({Name}, {})) {
      const llvm::APInt &Wide = *Number;
      return Wide.trunc(Constant.getBitWidth()) == Constant;
    }
    for (const ResolvedField &Field : P.Fields)
      for (const ResolvedFlag &F : Field.Values)
        if (F.isNamed(Name))
          return (Value & Field.Bits) == F.Value;
    const ResolvedFlag *F = P.named(Name);
    return F && F->Value == Value;
  });
}

llvm::ArrayRef<const Variant *> ParamResolver::selected(const CallSite &Site) {
  std::tuple Here{Site.Expr, Site.Api, Site.Through};
  if (SelectedAt == Here)
    return Selected;
  SelectedAt = Here;
  Selected.clear();
  for (const Variant &V : Site.Api->Variants)
    if (selects(Site, V))
      Selected.push_back(&V);
  return Selected;
}

const Returns &ParamResolver::returns(const CallSite &Site) {
  for (const Variant *V : selected(Site))
    if (V->Returns)
      return *V->Returns;
  return Site.Api->Returns;
}

/// Whether one of these variants is selected, or none is for certain.
bool ParamResolver::isVariant(const CallSite &Site,
                              llvm::ArrayRef<std::string> Names) {
  llvm::ArrayRef<const Variant *> Here = selected(Site);
  return Here.empty() || llvm::any_of(Here, [&](const Variant *V) {
           return llvm::is_contained(Names, V->Name);
         });
}

/// Whether some argument may hold that constant.
bool ParamResolver::mayHave(const CallSite &Site, llvm::StringRef Constant) {
  for (const Param &P : Site.Api->Params) {
    const ResolvedParam &Resolved = resolve(P);
    const ResolvedFlag *F = Resolved.named(Constant);
    if (!F || F->Value == 0)
      continue;
    uint64_t Bits = Resolved.Values.empty() ? F->Value : ~uint64_t(0);
    for (const ResolvedField &Field : Resolved.Fields)
      if (F->Value & Field.Bits)
        Bits = Field.Bits;
    const std::vector<ArgumentValue> &All = values(Site, P);
    return All.empty() || llvm::any_of(All, [&](const ArgumentValue &V) {
             uint64_t One = V.Bits.One.getZExtValue();
             uint64_t Zero = V.Bits.Zero.getZExtValue();
             return !(F->Value & Zero) && !(Bits & ~F->Value & One);
           });
  }
  return true;
}

bool ParamResolver::mayGive(const CallSite &Site, const Error &E) {
  return (E.Variants.empty() || isVariant(Site, E.Variants)) &&
         (E.Flags.empty() || llvm::any_of(E.Flags, [&](const std::string &F) {
            return mayHave(Site, F);
          }));
}

const Param &ParamResolver::effective(const CallSite &Site, const Param &P) {
  for (const Variant *V : selected(Site))
    for (const Param &Replacement : V->Params)
      if (Replacement.Name == P.Name)
        return Replacement;
  return P;
}
