//===- RecordSink.h - findings as plain data --------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_RECORDSINK_H
#define KAPI_REPORT_RECORDSINK_H

#include "Report/Finding.h"
#include "Report/Record.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Basic/SourceManager.h"

namespace kapi {

/// Turns findings into records, which outlive the translation unit. Pragmas of
/// the source silence them as they silence a warning.
class RecordSink : public Sink {
public:
  RecordSink(const clang::DiagnosticsEngine &Diags,
             const clang::SourceManager &SM, const clang::LangOptions &LangOpts,
             std::vector<Record> &Records)
      : Diags(Diags), SM(SM), LangOpts(LangOpts), Records(Records) {}
  void emit(const Finding &F) override;
  void emitSilenced(const Finding &F) override { add(F, /*IsSilenced=*/true); }

private:
  void add(const Finding &F, bool IsSilenced);
  /// Where \p Begin is, and \p End where that is valid and in the same file.
  TextRange place(clang::SourceLocation Begin, clang::SourceLocation End) const;
  TextPosition position(clang::SourceLocation Loc, unsigned Line) const;
  std::string realPath(clang::FileID File) const;
  void addFix(Record &R, const clang::FixItHint &Hint) const;

  const clang::DiagnosticsEngine &Diags;
  const clang::SourceManager &SM;
  const clang::LangOptions &LangOpts;
  std::vector<Record> &Records;
};

} // namespace kapi

#endif // KAPI_REPORT_RECORDSINK_H
