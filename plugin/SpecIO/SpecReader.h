//===- SpecReader.h - YAML tree -> model ------------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_SPECREADER_H
#define KAPI_SPECIO_SPECREADER_H

#include "Spec/Spec.h"
#include "SpecIO/YamlTree.h"
#include "llvm/ADT/StringMap.h"

namespace kapi {

/// A spec and where each part of it stands, by path: "params.flags.mask",
/// "errors.EINTR.contract", "calls.0.prototype".
struct LocatedSpec {
  Spec Api;
  std::string File;
  llvm::StringMap<Position> Positions;
  /// The reader understood all of it.
  bool IsComplete = true;
  /// Values were missing or of a wrong type, so that lint would only repeat in
  /// other words what the reader has said.
  bool LacksValues = false;

  /// Position of the path, or of the nearest part around it.
  Position at(llvm::StringRef Path) const;
};

/// Reads the members that Fields.h names; reports every unknown key, wrong type
/// and missing key.
void readSpec(const YamlNode &Root, LocatedSpec &Result,
              std::vector<SpecDiagnostic> &Diagnostics);

} // namespace kapi

#endif // KAPI_SPECIO_SPECREADER_H
