//===- Outcomes.h - what a call can end in ----------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMES_H
#define KAPI_ANALYSIS_OUTCOMES_H

#include "Analysis/CallSite.h"
#include "Analysis/ResolvedParam.h"
#include "Analysis/TuConstants.h"
#include "llvm/IR/ConstantRange.h"
#include <map>
#include <tuple>

namespace kapi {

/// One way in which a call can end: a success class or a declared error.
struct Outcome {
  const SuccessClass *Success = nullptr; ///< null for an error
  const Error *Failure = nullptr;
  /// The results it can have, at the width of the call's own type.
  llvm::ConstantRange Result;
  /// What errno is then; nothing where this outcome does not set it.
  std::optional<llvm::APInt> Errno;
  /// The number of the error.
  uint64_t Number = 0;
  /// The call stores that number where the caller may look.
  bool StoresNumber = false;
};

/// The outcomes of calls in one translation unit, made once for each API.
class CallOutcomes {
public:
  CallOutcomes(const clang::ASTContext &Ctx, TuConstants &Constants,
               ParamResolver &Params)
      : Ctx(Ctx), Constants(Constants), Params(Params) {}

  /// The outcomes of \p Site by its convention: success classes, then errors,
  /// as far as its way of calling, its flags and its variant leave room for
  /// them. Empty where the spec or the call's type says too little to tell
  /// results apart.
  std::vector<Outcome> of(const CallSite &Site);

private:
  /// What the outcomes of a call depend on, but for which errors its flags and
  /// its variant leave room for.
  using Kind = std::tuple<const Spec *, const Call *, const Returns *,
                          const clang::Type *, bool>;

  const clang::ASTContext &Ctx;
  TuConstants &Constants;
  ParamResolver &Params;
  std::map<Kind, std::vector<Outcome>> Known;
};

/// How \p Site ends in \p E, which its spec need not declare; nothing where its
/// convention does not tell or the number of the error is not known.
std::optional<Outcome> outcomeFor(const CallSite &Site, const Error &E,
                                  const clang::ASTContext &Ctx,
                                  TuConstants &Constants,
                                  ParamResolver &Params);

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTCOMES_H
