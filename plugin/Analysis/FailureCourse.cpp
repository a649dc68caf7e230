//===- FailureCourse.cpp - what a program does after a failure ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/FailureCourse.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/ErrnoFlow.h"
#include "Analysis/OutcomeWalk.h"
#include "Analysis/Values.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

namespace {

/// Collects what happens under one outcome.
class CourseWalk : public OutcomeWalk {
public:
  using OutcomeWalk::OutcomeWalk;

  bool Examines = false, Works = false, Reports = false, Escapes = false,
       Ends = false, ComesBack = false, Unclear = false, HandsOn = false;
  const Stmt *GivesUpAt = nullptr;
  /// Return statements with what they return, as far as it is known.
  llvm::SmallVector<std::pair<const ReturnStmt *, Evaluated>, 4> Returns;

private:
  Next visit(const CFGElement &Element, const OutcomeEnv &Env) override {
    auto S = Element.getAs<CFGStmt>();
    if (!S)
      return Next::GoOn;
    if (const auto *Call = dyn_cast<CallExpr>(S->getStmt()))
      visitCall(*Call);
    else if (const auto *Return = dyn_cast<ReturnStmt>(S->getStmt()))
      visitReturn(*Return, Env);
    else if (const auto *Store = dyn_cast<BinaryOperator>(S->getStmt()))
      visitStore(*Store);
    if (const auto *Throw = dyn_cast<CXXThrowExpr>(S->getStmt())) {
      HandsOn |= errnoIn(*Throw) != nullptr;
      end(*Throw);
    }
    return Next::GoOn;
  }

  void end(const Stmt &Here) {
    Ends = true;
    if (!GivesUpAt)
      GivesUpAt = &Here;
  }

  void visitCall(const CallExpr &Call) {
    const FunctionDecl *Callee = Call.getDirectCallee();
    if (Callee && Callee->isNoReturn())
      end(Call);
    switch (purposeOf(Call)) {
    case CallPurpose::None:
      return;
    case CallPurpose::Report:
      Reports = true;
      if (!GivesUpAt)
        GivesUpAt = &Call;
      return;
    case CallPurpose::CleanUp:
      // What is closed in a loop is done instead of the call.
      Works |=
          Flow.Graph.isInLoop(Call) && !Flow.Graph.isInLoop(*Flow.Site.Expr);
      return;
    case CallPurpose::Work:
      Works = true;
      return;
    }
  }

  void visitReturn(const ReturnStmt &Return, const OutcomeEnv &Env) {
    const Expr *Value = Return.getRetValue();
    if (!Value)
      return;
    Returns.emplace_back(&Return,
                         OutcomeEval(Flow, Which, Env).evaluate(*Value));
    HandsOn |= isError(Returns.back().second) || errnoIn(*Value);
  }

  /// The number of the error, or that negated.
  bool isError(const Evaluated &Value) const {
    const llvm::APInt *Number =
        Value.Value ? Value.Value->getSingleElement() : nullptr;
    if (!Number || !Value.Depends)
      return false;
    // Where errno is not set, the result is the error.
    if (!Which.Errno)
      return Which.Failure != nullptr;
    llvm::APInt Errno = Which.Errno->zextOrTrunc(Number->getBitWidth());
    return *Number == Errno || *Number == -Errno;
  }

  /// A value in a place that outlives the function tells
  /// somebody: `have_memfd = false`.
  void visitStore(const BinaryOperator &Store) {
    if (!Store.isAssignmentOp() || isErrno(*Store.getLHS()) ||
        (Store.getLHS()->getType()->isPointerType() &&
         isConstantNull(*Store.getRHS(), Flow.Ctx)))
      return;
    Place Where = placeOf(*Store.getLHS());
    Escapes |= !Where.Var || !Where.Var->hasLocalStorage();
  }

  Next comesBack() override {
    ComesBack = true;
    return Next::EndWay;
  }

  Next executed(const CFGElement &Element, StepResult Done) override {
    Unclear |= Done == StepResult::Ends && !Ends;
    return OutcomeWalk::executed(Element, Done);
  }

  /// `if (errno == ENOSYS)`, or `if (is_unsupported(errno))`.
  Next decides(const Expr &Condition, const Evaluated &Value,
               const OutcomeEnv &Env) override {
    Examines |= Value.NamesError;
    llvm::SmallVector<const Stmt *, 8> Stack = {&Condition};
    while (!Stack.empty()) {
      const Stmt *S = Stack.pop_back_val();
      const auto *Call = dyn_cast<CallExpr>(S);
      if (Call && Call != Flow.Site.Expr && !isTransparentCall(*Call))
        for (const Expr *Argument : Call->arguments())
          Examines |= OutcomeEval(Flow, Which, Env).depends(*Argument);
      for (const Stmt *Child : S->children())
        if (Child)
          Stack.push_back(Child);
    }
    return Next::GoOn;
  }
};

} // namespace

/// Whether some way after success may return the same.
static bool mayReturn(const CourseWalk &Success,
                      const std::pair<const ReturnStmt *, Evaluated> &Failed) {
  return llvm::any_of(Success.Returns, [&](const auto &Other) {
    if (!Failed.second.Depends && !Other.second.Depends &&
        Failed.first == Other.first &&
        Failed.second.Value == Other.second.Value)
      return true;
    const Known &L = Failed.second.Value, &R = Other.second.Value;
    return L && R && L->getBitWidth() == R->getBitWidth() &&
           !L->intersectWith(*R).isEmptySet();
  });
}

FailureCourse kapi::courseAfter(const SiteFlow &Flow, const Outcome &Failure,
                                llvm::ArrayRef<Outcome> All) {
  FailureCourse Result;
  CourseWalk Failed(Flow, Failure);
  if (!Failed.run() || Failed.Unclear)
    return Result;
  Result.IsLast = true;
  bool ReturnsSame = Failed.Returns.empty();
  bool DoesLess = false;
  for (const Outcome &O : All) {
    if (!O.Success)
      continue;
    CourseWalk Succeeded(Flow, O);
    if (!Succeeded.run() || Succeeded.Unclear)
      return Result;
    DoesLess |= Succeeded.Works || Succeeded.ComesBack || Succeeded.Escapes;
    ReturnsSame |= llvm::any_of(Failed.Returns, [&](const auto &Return) {
      return mayReturn(Succeeded, Return);
    });
  }
  Result.IsKnown = true;
  Result.Examines = Failed.Examines;
  Result.GoesOn = Failed.Works || Failed.ComesBack;
  Result.Escapes = Failed.Escapes;
  Result.HasEffects = Failed.Reports;
  Result.Ends = Failed.Ends;
  Result.HandsOn = Failed.HandsOn;
  Result.GivesUpAt = Failed.GivesUpAt;
  Result.IsLast = !DoesLess;
  Result.Differs = !ReturnsSame || DoesLess;
  return Result;
}
