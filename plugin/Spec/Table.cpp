//===- Table.cpp - the embedded form of the database ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Table.h"
#include "Spec/Fields.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/raw_ostream.h"
#include <set>

using namespace kapi;
using llvm::StringRef;

namespace {

class Writer {
public:
  explicit Writer(llvm::raw_ostream &Os) : Os(Os) {}

  void unsignedNumber(uint64_t Value) { llvm::encodeULEB128(Value, Os); }
  void string(StringRef S) {
    unsignedNumber(S.size());
    Os << S;
  }

  void text(const char *, std::string &S, const char *, Need = Need::Optional) {
    string(S);
  }
  void number(const char *, Number &N, const char *, Need = Need::Optional) {
    string(N.Text);
  }
  void bits(const char *, uint64_t &V, const char *, Need = Need::Optional) {
    unsignedNumber(V);
  }
  void flag(const char *, bool &B, const char *) { unsignedNumber(B); }
  template <class E>
  void choice(const char *, E &V, const char *, Need = Need::Optional) {
    unsignedNumber(static_cast<uint64_t>(V));
  }
  template <class E>
  void choices(const char *, std::vector<E> &V, const char *,
               Need = Need::Optional) {
    unsignedNumber(V.size());
    for (E Value : V)
      unsignedNumber(static_cast<uint64_t>(Value));
  }
  void texts(const char *, std::vector<std::string> &V, const char *,
             Need = Need::Optional) {
    unsignedNumber(V.size());
    for (const std::string &S : V)
      string(S);
  }
  void pair(const char *, Number &A, Number &B, const char *) {
    string(A.Text);
    string(B.Text);
  }
  template <class T>
  void object(const char *, std::optional<T> &V, const char *) {
    unsignedNumber(V.has_value());
    if (V)
      fields(*this, *V);
  }
  template <class T>
  void part(const char *, T &V, const char *, Need = Need::Optional) {
    fields(*this, V);
  }
  template <class T>
  void list(const char *, std::vector<T> &V, const char *,
            Need = Need::Optional) {
    unsignedNumber(V.size());
    for (T &Item : V)
      fields(*this, Item);
  }
  template <class T>
  void dict(const char *, std::vector<T> &V, std::string T::*Key, const char *,
            Need = Need::Optional) {
    unsignedNumber(V.size());
    for (T &Item : V) {
      string(Item.*Key);
      fields(*this, Item);
    }
  }

private:
  llvm::raw_ostream &Os;
};

/// Trusts its input: the block is part of the program.
class Reader {
public:
  explicit Reader(StringRef Data)
      : At(Data.bytes_begin()), End(Data.bytes_end()) {}

  uint64_t unsignedNumber() {
    unsigned Length = 0;
    uint64_t Value = llvm::decodeULEB128(At, &Length, End);
    At += Length;
    return Value;
  }
  StringRef string() {
    size_t Size = unsignedNumber();
    StringRef S(reinterpret_cast<const char *>(At), Size);
    At += Size;
    return S;
  }

  void text(const char *, std::string &S, const char *, Need = Need::Optional) {
    assign(S);
  }
  void number(const char *, Number &N, const char *, Need = Need::Optional) {
    assign(N.Text);
  }
  void bits(const char *, uint64_t &V, const char *, Need = Need::Optional) {
    V = unsignedNumber();
  }
  void flag(const char *, bool &B, const char *) { B = unsignedNumber(); }
  template <class E>
  void choice(const char *, E &V, const char *, Need = Need::Optional) {
    V = static_cast<E>(unsignedNumber());
  }
  template <class E>
  void choices(const char *, std::vector<E> &V, const char *,
               Need = Need::Optional) {
    V.resize(unsignedNumber());
    for (E &Value : V)
      Value = static_cast<E>(unsignedNumber());
  }
  void texts(const char *, std::vector<std::string> &V, const char *,
             Need = Need::Optional) {
    V.resize(unsignedNumber());
    for (std::string &S : V)
      assign(S);
  }
  void pair(const char *, Number &A, Number &B, const char *) {
    assign(A.Text);
    assign(B.Text);
  }
  template <class T>
  void object(const char *, std::optional<T> &V, const char *) {
    if (unsignedNumber())
      fields(*this, V.emplace());
  }
  template <class T>
  void part(const char *, T &V, const char *, Need = Need::Optional) {
    fields(*this, V);
  }
  template <class T>
  void list(const char *, std::vector<T> &V, const char *,
            Need = Need::Optional) {
    V.resize(unsignedNumber());
    for (T &Item : V)
      fields(*this, Item);
  }
  template <class T>
  void dict(const char *, std::vector<T> &V, std::string T::*Key, const char *,
            Need = Need::Optional) {
    V.resize(unsignedNumber());
    for (T &Item : V) {
      assign(Item.*Key);
      fields(*this, Item);
    }
  }

private:
  void assign(std::string &To) {
    // Most are empty, and what they are read into is so already.
    if (StringRef From = string(); !From.empty())
      To.assign(From.data(), From.size());
  }

