//===- MacroValue.h - arguments of KAPI macros ------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_MACROVALUE_H
#define KAPI_SPECIO_IMPORT_MACROVALUE_H

#include "SpecIO/Import/Tokens.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/Twine.h"

namespace kapi {

struct LocatedToken : Token {
  Position Where;
};

/// An argument, or the right side of an initializer.
using LocatedTokens = std::vector<LocatedToken>;

/// The characters of the tokens, as a macro's expansion would have them.
std::string spelled(llvm::ArrayRef<LocatedToken> Value);

/// What an argument at \p Where says: string literals joined, or an expression
/// as it is written. \p Error is told of what is neither.
std::string
macroValue(llvm::ArrayRef<LocatedToken> Value, Position Where,
           llvm::function_ref<void(Position, const llvm::Twine &)> Error);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_MACROVALUE_H
