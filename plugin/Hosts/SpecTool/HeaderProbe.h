//===- HeaderProbe.h - asks the compiler about headers ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECTOOL_HEADERPROBE_H
#define KAPI_SPECTOOL_HEADERPROBE_H

#include "llvm/ADT/ArrayRef.h"
#include <optional>
#include <string>
#include <vector>

namespace kapi {

/// What is asked of one set of headers, which one translation unit includes.
struct HeaderQuery {
  std::vector<std::string> Headers;   ///< as in #include <...>
  std::vector<std::string> Constants; ///< macros or enumerators
  struct Function {
    std::string Name, Prototype;
  };
  std::vector<Function> Functions;
};

/// A constant as the headers have it.
struct HeaderConstant {
  uint64_t Value = 0; ///< extended to 64 bits by the sign of its type
  unsigned Width = 0; ///< of its type, in bits
};

/// The answers, in the order of the questions.
struct HeaderAnswer {
  struct Function {
    bool IsDeclared = false;
    /// What differs from the prototype, each in words; also why the prototype
    /// does not compile.
    std::vector<std::string> Differences;
  };
  std::vector<std::optional<HeaderConstant>> Constants;
  std::vector<Function> Functions;
};

/// Compiles the query with the installed headers. \p Flags go to the compiler.
/// A header that is not installed answers nothing.
HeaderAnswer askHeaders(const HeaderQuery &Query,
                        llvm::ArrayRef<std::string> Flags);

} // namespace kapi

#endif // KAPI_SPECTOOL_HEADERPROBE_H
