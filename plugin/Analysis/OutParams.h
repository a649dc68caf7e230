//===- OutParams.h - parameters that tell an outcome ------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTPARAMS_H
#define KAPI_ANALYSIS_OUTPARAMS_H

#include "Analysis/SiteFlow.h"

namespace kapi {

class OutcomeEnv;

/// What a function has beside a plain result to tell its caller of an outcome:
/// the members of a structure that it returns, and the parameters through which
/// it may tell its caller how the call has ended: what they lead to is an
/// integer or a pointer, and the body shows everything that happens to it. Only
/// a caller that lends a variable of its own, known of nowhere else, can be
/// held to what is stored.
class OutParams {
public:
  /// Looks no further than at what the graph has noted where there are none.
  explicit OutParams(const SiteFlow &Flow);

  /// Whether the types of \p Function's parameters and of its result leave room
  /// for any.
  static bool mayHave(const clang::FunctionDecl &Function);

  struct Param {
    const clang::ParmVarDecl *Declared = nullptr;
    bool IsRead = false;
    /// What is stored before the call, if anything is, and then the same on
    /// every way to it.
    bool IsSetBefore = false;
    Known Before;

    Place target() const { return {Declared, nullptr, /*IsPointee=*/true}; }
  };

  bool empty() const { return All.empty() && Members.empty(); }
  llvm::ArrayRef<Param> all() const { return All; }
  /// The members of the structure that the function returns.
  llvm::ArrayRef<const clang::FieldDecl *> members() const { return Members; }
  /// The target that \p E names; one without a variable where it names none.
  Place placeOf(const clang::Expr &E) const;
  bool holds(const Place &Where) const;
  /// Whether \p E is one of the pointers, none of which is NULL.
  bool isPointer(const clang::Expr &E) const;
  /// Puts what was stored before the call into \p Env.
  void enter(OutcomeEnv &Env) const;

private:
  void consider(const clang::ParmVarDecl &Parameter);

  const SiteFlow &Flow;
  llvm::SmallVector<Param, 2> All;
  llvm::SmallVector<const clang::FieldDecl *, 4> Members;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTPARAMS_H
