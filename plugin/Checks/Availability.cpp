//===- Availability.cpp - kapi-availability -------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/CallOrder.h"
#include "Analysis/Expectation.h"
#include "Analysis/FailureCourse.h"
#include "Analysis/OutcomeEval.h"
#include "Checks/ConditionJudge.h"
#include "Checks/TermNames.h"
#include "Checks/VersionGuards.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;
using llvm::StringRef;
using llvm::VersionTuple;

namespace {

constexpr llvm::StringLiteral Id = "kapi-availability";

/// Whether \p Version, as a spec writes it, comes after a declared minimum.
bool isNewer(StringRef Version, const VersionTuple &Least) {
  VersionTuple First;
  return !Least.empty() && !First.tryParse(Version) && First > Least;
}

/// What an old kernel lacks.
struct Lack {
  std::string Kernel;             ///< the first version that has it
  std::string Before;             ///< what the oldest one does instead
  std::vector<std::string> Names; ///< of the API, and of the flag

  bool isOfFlag() const { return Names.size() > 1; }
};

/// Looks at one call for what the oldest system lacks.
class AvailabilityCheck {
public:
  AvailabilityCheck(CheckContext &Context, const CallSite &Site)
      : Context(Context), Site(Site), Oldest(Context.options().Oldest) {}

  void run() {
    // What a wrapper says of its own failure is said there.
    for (const Wrapper *W = Site.Through; W; W = W->Inner.Through)
      if (W->HasEffects)
        return;
    if (checkLibc())
      return;
    std::optional<Lack> Whole = lackingCall();
    if (Whole && isMissed(*Whole))
      return reportCall(*Whole);
    for (const Param &Declared : Site.Api->Params)
      checkFlags(Context.Params.effective(Site, Declared), Whole);
  }

private:
  Since sinceOfCall() const {
    Since First = Site.How->First;
    const Since &Api = Site.Api->First;
    for (auto Member : {&Since::Kernel, &Since::Glibc, &Since::Before})
      if ((First.*Member).empty())
        First.*Member = Api.*Member;
    if (First.Before.empty())
      First.Before = "ENOSYS";
    return First;
  }

  /// An undefined symbol: nothing that the program does at run time helps.
  bool checkLibc() {
    std::string First = sinceOfCall().Glibc;
    if (Site.viaSyscall() || Site.Through || !isNewer(First, Oldest.Glibc))
      return false;
    const std::string &Name = Site.How->Function;
    VersionGuards Guards(Context, Site, {Name});
    // Where the build asks for the function, it provides for its absence.
    if (Guards.isOptional() || Guards.asksPreprocessor() ||
        hasMacro("HAVE_" + StringRef(Name).upper()) ||
        Context.Preprocessed.anyNames(Name))
      return false;
    Finding F = Context.aboutResult(Id, Site);
    F.Cause = "libc";
    F.Message = Name + " needs glibc " + First + "; with " +
                Oldest.Glibc.getAsString() +
                ", the declared minimum, the program does not link";
    bool HasSyscall = llvm::any_of(
        Site.Api->Calls, [](const Call &C) { return !C.Syscall.empty(); });
    F.Notes.push_back(
        {F.Loc,
         std::string("__GLIBC_PREREQ, or a test of the build system, "
                     "keeps the call out") +
             (HasSyscall ? "; syscall() needs no function of libc" : "")});
    Context.report(F);
    return true;
  }

  bool hasMacro(const std::string &Name) const {
    const IdentifierTable &Names = Context.PP.getIdentifierTable();
    auto It = Names.find(Name);
    return It != Names.end() && It->second->hasMacroDefinition();
  }

  std::optional<Lack> lackingCall() {
    Since First = sinceOfCall();
    if (!isNewer(First.Kernel, Oldest.Kernel) ||
        !StringRef(First.Before).starts_with("E"))
      return std::nullopt;
    // Only where the kernel's call is needed for certain.
    const std::optional<Condition> &Emulated = Site.How->Emulated;
    if (Emulated && judge(*Emulated, Site, Context) != Verdict::Broken)
      return std::nullopt;
    return Lack{First.Kernel, First.Before, {Site.Api->Name}};
  }

  /// The program neither asks for it before nor does without it after.
  bool isMissed(const Lack &What) {
    for (const Wrapper *W = Site.Through; W; W = W->Inner.Through)
      if (isForeseen(W->Inner, What))
        return false;
    return !isForeseen(Site, What) && !isPreceded(What) && isGivenUp(What);
  }

