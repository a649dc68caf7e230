//===- OutcomeMachine.cpp - is an error told apart from success? ----------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeMachine.h"
#include "Analysis/Assertion.h"
#include "Analysis/FailingEnd.h"
#include "Analysis/LoneRun.h"
#include "Analysis/OutcomeBranch.h"
#include "Analysis/OutcomeStep.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace clang;
using namespace kapi;

namespace {

/// Two runs at the same place.
struct Together {
  const CFGBlock *Block = nullptr;
  unsigned Index = 0;
  OutcomeEnv Success, Error;
  std::vector<SharedCondition> Conditions;
  /// Where the last copy of the result was replaced.
  SourceLocation Overwrite;
};

class Machine {
public:
  Machine(const SiteFlow &Flow, const Outcome &Success, const Outcome &Error)
      : Flow(Flow), Site(Flow.Site), Graph(Flow.Graph), SuccessOutcome(Success),
        ErrorOutcome(Error), Ctx(Flow.Ctx), AloneSuccess(Flow, Success, Steps),
        AloneError(Flow, Error, Steps) {}

  /// With \p UsesConstants, ways that constants of the program's own exclude
  /// are left out, which takes more states.
  Comparison run(bool UsesConstants) {
    auto [Block, Index] = Graph.find(*Site.Expr);
    if (!Block) {
      Result.GaveUp = true;
      return Result;
    }
    IsSplit = Graph.isSplit(*Site.Expr);
    Together Start;
    Start.Block = Block;
    Start.Index = Index + 1;
    Start.Success = OutcomeEnv(Flow, SuccessOutcome);
    Start.Error = OutcomeEnv(Flow, ErrorOutcome);
    Start.Success.ErrnoIsOurs = Start.Error.ErrnoIsOurs;
    Start.Error.ForgetsBefore = Start.Success.ForgetsBefore = !UsesConstants;
    Start.Error.Trace = Start.Success.Trace = &Result.Trace;
    Work.push_back(std::move(Start));
    while (!Work.empty() && !Result.GaveUp) {
      Together State = std::move(Work.back());
      Work.pop_back();
      while (block(State)) {
      }
    }
    Result.Steps = Steps.taken();
    return Result;
  }

private:
  // What is false below says: this way has come to its end.

  bool toldByTest() {
    ++Result.ToldApart;
    ++Result.ToldByTest;
    return false;
  }

  bool toldByUse(Together &State) {
    ++Result.ToldApart;
    if (Result.BeforeUse.empty())
      Result.BeforeUse = std::move(State.Conditions);
    return false;
  }

  bool alike(Together &State, PathEnd End, SourceLocation Loc) {
    if (Result.Alike++ == 0) {
      Result.End = End;
      Result.EndLoc = Loc;
      Result.Conditions = std::move(State.Conditions);
    }
    return false;
  }

  bool giveUp() {
    Result.GaveUp = true;
    return false;
  }

  /// Nothing in reach depends on the outcome any more.
  bool isSpent(const Together &State) const {
    return !IsSplit && !State.Success.hasDependent() &&
           !State.Error.hasDependent() && !State.Error.ErrnoIsOurs;
  }

  bool block(Together &State) {
    if (!Steps.next())
      return giveUp();
    const CFGBlock &Block = *State.Block;
    for (const auto &[Index, Element] : Graph.active(Block, State.Index)) {
      if (!Steps.next())
        return giveUp();
      if (auto S = Element.getAs<CFGStmt>()) {
        if (S->getStmt() == Site.Expr)
          return calledAgain(State);
        if (const auto *Return = dyn_cast<ReturnStmt>(S->getStmt()))
          return returned(State, *Return);
      }
      if (!step(State, Element))
        return false;
    }
    return terminator(State);
  }

  /// The result of the call before this one is lost, unless a variable other
  /// than the one that is stored to now still has it.
  bool calledAgain(Together &State) {
    const VarDecl *Target = Graph.storesTo(*Site.Expr);
    for (const OutcomeEnv *Env : {&State.Success, &State.Error})
      for (const OutcomeEnv::Entry &Entry : Env->Entries)
        if (Entry.Depends &&
            (Entry.Where.Var != Target || Entry.Where.IsPointee) &&
            !Flow.overwrites(*Site.Expr, Entry.Where))
          return toldByTest();
    return alike(State, PathEnd::CalledAgain, Site.Expr->getBeginLoc());
  }

