//===- WrapperProof.h - whether an argument reaches the call inside *- C++
//-*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_WRAPPERPROOF_H
#define KAPI_ANALYSIS_WRAPPERPROOF_H

#include "Analysis/GraphCache.h"
#include "Analysis/PathProof.h"
#include "Analysis/Wrapper.h"

namespace kapi {

/// Follows an argument of a wrapper to the call inside, and on through the
/// wrappers behind it, with what the other arguments of the same call say.
class WrapperProof {
public:
  explicit WrapperProof(clang::ASTContext &Ctx) : Ctx(Ctx), Graphs(Ctx) {}

  /// What is shown of the argument for \p P at \p Site, the call of a wrapper.
  /// \p Value is one of its values, or null for one that is no number; \p
  /// Culprit the term of it that is wrong, if there is one.
  Shown prove(const CallSite &Site, const Param &P, const ArgumentValue *Value,
              const Term *Culprit);

private:
  std::vector<EntryFact> factsAt(const CallSite &Site, const Wrapper &W,
                                 llvm::ArrayRef<EntryFact> Around);
  std::optional<EntryFact> factOf(const clang::Expr &Argument,
                                  llvm::ArrayRef<EntryFact> Around);
  Shown proveInside(const Wrapper &W, const Param &P,
                    const clang::ParmVarDecl &Entrance,
                    const ArgumentValue *Inside, const Term *Culprit,
                    llvm::ArrayRef<EntryFact> Facts);

  clang::ASTContext &Ctx;
  /// Of the functions inside: the graph of the caller is still in use.
  GraphCache Graphs;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_WRAPPERPROOF_H