  /// Another call that is as new always comes before: where it was not given up
  /// for its own lack, this one is there, too.
  bool isPreceded(const Lack &What) {
    const FunctionGraph *Graph = Context.Graphs.of(Site);
    if (!Graph || What.isOfFlag())
      return false;
    std::optional<CallOrder> Order;
    for (const CFGBlock *Block : *Graph->graph())
      for (const CFGElement &Element : *Block) {
        auto S = Element.getAs<CFGStmt>();
        const auto *Call = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
        if (!Call || Call == Site.Expr || !isAsNew(*Call, What))
          continue;
        if (!Order)
          Order.emplace(*Graph);
        if (Order->isAlwaysBefore(*Call, *Site.Expr))
          return true;
      }
    return false;
  }

  bool isAsNew(const CallExpr &Call, const Lack &What) const {
    CallRef Api = Context.Db.function(calleeName(Call));
    VersionTuple Its, Own;
    return Api && !Its.tryParse(Api.Api->First.Kernel) &&
           !Own.tryParse(What.Kernel) && Its >= Own;
  }

  bool isForeseen(const CallSite &Where, const Lack &What) {
    VersionGuards Guards(Context, Where, What.Names);
    return Guards.asksPreprocessor() || namesError(Where, What) ||
           (Where.Expr == Site.Expr && Guards.asksAtRunTime());
  }

  /// An errno for "this kernel cannot" stands somewhere in the function.
  bool namesError(const CallSite &Where, const Lack &What) const {
    if (!Where.Body)
      return false;
    std::vector<std::string> Errors = {What.Before};
    if (!What.isOfFlag())
      Errors.push_back("ENOSYS");
    else
      for (const char *Other : {"EINVAL", "EOPNOTSUPP", "ENOTSUP", "E2BIG"})
        Errors.push_back(Other);
    return llvm::any_of(Errors, [&](const std::string &Name) {
      return mentionsErrno(*Where.Body, Name, Context.Ctx);
    });
  }

  /// What follows the failure shows that there is no other way.
  bool isGivenUp(const Lack &What) {
    Certainty = Level::Default;
    if (Site.Use == ResultUse::Voided)
      return false;
    // Where a result may be dropped, the program can do without the call.
    if (Site.Use != ResultUse::Used)
      return Site.Api->Returns.Discard == Discard::Report;
    const OutcomeReport &Report = Context.Outcomes.report(Site);
    if (!Report.IsKnown)
      return false;
    Error Failure;
    Failure.Name = What.Before;
    std::optional<Outcome> O = outcomeFor(Site, Failure, Context.Ctx,
                                          Context.Constants, Context.Params);
    if (!O)
      return false;
    FailureCourse Course =
        courseAfter(Context.Outcomes.flowOf(Site), *O, Report.Outcomes);
    // Callers that get nothing but the failure may know another way.
    if (!Course.HasEffects && !Course.Ends)
      Certainty = Level::Strict;
    return Course.givesUp() && !Context.Wrappers.handsOn(Site);
  }

  std::string onOldest() const {
    return "on " + Oldest.Kernel.getAsString() + ", the declared minimum, ";
  }

  void reportCall(const Lack &What) {
    Finding F = Context.aboutResult(Id, Site);
    F.Certainty = Certainty;
    if (Site.Use == ResultUse::Used)
      F.Cause = "availability";
    F.Message = Site.name() + " needs Linux " + What.Kernel + "; " +
                onOldest() + "it fails with " + What.Before +
                ", and nothing is done instead";
    F.Notes.push_back({F.Loc, "where errno is " + What.Before +
                                  ", do it another way, or raise the minimum"});
    Context.report(F);
  }

  void checkFlags(const Param &P, const std::optional<Lack> &Whole) {
    if (!Site.argument(P) || (!P.Mask && P.Values.empty()))
      return;
    const ResolvedParam &Resolved = Context.Params.resolve(P);
    const std::vector<ArgumentValue> &Values = Context.Params.values(Site, P);
    const ResolvedFlag *Newest = nullptr;
    for (const ArgumentValue &Value : Values) {
      const ResolvedFlag *Here = newestIn(Resolved, Value, Whole);
      // With another value the call may do without the flag.
      if (!Here || !Value.isCertain())
        return;
      Newest = Here;
    }
    if (Newest)
      judgeFlag(Resolved, *Newest, Values.front());
  }

