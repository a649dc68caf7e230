//===- SpecFile.h - derived specs as a file ---------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_SPECFILE_H
#define KAPI_CHECK_SPECFILE_H

#include "Spec/Spec.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

namespace kapi {

/// Writes derived specs as a file for `--specs`.
void writeDerivedSpecs(const std::map<std::string, Spec> &Specs,
                       llvm::raw_ostream &Os);

} // namespace kapi

#endif // KAPI_CHECK_SPECFILE_H
