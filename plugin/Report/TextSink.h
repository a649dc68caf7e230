//===- TextSink.h - findings as text with source lines ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_TEXTSINK_H
#define KAPI_REPORT_TEXTSINK_H

#include "Report/Finding.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Basic/SourceManager.h"

namespace kapi {

/// A finding as it is printed.
struct FindingText {
  /// Place and message: the same wherever a common header was included from.
  std::string Key;
  std::string Text;
};

/// Collects findings as text in the compiler's form, each with its notes and
/// source lines. Pragmas of the source silence them as they silence a warning.
class TextSink : public Sink {
public:
  TextSink(const clang::DiagnosticsEngine &Diags,
           const clang::SourceManager &SM, const clang::LangOptions &LangOpts,
           std::vector<FindingText> &Texts)
      : Diags(Diags), SM(SM), LangOpts(LangOpts), Texts(Texts) {}
  void emit(const Finding &F) override;

private:
  const clang::DiagnosticsEngine &Diags;
  const clang::SourceManager &SM;
  const clang::LangOptions &LangOpts;
  std::vector<FindingText> &Texts;
};

} // namespace kapi

#endif // KAPI_REPORT_TEXTSINK_H
