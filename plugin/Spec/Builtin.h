//===- Builtin.h - the database that is compiled in -------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPEC_BUILTIN_H
#define KAPI_SPEC_BUILTIN_H

#include "llvm/ADT/StringRef.h"

namespace kapi {

/// The table that kapi-specc made of specs/ when this program was built.
llvm::StringRef builtinTable();

} // namespace kapi

#endif // KAPI_SPEC_BUILTIN_H
