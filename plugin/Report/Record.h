//===- Record.h - a finding without the compiler ----------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_RECORD_H
#define KAPI_REPORT_RECORD_H

#include "Report/Level.h"
#include <string>
#include <vector>

namespace kapi {

/// A place in a line. All count from 1; 0 is no place.
struct TextPosition {
  unsigned Line = 0;
  unsigned Column = 0; ///< in bytes
  unsigned Utf16 = 0;  ///< the column in UTF-16 code units, as SARIF counts

  bool isValid() const { return Line != 0; }
};

/// A stretch of a line as `#line` tells it. Ends are exclusive; without one it
/// is the rest of the line.
struct TextRange {
  std::string File; ///< absolute, without symbolic links
  TextPosition Begin, End;
  std::string SourceLine; ///< the whole line
};

/// A sentence at a place that belongs to a finding.
struct RecordNote {
  TextRange At;
  std::string Text;
  bool IsStep = false; ///< a step of the program's way to the finding
};

/// One replacement in a file as it stands on disk, whatever `#line` says.
struct RecordFix {
  std::string File;                ///< absolute, without symbolic links
  unsigned Offset = 0, Length = 0; ///< in bytes
  TextPosition Begin, End;
  std::string Text;
};

/// What an earlier run knew of a finding.
enum class BaselineState : uint8_t {
  None, ///< nothing was compared
  New,
  Unchanged,
  Absent ///< known, and gone now
};

/// One finding as plain data: what every writer works from. It can be written
/// and read again without loss.
struct Record {
  std::string Check;
  Level Certainty = Level::Default;
  std::string Message;
  TextRange At;
  unsigned FirstLine = 0, LastLine = 0; ///< of the call
  std::vector<RecordNote> Notes;
  std::vector<RecordFix> Fixes;
  std::string Api;         ///< the spec's name
  std::string Function;    ///< the function around the call
  bool IsSilenced = false; ///< by a NOLINT comment or a pragma
  /// Stays the same where lines move; set by finishReport.
  std::string Fingerprint;
  BaselineState Baseline = BaselineState::None;
};

/// The program's way to the finding in the order in which it is taken: its
/// steps, and null for the finding itself. Empty where there is no way. Steps
/// that tell where a value comes from stand above the finding, tests below it.
std::vector<const RecordNote *> wayOf(const Record &R);

/// A total order, by place first.
bool operator<(const Record &A, const Record &B);

/// Whether two translation units told the same of the same place, as they do of
/// a common header.
bool isSameFinding(const Record &A, const Record &B);

} // namespace kapi

#endif // KAPI_REPORT_RECORD_H