  /// The constant in \p Value that came last, after the call itself and after
  /// the oldest kernel.
  const ResolvedFlag *newestIn(const ResolvedParam &P,
                               const ArgumentValue &Value,
                               const std::optional<Lack> &Whole) {
    uint64_t One = Value.Bits.One.getZExtValue();
    uint64_t Sure = One | Value.Bits.Zero.getZExtValue();
    const ResolvedFlag *Newest = nullptr;
    VersionTuple Least = Oldest.Kernel;
    if (Whole)
      (void)Least.tryParse(Whole->Kernel);
    auto Look = [&](const ResolvedFlag &F, uint64_t Bits) {
      VersionTuple First;
      if (F.Value == 0 || (Sure & Bits) != Bits || (One & Bits) != F.Value ||
          First.tryParse(F.Source->First.Kernel) || First <= Least)
        return;
      Newest = &F;
      Least = First;
    };
    if (Least.empty())
      return nullptr;
    for (const ResolvedFlag &F : P.Flags)
      Look(F, F.Value);
    for (const ResolvedField &Field : P.Fields)
      for (const ResolvedFlag &F : Field.Values)
        Look(F, Field.Bits);
    uint64_t All = llvm::maskTrailingOnes<uint64_t>(P.Width);
    for (const ResolvedFlag &F : P.Values)
      Look(F, All);
    return Newest;
  }

  void judgeFlag(const ResolvedParam &P, const ResolvedFlag &F,
                 const ArgumentValue &Value) {
    Lack What{F.Source->First.Kernel,
              F.Source->First.Before,
              {Site.Api->Name, F.Source->Name}};
    bool IsDeclared = !What.Before.empty();
    if (!IsDeclared)
      What.Before = P.refusal() == "cleared" ? "ignored" : P.refusal().str();
    if (What.Before == "ignored")
      return judgeIgnored(P, What, Value, IsDeclared);
    if (StringRef(What.Before).starts_with("E") && isMissed(What))
      reportFlag(P, What, Value,
                 "the call fails with " + What.Before +
                     ", and nothing is done instead",
                 Certainty);
  }

  /// No error tells, so no fallback can follow: the program has to ask before,
  /// or to look at what it got.
  void judgeIgnored(const ResolvedParam &P, const Lack &What,
                    const ArgumentValue &Value, bool IsDeclared) {
    VersionGuards Guards(Context, Site, What.Names);
    if (Site.Use == ResultUse::Voided || Guards.asksPreprocessor() ||
        Guards.asksAtRunTime() || comparesResult())
      return;
    reportFlag(P, What, Value, "it is ignored, and no error tells",
               IsDeclared ? Level::Default : Level::Strict);
  }

  /// `if (p != wanted)`: what the flag is about can be seen in the result.
  bool comparesResult() {
    const FunctionGraph *Graph = Context.Graphs.of(Site);
    const VarDecl *Result = Graph ? Graph->storesTo(*Site.Expr) : nullptr;
    if (!Result)
      return true;
    llvm::SmallVector<const Stmt *, 64> Stack = {Site.Body};
    while (!Stack.empty()) {
      const Stmt *S = Stack.pop_back_val();
      const auto *Comparison = dyn_cast<BinaryOperator>(S);
      if (Comparison && Comparison->isEqualityOp()) {
        auto Reads = [&](const Expr *E) {
          const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenCasts());
          return Ref && Ref->getDecl() == Result;
        };
        const Expr *L = Comparison->getLHS(), *R = Comparison->getRHS();
        if ((Reads(L) && !R->isEvaluatable(Context.Ctx)) ||
            (Reads(R) && !L->isEvaluatable(Context.Ctx)))
          return true;
      }
      for (const Stmt *Child : S->children())
        if (Child)
          Stack.push_back(Child);
    }
    return false;
  }

  void reportFlag(const ResolvedParam &P, const Lack &What,
                  const ArgumentValue &Value, const std::string &Fate,
                  Level Sureness) {
    Finding F =
        Context.aboutArgument(Id, Site, *P.Source, *Value.Source, &Value);
    F.Certainty = std::max(F.Certainty, Sureness);
    F.Message = "'" + What.Names.back() + "' of " + Site.name() +
                " needs Linux " + What.Kernel + "; " + onOldest() + Fate;
    Context.report(F);
  }

  CheckContext &Context;
  const CallSite &Site;
  const OldestSystem &Oldest;
  /// How sure it is that nothing is done instead.
  Level Certainty = Level::Default;
};

} // namespace

/// Reports calls and flags that the oldest kernel or libc to run on lacks,
/// where the program neither asks for them nor has another way.
void kapi::checkAvailability(CheckContext &Context, const CallSite &Site) {
  if (Context.options().Oldest.isDeclared())
    AvailabilityCheck(Context, Site).run();
}
