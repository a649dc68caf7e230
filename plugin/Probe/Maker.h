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

namespace kapi {

/// Makes the argument in this process, which has to be a probing child: what is
/// made is never freed. Paths lie below \p Folder, which is the child's own.
/// Nothing, and errno, where it cannot be made here.
std::optional<uint64_t> makeArgument(Maker What, const std::string &Folder);

} // namespace kapi

#endif // KAPI_PROBE_MAKER_H
