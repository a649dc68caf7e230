//===- InvalidFlags.cpp - kapi-invalid-flags ------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/MadeToFail.h"
#include "Checks/MaskRules.h"
#include "Checks/TermNames.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;

namespace {

constexpr llvm::StringLiteral Id = "kapi-invalid-flags";

/// Speaks about one value of one argument.
class InvalidValue {
public:
  InvalidValue(CheckContext &Context, const CallSite &Site,
               const ResolvedParam &P, const ArgumentValue &Value,
               const MaskProblem &Problem)
      : Context(Context), Site(Site), P(P), Value(Value), Problem(Problem) {}

  void report() {
    chooseCulprit();
    const clang::Expr &Where = Culprit ? *Culprit->Source : *Value.Source;
    Finding F = Context.aboutArgument(
        Id, Site, *P.Source, Where, &Value,
        // What else is wrong depends on the whole value.
        Problem.Kind == MaskProblem::UnknownBits ? Culprit : nullptr);
    F.Message = message() + suggestion();
    if (Replacement && isSafe())
      F.Fixes.push_back(clang::FixItHint::CreateReplacement(
          Name.Name->Written, Replacement->Source->Name));
    note(F);
    // A foreign name is a mistake wherever it stands, unless no flag of the
    // API can be meant by it and its refusal is asked for. A bare number may be
    // a test that wants to be refused, and all ones nearly always is.
    if (!Name.Name && isAllOnes())
      F.Certainty = Level::Strict;
    else if (!Name.IsKnownElsewhere || Problem.Kind != MaskProblem::UnknownBits)
      Context.allowForExpectation(F, Site, Problem.Refusal);
    else if (!Replacement && Site.Body &&
             asksFor(Site, Problem.Refusal, Context.parentsAround(Site),
                     Context.Ctx))
      F.Certainty = std::max(F.Certainty, Level::Strict);
    // Helpers that swallow what the call says, and tables, are what tests are
    // made of.
    if (!Name.Name && (Value.Caller || Value.isFromTable()))
      F.Certainty = std::max(F.Certainty, Level::Strict);
    Context.report(F);
  }

private:
  /// The term that brings the bits in question, and its best name.
  void chooseCulprit() {
    for (const Term &T : Value.Terms) {
      bool Guilty = Problem.Kind == MaskProblem::UnknownBits
                        ? (T.Value.getZExtValue() & Problem.Bits) != 0
                        : Value.Terms.size() == 1;
      TermName Candidate = chooseName(Context, T, P);
      if (!Guilty || Candidate.IsOwn)
        continue;
      if (Culprit && (Name.Name || !Candidate.Name))
        continue;
      Culprit = &T;
      Name = Candidate;
    }
    if (Name.Name && (Problem.Kind == MaskProblem::UnknownBits ||
                      Problem.Kind == MaskProblem::UnknownValue))
      Replacement = P.counterpart(Name.Name->Name);
  }

  bool isAllOnes() const {
    return Value.isConstant() && Value.Bits.getConstant().isAllOnes();
  }

  std::string subject() const {
    if (Culprit)
      return quoteTerm(Context, *Culprit, Name);
    return quoteSource(Context, *Value.Source);
  }

  std::string message() const {
    std::string Api = Site.name(), Param = "'" + P.Source->Name + "'";
    switch (Problem.Kind) {
    case MaskProblem::UnknownBits:
      if (Culprit && Name.Name && isOfApi(Name.Name->Name))
        return subject() + " does not go with the other flags in " + Param +
               " of " + Api;
      if (Culprit && Name.Name)
        return subject() + ownerOf(Context, Name, *Site.Api) +
               " is no flag of " + Api;
      return subject() + " sets " + hex(Problem.Bits) + ", which " + Api +
             " does not take in " + Param;
    case MaskProblem::UnknownValue:
      return unknownValue(Api, Param);
    case MaskProblem::Missing:
      return "'" + Problem.Subject + "' needs " + quoteAll(" or ") + " in " +
             Param + " of " + Api;
    case MaskProblem::Conflict:
      return "'" + Problem.Subject + "' and " + quoteAll(" and ") +
             " exclude each other in " + Param + " of " + Api;
    case MaskProblem::Empty:
      return Param + " of " + Api + " must not be 0";
    }
    return "";
  }

