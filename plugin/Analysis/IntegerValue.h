//===- IntegerValue.h - the numbers that expressions are --------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_INTEGERVALUE_H
#define KAPI_ANALYSIS_INTEGERVALUE_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/APSInt.h"

namespace kapi {

/// The number that the integer or enumeration expression \p E is; nothing where
/// that is not constant, or \p E is of another type or dependent. It is what
/// Clang's evaluator says without side effects, at some thousand instructions
/// a question; flags in the usual forms and plain variables need not ask it.
std::optional<llvm::APSInt> integerValue(const clang::Expr &E,
                                         const clang::ASTContext &Ctx);

/// Whether the form of \p E shows that Clang's evaluator finds no value: it
/// reads a variable or calls a function. False says nothing.
bool isPlainlyVariable(const clang::Expr &E, const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_INTEGERVALUE_H
