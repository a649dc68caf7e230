//===- MakerParts.h - the kinds of arguments --------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What Maker.h does, by kinds. Each function answers for its own words of the
/// vocabulary, with nothing and errno where the argument cannot be made here.
///
//===----------------------------------------------------------------------===//

#ifndef KAPI_PROBE_MAKERPARTS_H
#define KAPI_PROBE_MAKERPARTS_H

#include "Spec/Vocabulary.h"
#include <cstring>
#include <optional>
#include <string>
#include <sys/mman.h>

namespace kapi {

using Made = std::optional<uint64_t>;

/// Memory that an argument points to has this size, so that what is counted in
/// it may be wrong.
constexpr size_t KeptSize = 64 * 1024;

inline Made address(const void *P) {
  if (P == MAP_FAILED)
    return std::nullopt;
  return reinterpret_cast<uint64_t>(P);
}

inline Made descriptor(int Fd) {
  if (Fd < 0)
    return std::nullopt;
  return Fd;
}

/// Memory of zeros that stays.
template <class T> T *keptZeros() {
  return static_cast<T *>(mmap(nullptr, KeptSize, PROT_READ | PROT_WRITE,
                               MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
}

/// Copies an object into memory that stays.
template <class T> Made kept(const T &Object) {
  static_assert(sizeof(T) <= KeptSize);
  void *P = keptZeros<void>();
  if (P != MAP_FAILED)
    memcpy(P, &Object, sizeof Object);
  return address(P);
}

Made makeSocket(Maker What);
Made makeSocketAddress(Maker What, const std::string &Folder);
Made makeIpcObject(Maker What);
Made makeSysvObject(Maker What);
Made makeSignalOrTime(Maker What);
Made makeThreadObject(Maker What);

} // namespace kapi

#endif // KAPI_PROBE_MAKERPARTS_H
