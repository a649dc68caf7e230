//===- OutcomeEval.h - expressions under one outcome ------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMEEVAL_H
#define KAPI_ANALYSIS_OUTCOMEEVAL_H

#include "Analysis/OutcomeEnv.h"

namespace kapi {

/// A value, and whether it can differ between outcomes.
struct Evaluated {
  Known Value;
  bool Depends = false;
  /// errno was compared with this very error, and it matched.
  bool NamesError = false;
};

/// Evaluates expressions that are free of effects.
class OutcomeEval {
public:
  OutcomeEval(const SiteFlow &Flow, const Outcome &Which, const OutcomeEnv &Env)
      : Flow(Flow), Which(Which), Env(Env), Ctx(Flow.Ctx) {}

  Evaluated evaluate(const clang::Expr &E) const;
  /// A member of a structure that is no lvalue: of a call's result, of a list.
  Evaluated member(const clang::Expr &Whole,
                   const clang::FieldDecl &Field) const;
  /// Whether the value of \p E can differ between outcomes.
  bool depends(const clang::Expr &E) const;
  /// The value of \p L \p Operator \p R, both of which are known or depend.
  static Known arithmetic(clang::BinaryOperatorKind Operator, const Known &L,
                          const Known &R);
  /// True, false, or nothing where it can be both.
  static std::optional<bool> truth(const Evaluated &Value);

private:
  /// What of the outcome an expression names.
  enum class Mention : uint8_t { Nothing, Outcome, Errno };
  Mention mentions(const clang::Expr &E) const;
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
  void noteErrno() const;
  bool noteComparison(const clang::BinaryOperator &Binary) const;

  const SiteFlow &Flow;
  const Outcome &Which;
  const OutcomeEnv &Env;
  const clang::ASTContext &Ctx;
  mutable unsigned Depth = 0;
  /// What looks at errno has been noted already.
  mutable bool IsNoted = false;
};

/// \p E without what only hands a structure on: copies, literals' parts.
const clang::Expr &wholeOf(const clang::Expr &E);

/// The name of the function that is called; empty where it has none.
llvm::StringRef calleeName(const clang::CallExpr &Call);
/// What C libraries call the function that says where errno is.
constexpr llvm::StringLiteral ErrnoFunctions[] = {"__errno_location",
                                                  "___errno", "__errno"};
/// True for `errno`: what __errno_location() points to.
bool isErrno(const clang::Expr &E);
/// True for a call that neither counts as behaviour nor changes errno:
/// __errno_location, __builtin_expect and their like.
bool isTransparentCall(const clang::CallExpr &Call);

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTCOMEEVAL_H
