//===- Sections.h - the larger sections of the page of one API ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_DOC_SECTIONS_H
#define KAPI_SPECIO_DOC_SECTIONS_H

#include "Spec/Spec.h"
#include "SpecIO/Doc/PageParts.h"

namespace kapi {

/// Parameters, rules between arguments, variants, and the result.
void printArguments(const Spec &S, PageParts &Out);

/// The structures that arguments point to.
void printStructures(const Spec &S, PageParts &Out);

/// What happens at run time: state, side effects, signals, privileges, locks.
void printEffects(const Spec &S, PageParts &Out);

} // namespace kapi

#endif // KAPI_SPECIO_DOC_SECTIONS_H
