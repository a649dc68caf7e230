//===- OutcomeWalk.h - every way that one outcome can take ------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMEWALK_H
#define KAPI_ANALYSIS_OUTCOMEWALK_H

#include "Analysis/OutcomeStep.h"

namespace kapi {

/// Follows every way that one outcome can take from the call to the end of the
/// function, or back to the call. Who derives from it is shown what comes by.
class OutcomeWalk {
public:
  /// \p Outs are the parameters whose targets are followed as well.
  OutcomeWalk(const SiteFlow &Flow, const Outcome &Which,
              const OutParams *Outs = nullptr)
      : Flow(Flow), Which(Which), Start(Flow, Which, Outs) {}
  virtual ~OutcomeWalk() = default;

  /// False where there was too much to look at.
  bool run();

protected:
  enum class Next : uint8_t {
    GoOn,   ///< along this way
    EndWay, ///< nothing more to see on this way
    Stop    ///< on no way
  };

  /// \p Element is about to be executed. The call itself ends the way without
  /// being asked about, unless \p comesBack says otherwise; what is not active
  /// (see FunctionGraph) is passed by.
  virtual Next visit(const clang::CFGElement &Element,
                     const OutcomeEnv &Env) = 0;
  /// The way falls off the end of the function, or leads there from a return.
  virtual Next reachesEnd(const OutcomeEnv &) { return Next::EndWay; }
  /// The way has come back to the call.
  virtual Next comesBack() { return Next::EndWay; }
  /// What \p Element did with the outcome.
  virtual Next executed(const clang::CFGElement &, StepResult Done) {
    return Done == StepResult::Ends ? Next::EndWay : Next::GoOn;
  }
  /// \p Condition decides the way on, and has this value.
  virtual Next decides(const clang::Expr &, const Evaluated &,
                       const OutcomeEnv &) {
    return Next::GoOn;
  }

  const SiteFlow &Flow;
  const Outcome &Which;
  /// What is known behind the call.
  OutcomeEnv Start;

private:
  struct State {
    const clang::CFGBlock *Block;
    unsigned Index;
    OutcomeEnv Env;
  };
  static constexpr unsigned MaxSteps = 1000;

  Next block(State &S);
  Next element(const clang::CFGElement &Element, OutcomeEnv &Env);
  Next branch(const State &S);

  std::vector<State> Work;
  llvm::DenseMap<const clang::CFGBlock *, std::vector<OutcomeEnv>> Seen;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTCOMEWALK_H
