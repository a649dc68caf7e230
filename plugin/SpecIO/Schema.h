//===- Schema.h - JSON Schema of the spec language --------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_SCHEMA_H
#define KAPI_SPECIO_SCHEMA_H

#include "llvm/Support/JSON.h"

namespace kapi {

/// The schema that lets an editor complete and validate a spec; made from
/// Fields.h, so it cannot fall behind the reader.
llvm::json::Value specSchema();

} // namespace kapi

#endif // KAPI_SPECIO_SCHEMA_H