  const uint8_t *At, *End;
};

} // namespace

static void writeStrings(Writer &W, llvm::ArrayRef<StringRef> Strings) {
  W.unsignedNumber(Strings.size());
  for (StringRef S : Strings)
    W.string(S);
}

static std::vector<StringRef> readStrings(Reader &R) {
  std::vector<StringRef> Strings(R.unsignedNumber());
  for (StringRef &S : Strings)
    S = R.string();
  return Strings;
}

/// Writes a block that a reader can skip without looking into it.
template <class Body> static void writeBlock(Writer &W, Body WriteBody) {
  std::string Block;
  llvm::raw_string_ostream Os(Block);
  Writer Inner(Os);
  WriteBody(Inner);
  Os.flush();
  W.string(Block);
}

static void encodeIndexEntry(Writer &W, const Spec &S) {
  std::vector<StringRef> Functions, Syscalls;
  std::vector<std::pair<StringRef, uint64_t>> Numbers;
  for (const Call &C : S.Calls) {
    if (!C.Function.empty())
      Functions.push_back(C.Function);
    if (!C.Syscall.empty())
      Syscalls.push_back(C.Syscall);
    for (const ArchNumber &N : C.Numbers)
      Numbers.emplace_back(N.Arch, N.Value);
  }
  // A wrapper only hands on the constants of the API behind it.
  std::set<StringRef> Constants;
  if (!S.Wraps)
    forEachFlag(S, [&](const Param &, const Flag &F) {
      Constants.insert(F.Name);
      Constants.insert(F.Aliases.begin(), F.Aliases.end());
    });
  W.string(S.Name);
  writeStrings(W, Functions);
  // Few programs call syscall().
  writeBlock(W, [&](Writer &Inner) {
    writeStrings(Inner, Syscalls);
    Inner.unsignedNumber(Numbers.size());
    for (auto &[Arch, Value] : Numbers) {
      Inner.string(Arch);
      Inner.unsignedNumber(Value);
    }
  });
  writeBlock(W, [&](Writer &Inner) {
    writeStrings(Inner,
                 std::vector<StringRef>(Constants.begin(), Constants.end()));
  });
}

std::string kapi::encodeTable(llvm::ArrayRef<Spec> Specs) {
  std::string Table;
  llvm::raw_string_ostream Os(Table);
  Writer W(Os);
  W.unsignedNumber(Specs.size());
  for (const Spec &S : Specs) {
    encodeIndexEntry(W, S);
    // The visitor wants a mutable spec because the readers share it.
    writeBlock(W, [&](Writer &Inner) { fields(Inner, const_cast<Spec &>(S)); });
  }
  Os.flush();
  return Table;
}

std::vector<TableEntry> kapi::decodeIndex(StringRef Table) {
  Reader R(Table);
  std::vector<TableEntry> Entries(R.unsignedNumber());
  for (TableEntry &E : Entries) {
    E.Name = R.string();
    E.Functions.resize(R.unsignedNumber());
    for (StringRef &Function : E.Functions)
      Function = R.string();
    E.Syscalls = R.string();
    E.Constants = R.string();
    E.Record = R.string();
  }
  return Entries;
}

SyscallIndex kapi::decodeSyscalls(StringRef Syscalls) {
  Reader R(Syscalls);
  SyscallIndex Index;
  Index.Names = readStrings(R);
  Index.Numbers.resize(R.unsignedNumber());
  for (auto &[Arch, Value] : Index.Numbers) {
    Arch = R.string();
    Value = R.unsignedNumber();
  }
  return Index;
}

std::vector<StringRef> kapi::decodeConstants(StringRef Constants) {
  Reader R(Constants);
  return readStrings(R);
}

Spec kapi::decodeSpec(StringRef Record, Detail Much) {
  Spec S;
  Reader R(Record);
  fieldsOfApi(R, S);
  if (Much == Detail::All)
    fieldsOfEvidence(R, S);
  return S;
}
