//===- InvalidArgument.cpp - kapi-invalid-argument ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Signature.h"
#include "Checks/ConditionJudge.h"
#include "Checks/TermNames.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APSInt;

namespace {

constexpr llvm::StringLiteral Id = "kapi-invalid-argument";

/// Checks the constraints of one parameter that are not about flags.
class ArgumentCheck {
public:
  ArgumentCheck(CheckContext &Context, const CallSite &Site,
                const Param &Source, const Expr &Argument)
      : Context(Context), Site(Site), Source(Source),
        P(Context.Params.resolve(Source)), Argument(Argument) {}

  void run() {
    switch (Source.Constraint) {
    case ConstraintKind::Range:
      return range();
    case ConstraintKind::Nonzero:
      return constants([](const APSInt &V) { return V.isZero(); },
                       "must not be 0");
    case ConstraintKind::PageAligned:
      // Every architecture's page is a multiple of this.
      return multiple(4096, "has to be a multiple of the page size");
    case ConstraintKind::Alignment:
      return multiple(Source.Alignment, "has to be a multiple of " +
                                            std::to_string(Source.Alignment));
    case ConstraintKind::PowerOfTwo:
      return constants([](const APSInt &V) { return !V.isPowerOf2(); },
                       "has to be a power of two");
    case ConstraintKind::UserString:
    case ConstraintKind::UserPath:
    case ConstraintKind::UserPtr:
    case ConstraintKind::Buffer:
      return pointer();
    default:
      return;
    }
  }

private:
  void constants(llvm::function_ref<bool(const APSInt &)> IsWrong,
                 const std::string &Demand) {
    for (const ArgumentValue &Value : Context.Params.values(Site, Source))
      if (Value.isConstant() && IsWrong(P.number(Value)))
        report(*Value.Source, Value, Demand);
  }

  void multiple(uint64_t Of, const std::string &Demand) {
    constants(
        [&](const APSInt &V) {
          return V.urem(llvm::APInt(NumberWidth, Of)) != 0;
        },
        Demand);
  }

  void range() {
    auto Min = numberValue(Source.Min, targetWidths(Context.Ctx));
    auto Max = numberValue(Source.Max, targetWidths(Context.Ctx));
    if (Min && Max)
      constants([&](const APSInt &V) { return V < *Min || V > *Max; },
                "is " + Source.Min.Text + " to " + Source.Max.Text);
  }

  void pointer() {
    if (llvm::is_contained(Source.Flags, ParamFlag::Optional) ||
        !isConstantNull(Argument, Context.Ctx) || mayBeEmpty())
      return;
    report(Argument, std::nullopt, "must not be NULL");
  }

  /// A buffer of no bytes needs no memory.
  bool mayBeEmpty() {
    if (!Source.Buffer)
      return false;
    const Param *Size = Site.Api->param(Source.Buffer->SizeParam);
    if (!Size)
      return false;
    const std::vector<ArgumentValue> &Values =
        Context.Params.values(Site, *Size);
    return Values.empty() || llvm::any_of(Values, [](const ArgumentValue &V) {
             return !V.isConstant() || V.Bits.getConstant().isZero();
           });
  }

  /// The number that the kernel sees, where the source does not show it.
  std::string valueText(const ArgumentValue &Value, const Expr &Where) const {
    std::string Number = llvm::toString(Value.Bits.getConstant(), 10, P.Signed);
    // Of a descriptor -1 says enough; of a length, what it turns into.
    if (Value.Negative && !P.Signed)
      return P.Width > 32 ? " becomes " + Number : "";
    return sourceText(Where, Context.Ctx) == Number ? "" : " (" + Number + ")";
  }

