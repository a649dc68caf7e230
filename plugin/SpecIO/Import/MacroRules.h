//===- MacroRules.h - what each KAPI macro means ----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_MACRORULES_H
#define KAPI_SPECIO_IMPORT_MACRORULES_H

#include "llvm/ADT/StringRef.h"

namespace kapi {

/// One macro, or one plain initializer.
struct MacroRule {
  enum ActionType : uint8_t {
    Sets,   ///< texts of the innermost open item of its section
    Opens,  ///< an item that its `_END`, or a brace, closes
    Alone,  ///< a whole item
    Closes, ///< the innermost item, of its section
    Expands ///< to other macros, which Keys spells: $1 is the first argument
  };
  const char *Name;
  ActionType Action;
  const char *Section;
  /// The keys of the arguments, separated by commas. `+key` takes no argument
  /// and is true; `key*` takes all that are left.
  const char *Keys;
};

/// The rule for a macro, or null. Every posting's macros are known.
const MacroRule *macroRule(llvm::StringRef Name);

/// The rule for `.field =` inside an item of \p Section, or null. An
/// initializer of an array or structure opens an item.
const MacroRule *fieldRule(llvm::StringRef Section, llvm::StringRef Field);

/// The known macro that \p Name was probably meant to be, or nothing.
llvm::StringRef nearestMacro(llvm::StringRef Name);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_MACRORULES_H
