//===- TextPrinter.h - a spec for people to read ----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_TEXTPRINTER_H
#define KAPI_SPECIO_TEXTPRINTER_H

#include "Spec/Spec.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// Writes \p S as a page of text: what to pass, what comes back, what can go
/// wrong and what to do about it.
void printText(const Spec &S, llvm::raw_ostream &Os);

} // namespace kapi

#endif // KAPI_SPECIO_TEXTPRINTER_H
