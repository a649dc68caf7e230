//===- Prototype.h - C prototypes as specs write them -----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPEC_PROTOTYPE_H
#define KAPI_SPEC_PROTOTYPE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace kapi {

/// As much of a C type as decides whether a declaration is the API's.
struct TypeShape {
  enum KindType : uint8_t { Void, Integer, Pointer };
  enum WidthType : uint8_t { Char, Short, Int, Long, LongLong, Size, Offset };
  KindType Kind = Void;
  WidthType Width = Int; ///< Offset is 32 or 64 bits (_FILE_OFFSET_BITS)
  bool Signed = true;
  std::string Pointee; ///< without qualifiers: "void", "struct sockaddr"
};

/// A parsed prototype.
struct Prototype {
  struct Parameter {
    TypeShape Type;
    std::string Name; ///< may be empty
  };
  TypeShape Result;
  std::string Name;
  std::vector<Parameter> Parameters;
  bool Variadic = false;
};

/// Reads a declaration such as `int mlock2(const void *start, size_t len,
/// unsigned int flags)`. Fails on a type name that it does not know.
llvm::Expected<Prototype> parsePrototype(llvm::StringRef Text);

/// Reads a type such as `unsigned long`.
llvm::Expected<TypeShape> parseType(llvm::StringRef Text);

} // namespace kapi

#endif // KAPI_SPEC_PROTOTYPE_H
