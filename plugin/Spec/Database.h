//===- Database.h - look-up of specs ----------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPEC_DATABASE_H
#define KAPI_SPEC_DATABASE_H

#include "Spec/Table.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include <memory>

namespace kapi {

/// A way of calling an API, found by the name or number that a program uses.
struct CallRef {
  const Spec *Api = nullptr;
  const Call *How = nullptr;
  explicit operator bool() const { return Api != nullptr; }
};

/// Specs by name, by libc function and by system call. The built-in specs are
/// decoded when they are first asked for.
class Database {
public:
  /// Opens an embedded table; \p Table has to outlive the database. Of specs
  /// so \p Much is read.
  explicit Database(llvm::StringRef Table = {}, Detail Much = Detail::All);

  /// Adds a spec of the user's own. It replaces a built-in one of the same
  /// name.
  void add(const Spec &S);
  /// Takes a spec out again; nothing happens where there is none.
  void remove(llvm::StringRef Name);

  /// The API that a libc function of this name belongs to.
  CallRef function(llvm::StringRef Name) const;
  /// The API behind `syscall(SYS_<name>)`.
  CallRef syscall(llvm::StringRef Name) const;
  /// The API behind a bare number; \p Arch as in llvm::Triple.
  CallRef syscall(llvm::StringRef Arch, uint64_t Number) const;
  /// The spec of that name, or null.
  const Spec *spec(llvm::StringRef Name) const;

  /// Decodes everything now, so that threads can share the database.
  void decodeAll() const;

  /// Names of all libc functions, for the gate before the walk.
  std::vector<llvm::StringRef> functions() const;
  /// Names of all specs, sorted.
  std::vector<llvm::StringRef> names() const;
  /// Specs that define a constant of this name.
  std::vector<const Spec *> withConstant(llvm::StringRef Name) const;

private:
  struct Slot {
    TableEntry Entry;
    /// Owns the strings that Entry points to, where it is not the table.
    std::string Encoded;
    mutable std::unique_ptr<Spec> Decoded;
  };

  const Spec &decoded(const Slot &S) const;
  void index(Slot &S);
  void forget(const Slot &S);
  void indexConstants() const;
  void indexSyscalls() const;

  Detail Much;
  /// Those of the table, in one piece: each compilation pays for making them.
  std::vector<Slot> Builtin;
  std::vector<std::unique_ptr<Slot>> Added;
  llvm::DenseMap<llvm::StringRef, const Slot *> Slots; ///< by name
  llvm::DenseMap<llvm::StringRef, const Slot *> Functions;
  // A program that never calls syscall() never asks for these.
  mutable llvm::StringMap<const Slot *> Syscalls;
  mutable llvm::StringMap<const Slot *> Numbers; ///< key: arch:number
  mutable llvm::StringMap<std::vector<const Slot *>> Constants;
};

} // namespace kapi

#endif // KAPI_SPEC_DATABASE_H