  /// Runs one element under both outcomes.
  bool step(Together &State, const CFGElement &Element) {
    auto Statement = Element.getAs<CFGStmt>();
    if (Statement && AloneError.storesNamed(State.Error, *Statement->getStmt()))
      return toldByTest();
    bool Before = State.Error.hasDependent();
    StepResult S =
        OutcomeStep(Flow, SuccessOutcome, State.Success).run(Element);
    StepResult E = OutcomeStep(Flow, ErrorOutcome, State.Error).run(Element);
    if (S == StepResult::Ends || E == StepResult::Ends)
      return toldByTest();
    if (S == StepResult::Dependent || E == StepResult::Dependent || S != E)
      return toldByUse(State);
    if (Before && Statement && !State.Error.hasDependent() &&
        !State.Success.hasDependent())
      State.Overwrite = Statement->getStmt()->getBeginLoc();
    return true;
  }

  bool returned(Together &State, const ReturnStmt &Return) {
    const Expr *Value = Return.getRetValue();
    if (Value && differs(State, *Value, *Value))
      return toldByUse(State);
    if (Value &&
        (saysFailure(State, *Value) || AloneError.isNamed(State.Error, *Value)))
      return toldByTest();
    return end(State, Return.getBeginLoc());
  }

  bool end(Together &State, SourceLocation Loc) {
    return State.Overwrite.isValid()
               ? alike(State, PathEnd::Overwritten, State.Overwrite)
               : alike(State, PathEnd::FunctionEnd, Loc);
  }

  /// Whether the two runs may give different values for their expressions.
  bool differs(const Together &State, const Expr &InSuccess,
               const Expr &InError) {
    OutcomeEval InCase(Flow, ErrorOutcome, State.Error);
    Evaluated S =
        OutcomeEval(Flow, SuccessOutcome, State.Success).value(InSuccess);
    Evaluated E = InCase.value(InError);
    if (!S.Depends && !E.Depends && &InSuccess == &InError)
      return false;
    InCase.holdAgainst(E, S.Value);
    return !S.Value || !E.Value || !S.Value->isSingleElement() ||
           *S.Value != *E.Value;
  }

  /// Where even success makes the function return a negative number, the call
  /// was expected to fail: a test, or a way out that is a failure already.
  bool saysFailure(const Together &State, const Expr &Value) {
    Evaluated Returned =
        OutcomeEval(Flow, SuccessOutcome, State.Success).value(Value);
    return Value.getType()->isSignedIntegerType() && Returned.Value &&
           Returned.Value->getSignedMax().isNegative();
  }

  bool terminator(Together &State) {
    const CFGBlock &Block = *State.Block;
    if (Block.hasNoReturnElement())
      return toldByTest();
    const Expr *Condition = conditionOf(Block);
    if (!Condition)
      return followAll(State);
    Evaluated S = OutcomeEval(Flow, SuccessOutcome, State.Success)
                      .atBranch(Block, *Condition);
    Evaluated E = OutcomeEval(Flow, ErrorOutcome, State.Error)
                      .atBranch(Block, *Condition);
    if (!S.Depends && !E.Depends) {
      // A flag of the program's that is a constant here.
      if (const CFGBlock *Only = knownSuccessor(Block, E, Ctx))
        return follow(State, *Only);
      return followAll(State);
    }
    if (E.NamesError)
      return toldByTest();
    const CFGBlock *SuccessTo = knownSuccessor(Block, S, Ctx);
    const CFGBlock *ErrorTo = knownSuccessor(Block, E, Ctx);
    if (!SuccessTo && ErrorTo && !Result.Undecided)
      Result.Undecided = Condition;
    if (!SuccessTo || !ErrorTo || namesByCase(Block, *ErrorTo))
      return toldByTest();
    if (SuccessTo != ErrorTo && isOnlyAsserted(Condition->getBeginLoc(), Ctx)) {
      Result.IsAsserted = true;
      return follow(State, *SuccessTo);
    }
    if (SuccessTo == ErrorTo) {
      if (isSpent(State) && endsInFailure(*SuccessTo, Ctx))
        return toldByTest();
      State.Conditions.push_back(
          {Condition, OutcomeEval::truth(E).value_or(false), false});
      return follow(State, *SuccessTo);
    }
    return part(State, *SuccessTo, *ErrorTo, *Condition);
  }

  /// `case ESPIPE:` where the result is the error number.
  bool namesByCase(const CFGBlock &Block, const CFGBlock &To) const {
    return !ErrorOutcome.Errno &&
           isa_and_nonnull<SwitchStmt>(Block.getTerminatorStmt()) &&
           isa_and_nonnull<CaseStmt>(To.getLabel());
  }

  /// Goes on with the last way; the others wait.
  bool followAll(Together &State) {
    llvm::SmallVector<const CFGBlock *, 4> Ways;
    for (const CFGBlock *To : State.Block->succs())
      if (To)
        Ways.push_back(To);
    if (Ways.empty())
      return end(State, SourceLocation());
    for (const CFGBlock *To : llvm::drop_end(Ways)) {
      Together Next = State;
      if (follow(Next, *To))
        Work.push_back(std::move(Next));
    }
    return follow(State, *Ways.back());
  }

