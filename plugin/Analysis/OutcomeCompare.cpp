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
#include "llvm/IR/InstrTypes.h"

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::ConstantRange;

void OutcomeEval::holdAgainst(const Evaluated &V, const Known &Other) const {
  const APInt *Number = Other ? Other->getSingleElement() : nullptr;
  if (V.Errno == ErrnoPart::None || !Env.Trace || !V.Value || !Other)
    return;
  if (Number)
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
  unsigned Width = width(Binary.getType());
  bool MatchesErrno = false;
  if (L.Value->icmp(Predicate, *R.Value))
    Result.Value = ConstantRange(APInt(Width, 1));
  else if (L.Value->icmp(llvm::CmpInst::getInversePredicate(Predicate),
                         *R.Value))
    Result.Value = ConstantRange(APInt(Width, 0));
  bool IsEquality = Binary.isEqualityOp();
  if (IsEquality && L.Value->isSingleElement() && *L.Value == *R.Value)
    MatchesErrno = Which.Failure != nullptr;
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
