//===- Progress.cpp - a progress line on a terminal -----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/Progress.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

using namespace kapi;

Progress::Progress(size_t Total)
    : Total(Total), Visible(llvm::sys::Process::StandardErrIsDisplayed()) {}

Progress::~Progress() {
  if (Visible)
    llvm::errs() << "\r\033[K";
}

void Progress::done(llvm::StringRef File) {
  std::lock_guard<std::mutex> Guard(Lock);
  ++Done;
  if (Visible)
    llvm::errs() << "\r\033[K[" << Done << '/' << Total << "] "
                 << llvm::sys::path::filename(File);
}
