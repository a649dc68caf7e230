//===- OutcomeStep.h - one statement under one outcome ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMESTEP_H
#define KAPI_ANALYSIS_OUTCOMESTEP_H

#include "Analysis/OutcomeEval.h"

namespace kapi {

/// What a statement does with the outcome.
enum class StepResult : uint8_t {
  Quiet,     ///< nothing that anybody outside could notice
  Effect,    ///< something noticeable, the same under every outcome
  Dependent, ///< something noticeable that depends on the outcome
  Ends,      ///< the path ends in a way that cannot be judged
};

/// Executes one of the graph's active elements on \p Env.
class OutcomeStep {
public:
  OutcomeStep(const SiteFlow &Flow, const Outcome &Which, OutcomeEnv &Env)
      : Flow(Flow), Which(Which), Env(Env), Ctx(Flow.Ctx) {}

  StepResult run(const clang::CFGElement &Element) {
    auto S = Element.getAs<clang::CFGStmt>();
    // Destructors of locals: what they can see, the outcome did not reach.
    return S ? statement(*S->getStmt()) : StepResult::Quiet;
  }

  /// Keeps in the environment also what \p S, just executed, stored without
  /// depending on the outcome: in a run alone every store makes a difference.
  /// False for one to a variable that others can see.
  bool keepStore(const clang::Stmt &S);

private:
  StepResult statement(const clang::Stmt &S);
  StepResult call(const clang::CallExpr &Call);
  void takeLoans(const clang::CallExpr &Call);
  Place placeOf(const clang::Expr &E) const;
  StepResult declaration(const clang::DeclStmt &Declaration);
  StepResult assignment(const clang::BinaryOperator &Binary);
  StepResult increment(const clang::UnaryOperator &Unary);
  StepResult initialize(const clang::VarDecl &Var);
  bool isReturnedStructure(const clang::VarDecl &Var,
                           const clang::Expr &Value) const;
  StepResult storeMembers(const clang::VarDecl &Var, const clang::Expr &Whole);
  StepResult store(const Place &Where, const Evaluated &Value);
  void keepConstant(const Place &Where, const Evaluated &Value);
  bool depends(const clang::Expr *E) const;
  Evaluated value(const clang::Expr &E) const {
    return OutcomeEval(Flow, Which, Env).value(E);
  }

  const SiteFlow &Flow;
  const Outcome &Which;
  OutcomeEnv &Env;
  const clang::ASTContext &Ctx;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTCOMESTEP_H