  /// A flag of this parameter, which the selected variant does not take.
  bool isOfApi(llvm::StringRef Flag) const {
    const Param *Declared = Site.Api->param(P.Source->Name);
    return Declared && Declared != P.Source &&
           Context.Params.resolve(*Declared).named(Flag);
  }

  std::string unknownValue(const std::string &Api,
                           const std::string &Param) const {
    if (Problem.Field)
      return quoteSource(Context, *Value.Source) + " selects " +
             (Problem.Bits ? hex(Problem.Bits) + " as " : "no ") +
             Problem.Field->Source->Name + ", which " + Api + " refuses";
    std::string Number = std::to_string(Problem.Bits);
    if (Value.Terms.size() > 1)
      return quoteSource(Context, *Value.Source) + " is " + Number +
             ", which is no value of " + Param + " of " + Api +
             "; its values cannot be or-ed";
    return subject() + ownerOf(Context, Name, *Site.Api) + " is no value of " +
           Param + " of " + Api;
  }

  std::string quoteAll(const char *Between) const {
    std::vector<std::string> Quoted;
    for (const std::string &Other : Problem.Others)
      Quoted.push_back("'" + Other + "'");
    return llvm::join(Quoted, Between);
  }

  std::string suggestion() const {
    return Replacement ? "; did you mean '" + Replacement->Source->Name + "'?"
                       : "";
  }

  /// The name is written in the user's file and the replaced value is legal.
  bool isSafe() const {
    return Name.Name->Written.isValid() && Value.isConstant() &&
           Value.isCertain() && isLegalWith(P, Value, *Culprit, *Replacement);
  }

  void note(Finding &F) const {
    clang::SourceLocation Loc = Site.location(Context.Ctx.getSourceManager());
    std::string Refusal = Context.refusalText(*Site.Api, Problem.Refusal);
    F.Notes.push_back(
        {Loc, "'" + P.Source->Name + "' of " + Site.Api->Name + " takes " +
                  (Problem.Field ? Problem.Field->listing() : P.listing()) +
                  "; the call fails with " + Refusal});
  }

  CheckContext &Context;
  const CallSite &Site;
  const ResolvedParam &P;
  const ArgumentValue &Value;
  const MaskProblem &Problem;
  const Term *Culprit = nullptr;
  TermName Name;
  const ResolvedFlag *Replacement = nullptr;
};

} // namespace

/// What a wrapper gets wrong by itself is told there.
static bool isWrongInside(const ResolvedParam &P, const ArgumentValue &Value) {
  return Value.Caller && findMaskProblem(P, Value.Caller->Fixed);
}

/// What this way of calling does with a constant that meets an errno of its
/// own.
static void nameRefusal(MaskProblem &Problem, const CallSite &Site,
                        const ResolvedParam &P) {
  if (Problem.Kind != MaskProblem::UnknownValue || Problem.Field)
    return;
  for (const ResolvedFlag &F : P.Refused)
    if (F.Value == Problem.Bits)
      Problem.Refusal = Site.viaSyscall() || F.Source->LibcRefusal.empty()
                            ? F.Source->Refusal
                            : F.Source->LibcRefusal;
}

/// Reports bits outside a mask, values outside an enumeration and broken rules
/// between flags.
void kapi::checkInvalidFlags(CheckContext &Context, const CallSite &Site) {
  for (const Param &Declared : Site.Api->Params) {
    const Param &Effective = Context.Params.effective(Site, Declared);
    const ResolvedParam &P = Context.Params.resolve(Effective);
    if (!Effective.Mask && Effective.Values.empty())
      continue;
    for (const ArgumentValue &Value : Context.Params.values(Site, Effective))
      if (auto Problem = findMaskProblem(P, Value.Bits);
          Problem && !isWrongInside(P, Value)) {
        nameRefusal(*Problem, Site, P);
        InvalidValue(Context, Site, P, Value, *Problem).report();
      }
  }
}
