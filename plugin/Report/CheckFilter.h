//===- CheckFilter.h - which checks are on ----------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_CHECKFILTER_H
#define KAPI_REPORT_CHECKFILTER_H

#include "llvm/Support/Error.h"
#include "llvm/Support/GlobPattern.h"
#include <vector>

namespace kapi {

/// A list of globs as clang-tidy takes it: "kapi-*,-kapi-invalid-argument". The
/// last one that matches decides; an empty list turns everything on.
class CheckFilter {
public:
  static llvm::Expected<CheckFilter> parse(llvm::StringRef Globs);
  bool isEnabled(llvm::StringRef Check) const;

private:
  struct Entry {
    bool Positive;
    llvm::GlobPattern Pattern;
  };
  std::vector<Entry> Entries;
};

} // namespace kapi

#endif // KAPI_REPORT_CHECKFILTER_H
