//===- Values.h - the values that an argument can have ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_VALUES_H
#define KAPI_ANALYSIS_VALUES_H

#include "Analysis/Spelling.h"
#include "clang/AST/ASTContext.h"
#include "llvm/Support/KnownBits.h"
#include <vector>

namespace kapi {

/// A part of an or-ed expression: MLOCK_ONFAULT in `MLOCK_ONFAULT | 4`.
struct Term {
  const clang::Expr *Source = nullptr;
  llvm::APInt Value; ///< 64 bits, as the term's own type has it
  llvm::SmallVector<SpelledName, 4> Names;
};

/// An operator between constants that was probably meant to be another one.
struct SuspectOperator {
  const clang::BinaryOperator *Source = nullptr;
  std::vector<Term> Operands;
};

/// One value that an argument can have, with how it is written.
struct ArgumentValue {
  /// What is known of the bits after conversion to the parameter's width.
  llvm::KnownBits Bits;
  /// The expression that has this value: the argument, or one arm of its `?:`.
  const clang::Expr *Source = nullptr;
  std::vector<Term> Terms;
  /// `||`, `&&` or `&` between constants, where there is one.
  SuspectOperator Suspect;
  /// The expression as written is below zero (before conversion).
  bool Negative = false;

  bool isConstant() const { return Bits.isConstant(); }
};

/// The values of \p Argument as far as the expression itself shows them,
/// converted to \p Width bits. Both arms of a conditional whose condition is
/// not constant are values; nothing is guessed about variables. Empty where
/// the expression is dependent or too wide a choice.
std::vector<ArgumentValue> argumentValues(const clang::Expr &Argument,
                                          unsigned Width,
                                          const clang::ASTContext &Ctx);

/// True for a constant null pointer (or 0 where an address is an integer).
bool isConstantNull(const clang::Expr &Argument, const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_VALUES_H
