//===- Borrowing.h - what a function does with a pointer --------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_BORROWING_H
#define KAPI_ANALYSIS_BORROWING_H

#include "Analysis/FunctionGraph.h"

namespace kapi {

/// What a body does with a parameter that leads to a scalar.
struct PointerUses {
  /// Something may come by the pointer, or change it, in a way that is not
  /// followed.
  bool IsKept = false;
  /// What it leads to is read.
  bool IsRead = false;
  /// The calls that the pointer is handed on to.
  llvm::SmallVector<Loan, 2> Loans;
  /// The assignments through it.
  llvm::SmallVector<const clang::BinaryOperator *, 4> Stores;
};

/// What \p Body does with \p Parameter, a pointer or a reference.
PointerUses usesOf(const clang::ParmVarDecl &Parameter,
                   const clang::Stmt &Body);

/// Whether \p E names what \p Parameter leads to: `*err`, or `err` where that
/// is a reference.
bool namesTarget(const clang::Expr &E, const clang::ParmVarDecl &Parameter);

/// Whether the function that \p To calls is done with the pointer when it
/// returns: its body shows that it only reads and writes through it.
bool isGivenBack(const Loan &To);

} // namespace kapi

#endif // KAPI_ANALYSIS_BORROWING_H
