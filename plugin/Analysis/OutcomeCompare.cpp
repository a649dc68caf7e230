//===- OutcomeCompare.cpp - what values decide, under one outcome ---------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Expectation.h"
#include "Analysis/OutcomeEval.h"
#include "clang/AST/Stmt.h"
#include "clang/Analysis/CFG.h"
#include "llvm/IR/Instructions.h"

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::ConstantRange;

void OutcomeEval::holdAgainst(const Evaluated &V, const Known &Other) const {
  if (V.Errno == ErrnoPart::None || !Env.Trace || !V.Value || !Other)
    return;
  if (const APInt *Number = Other->getSingleElement())
    Env.Trace->heldAgainst(V.Errno, *Number);
  else
    Env.Trace->escapes();
}

void OutcomeEval::noteDecision(const Evaluated &V) const {
  if (V.Errno != ErrnoPart::None && Env.Trace)
    Env.Trace->escapes();
}

void OutcomeEval::noteComparison(const BinaryOperator &Binary,
                                 const Evaluated &L, const Evaluated &R) const {
  bool HasBoth = L.Errno != ErrnoPart::None && R.Errno != ErrnoPart::None;
  if (!Binary.isEqualityOp() || HasBoth) {
    noteDecision(L);
    noteDecision(R);
    return;
  }
  holdAgainst(L, R.Value);
  holdAgainst(R, L.Value);
}

/// The truth of \p V. No number of an error is 0.
std::optional<bool> OutcomeEval::decide(const Evaluated &V) const {
  if (V.Errno == ErrnoPart::Derived)
    noteDecision(V);
  return truth(V);
}

/// `switch (errno)`: the error is held against the numbers of the cases.
void OutcomeEval::noteCases(const SwitchStmt &Switch,
                            const Evaluated &V) const {
  for (const SwitchCase *C = Switch.getSwitchCaseList(); C;
       C = C->getNextSwitchCase())
    if (const auto *Case = dyn_cast<CaseStmt>(C)) {
      Known Number = compute(*Case->getLHS()).Value;
      if (!Number || Case->getRHS())
        return noteDecision(V);
      holdAgainst(V, Number);
    }
}

Evaluated OutcomeEval::atBranch(const CFGBlock &Block,
                                const Expr &Condition) const {
  Evaluated Result = value(Condition);
  if (Result.Errno == ErrnoPart::None || !Env.Trace)
    return Result;
  if (const auto *Switch =
          dyn_cast_or_null<SwitchStmt>(Block.getTerminatorStmt()))
    noteCases(*Switch, Result);
  else
    decide(Result);
  return Result;
}

/// Whether all numbers of \p L compare so with all of \p R, or none do.
static std::optional<bool> compare(const ConstantRange &L,
                                   llvm::CmpInst::Predicate How,
                                   const ConstantRange &R) {
  const APInt *Left = L.getSingleElement();
  if (const APInt *Right = Left ? R.getSingleElement() : nullptr)
    return llvm::ICmpInst::compare(*Left, *Right, How);
  if (L.icmp(How, R))
    return true;
  if (L.icmp(llvm::CmpInst::getInversePredicate(How), R))
    return false;
  return std::nullopt;
}

Evaluated OutcomeEval::comparison(const BinaryOperator &Binary) const {
  Evaluated L = compute(*Binary.getLHS()), R = compute(*Binary.getRHS());
  Evaluated Result{std::nullopt, L.Depends || R.Depends,
                   L.NamesError || R.NamesError};
  if (!L.Value || !R.Value || L.Value->getBitWidth() != R.Value->getBitWidth())
    return Result;
  noteComparison(Binary, L, R);
  bool Signed = Binary.getLHS()->getType()->isSignedIntegerOrEnumerationType();
  using P = llvm::CmpInst::Predicate;
  P Predicate;
  switch (Binary.getOpcode()) {
  case BO_EQ:
    Predicate = P::ICMP_EQ;
    break;
  case BO_NE:
    Predicate = P::ICMP_NE;
    break;
  case BO_LT:
    Predicate = Signed ? P::ICMP_SLT : P::ICMP_ULT;
    break;
  case BO_LE:
    Predicate = Signed ? P::ICMP_SLE : P::ICMP_ULE;
    break;
  case BO_GT:
    Predicate = Signed ? P::ICMP_SGT : P::ICMP_UGT;
    break;
  case BO_GE:
    Predicate = Signed ? P::ICMP_SGE : P::ICMP_UGE;
    break;
  default:
    return Result;
  }
  if (std::optional<bool> Holds = compare(*L.Value, Predicate, *R.Value))
    Result.Value = ConstantRange(APInt(width(Binary.getType()), *Holds));
  bool MatchesErrno = Which.Failure && Binary.isEqualityOp() &&
                      L.Value->isSingleElement() && *L.Value == *R.Value;
  // `r == -1` singles no error out; a comparison with its number does.
  // Code that hands errors on as -errno names them that way.
  if (MatchesErrno && Which.Errno) {
    APInt Number = *L.Value->getSingleElement();
    APInt Errno = Which.Errno->zextOrTrunc(Number.getBitWidth());
    // -EPERM is -1, and so the result itself: only its name tells.
    Result.NamesError =
        Number == Errno ||
        (Number == -Errno && (!Number.isAllOnes() ||
                              mentionsErrno(Binary, Which.Failure->Name, Ctx)));
  }
  if (MatchesErrno && !Which.Errno)
    Result.NamesError = !L.Value->getSingleElement()->isZero();
  return Result;
}
