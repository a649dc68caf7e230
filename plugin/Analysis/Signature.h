//===- Signature.h - is this declaration the API's? -------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_SIGNATURE_H
#define KAPI_ANALYSIS_SIGNATURE_H

#include "Spec/Numbers.h"
#include "Spec/Prototype.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"

namespace kapi {

/// Whether \p Function can be the libc function of that prototype: same number
/// and shape of parameters and result, C linkage, not defined by the program
/// itself. A program's own mlock2 with other parameters is not the API.
bool matchesPrototype(const clang::FunctionDecl &Function,
                      const Prototype &Expected, const clang::ASTContext &Ctx);

/// A declaration of \p Function that parsePrototype reads and that matches it,
/// with these names for its parameters; nothing where the language of
/// prototypes has no words for one of its types, or where it has no C linkage
/// that others see.
std::optional<std::string>
prototypeText(const clang::FunctionDecl &Function,
              llvm::ArrayRef<std::string> ParameterNames,
              const clang::ASTContext &Ctx);

/// \p Type as parseType reads it, in the program's own words where they are
/// known there; `void *` for a pointer that has no such form, and empty for
/// other types that have none.
std::string typeText(clang::QualType Type, const clang::ASTContext &Ctx);

/// The widths of this target, for limits such as LONG_MAX.
TargetWidths targetWidths(const clang::ASTContext &Ctx);

/// The width in bits that a shape has on this target.
unsigned widthOf(const TypeShape &Shape, const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_SIGNATURE_H
