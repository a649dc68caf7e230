//===- ProofPlan.cpp - what decides about a value at a call ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ProofPlan.h"
#include "Analysis/OutcomeBranch.h"
#include "Analysis/Spelling.h"
#include "clang/AST/Stmt.h"
#include "clang/Analysis/Analyses/Dominators.h"
#include "llvm/ADT/STLExtras.h"
#include <tuple>

using namespace clang;
using namespace kapi;
using llvm::APSInt;

static constexpr unsigned MaxSubjects = 32;
static constexpr size_t MaxTracks = 8;

const Expr &Decision::condition() const { return *conditionOf(*Block); }

std::string Decision::outcome(const ASTContext &Ctx) const {
  if (!isa_and_nonnull<SwitchStmt>(Block->getTerminatorStmt()))
    return Successor == 0 ? "true" : "false";
  const CFGBlock *To = *(Block->succ_begin() + Successor);
  const auto *Case = To ? dyn_cast_or_null<CaseStmt>(To->getLabel()) : nullptr;
  return Case ? sourceText(*Case->getLHS(), Ctx) : "";
}

ProofPlan::ProofPlan(const ProofQuery &Query) : Query(Query), Facts(Query.Ctx) {
  IsAboutBits = Query.Culprit && (Query.Culprit->Step >= 0 || Query.Entrance);
  collectSteps();
}

/// Some constant is or-ed; it takes no bits away.
bool ProofPlan::addsConstant(const ValueStep &Step) const {
  const auto *Binary = dyn_cast<BinaryOperator>(Step.Source);
  return Binary && Binary->getOpcode() == BO_OrAssign &&
         Binary->getRHS()->isEvaluatable(Query.Ctx);
}

/// For certain bits those steps count that bring them and hand them on.
void ProofPlan::collectSteps() {
  bool IsOwn = IsAboutBits && !Query.Entrance;
  size_t First = IsOwn ? Query.Culprit->Step : 0;
  if (Query.Entrance)
    Tracks.push_back({{Query.Entrance, false, {}}, {}, false});
  for (size_t I = First; I < Query.Steps.size(); ++I) {
    const ValueStep &Step = Query.Steps[I];
    bool BringsIt = IsOwn && I == First;
    if (Step.IsEntry || (IsAboutBits && !BringsIt && addsConstant(Step)))
      continue;
    auto It = llvm::find_if(
        Tracks, [&](const Track &T) { return T.Where == Step.Where; });
    if (It == Tracks.end()) {
      Tracks.push_back({Step.Where, {}, false});
      It = std::prev(Tracks.end());
    }
    It->Steps.push_back(&Step);
  }
  for (Track &T : Tracks)
    T.IsRead = mentions(Query.Argument, T.Where, Query.Ctx);
}

bool ProofPlan::make() {
  if (Tracks.size() > MaxTracks)
    return false;
  for (unsigned I = 0; I < Tracks.size(); ++I)
    for (Definition &D : Query.Index.of(Tracks[I].Where))
      addEvent({D.Index, int(I), -1, D});
  Relevant.push_back(Query.Graph.find(Query.Call).first);
  ControlDependencyCalculator Control(const_cast<CFG *>(Query.Graph.graph()));
  while (!Relevant.empty()) {
    auto *Block = const_cast<CFGBlock *>(Relevant.pop_back_val());
    for (const CFGBlock *Decider : Control.getControlDependencies(Block))
      if (conditionOf(*Decider) && Deciding.insert(Decider).second &&
          !addCondition(*Decider))
        return false;
  }
  for (unsigned S = 0; S < Facts.All.size(); ++S)
    closeOverUpdates(S);
  for (auto &[Block, List] : Events) {
    llvm::sort(List, [](const Event &A, const Event &B) {
      return std::tie(A.Index, A.Subject, A.Track) <
             std::tie(B.Index, B.Subject, B.Track);
    });
    for (Event &E : List)
      if (E.Subject >= 0)
        foresee(E);
  }
  return true;
}

void ProofPlan::addEvent(const Event &E) {
  if (Seen.insert(E.What.Block).second)
    Relevant.push_back(E.What.Block);
  Events[E.What.Block].push_back(E);
}

bool ProofPlan::addCondition(const CFGBlock &Block) {
  const Expr &Condition = *conditionOf(Block);
  size_t Before = Facts.All.size();
  std::optional<unsigned> S = Facts.subjectOf(Condition);
  if (!S)
    return true;
  if (Facts.All.size() > MaxSubjects)
    return false;
  Facts.addConstants(Condition, *S);
  for (const CFGBlock *To : Block.succs())
    if (To)
      if (const auto *Case = dyn_cast_or_null<CaseStmt>(To->getLabel())) {
        Facts.addConstants(*Case->getLHS(), *S);
        if (Case->getRHS())
          Facts.addConstants(*Case->getRHS(), *S);
      }
  if (Facts.All.size() != Before)
    addChanges(*S);
  return true;
}

static llvm::SmallVector<const VarDecl *, 4> variablesIn(const Stmt &S) {
  llvm::SmallVector<const VarDecl *, 4> Found;
  llvm::SmallVector<const Stmt *, 8> Stack = {&S};
  while (!Stack.empty()) {
    const Stmt *Top = Stack.pop_back_val();
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Top))
      if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
        Found.push_back(Var);
    for (const Stmt *Child : Top->children())
      if (Child)
        Stack.push_back(Child);
  }
  return Found;
}