  void report(const Expr &Where, std::optional<ArgumentValue> Value,
              const std::string &Demand) {
    Finding F = Context.aboutArgument(Id, Site, Source, Where,
                                      Value ? &*Value : nullptr);
    if (!Context.options().isShown(Id, F.Certainty))
      return;
    std::string Text = quoteSource(Context, Where);
    if (Value)
      Text += valueText(*Value, Where);
    F.Message = Text + " as '" + Source.Name + "' of " + Site.name() +
                ", which " + Demand;
    llvm::StringRef Refusal = P.refusal();
    std::string Note =
        "'" + Source.Name + "' of " + Site.Api->Name + ": " +
        (Source.Description.empty() ? Source.Rule : Source.Description);
    if (P.refuses())
      Note +=
          "; the call fails with " + Context.refusalText(*Site.Api, Refusal);
    Context.allowForExpectation(F, Site, Refusal);
    if (Value && wantsRefusal(*Value))
      F.Certainty = std::max(F.Certainty, Level::Strict);
    F.Notes.push_back({Site.location(Context.Ctx.getSourceManager()), Note});
    Context.report(F);
  }

  /// -1 or ~0, and nobody looks at the result: a call made to be refused.
  bool wantsRefusal(const ArgumentValue &Value) const {
    return Value.Steps.empty() && Value.Bits.getConstant().isAllOnes() &&
           (Site.Use != ResultUse::Used ||
            Context.Outcomes.report(Site).allIgnored());
  }

  CheckContext &Context;
  const CallSite &Site;
  const Param &Source;
  const ResolvedParam &P;
  const Expr &Argument;
};

/// Checks the rules between arguments.
class RuleCheck {
public:
  RuleCheck(CheckContext &Context, const CallSite &Site)
      : Context(Context), Site(Site) {}

  void run(const Constraint &Rule) {
    if (!Rule.When || !Rule.Then ||
        judge(*Rule.When, Site, Context) != Verdict::Holds)
      return;
    if (Rule.Then->Given)
      return demandArgument(Rule);
    if (judge(*Rule.Then, Site, Context) != Verdict::Broken)
      return;
    const Param *Target = Site.Api->param(Rule.Then->Param);
    const Expr *Argument = Target ? Site.argument(*Target) : nullptr;
    if (!Argument)
      return;
    Finding F = Context.aboutArgument(Id, Site, *Target, *Argument);
    F.Message = quoteSource(Context, *Argument) + " as '" + Target->Name +
                "' of " + Site.name() + ": " +
                llvm::StringRef(Rule.Description).rtrim('.').str();
    if (!Rule.Refusal.empty()) {
      F.Notes.push_back({Site.location(Context.Ctx.getSourceManager()),
                         "the call fails with " +
                             Context.refusalText(*Site.Api, Rule.Refusal)});
      Context.allowForExpectation(F, Site, Rule.Refusal);
    }
    Context.report(F);
  }

private:
  /// Behind `...` the compiler does not count.
  void demandArgument(const Constraint &Rule) {
    const Param *Target = Site.Api->param(Rule.Then->Param);
    const Param *Reason = Site.Api->param(Rule.When->Param);
    const Expr *Argument = Reason ? Site.argument(*Reason) : nullptr;
    if (!Target || !Argument || !Site.takes(*Target) || Site.argument(*Target))
      return;
    Finding F = Context.aboutArgument(Id, Site, *Target, *Argument);
    F.Message = "'" + Target->Name + "' of " + Site.name() +
                " is missing beside " + quoteSource(Context, *Argument) + ": " +
                llvm::StringRef(Rule.Description).rtrim('.').str();
    Context.allowForExpectation(F, Site, Rule.Refusal);
    Context.report(F);
  }

  CheckContext &Context;
  const CallSite &Site;
};

} // namespace

/// Reports constants outside a range, null pointers, misaligned values and
/// arguments that contradict each other.
void kapi::checkInvalidArgument(CheckContext &Context, const CallSite &Site) {
  for (const Param &Declared : Site.Api->Params) {
    const Param &Effective = Context.Params.effective(Site, Declared);
    if (const Expr *Argument = Site.argument(Effective))
      ArgumentCheck(Context, Site, Effective, *Argument).run();
  }
  for (const Constraint &Rule : Site.Api->Constraints)
    RuleCheck(Context, Site).run(Rule);
}
