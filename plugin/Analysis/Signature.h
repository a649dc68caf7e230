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

/// The widths of this target, for limits such as LONG_MAX.
TargetWidths targetWidths(const clang::ASTContext &Ctx);

/// The width in bits that a shape has on this target.
unsigned widthOf(const TypeShape &Shape, const clang::ASTContext &Ctx);

} // namespace kapi

#endif // KAPI_ANALYSIS_SIGNATURE_H
