//===- LoneRun.h - one outcome, followed to what others can notice --------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_LONERUN_H
#define KAPI_ANALYSIS_LONERUN_H

#include "Analysis/OutcomeEnv.h"
#include "Analysis/Outcomes.h"
#include "Analysis/SiteFlow.h"
#include "llvm/ADT/SmallVector.h"

namespace kapi {

/// How many statements have been looked at.
class StepCount {
public:
  /// Counts one; false past the bound, which is far above what functions need.
  bool next() { return ++Steps <= MaxSteps; }
  unsigned taken() const { return Steps; }

private:
  static constexpr unsigned MaxSteps = 20000;
  unsigned Steps = 0;
};

/// Where a run alone came by without doing anything noticeable.
struct Trail {
  llvm::SmallVector<const clang::CFGBlock *, 16> Blocks;
  /// It ended in this return statement.
  const clang::ReturnStmt *Return = nullptr;
  /// The variables then, or where the run was told to stop.
  OutcomeEnv AtEnd;
  /// It named the error: the program knows of it and goes on.
  bool NamesError = false;
};

/// Runs one of the outcomes by itself.
class LoneRun {
public:
  /// Steps are taken from \p Steps, which outlives this.
  LoneRun(const SiteFlow &Flow, const Outcome &Which, StepCount &Steps)
      : Flow(Flow), Which(Which), Steps(Steps) {}

  /// From \p From on, to the first thing that somebody could notice, or to
  /// \p Stop.
  Trail from(const clang::CFGBlock &From, const OutcomeEnv &Start,
             const clang::CFGBlock *Stop = nullptr);

  /// \p Value is true because the error is the one that it names.
  bool isNamed(const OutcomeEnv &Env, const clang::Expr &Value) const;

  /// `is_there = stat(...) == 0 || errno == EOVERFLOW`: the program knows of
  /// the error, whatever it makes of it.
  bool storesNamed(const OutcomeEnv &Env, const clang::Stmt &S) const;

private:
  bool quiet(const clang::CFGBlock &Block, OutcomeEnv &Env,
             const clang::ReturnStmt *&Return);
  const clang::CFGBlock *next(const clang::CFGBlock &Block,
                              const OutcomeEnv &Env, Trail &Result) const;

  const SiteFlow &Flow;
  const Outcome &Which;
  StepCount &Steps;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_LONERUN_H
