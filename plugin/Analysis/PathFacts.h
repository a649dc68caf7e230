//===- PathFacts.h - what conditions say of variables -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_PATHFACTS_H
#define KAPI_ANALYSIS_PATHFACTS_H

#include "Analysis/Location.h"
#include "llvm/ADT/APSInt.h"
#include "llvm/ADT/FoldingSet.h"
#include <vector>

namespace kapi {

/// The samples of a subject that are still possible, one bit each.
using SampleSet = uint64_t;

/// What conditions are about: a variable, or an expression that is not looked
/// into. Its values are those samples that the function's constants tell apart;
/// where none is left, no value is, as far as anybody can show.
struct Subject {
  llvm::FoldingSetNodeID Id;
  const clang::Expr *Example = nullptr;
  std::optional<Location> Where;
  std::vector<llvm::APSInt> Samples;

  SampleSet all() const;
  /// The bit of \p Value; 0 where it is no sample.
  SampleSet sample(const llvm::APSInt &Value) const;
  /// The same of a value of another type, as the subject has it.
  SampleSet sampleOf(const llvm::APSInt &Value,
                     const clang::ASTContext &Ctx) const;
  /// Adds \p Value at the subject's width, and its neighbours.
  void addConstant(llvm::APSInt Value, const clang::ASTContext &Ctx);
};

/// Subjects of one function's conditions, and what expressions are for each of
/// their samples.
class PathFacts {
public:
  /// More values than that are not told apart.
  static constexpr unsigned MaxSamples = 64;

  explicit PathFacts(const clang::ASTContext &Ctx) : Ctx(Ctx) {}

  /// The index of the one subject that \p E depends on; of the whole of \p E
  /// where it depends on several. Nothing where it depends on none.
  std::optional<unsigned> subjectOf(const clang::Expr &E);
  /// The same, without making a subject.
  std::optional<unsigned> find(const clang::Expr &E) const;
  /// \p E where subject \p S has that value; nothing where it is not clear.
  std::optional<llvm::APSInt> evaluate(const clang::Expr &E, unsigned S,
                                       const llvm::APSInt &Value) const;
  /// Adds the constants in \p E as samples of \p S.
  void addConstants(const clang::Expr &E, unsigned S);

  std::vector<Subject> All;

private:
  llvm::FoldingSetNodeID identify(const clang::Expr &E) const;
  const clang::Expr *leafOf(const clang::Expr &E) const;

  const clang::ASTContext &Ctx;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_PATHFACTS_H
