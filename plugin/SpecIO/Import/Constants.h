//===- Constants.h - values of the kernel's constants -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_CONSTANTS_H
#define KAPI_SPECIO_IMPORT_CONSTANTS_H

#include "SpecIO/Import/KapiItem.h"
#include <functional>

namespace kapi {

/// Looks a number up by name.
using NumberOf = std::function<std::optional<uint64_t>(llvm::StringRef Name)>;

/// Values of constants: of those that the inputs define, and of those that the
/// database knows.
class Constants {
public:
  Constants(const KapiInput &Input, NumberOf Database)
      : Input(Input), Database(std::move(Database)) {}

  /// The value of an integer expression of C; nothing where a name in it is not
  /// known, or where it is none.
  std::optional<uint64_t> evaluate(llvm::StringRef Text) const;

  /// The elements of `A, B`, `{A, B}`, `(const s64[]){A, B}`, or of an array of
  /// that name in the inputs.
  std::vector<std::string> elements(llvm::StringRef Text) const;

private:
  const KapiInput &Input;
  NumberOf Database;
};

/// The names in `A | (B | C)`; nothing where there is anything else in it.
std::optional<std::vector<std::string>> namesOfMask(llvm::StringRef Text);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_CONSTANTS_H
