//===- Values.h - the values that an argument can have ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_VALUES_H
#define KAPI_ANALYSIS_VALUES_H

#include "Analysis/Location.h"
#include "Analysis/Spelling.h"
#include "clang/AST/ASTContext.h"
#include "llvm/Support/KnownBits.h"
#include <vector>

namespace kapi {

class LocalValues;

/// An assignment that a value comes from.
struct ValueStep {
  Location Where;
  const clang::Stmt *Source = nullptr; ///< the assignment or declaration
  const clang::Expr *Value = nullptr;  ///< null for a copy and for 0
  std::optional<Location> From;        ///< what is copied
  /// Every way to the call comes by, and none changes it.
  bool IsCertain = false;
  /// An entry of a constant table, certain where the index is constant.
  bool IsEntry = false;
  /// What goes through the table, one entry after the other.
  const clang::VarDecl *Walker = nullptr;
};

/// A parameter that a value is made of: the bits of Mask are those that it has
/// when the function is entered.
struct Input {
  const clang::ParmVarDecl *Parameter = nullptr;
  llvm::APInt Mask;
};

/// Of a value that comes to a call through a parameter of the function around
/// it: what either side brings.
struct CallerPart {
  llvm::KnownBits Fixed; ///< by the function itself, whoever calls it
  llvm::KnownBits Given; ///< the caller's argument
  size_t Which = 0;      ///< index of the value inside the function
};

/// A part of an or-ed expression: MLOCK_ONFAULT in `MLOCK_ONFAULT | 4`.
struct Term {
  const clang::Expr *Source = nullptr;
  llvm::APInt Value; ///< 64 bits, as the term's own type has it
  llvm::SmallVector<SpelledName, 4> Names;
  int Step = -1; ///< index of the step that brings it; -1 for the argument
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
  /// Where it comes from, the earliest first, if not from the argument alone.
  std::vector<ValueStep> Steps;
  /// Where it depends on the arguments of the function around the call.
  llvm::SmallVector<Input, 1> Inputs;
  std::optional<CallerPart> Caller;
  /// `||`, `&&` or `&` between constants, where there is one.
  SuspectOperator Suspect;
  /// The expression as written is below zero (before conversion).
  bool Negative = false;

  bool isConstant() const { return Bits.isConstant(); }
  /// Which entry of a table it is depends on the run.
  bool isFromTable() const;
  /// Every way to the call gives it this value.
  bool isCertain() const;
  /// Nothing is known of it.
  bool isUnknown() const {
    return Bits.isUnknown() && Terms.empty() && Inputs.empty();
  }
  /// Becomes what a conversion to \p Width bits makes of it.
  void convert(bool FromSigned, unsigned Width);
  /// It has come through \p Last.
  void take(const ValueStep &Last);
  /// Becomes what \p Op, one of `|`, `&` and `^`, makes of it and \p Other. The
  /// terms and steps are those of both, without the terms whose bits are gone.
  void combine(clang::BinaryOperatorKind Op, const ArgumentValue &Other);
  /// Takes over the terms and steps of \p Other.
  void addParts(const ArgumentValue &Other);
};

/// The values of \p Argument as far as the expression itself shows them,
/// converted to \p Width bits. Both arms of a conditional whose condition is
/// not constant are values. A variable is known as far as \p Locals knows it;
/// nothing is guessed. Empty where
/// the expression is dependent or too wide a choice.
std::vector<ArgumentValue> argumentValues(const clang::Expr &Argument,
                                          unsigned Width,
                                          const clang::ASTContext &Ctx,
                                          LocalValues *Locals = nullptr);

/// True for a constant null pointer (or 0 where an address is an integer).
bool isConstantNull(const clang::Expr &Argument, const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_VALUES_H
