//===- ReturnWalk.h - what a function returns under one outcome -*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_RETURNWALK_H
#define KAPI_ANALYSIS_RETURNWALK_H

#include "Analysis/ErrnoTrace.h"
#include "Analysis/OutParams.h"

namespace kapi {

/// What a function leaves where one of its out parameters leads, or in a member
/// of the structure that it returns.
struct StoredValue {
  enum Kind : uint8_t {
    Kept,     ///< what the caller had there
    Earlier,  ///< something that was stored before the call
    InRange,  ///< known
    AnyOfThem ///< not one of these on every way
  };
  Kind What = Kept;
  Known Range;
};

/// What the function around a call returns after one outcome of it.
struct ReturnedValues {
  /// Every way was followed to its end.
  bool IsFollowed = true;
  /// Some path returns; otherwise the outcome only loops or ends the program.
  bool Returns = false;
  /// Every value that is returned is known, and each lies in this range.
  bool IsKnown = true;
  std::optional<llvm::ConstantRange> Range;
  /// The range is the error's number on every way, or that negated: another
  /// error that is the same to the function has its own there.
  ErrnoPart Part = ErrnoPart::None;
  /// The range after \p Same, such an error or the one that was followed.
  std::optional<llvm::ConstantRange> rangeAfter(const Outcome &Same) const;
  /// errno is still the call's wherever the function returns.
  bool KeepsErrno = true;
  /// Something noticeable happens before, such as a message.
  bool HasEffects = false;
  /// The function compares errno with this very error and goes on.
  bool NamesError = false;
  /// How errno was looked at on the way.
  ErrnoTrace Trace;
  /// One for each of the out parameters that were asked about, and then one for
  /// each of the members.
  llvm::SmallVector<StoredValue, 2> Stored;
};

/// Says of what is returned so far that it is of no use.
using Refusal = llvm::function_ref<bool(const llvm::ConstantRange &)>;

/// Follows \p Which from \p Site along every path to the function's returns,
/// or as far as all that is returned is known and \p Refuses none of it.
ReturnedValues returnedAfter(const SiteFlow &Flow, const Outcome &Which,
                             Refusal Refuses = nullptr);

/// The same, to the end of every path, with what is stored through \p Outs.
ReturnedValues storedAfter(const SiteFlow &Flow, const Outcome &Which,
                           const OutParams &Outs);

/// Whether the function can end without the call.
bool endsWithout(const SiteFlow &Flow);

/// The values of the return statements that can be reached without the call.
std::vector<const clang::Expr *> returnedWithout(const SiteFlow &Flow);

} // namespace kapi

#endif // KAPI_ANALYSIS_RETURNWALK_H
