//===- KapiItem.h - what all KAPI forms have in common ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Macros and kerneldoc say the same things in other words. Both parsers end in
/// this form: items (a parameter, an error, a lock, ...) with named texts, each
/// of which knows where it was read. Keys are those of the kerneldoc form where
/// it has one.
///
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_KAPIITEM_H
#define KAPI_SPECIO_IMPORT_KAPIITEM_H

#include "SpecIO/YamlTree.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"
#include <optional>

namespace kapi {

/// A text with its place.
struct KapiText {
  std::string Key, Text;
  Position Where;
};

/// One entry of a specification.
struct KapiItem {
  std::string Section; ///< "spec", "param", "error", "lock", ...
  Position Where;
  std::vector<KapiText> Texts;

  /// The text of that key, or null.
  const KapiText *find(llvm::StringRef Key) const {
    for (const KapiText &T : Texts)
      if (T.Key == Key)
        return &T;
    return nullptr;
  }
};

/// `SYSCALL_DEFINEn(name, type, parameter, ...)`.
struct SyscallDefine {
  struct Parameter {
    std::string Type, Name;
  };
  std::vector<Parameter> Parameters;
};

/// One specification of a kernel source.
struct KapiSpec {
  std::string Function; ///< sys_mlock2
  std::string File;     ///< the input file
  std::string Origin;   ///< where the kernel has it
  Position Where;
  /// The first one has the section "spec".
  std::vector<KapiItem> Items;
};

/// What the inputs hold.
struct KapiInput {
  std::vector<KapiSpec> Specs;
  llvm::StringMap<SyscallDefine> Defines; ///< by name without sys_
  llvm::StringMap<std::string> Constants; ///< #define NAME text
  llvm::StringMap<std::string> Arrays;    ///< NAME[] = { text }
};

/// Collects what is wrong, without end for no input.
class ImportErrors {
public:
  explicit ImportErrors(std::vector<SpecDiagnostic> &Diagnostics)
      : Diagnostics(Diagnostics) {}

  void error(llvm::StringRef File, Position Where, const llvm::Twine &Message) {
    add(File, Where, Message, SpecDiagnostic::Error);
  }
  void warning(llvm::StringRef File, Position Where,
               const llvm::Twine &Message) {
    add(File, Where, Message, SpecDiagnostic::Warning);
  }

private:
  void add(llvm::StringRef File, Position Where, const llvm::Twine &Message,
           SpecDiagnostic::SeverityType Severity) {
    constexpr size_t Most = 200;
    if (Diagnostics.size() < Most)
      Diagnostics.push_back({File.str(), Where, Message.str(), Severity});
    else if (Diagnostics.size() == Most)
      Diagnostics.push_back({File.str(), Where,
                             "too many errors, the rest is "
                             "not shown",
                             SpecDiagnostic::Error});
  }

  std::vector<SpecDiagnostic> &Diagnostics;
};

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_KAPIITEM_H
