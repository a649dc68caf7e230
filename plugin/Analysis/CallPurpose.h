//===- CallPurpose.h - what a call after a failure is for -------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_CALLPURPOSE_H
#define KAPI_ANALYSIS_CALLPURPOSE_H

#include "clang/AST/Expr.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace kapi {

/// What a call is for, as far as its name and its arguments tell.
enum class CallPurpose : uint8_t {
  None,    ///< computes something: strlen, htons, memcpy
  Report,  ///< tells somebody: perror, log_error, die, a string and no result
  CleanUp, ///< takes back what was done before: close, free, foo_unref
  Work     ///< anything else
};

CallPurpose purposeOf(const clang::CallExpr &Call);

/// The words of an identifier in lower case: `serverLogErr` and
/// `server_log_err` are server, log, err.
llvm::SmallVector<std::string, 4> wordsOf(llvm::StringRef Identifier);

} // namespace kapi

#endif // KAPI_ANALYSIS_CALLPURPOSE_H
