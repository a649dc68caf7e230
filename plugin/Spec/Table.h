//===- Table.h - the embedded form of the database --------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The database as one block of bytes: an index of names and numbers, and the
/// specs behind it, each decoded only when a call of it is seen. kapi-specc
/// writes the block while the project is built; whoever links it pays neither
/// for parsing nor for relocations.
///
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPEC_TABLE_H
#define KAPI_SPEC_TABLE_H

#include "Spec/Spec.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <utility>
#include <vector>

namespace kapi {

/// What a look-up has to know about a spec before the spec is decoded. The
/// strings point into the block.
struct TableEntry {
  llvm::StringRef Name;
  llvm::SmallVector<llvm::StringRef, 2> Functions;
  llvm::StringRef Syscalls;  ///< for decodeSyscalls
  llvm::StringRef Constants; ///< for decodeConstants
  llvm::StringRef Record;    ///< for decodeSpec
};

/// What syscall() knows an API by.
struct SyscallIndex {
  std::vector<llvm::StringRef> Names;
  std::vector<std::pair<llvm::StringRef, uint64_t>> Numbers; ///< arch, number
};

/// Turns specs into a block.
std::string encodeTable(llvm::ArrayRef<Spec> Specs);

/// Reads the index of a block that encodeTable of the same build has written.
std::vector<TableEntry> decodeIndex(llvm::StringRef Table);

/// Reads the system calls of a spec.
SyscallIndex decodeSyscalls(llvm::StringRef Syscalls);

/// Reads the flag names of a spec, with their aliases.
std::vector<llvm::StringRef> decodeConstants(llvm::StringRef Constants);

/// How much of a spec is read.
enum class Detail : uint8_t {
  All,
  Api, ///< without the evidence, which calls are not held against
};

/// Reads one spec.
Spec decodeSpec(llvm::StringRef Record, Detail Much = Detail::All);

/// Calls \p Visit for each named constant of \p S with its parameter.
template <class Visitor> void forEachFlag(const Spec &S, Visitor Visit) {
  auto OfParam = [&](const Param &P) {
    if (P.Mask) {
      for (const Flag &F : P.Mask->Flags)
        Visit(P, F);
      for (const ValueField &Field : P.Mask->Fields)
        for (const Flag &F : Field.Values)
          Visit(P, F);
    }
    for (const Flag &F : P.Values)
      Visit(P, F);
  };
  for (const Param &P : S.Params)
    OfParam(P);
  for (const Variant &V : S.Variants)
    for (const Param &P : V.Params)
      OfParam(P);
}

} // namespace kapi

#endif // KAPI_SPEC_TABLE_H
