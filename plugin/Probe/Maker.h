//===- Maker.h - makes the arguments of probing calls -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_PROBE_MAKER_H
#define KAPI_PROBE_MAKER_H

#include "Spec/Vocabulary.h"
#include <optional>
#include <string>
#include <vector>

namespace kapi {

/// Makes the argument in this process, which has to be a probing child: what is
/// made is never freed. Paths lie below \p Folder, which is the child's own.
/// Nothing, and errno, where it cannot be made here.
std::optional<uint64_t> makeArgument(Maker What, const std::string &Folder);

/// The address of new memory that begins with the numbers.
std::optional<uint64_t> makeMemory(const std::vector<uint64_t> &Words);

/// Whether the argument is a descriptor.
bool makesDescriptor(Maker What);

} // namespace kapi

#endif // KAPI_PROBE_MAKER_H
