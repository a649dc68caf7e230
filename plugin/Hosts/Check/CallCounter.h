//===- CallCounter.h - counts the calls of a file ---------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_CALLCOUNTER_H
#define KAPI_CHECK_CALLCOUNTER_H

#include "Analysis/CallSite.h"
#include "Report/Report.h"
#include "clang/Basic/SourceManager.h"
#include <map>

namespace kapi {

/// Counts the calls of a translation unit by the file that they stand in and
/// the API that they call. A call of a derived wrapper is none: what it calls
/// is counted where that is called.
class CallCounter {
public:
  explicit CallCounter(const clang::SourceManager &SM) : SM(SM) {}

  void count(const CallSite &Site);
  /// Appends the counts to \p Into.
  void finish(std::vector<CallCount> &Into) const;

private:
  const clang::SourceManager &SM;
  std::map<std::pair<clang::FileID, const Spec *>, unsigned> Sites;
};

} // namespace kapi

#endif // KAPI_CHECK_CALLCOUNTER_H
