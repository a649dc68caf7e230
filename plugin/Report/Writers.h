//===- Writers.h - the forms of a report ------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_WRITERS_H
#define KAPI_REPORT_WRITERS_H

#include "Report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

#define KAPI_WRITER(FUNCTION, NAME, SUMMARY)                                   \
  void write##FUNCTION(const Report &R, llvm::raw_ostream &Os);
#include "Report/Writers.def"
#undef KAPI_WRITER

/// A form that a report can be written in.
struct Writer {
  llvm::StringRef Name, Summary;
  void (*Write)(const Report &, llvm::raw_ostream &);
};

/// All of them in the order of Writers.def.
llvm::ArrayRef<Writer> allWriters();

/// Whether a reader has to act: neither silenced nor known from a baseline.
/// Forms that cannot say so leave the others out.
bool isShown(const Record &R);

} // namespace kapi

#endif // KAPI_REPORT_WRITERS_H
