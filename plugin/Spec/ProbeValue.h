//===- ProbeValue.h - arguments as probe recipes write them -----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPEC_PROBEVALUE_H
#define KAPI_SPEC_PROBEVALUE_H

#include "Spec/Spec.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <vector>

namespace kapi {

/// The maker of that word.
std::optional<Maker> makerNamed(llvm::StringRef Word);

/// The value of numbers, limits and names of \p S's constants joined by '|'.
std::optional<uint64_t> probeConstant(const Spec &S, llvm::StringRef Text);

/// The numbers of "u64:" and constants with commas between them, which stand
/// for memory that holds them.
std::optional<std::vector<uint64_t>> probeWords(const Spec &S,
                                                llvm::StringRef Text);

/// The number of a resource limit (RLIMIT_MEMLOCK), where probes may set it.
std::optional<int> probeLimit(llvm::StringRef Name);

} // namespace kapi

#endif // KAPI_SPEC_PROBEVALUE_H
