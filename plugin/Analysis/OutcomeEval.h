//===- OutcomeEval.h - expressions under one outcome ------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMEEVAL_H
#define KAPI_ANALYSIS_OUTCOMEEVAL_H

#include "Analysis/ErrnoTrace.h"
#include "Analysis/SiteFlow.h"
#include "llvm/ADT/SmallVector.h"

namespace kapi {

/// What the function's own variables hold under one outcome, as far as it
/// matters: those that may have another value than under another outcome, and
/// constants that the function has stored since the call.
class OutcomeEnv {
public:
  struct Entry {
    Place Where;
    Known Value;
    bool Depends; ///< may differ between outcomes
    bool operator==(const Entry &O) const {
      return Where == O.Where && Depends == O.Depends && Value == O.Value;
    }
  };

  const Entry *find(const Place &Where) const;
  void set(const Place &Where, Known Value, bool Depends);
  void erase(const Place &Where);
  /// Forgets the variable and all of its members.
  void eraseAll(const clang::VarDecl &Var);

  /// Some place holds what depends on the outcome.
  bool hasDependent() const { return countDependent() != 0; }
  size_t countDependent() const;
  /// The variable, or a member of it, depends on the outcome.
  bool dependsOn(const clang::VarDecl &Var) const;

  /// errno is what the call left there.
  bool ErrnoIsOurs = true;
  /// More was stored than is kept here: what a variable without an entry held
  /// before the call says nothing any more.
  bool ForgetsBefore = false;
  /// Where it is noted who looks at it. No part of the state: it only tells
  /// whether another errno could have led elsewhere.
  ErrnoTrace *Trace = nullptr;

  llvm::SmallVector<Entry, 4> Entries; ///< sorted by place
  bool operator==(const OutcomeEnv &O) const {
    return ErrnoIsOurs == O.ErrnoIsOurs && ForgetsBefore == O.ForgetsBefore &&
           Entries == O.Entries;
  }
};

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
