//===- ConfusedFlags.cpp - kapi-confused-flags ----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/MaskRules.h"
#include "Checks/TermNames.h"
#include "Spec/Numbers.h"

using namespace clang;
using namespace kapi;

namespace {

constexpr llvm::StringLiteral Id = "kapi-confused-flags";

/// Speaks about one value of one argument.
class ConfusedValue {
public:
  ConfusedValue(CheckContext &Context, const CallSite &Site,
                const ResolvedParam &P, const ArgumentValue &Value)
      : Context(Context), Site(Site), P(P), Value(Value) {}

  void check() {
    if (checkOperator())
      return;
    if (findMaskProblem(P, Value.Bits))
      return; // kapi-invalid-flags speaks
    if (checkOredValues())
      return;
    for (const Term &T : Value.Terms)
      if (checkTerm(T))
        return;
  }

private:
  std::string paramOfApi() const {
    return "'" + P.Source->Name + "' of " + Site.name();
  }

  /// `MCL_CURRENT || MCL_FUTURE` is 1, `MCL_CURRENT & MCL_FUTURE` is 0.
  bool checkOperator() {
    const SuspectOperator &Suspect = Value.Suspect;
    if (!Suspect.Source || Suspect.Operands.size() != 2 || !P.Source->Mask)
      return false;
    unsigned Own = 0;
    for (const Term &T : Suspect.Operands)
      Own += chooseName(Context, T, P).IsOwn;
    // One named flag is enough for a logical operator; `x & FLAG` is common
    // where a configuration constant is tested.
    if (Own < (Suspect.Source->isLogicalOp() ? 1u : 2u))
      return false;
    Finding F = Context.aboutArgument(Id, Site, *P.Source, *Suspect.Source);
    uint64_t Result = Value.Bits.One.getZExtValue();
    F.Message = quoteSource(Context, *Suspect.Source) + " is " + hex(Result) +
                (Result && P.withValue(Result)
                     ? ", that is '" + P.describe(Result) + "'"
                     : "") +
                ", as " + paramOfApi() + "; did you mean '|'?";
    SourceLocation Op = Suspect.Source->getOperatorLoc();
    if (Op.isFileID())
      F.Fixes.push_back(FixItHint::CreateReplacement(
          CharSourceRange::getTokenRange(Op, Op), "|"));
    noteMeaning(F);
    Context.report(F);
    return true;
  }

  /// `MADV_RANDOM | MADV_SEQUENTIAL` is 3, and so MADV_WILLNEED.
  bool checkOredValues() {
    if (P.Values.empty() || Value.Terms.size() < 2 || !Value.isConstant())
      return false;
    uint64_t Result = Value.Bits.getConstant().getZExtValue();
    for (const Term &T : Value.Terms)
      if (T.Value.getZExtValue() == Result || !chooseName(Context, T, P).IsOwn)
        return false;
    Finding F = Context.aboutArgument(Id, Site, *P.Source, *Value.Source);
    F.Message = quoteSource(Context, *Value.Source) + " is " +
                std::to_string(Result) + ", that is '" + P.describe(Result) +
                "', as " + paramOfApi() + "; its values cannot be or-ed";
    noteMeaning(F);
    Context.report(F);
    return true;
  }

  /// A legal bit under another call's name.
  bool checkTerm(const Term &T) {
    uint64_t Bits = T.Value.getZExtValue();
    TermName Name = chooseName(Context, T, P);
    if (Name.IsOwn || !Name.Name || Bits == 0 || !means(Bits))
      return false;
    const ResolvedFlag *Counterpart = P.counterpart(Name.Name->Name);
    bool DefinedEqual = Counterpart && Counterpart->Value == Bits;
    Finding F = Context.aboutArgument(Id, Site, *P.Source, *T.Source);
    F.Message = quoteTerm(Context, T, Name) +
                ownerOf(Context, Name, *Site.Api) + " means '" +
                P.describe(Bits) + "' as " + paramOfApi();
    if (DefinedEqual)
      F.Certainty = Level::Strict;
    if (Counterpart)
      suggest(F, T, *Name.Name, *Counterpart);
    noteMeaning(F);
    Context.report(F);
    return true;
  }

  /// The bits are flags or values that the spec names.
  bool means(uint64_t Bits) const {
    if (!P.Values.empty())
      return P.withValue(Bits) != nullptr;
    uint64_t Named = 0;
    for (const ResolvedFlag &F : P.all())
      Named |= F.Value;
    return (Bits & ~Named) == 0;
  }

  void suggest(Finding &F, const Term &T, const SpelledName &Name,
               const ResolvedFlag &Counterpart) const {
    F.Message += "; did you mean '" + Counterpart.Source->Name + "'?";
    if (!Name.Written.isValid() || !Value.isConstant())
      return;
    uint64_t Fixed = Value.Bits.getConstant().getZExtValue();
    Fixed = (Fixed & ~T.Value.getZExtValue()) | Counterpart.Value;
    llvm::APInt Number(P.Width, Fixed);
    if (!findMaskProblem(P, llvm::KnownBits::makeConstant(Number)))
      F.Fixes.push_back(
          FixItHint::CreateReplacement(Name.Written, Counterpart.Source->Name));
  }

  void noteMeaning(Finding &F) const {
    constexpr size_t Longest = 400;
    std::string Listing = P.listing();
    if (Listing.size() > Longest)
      Listing = Listing.substr(0, Listing.rfind(", ", Longest)) + ", ...";
    F.Notes.push_back({Site.location(Context.Ctx.getSourceManager()),
                       "'" + P.Source->Name + "' of " + Site.Api->Name +
                           " takes " + Listing});
  }

  CheckContext &Context;
  const CallSite &Site;
  const ResolvedParam &P;
  const ArgumentValue &Value;
};

} // namespace

/// Reports values that the kernel takes but that mean something else than
/// their names say.
void kapi::checkConfusedFlags(CheckContext &Context, const CallSite &Site) {
  for (const Param &Declared : Site.Api->Params) {
    const Param &Effective = Context.Params.effective(Site, Declared);
    if (!Effective.Mask && Effective.Values.empty())
      continue;
    const ResolvedParam &P = Context.Params.resolve(Effective);
    for (const ArgumentValue &Value : Context.Params.values(Site, Effective))
      ConfusedValue(Context, Site, P, Value).check();
  }
}
