//===- DatabaseLoader.h - the built-in specs and the user's own --*- C++
//-*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_DATABASELOADER_H
#define KAPI_DATABASELOADER_H

#include "Spec/Builtin.h"
#include "Spec/Database.h"
#include "llvm/Support/raw_ostream.h"

namespace kapi {

/// Adds the specs below \p Path to \p Db and their file names to \p Files.
/// Writes what is wrong with them to \p Errors and returns false where they
/// cannot be used.
bool addUserSpecs(Database &Db, llvm::StringRef Path,
                  std::vector<std::string> &Files, llvm::raw_ostream &Errors);

} // namespace kapi

#endif // KAPI_DATABASELOADER_H
