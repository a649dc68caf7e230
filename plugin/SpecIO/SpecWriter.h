//===- SpecWriter.h - model -> YAML tree, YAML and JSON text ----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_SPECWRITER_H
#define KAPI_SPECIO_SPECWRITER_H

#include "Spec/Spec.h"
#include "SpecIO/YamlTree.h"
#include "llvm/Support/JSON.h"

namespace kapi {

/// The tree that readSpec reads, with every member that differs from its
/// default.
YamlNode writeSpec(const Spec &S);

/// YAML that loads as the same spec again.
std::string toYaml(const YamlNode &Node);

/// The same tree as JSON, in the order of the YAML keys.
void toJson(const YamlNode &Node, llvm::json::OStream &Json);

} // namespace kapi

#endif // KAPI_SPECIO_SPECWRITER_H
