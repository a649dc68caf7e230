//===- Database.cpp - look-up of specs ------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Database.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

using namespace kapi;
using llvm::StringRef;

static std::string numberKey(StringRef Arch, uint64_t Number) {
  return (Arch + ":" + llvm::Twine(Number)).str();
}

Database::Database(StringRef Table, Detail Much) : Much(Much) {
  if (Table.empty())
    return;
  std::vector<TableEntry> Entries = decodeIndex(Table);
  // Tables of that size need not grow on the way.
  Slots.reserve(Entries.size());
  Functions.reserve(Entries.size());
  Builtin.resize(Entries.size());
  for (size_t I = 0; I < Entries.size(); ++I) {
    Builtin[I].Entry = std::move(Entries[I]);
    index(Builtin[I]);
  }
}

void Database::index(Slot &S) {
  Slots[S.Entry.Name] = &S;
  for (StringRef Name : S.Entry.Functions)
    Functions[Name] = &S;
}

void Database::indexSyscalls() const {
  for (const auto &[Spec, Place] : Slots) {
    const Slot &S = *Place;
    SyscallIndex Index = decodeSyscalls(S.Entry.Syscalls);
    for (StringRef Name : Index.Names)
      Syscalls[Name] = &S;
    for (auto &[Arch, Number] : Index.Numbers)
      Numbers[numberKey(Arch, Number)] = &S;
  }
}

void Database::forget(const Slot &Old) {
  for (StringRef Name : Old.Entry.Functions)
    if (Functions.lookup(Name) == &Old)
      Functions.erase(Name);
}

void Database::remove(StringRef Name) {
  auto It = Slots.find(Name);
  if (It == Slots.end())
    return;
  const Slot *Old = It->second;
  forget(*Old);
  Slots.erase(It);
  llvm::erase_if(Added, [&](auto &S) { return S.get() == Old; });
  Constants.clear();
}

void Database::add(const Spec &S) {
  remove(S.Name);
  Slot &New = *Added.emplace_back(std::make_unique<Slot>());
  New.Encoded = encodeTable(S);
  New.Entry = std::move(decodeIndex(New.Encoded).front());
  // A key lies in the slot that it leads to.
  for (StringRef Function : New.Entry.Functions)
    Functions.erase(Function);
  index(New);
  Constants.clear();
  Syscalls.clear();
  Numbers.clear();
}

const Spec &Database::decoded(const Slot &S) const {
  if (!S.Decoded)
    S.Decoded = std::make_unique<Spec>(decodeSpec(S.Entry.Record, Much));
  return *S.Decoded;
}

CallRef Database::function(StringRef Name) const {
  auto It = Functions.find(Name);
  if (It == Functions.end())
    return {};
  const Spec &S = decoded(*It->second);
  auto Call =
      llvm::find_if(S.Calls, [&](auto &C) { return C.Function == Name; });
  return {&S, &*Call};
}

CallRef Database::syscall(StringRef Name) const {
  if (Syscalls.empty())
    indexSyscalls();
  auto It = Syscalls.find(Name);
  if (It == Syscalls.end())
    return {};
  const Spec &S = decoded(*It->second);
  auto Call =
      llvm::find_if(S.Calls, [&](auto &C) { return C.Syscall == Name; });
  return {&S, &*Call};
}

CallRef Database::syscall(StringRef Arch, uint64_t Number) const {
  if (Syscalls.empty())
    indexSyscalls();
  auto It = Numbers.find(numberKey(Arch, Number));
  if (It == Numbers.end())
    return {};
  const Spec &S = decoded(*It->second);
  for (const Call &C : S.Calls)
    for (const ArchNumber &N : C.Numbers)
      if (N.Arch == Arch && N.Value == Number)
        return {&S, &C};
  return {};
}

const Spec *Database::spec(StringRef Name) const {
  auto It = Slots.find(Name);
  return It == Slots.end() ? nullptr : &decoded(*It->second);
}

std::vector<StringRef> Database::functions() const {
  std::vector<StringRef> Names;
  Names.reserve(Functions.size());
  for (auto &Entry : Functions)
    Names.push_back(Entry.first);
  return Names;
}

std::vector<StringRef> Database::names() const {
  std::vector<StringRef> Names;
  for (auto &Entry : Slots)
    Names.push_back(Entry.first);
  llvm::sort(Names);
  return Names;
}

void Database::indexConstants() const {
  for (StringRef Spec : names()) {
    const Slot *S = Slots.lookup(Spec);
    for (StringRef Constant : decodeConstants(S->Entry.Constants))
      Constants[Constant].push_back(S);
  }
}

std::vector<const Spec *> Database::withConstant(StringRef Name) const {
  std::vector<const Spec *> Specs;
  auto It = Constants.find(Name);
  if (It != Constants.end())
    for (const Slot *S : It->second)
      Specs.push_back(&decoded(*S));
  if (!Constants.empty())
    return Specs;
  // Asked only once a finding is near: to look through them all a few times
  // costs less than the index, which whoever checks many files has made.
  for (const auto &[Own, S] : Slots)
    if (S->Entry.Constants.contains(Name) &&
        llvm::is_contained(decodeConstants(S->Entry.Constants), Name))
      Specs.push_back(&decoded(*S));
  llvm::sort(Specs, [](auto *A, auto *B) { return A->Name < B->Name; });
  return Specs;
}

void Database::decodeAll() const {
  for (auto &Entry : Slots)
    decoded(*Entry.second);
  if (Constants.empty())
    indexConstants();
  if (Syscalls.empty())
    indexSyscalls();
}
