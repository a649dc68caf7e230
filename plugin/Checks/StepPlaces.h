//===- StepPlaces.h - where other files call an API -------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECKS_STEPPLACES_H
#define KAPI_CHECKS_STEPPLACES_H

#include "Spec/Spec.h"
#include "clang/Basic/SourceManager.h"

namespace kapi {

/// Finds the calls that derived specs name in files that the translation unit
/// does not include, so that notes can stand there.
class StepPlaces {
public:
  /// Places are below \p Root; where that is empty none is found.
  StepPlaces(clang::SourceManager &SM, llvm::StringRef Root)
      : SM(SM), Root(Root) {}

  /// The call of \p Step; invalid where the file is not there, or the line does
  /// not name what is called: then the spec is older than the file.
  clang::SourceLocation find(const WrapperStep &Step) const;

private:
  clang::SourceManager &SM;
  llvm::StringRef Root;
};

} // namespace kapi

#endif // KAPI_CHECKS_STEPPLACES_H