/// Where a new subject changes.
void ProofPlan::addChanges(unsigned S) {
  Subject &New = Facts.All[S];
  AsksUnknown |= asksUnknown(New);
  if (const EntryFact *Fact = factOf(New); Fact && Fact->Value)
    New.addConstant(*Fact->Value, Query.Ctx);
  if (New.Where) {
    for (Definition &D : Query.Index.of(*New.Where)) {
      if (D.Value)
        Facts.addConstants(*D.Value, S);
      addEvent({D.Index, -1, int(S), D});
    }
    return;
  }
  // An expression changes when a variable in it does.
  for (const VarDecl *Var : variablesIn(*New.Example))
    for (Definition &D : Query.Index.of({Var, false, {}})) {
      D.How = Definition::Other;
      addEvent({D.Index, -1, int(S), D});
    }
  if (mentionsTracked(*New.Example))
    AlwaysBlurred |= uint32_t(1) << S;
}

const EntryFact *ProofPlan::factOf(const Subject &S) const {
  if (!S.Where || !S.Where->isOwn() || !S.Where->Path.empty())
    return nullptr;
  auto It = llvm::find_if(Query.Entry, [&](const EntryFact &Fact) {
    return Fact.Parameter == S.Where->Base;
  });
  return It == Query.Entry.end() ? nullptr : &*It;
}

/// What a caller does not show may be what goes with the value. Whether a
/// pointer is there at all is seldom that.
bool ProofPlan::asksUnknown(const Subject &S) const {
  if (!Query.Entrance || factOf(S))
    return false;
  return llvm::any_of(variablesIn(*S.Example), [&](const VarDecl *Var) {
    bool IsKnown = llvm::any_of(Query.Entry, [&](const EntryFact &Fact) {
      return Fact.Parameter == Var;
    });
    return isa<ParmVarDecl>(Var) && !IsKnown && Var != Query.Entrance &&
           !(Var->getType()->isPointerType() && S.Where &&
             !S.Where->BehindPointer && S.Where->Path.empty());
  });
}

SampleSet ProofPlan::atStart(const Subject &S) const {
  const EntryFact *Fact = factOf(S);
  if (!Fact)
    return S.all();
  if (Fact->IsNonNull)
    return S.all() & ~S.sampleOf(APSInt::get(0), Query.Ctx);
  SampleSet Only = S.sampleOf(*Fact->Value, Query.Ctx);
  return Only ? Only : S.all();
}

uint32_t ProofPlan::blurredAtStart() const {
  uint32_t Blurred = 0;
  for (unsigned I = 0; I < Facts.All.size(); ++I) {
    const Subject &S = Facts.All[I];
    if (Query.Entrance && S.Where && S.Where->Base == Query.Entrance &&
        !factOf(S))
      Blurred |= uint32_t(1) << I;
  }
  return Blurred;
}

/// The constant that \p D stores or combines with, as \p S has its values.
std::optional<APSInt> ProofPlan::operandOf(const Definition &D,
                                           const Subject &S) const {
  Expr::EvalResult Result;
  // Cleared as a whole, where there is no value; and NULL is no integer.
  bool IsCleared = D.How == Definition::Set && !D.Value && !D.From;
  if (!IsCleared && (!D.Value || D.Value->isValueDependent()))
    return std::nullopt;
  if (IsCleared ||
      D.Value->isNullPointerConstant(const_cast<ASTContext &>(Query.Ctx),
                                     Expr::NPC_ValueDependentIsNotNull))
    Result.Val = APValue(APSInt::get(0));
  else if (!D.Value->EvaluateAsInt(Result, Query.Ctx))
    return std::nullopt;
  const APSInt &Any = S.Samples.front();
  return APSInt(Result.Val.getInt().extOrTrunc(Any.getBitWidth()),
                Any.isUnsigned());
}

/// What an update of that kind makes of \p Old.
static std::optional<APSInt> updated(Definition::Kind How, const APSInt &Old,
                                     const APSInt &With) {
  switch (How) {
  case Definition::Set:
    return With;
  case Definition::Or:
    return Old | With;
  case Definition::And:
    return Old & With;
  case Definition::Xor:
    return Old ^ With;
  case Definition::Other:
    break;
  }
  return std::nullopt;
}

/// `x |= 4` makes a sample of each sample.
void ProofPlan::closeOverUpdates(unsigned S) {
  Subject &Of = Facts.All[S];
  for (auto &[Block, List] : Events)
    for (const Event &E : List) {
      if (E.Subject != int(S) || E.What.How == Definition::Set ||
          E.What.How == Definition::Other)
        continue;
      std::optional<APSInt> With = operandOf(E.What, Of);
      for (size_t I = 0, Count = Of.Samples.size(); With && I < Count; ++I)
        if (auto New = updated(E.What.How, Of.Samples[I], *With);
            New && !Of.sample(*New) &&
            Of.Samples.size() < PathFacts::MaxSamples)
          Of.Samples.push_back(*New);
    }
}

/// Many ways come by one event.
void ProofPlan::foresee(Event &E) const {
  const Subject &S = Facts.All[E.Subject];
  E.Becomes.assign(S.Samples.size(), 0);
  std::optional<APSInt> With = operandOf(E.What, S);
  for (size_t I = 0; With && I < S.Samples.size(); ++I)
    if (auto New = updated(E.What.How, S.Samples[I], *With))
      E.Becomes[I] = S.sample(*New);
}

bool ProofPlan::isTracked(const Subject &S) const {
  return S.Where && llvm::any_of(Tracks, [&](const Track &T) {
           return T.Where.overlaps(*S.Where);
         });
}

bool ProofPlan::mentionsTracked(const Stmt &E) const {
  return llvm::any_of(
      Tracks, [&](const Track &T) { return mentions(E, T.Where, Query.Ctx); });
}
