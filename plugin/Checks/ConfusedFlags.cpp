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
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace clang;
using namespace kapi;

namespace {

constexpr llvm::StringLiteral Id = "kapi-confused-flags";

/// Speaks about one value of one argument.
class ConfusedValue {
public:
  ConfusedValue(CheckContext &Context, const CallSite &Site,
                const ResolvedParam &P, const ResolvedParam &Effective,
                const ArgumentValue &Value)
      : Context(Context), Site(Site), P(P), Effective(Effective), Value(Value) {
  }

  void check() {
    if (checkOperator())
      return;
    if (findMaskProblem(Effective, Value.Bits))
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
    uint64_t Result = Value.Bits.One.getZExtValue();
    // One named flag is enough for a logical operator. `SET & FLAG` takes a
    // flag out of a set; only two flags that leave nothing are a slip.
    if (Suspect.Source->isLogicalOp() ? Own < 1 : Own < 2 || Result != 0)
      return false;
    Finding F =
        Context.aboutArgument(Id, Site, *P.Source, *Suspect.Source, &Value);
    F.Message = quoteSource(Context, *Suspect.Source) + " is " + hex(Result) +
                (Result && P.withValue(Result)
                     ? ", that is '" + P.describe(Result) + "'"
                     : "") +
                ", as " + paramOfApi() + "; did you mean '|'?";
    SourceLocation Op = Suspect.Source->getOperatorLoc();
    CharSourceRange Written = Lexer::makeFileCharRange(
        CharSourceRange::getTokenRange(Op, Op), Context.Ctx.getSourceManager(),
        Context.Ctx.getLangOpts());
    if (Written.isValid())
      F.Fixes.push_back(FixItHint::CreateReplacement(Written, "|"));
    noteMeaning(F);
    Context.report(F);
    return true;
  }

  /// `MADV_RANDOM | MADV_SEQUENTIAL` is 3, and so MADV_WILLNEED. The same in a
  /// field that holds one value.
  bool checkOredValues() {
    if (!Value.isConstant())
      return false;
    if (!P.Values.empty())
      return checkOredValues(~uint64_t(0));
    return llvm::any_of(P.Fields, [&](const ResolvedField &Field) {
      return checkOredValues(Field.Bits);
    });
  }

  bool checkOredValues(uint64_t Bits) {
    uint64_t Result = Value.Bits.getConstant().getZExtValue() & Bits;
    // The parts of one constant, as in `(F_LINUX_SPECIFIC_BASE + 7)`, all have
    // its name.
    std::set<std::string> Own;
    for (const Term &T : Value.Terms) {
      uint64_t Part = T.Value.getZExtValue() & Bits;
      if (Part == Result)
        return false; // the others change nothing
      TermName Name = chooseName(Context, T, P);
      if (Part != 0 && Name.IsOwn)
        Own.insert(Name.Name->Name);
    }
    if (Own.size() < 2 || !P.withValue(Result))
      return false;
    Finding F =
        Context.aboutArgument(Id, Site, *P.Source, *Value.Source, &Value);
    F.Message = quoteSource(Context, *Value.Source) + " is " +
                (P.Values.empty() ? hex(Result) : std::to_string(Result)) +
                ", that is '" + P.describe(Result) + "', as " + paramOfApi() +
                "; its values cannot be or-ed";
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
    Finding F =
        Context.aboutArgument(Id, Site, *P.Source, *T.Source, &Value, &T);
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

  /// The bits are flags or values that the spec names, and nothing else.
  bool means(uint64_t Bits) const {
    if (!P.Values.empty())
      return P.withValue(Bits) != nullptr;
    for (const ResolvedField &Field : P.Fields)
      if (llvm::any_of(Field.Values, [&](const ResolvedFlag &F) {
            return F.Value && F.Value == (Bits & Field.Bits);
          }))
        Bits &= ~Field.Bits;
    uint64_t Flags = 0;
    for (const ResolvedFlag &F : P.Flags)
      if ((Bits & F.Value) == F.Value)
        Flags |= F.Value;
    return (Bits & ~Flags) == 0;
  }

  void suggest(Finding &F, const Term &T, const SpelledName &Name,
               const ResolvedFlag &Counterpart) const {
    F.Message += "; did you mean '" + Counterpart.Source->Name + "'?";
    // A value of an enumeration stands alone, or something else is wrong too.
    if (!Name.Written.isValid() || !Value.isConstant() || !Value.isCertain() ||
        (!P.Values.empty() && Value.Terms.size() > 1))
      return;
    if (isLegalWith(P, Value, T, Counterpart))
      F.Fixes.push_back(
          FixItHint::CreateReplacement(Name.Written, Counterpart.Source->Name));
  }

  void noteMeaning(Finding &F) const {
    F.Notes.push_back({Site.location(Context.Ctx.getSourceManager()),
                       "'" + P.Source->Name + "' of " + Site.Api->Name +
                           " takes " + P.listing()});
  }

  CheckContext &Context;
  const CallSite &Site;
  const ResolvedParam &P;
  const ResolvedParam &Effective; ///< as the selected variant has it
  const ArgumentValue &Value;
};

} // namespace

/// Reports values that the kernel takes but that mean something else than
/// their names say.
void kapi::checkConfusedFlags(CheckContext &Context, const CallSite &Site) {
  for (const Param &Declared : Site.Api->Params) {
    if (!Declared.Mask && Declared.Values.empty())
      continue;
    // A value that selects a variant does so under whatever name it has.
    const ResolvedParam &P = Context.Params.resolve(Declared);
    const ResolvedParam &Effective =
        Context.Params.resolve(Context.Params.effective(Site, Declared));
    for (const ArgumentValue &Value : Context.Params.values(Site, Declared))
      ConfusedValue(Context, Site, P, Effective, Value).check();
  }
}
