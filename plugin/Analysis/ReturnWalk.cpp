//===- ReturnWalk.cpp - what a function returns under one outcome ---------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ReturnWalk.h"
#include "Analysis/OutcomeWalk.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

namespace {

/// A function of the program that ends in one that never returns, and holds no
/// way out before it: `static void fail(...) { ...; die("..."); }`.
bool neverReturns(const FunctionDecl &Function) {
  const auto *Body = dyn_cast_or_null<CompoundStmt>(Function.getBody());
  if (!Body || Body->body_empty())
    return false;
  const auto *Last = dyn_cast<Expr>(Body->body_back());
  const auto *Call =
      Last ? dyn_cast<CallExpr>(Last->IgnoreParenImpCasts()) : nullptr;
  if (!Call || !Call->getDirectCallee() ||
      !Call->getDirectCallee()->isNoReturn())
    return false;
  llvm::SmallVector<const Stmt *, 32> Stack = {Body};
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    if (isa<ReturnStmt, GotoStmt, IndirectGotoStmt, CXXThrowExpr>(S))
      return false;
    for (const Stmt *Child : S->children())
      if (Child)
        Stack.push_back(Child);
  }
  return true;
}

bool endsProgram(const CFGElement &Element) {
  auto S = Element.getAs<CFGStmt>();
  const auto *Call = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  const FunctionDecl *Definition = nullptr;
  return Callee && Callee->isDefined(Definition) && !Callee->isWeak() &&
         neverReturns(*Definition);
}

/// Joins what the ways of one outcome return, and store.
class ReturnWalk : public OutcomeWalk {
public:
  ReturnWalk(const SiteFlow &Flow, const Outcome &Which, const OutParams *Outs,
             Refusal Refuses = nullptr)
      : OutcomeWalk(Flow, Which, Outs), Refuses(Refuses) {
    Start.Trace = &Result.Trace;
  }

  ReturnedValues take() {
    if (!run())
      giveUp();
    return std::move(Result);
  }

private:
  Next giveUp() {
    Result.IsKnown = Result.IsFollowed = false;
    return Next::Stop;
  }

  /// What is returned is not known; what is stored may be.
  Next unknown() {
    if (!Start.Outs)
      return giveUp();
    Result.IsKnown = false;
    return Next::EndWay;
  }

  Next visit(const CFGElement &Element, const OutcomeEnv &Env) override {
    auto S = Element.getAs<CFGStmt>();
    if (const auto *Return = S ? dyn_cast<ReturnStmt>(S->getStmt()) : nullptr) {
      ended(Return->getRetValue(), Env);
      return returned(Return->getRetValue(), Env);
    }
    return endsProgram(Element) ? Next::EndWay : Next::GoOn;
  }

  Next executed(const CFGElement &, StepResult Done) override {
    if (Done == StepResult::Ends)
      return giveUp();
    Result.HasEffects |= Done != StepResult::Quiet;
    return Next::GoOn;
  }

  Next decides(const Expr &, const Evaluated &Value,
               const OutcomeEnv &) override {
    Result.NamesError |= Value.NamesError;
    return Next::GoOn;
  }

  /// Falling off the end gives the caller no value.
  Next reachesEnd(const OutcomeEnv &Env) override {
    ended(nullptr, Env);
    return unknown();
  }

  void ended(const Expr *Value, const OutcomeEnv &Env) {
    if (Start.Outs) {
      size_t Index = 0;
      for (const OutParams::Param &P : Start.Outs->all())
        stored(Index++, atEnd(P, Env));
      for (const FieldDecl *Member : Start.Outs->members())
        stored(Index++, inResult(Value, *Member, Env));
    }
    Result.Returns = true;
    Result.KeepsErrno &= Env.ErrnoIsOurs;
  }

  StoredValue atEnd(const OutParams::Param &P, const OutcomeEnv &Env) {
    const OutcomeEnv::Entry *Entry = Env.find(P.target());
    if (Entry && Entry->Errno != ErrnoPart::None)
      Result.Trace.escapes();
    if (Entry && Entry->Value && !Entry->Value->isEmptySet())
      return {StoredValue::InRange, Entry->Value};
    if (Env.ForgetsBefore || (Entry && Entry->Depends))
      return {StoredValue::AnyOfThem, std::nullopt};
    return {Entry ? StoredValue::Earlier : StoredValue::Kept, std::nullopt};
  }

