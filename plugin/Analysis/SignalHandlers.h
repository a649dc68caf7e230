//===- SignalHandlers.h - does the program catch signals? -------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_SIGNALHANDLERS_H
#define KAPI_ANALYSIS_SIGNALHANDLERS_H

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceLocation.h"
#include <optional>

namespace kapi {

/// The places of a translation unit at which a signal gets a function that
/// handles it; an invalid location where there is none.
struct CaughtSignals {
  clang::SourceLocation Any;
  /// Without SA_RESTART: calls that wait end with EINTR.
  clang::SourceLocation Interrupting;
};

/// Looks for handlers in the code of the program when somebody first asks.
class SignalHandlers {
public:
  explicit SignalHandlers(clang::ASTContext &Ctx) : Ctx(Ctx) {}

  const CaughtSignals &caught();

private:
  clang::ASTContext &Ctx;
  std::optional<CaughtSignals> Found;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_SIGNALHANDLERS_H
