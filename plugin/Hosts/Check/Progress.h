//===- Progress.h - a progress line on a terminal ---------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_PROGRESS_H
#define KAPI_CHECK_PROGRESS_H

#include "llvm/ADT/StringRef.h"
#include <mutex>

namespace kapi {

/// Shows how far the work is, on standard error and only where that is a
/// terminal.
class Progress {
public:
  explicit Progress(size_t Total);
  ~Progress();
  /// Counts one more file as done. May be called from any thread.
  void done(llvm::StringRef File);

private:
  std::mutex Lock;
  size_t Total, Done = 0;
  bool Visible;
};

} // namespace kapi

#endif // KAPI_CHECK_PROGRESS_H
