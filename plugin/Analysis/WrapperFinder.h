//===- WrapperFinder.h - specs derived from bodies --------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_WRAPPERFINDER_H
#define KAPI_ANALYSIS_WRAPPERFINDER_H

#include "Analysis/OutcomeReport.h"
#include "Analysis/ResolvedParam.h"
#include "Analysis/StoredOutcomes.h"
#include "Analysis/Wrapper.h"
#include "llvm/ADT/DenseSet.h"
#include <memory>

namespace kapi {

struct ReturnedOutcomes;

/// Whether \p Function, which holds \p Site, is the one that its callers get,
/// and some of them are in this translation unit, unless it \p MayBeUncalled.
bool isPlainFunction(const clang::FunctionDecl &Function, const CallSite &Site,
                     bool MayBeUncalled = false);

/// What findings call it; a lambda goes by its variable.
std::string nameOf(const clang::FunctionDecl &Function);

/// Derives specs for the functions around call sites, where their bodies show
/// what becomes of each outcome.
class WrapperFinder {
public:
  WrapperFinder(clang::ASTContext &Ctx, ParamResolver &Params,
                OutcomeAnalysis &Outcomes)
      : Ctx(Ctx), Params(Params), Outcomes(Outcomes) {}

  /// Looks also at functions that only other translation units can call.
  void includeUncalled() { IncludesUncalled = true; }

  /// Looks at the function around \p Site.
  void consider(const CallSite &Site);
  /// Whether the function around \p Site is a wrapper that says nothing itself
  /// of a failure: its callers are the ones to handle it.
  bool handsOn(const CallSite &Site);

  /// The wrappers found since the last time. A function in which several calls
  /// could stand behind the result is none.
  std::vector<const Wrapper *> takeNew();

private:
  using StorePlaces =
      std::vector<std::pair<const clang::ParmVarDecl *, StoredOutcome>>;

  bool isCandidate(const CallSite &Site) const;
  bool derive(const CallSite &Site, Wrapper &Result, StorePlaces &Places);
  bool mapStores(const CallSite &Site, const OutParams &Outs, bool Returns,
                 Wrapper &Result, StorePlaces &Places);
  void nameStores(Wrapper &Result, StorePlaces &Places);
  bool mapReturn(const CallSite &Site, Wrapper &Result);
  static void mapDiscard(const SiteFlow &Flow, const ReturnedOutcomes &Returned,
                         llvm::ArrayRef<Outcome> All, Spec &Derived);
  void mapParams(const CallSite &Site, Wrapper &Result);
  const clang::ParmVarDecl *handedThrough(const CallSite &Site,
                                          const Param &P) const;

  clang::ASTContext &Ctx;
  ParamResolver &Params;
  OutcomeAnalysis &Outcomes;
  bool IncludesUncalled = false;
  std::vector<std::unique_ptr<Wrapper>> All;
  std::vector<std::unique_ptr<Wrapper>> Fresh;
  /// Functions that are wrappers already, or have more than one call.
  llvm::DenseSet<const clang::FunctionDecl *> Settled;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_WRAPPERFINDER_H
