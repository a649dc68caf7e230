//===- Writers.cpp - the forms of a report --------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Writers.h"

using namespace kapi;

llvm::ArrayRef<Writer> kapi::allWriters() {
  static constexpr Writer Writers[] = {
#define KAPI_WRITER(FUNCTION, NAME, SUMMARY) {NAME, SUMMARY, write##FUNCTION},
#include "Report/Writers.def"
#undef KAPI_WRITER
  };
  return Writers;
}

bool kapi::isShown(const Record &R) {
  return !R.IsSilenced && (R.Baseline == BaselineState::None ||
                           R.Baseline == BaselineState::New);
}

void kapi::writeJson(const Report &R, llvm::raw_ostream &Os) {
  Os << llvm::formatv("{0:1}\n", toJSON(R));
}