  bool follow(Together &State, const CFGBlock &To) {
    if (&To == &Graph.graph()->getExit())
      return end(State, SourceLocation());
    if (isSpent(State))
      return givesUp(To) ? toldByTest() : end(State, SourceLocation());
    // Every loop has a block that two ways lead to.
    if (To.pred_size() > 1) {
      auto &Known = Seen[&To];
      for (const auto &[S, E] : Known)
        if (S == State.Success && E == State.Error)
          return false;
      Known.emplace_back(State.Success, State.Error);
    }
    State.Block = &To;
    State.Index = 0;
    return true;
  }

  /// The runs go different ways. If neither does anything noticeable before
  /// they meet again, they behaved alike.
  bool part(Together &State, const CFGBlock &SuccessTo, const CFGBlock &ErrorTo,
            const Expr &Condition) {
    Trail S = AloneSuccess.from(SuccessTo, State.Success);
    Trail E = AloneError.from(ErrorTo, State.Error);
    if (E.NamesError)
      return toldByTest();
    for (const CFGBlock *Block : E.Blocks)
      if (llvm::is_contained(S.Blocks, Block)) {
        State.Conditions.push_back(
            {&Condition, &ErrorTo == *State.Block->succ_begin(), true});
        // Few runs meet, so what they hold there is found out once they do.
        State.Success =
            AloneSuccess.from(SuccessTo, State.Success, Block).AtEnd;
        State.Error = AloneError.from(ErrorTo, State.Error, Block).AtEnd;
        unify(State);
        return follow(State, *Block);
      }
    if (!S.Return || !E.Return)
      return toldByTest();
    const Expr *FromS = S.Return->getRetValue();
    const Expr *FromE = E.Return->getRetValue();
    Together Ends;
    Ends.Success = std::move(S.AtEnd);
    Ends.Error = std::move(E.AtEnd);
    if (FromS && FromE &&
        (differs(Ends, *FromS, *FromE) || saysFailure(Ends, *FromS) ||
         AloneError.isNamed(Ends.Error, *FromE)))
      return toldByTest();
    State.Conditions.push_back(
        {&Condition, &ErrorTo == *State.Block->succ_begin(), true});
    return end(State, E.Return->getBeginLoc());
  }

  /// What one of the runs holds otherwise than the other differs from now on.
  void unify(Together &State) const {
    fillFrom(State.Success, State.Error);
    fillFrom(State.Error, State.Success);
    for (OutcomeEnv::Entry &InError : State.Error.Entries) {
      const OutcomeEnv::Entry &InSuccess = *State.Success.find(InError.Where);
      bool Depends = InError.Depends || InSuccess.Depends ||
                     InError.Value != InSuccess.Value;
      InError.Depends = Depends;
      State.Success.set(InError.Where, InSuccess.Value, Depends);
    }
    bool Ours = State.Success.ErrnoIsOurs && State.Error.ErrnoIsOurs;
    State.Success.ErrnoIsOurs = State.Error.ErrnoIsOurs = Ours;
    bool Forgets = State.Success.ForgetsBefore || State.Error.ForgetsBefore;
    State.Success.ForgetsBefore = State.Error.ForgetsBefore = Forgets;
  }

  /// What only the other run has stored, this one still holds from before.
  void fillFrom(const OutcomeEnv &Other, OutcomeEnv &To) const {
    for (const OutcomeEnv::Entry &Entry : Other.Entries)
      if (!To.find(Entry.Where)) {
        Known Before;
        if (!To.ForgetsBefore && !Entry.Where.Field)
          Before = Flow.before(*Entry.Where.Var);
        To.set(Entry.Where, Before, /*Depends=*/!Before);
      }
  }

  const SiteFlow &Flow;
  const CallSite &Site;
  const FunctionGraph &Graph;
  const Outcome &SuccessOutcome, &ErrorOutcome;
  const ASTContext &Ctx;
  Comparison Result;
  std::vector<Together> Work;
  std::map<const CFGBlock *, std::vector<std::pair<OutcomeEnv, OutcomeEnv>>>
      Seen;
  /// The expression around the call goes on in another block (`c ? f() : 0`).
  bool IsSplit = false;
  StepCount Steps;
  LoneRun AloneSuccess, AloneError;
};

} // namespace

Comparison kapi::compareOutcomes(const SiteFlow &Flow, const Outcome &Success,
                                 const Outcome &Error) {
  Comparison Result = Machine(Flow, Success, Error).run(true);
  if (!Result.GaveUp)
    return Result;
  unsigned Steps = Result.Steps;
  Result = Machine(Flow, Success, Error).run(false);
  Result.Steps += Steps;
  return Result;
}
