//===- OutcomeEval.h - expressions under one outcome ------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMEEVAL_H
#define KAPI_ANALYSIS_OUTCOMEEVAL_H

#include "Analysis/ErrnoExpr.h"
#include "Analysis/OutcomeEnv.h"

namespace kapi {

/// A value, and whether it can differ between outcomes.
struct Evaluated {
  Known Value;
  bool Depends = false;
  /// errno was compared with this very error, and it matched.
  bool NamesError = false;
  /// What errno has to do with the value, where that is known.
  ErrnoPart Errno = ErrnoPart::None;
};

/// Evaluates expressions that are free of effects.
class OutcomeEval {
public:
  OutcomeEval(const SiteFlow &Flow, const Outcome &Which, const OutcomeEnv &Env)
      : Flow(Flow), Which(Which), Env(Env), Ctx(Flow.Ctx) {}

  /// A value that decides something: which way the run goes, or what its caller
  /// gets.
  Evaluated evaluate(const clang::Expr &E) const;
  /// A value that is only kept: another errno makes no difference yet.
  Evaluated value(const clang::Expr &E) const;
  /// The value of \p Condition, which decides the way on from \p Block.
  Evaluated atBranch(const clang::CFGBlock &Block,
                     const clang::Expr &Condition) const;
  /// Notes that \p V decides something by whether it is \p Other.
  void holdAgainst(const Evaluated &V, const Known &Other) const;
  /// A member of a structure that is no lvalue: of a call's result, of a list.
  Evaluated member(const clang::Expr &Whole,
                   const clang::FieldDecl &Field) const;
  /// Whether the value of \p E can differ between outcomes.
  bool depends(const clang::Expr &E) const;
  /// Whether it may be another one than before the call, or differ. Most
  /// expressions behind one cannot, and their names tell.
  bool touches(const clang::Expr &E) const;
  /// The value of \p L \p Operator \p R, both of which are known or depend.
  static Known arithmetic(clang::BinaryOperatorKind Operator, const Known &L,
                          const Known &R);
  /// True, false, or nothing where it can be both.
  static std::optional<bool> truth(const Evaluated &Value);

private:
  /// What of the outcome an expression names.
  enum class Mention : uint8_t { Nothing, Outcome, Errno };
  Mention mentions(const clang::Expr &E) const;
  Evaluated compute(const clang::Expr &Written) const;
  Evaluated evaluateHere(const clang::Expr &E) const;
  Evaluated place(const Place &Where) const;
  bool holdsCall(const clang::Expr &E) const;
  Evaluated cast(const clang::CastExpr &Cast) const;
  Evaluated unary(const clang::UnaryOperator &Unary) const;
  Evaluated binary(const clang::BinaryOperator &Binary) const;
  Evaluated logical(const clang::BinaryOperator &Binary) const;
  Evaluated comparison(const clang::BinaryOperator &Binary) const;
  Evaluated choice(const clang::AbstractConditionalOperator &Choice) const;
  Evaluated call(const clang::CallExpr &Call) const;
  Evaluated unknown(const clang::Expr &E) const;
  Evaluated constant(const clang::Expr &E) const;
  unsigned width(clang::QualType Type) const;
  void noteDecision(const Evaluated &V) const;
  void noteComparison(const clang::BinaryOperator &Binary, const Evaluated &L,
                      const Evaluated &R) const;
  void noteCases(const clang::SwitchStmt &Switch, const Evaluated &V) const;
  std::optional<bool> decide(const Evaluated &V) const;

  const SiteFlow &Flow;
  const Outcome &Which;
  const OutcomeEnv &Env;
  const clang::ASTContext &Ctx;
  mutable unsigned Depth = 0;
};

/// \p E without what only hands a structure on: copies, literals' parts.
const clang::Expr &wholeOf(const clang::Expr &E);

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTCOMEEVAL_H
