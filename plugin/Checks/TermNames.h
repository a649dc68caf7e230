//===- TermNames.h - how checks speak about a constant ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_TERMNAMES_H
#define KAPI_CHECKS_TERMNAMES_H

#include "Checks/CheckContext.h"

namespace kapi {

/// The name to call a term by, of several under which it is written: a constant
/// of the parameter, else one that another spec knows, else a system header's.
struct TermName {
  const SpelledName *Name = nullptr; ///< null: a plain number
  bool IsOwn = false;                ///< a constant of the parameter
  bool IsKnownElsewhere = false;     ///< another spec's constant
};

/// Chooses the name for \p T as an argument for \p P.
TermName chooseName(const CheckContext &Context, const Term &T,
                    const ResolvedParam &P);

/// "'MCL_ONFAULT' (0x4)" or "'4'".
std::string quoteTerm(const CheckContext &Context, const Term &T,
                      const TermName &Name);

/// ", a constant of mlockall," where specs know that the constant is another
/// API's than \p Api, else "".
std::string ownerOf(const CheckContext &Context, const TermName &Name,
                    const Spec &Api);

/// The argument as it is written, in quotes.
std::string quoteSource(const CheckContext &Context, const clang::Expr &E);

} // namespace kapi

#endif // KAPI_CHECKS_TERMNAMES_H
