//===- Includes.h - which files include which -------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_INCLUDES_H
#define KAPI_CHECK_INCLUDES_H

#include "Hosts/Check/SourceFiles.h"
#include "llvm/ADT/StringSet.h"

namespace kapi {

/// Those of \p Names that include one of \p Changed, by running the
/// preprocessor over them. One that cannot be preprocessed counts as one that
/// does, so that it is checked and its failure told.
std::vector<std::string> includersOf(const llvm::StringSet<> &Changed,
                                     const std::vector<std::string> &Names,
                                     const SourceFiles &Sources, unsigned Jobs);

} // namespace kapi

#endif // KAPI_CHECK_INCLUDES_H
