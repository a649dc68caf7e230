//===- OutcomeEnv.h - what variables hold under one outcome -----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_OUTCOMEENV_H
#define KAPI_ANALYSIS_OUTCOMEENV_H

#include "Analysis/ErrnoTrace.h"
#include "Analysis/OutParams.h"
#include "Analysis/SiteFlow.h"
#include "llvm/ADT/SmallVector.h"

namespace kapi {

/// What the function's own variables hold under one outcome, as far as it
/// matters: those that may have another value than under another outcome, and
/// constants that the function has stored since the call.
class OutcomeEnv {
public:
  OutcomeEnv() = default;
  /// What is known behind the call of \p Flow when it ends in \p Which.
  OutcomeEnv(const SiteFlow &Flow, const Outcome &Which,
             const OutParams *Outs = nullptr);

  struct Entry {
    Place Where;
    Known Value;
    bool Depends; ///< may differ between outcomes
    ErrnoPart Errno = ErrnoPart::None;
    bool operator==(const Entry &O) const {
      return Where == O.Where && Depends == O.Depends && Errno == O.Errno &&
             Value == O.Value;
    }
  };

  const Entry *find(const Place &Where) const {
    for (const Entry &E : Entries)
      if (E.Where == Where)
        return &E;
    return nullptr;
  }
  void set(const Place &Where, Known Value, bool Depends,
           ErrnoPart Errno = ErrnoPart::None);
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
  /// The parameters whose targets are followed as well; null where what is
  /// stored there is somebody else's to look at. No part of the state, either.
  const OutParams *Outs = nullptr;

  llvm::SmallVector<Entry, 4> Entries; ///< sorted by place
  bool operator==(const OutcomeEnv &O) const {
    return ErrnoIsOurs == O.ErrnoIsOurs && ForgetsBefore == O.ForgetsBefore &&
           Entries == O.Entries;
  }
};

/// What \p Stored says of the place after \p Which, at its own \p Width;
/// nothing where that is not known.
Known storedValue(const StoredOutcome &Stored, const Outcome &Which,
                  unsigned Width);

} // namespace kapi

#endif // KAPI_ANALYSIS_OUTCOMEENV_H
