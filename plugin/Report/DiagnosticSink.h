//===- DiagnosticSink.h - findings as compiler diagnostics ------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_DIAGNOSTICSINK_H
#define KAPI_REPORT_DIAGNOSTICSINK_H

#include "Report/Finding.h"
#include "clang/Basic/Diagnostic.h"

namespace kapi {

/// Emits findings through the compiler's own diagnostics, so that -Werror, -w,
/// -Wno-user-defined-warnings and `#pragma clang diagnostic` do what users
/// expect of a warning.
class DiagnosticSink : public Sink {
public:
  explicit DiagnosticSink(clang::DiagnosticsEngine &Diags) : Diags(Diags) {}
  void emit(const Finding &F) override;

private:
  clang::DiagnosticsEngine &Diags;
};

} // namespace kapi

#endif // KAPI_REPORT_DIAGNOSTICSINK_H