  StoredValue inResult(const Expr *Whole, const FieldDecl &Member,
                       const OutcomeEnv &Env) {
    if (!Whole)
      return {StoredValue::AnyOfThem, std::nullopt};
    Evaluated Value = OutcomeEval(Flow, Which, Env).member(*Whole, Member);
    if (Value.Errno != ErrnoPart::None)
      Result.Trace.escapes();
    if (Value.Value && !Value.Value->isEmptySet())
      return {StoredValue::InRange, Value.Value};
    return {Value.Depends ? StoredValue::AnyOfThem : StoredValue::Earlier,
            std::nullopt};
  }

  void stored(size_t Which, StoredValue New) {
    if (Result.Stored.size() == Which) {
      Result.Stored.push_back(New);
      return;
    }
    StoredValue &Joined = Result.Stored[Which];
    if (Joined.What != New.What)
      Joined = {StoredValue::AnyOfThem, std::nullopt};
    else if (Joined.Range)
      Joined.Range = Joined.Range->unionWith(*New.Range);
  }

  Next returned(const Expr *Value, const OutcomeEnv &Env) {
    if (!Value)
      return unknown();
    Evaluated Number = OutcomeEval(Flow, Which, Env).value(*Value);
    if (!Number.Value || Number.Value->isEmptySet())
      return unknown();
    if (!Result.Range)
      Result.Part = Number.Errno;
    if (Number.Errno == ErrnoPart::Derived || Number.Errno != Result.Part) {
      Result.Trace.escapes();
      Result.Part = ErrnoPart::None;
    }
    if (!Result.Range)
      Result.Range = *Number.Value;
    else if (Result.Range->getBitWidth() == Number.Value->getBitWidth())
      Result.Range = Result.Range->unionWith(*Number.Value);
    else
      return unknown();
    return Refuses && Refuses(*Result.Range) ? giveUp() : Next::EndWay;
  }

  const Refusal Refuses;
  ReturnedValues Result;
};

} // namespace

std::optional<llvm::ConstantRange>
ReturnedValues::rangeAfter(const Outcome &Same) const {
  if (Part == ErrnoPart::None || !Range || !Same.Errno)
    return Range;
  llvm::APInt Number = Same.Errno->zextOrTrunc(Range->getBitWidth());
  return llvm::ConstantRange(Part == ErrnoPart::Negated ? -Number : Number);
}

ReturnedValues kapi::returnedAfter(const SiteFlow &Flow, const Outcome &Which,
                                   Refusal Refuses) {
  return ReturnWalk(Flow, Which, nullptr, Refuses).take();
}

ReturnedValues kapi::storedAfter(const SiteFlow &Flow, const Outcome &Which,
                                 const OutParams &Outs) {
  return ReturnWalk(Flow, Which, &Outs).take();
}

bool kapi::endsWithout(const SiteFlow &Flow) {
  const CFG &Graph = *Flow.Graph.graph();
  const CFGBlock *Call = Flow.Graph.find(*Flow.Site.Expr).first;
  llvm::SmallVector<const CFGBlock *, 32> Work = {&Graph.getEntry()};
  llvm::DenseSet<const CFGBlock *> Seen(Work.begin(), Work.end());
  while (!Work.empty()) {
    const CFGBlock *Block = Work.pop_back_val();
    if (Block == &Graph.getExit())
      return true;
    if (Block != Call && !Block->hasNoReturnElement())
      for (const CFGBlock *To : Block->succs())
        if (To && Seen.insert(To).second)
          Work.push_back(To);
  }
  return false;
}

std::vector<const Expr *> kapi::returnedWithout(const SiteFlow &Flow) {
  std::vector<const Expr *> Values;
  llvm::SmallVector<const CFGBlock *, 32> Work = {
      &Flow.Graph.graph()->getEntry()};
  llvm::DenseSet<const CFGBlock *> Seen(Work.begin(), Work.end());
  while (!Work.empty()) {
    const CFGBlock *Block = Work.pop_back_val();
    bool Calls = false;
    for (const auto &[Index, Element] : Flow.Graph.active(*Block)) {
      auto S = Element.getAs<CFGStmt>();
      if (!S)
        continue;
      Calls |= S->getStmt() == Flow.Site.Expr;
      if (const auto *Return = dyn_cast<ReturnStmt>(S->getStmt());
          Return && !Calls)
        Values.push_back(Return->getRetValue());
    }
    if (Calls)
      continue;
    for (const CFGBlock *To : Block->succs())
      if (To && Seen.insert(To).second)
        Work.push_back(To);
  }
  return Values;
}
