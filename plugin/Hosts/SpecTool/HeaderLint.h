//===- HeaderLint.h - specs against the installed headers -------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECTOOL_HEADERLINT_H
#define KAPI_SPECTOOL_HEADERLINT_H

#include "SpecIO/SpecReader.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// A name of a spec that no installed header has.
struct MissingName {
  std::string Spec, Name;
  Since First; ///< of the flag or the call
};

/// What a comparison of specs with headers gives.
struct HeaderReport {
  std::vector<SpecDiagnostic> Differences;
  std::vector<MissingName> Missing;
  std::string Glibc, Kernel; ///< versions of the headers
  unsigned Constants = 0, Prototypes = 0, Numbers = 0; ///< compared
};

/// Compares every named constant, every libc prototype and the numbers of
/// system calls with the installed headers. A constant is looked for in the
/// headers of its spec's calls and then in the kernel's own
/// (KernelHeaders.def). \p Flags go to the compiler.
HeaderReport lintHeaders(llvm::ArrayRef<LocatedSpec> Specs,
                         llvm::ArrayRef<std::string> Flags);

/// Prints what is missing, as a table, and how much was compared.
void printTable(const HeaderReport &Report, llvm::raw_ostream &Os);

} // namespace kapi

#endif // KAPI_SPECTOOL_HEADERLINT_H
