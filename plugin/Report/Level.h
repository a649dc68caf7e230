//===- Level.h - how sure a finding is --------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_LEVEL_H
#define KAPI_REPORT_LEVEL_H

#include "llvm/ADT/StringRef.h"
#include <optional>

namespace kapi {

/// How sure a finding has to be before it is shown.
enum class Level : uint8_t {
  Default, ///< certain
  Strict,  ///< what a careful reviewer would raise
  Pedantic ///< the rest
};

/// The level of that name; nothing for another word.
std::optional<Level> parseLevel(llvm::StringRef Name);

/// "default", "strict" or "pedantic".
llvm::StringRef levelName(Level L);

} // namespace kapi

#endif // KAPI_REPORT_LEVEL_H
