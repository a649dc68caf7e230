//===- OutcomeEval.h - expressions under one outcome ------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMEEVAL_H
#define KAPI_ANALYSIS_OUTCOMEEVAL_H

#include "Analysis/FunctionGraph.h"
#include "Analysis/Outcomes.h"
#include "llvm/ADT/SmallVector.h"

namespace kapi {

/// What is known of a value: a range at the width of its type, or nothing.
using Known = std::optional<llvm::ConstantRange>;

/// The variables that may have another value under this outcome than under
/// another one. All others are alike under every outcome.
class OutcomeEnv {
public:
  const Known *find(const clang::VarDecl &Var) const;
  void set(const clang::VarDecl &Var, Known Value);
  void erase(const clang::VarDecl &Var);

  /// errno is what the call left there.
  bool ErrnoIsOurs = true;
  /// Some expression has looked at it. No part of the state: it only tells that
  /// another errno could have led elsewhere.
  bool *ErrnoWasRead = nullptr;

  struct Entry {
    const clang::VarDecl *Var;
    Known Value;
    bool operator==(const Entry &O) const {
      return Var == O.Var && Value == O.Value;
    }
  };
  llvm::SmallVector<Entry, 4> Entries; ///< sorted by declaration
  bool operator==(const OutcomeEnv &O) const {
    return ErrnoIsOurs == O.ErrnoIsOurs && Entries == O.Entries;
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
  OutcomeEval(const CallSite &Site, const Outcome &Which, const OutcomeEnv &Env,
              const clang::ASTContext &Ctx)
      : Site(Site), Which(Which), Env(Env), Ctx(Ctx) {}

  Evaluated evaluate(const clang::Expr &E) const;
  /// True, false, or nothing where it can be both.
  static std::optional<bool> truth(const Evaluated &Value);

private:
  Evaluated evaluateHere(const clang::Expr &E) const;
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

  const CallSite &Site;
  const Outcome &Which;
  const OutcomeEnv &Env;
  const clang::ASTContext &Ctx;
  mutable unsigned Depth = 0;
};

/// The name of the function that is called; empty where it has none.
llvm::StringRef calleeName(const clang::CallExpr &Call);
/// True for `errno`: what __errno_location() points to.
bool isErrno(const clang::Expr &E);
/// True for a call that neither counts as behaviour nor changes errno:
/// __errno_location, __builtin_expect and their like.
bool isTransparentCall(const clang::CallExpr &Call);

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTCOMEEVAL_H
