//===- Sarif.h - names that SARIF's writer and reader share -----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_REPORT_SARIF_H
#define KAPI_REPORT_SARIF_H

namespace kapi::sarif {

/// The name that stands for the root in relative URIs.
inline constexpr char RootId[] = "SRCROOT";
/// What the fingerprint is made of has this version.
inline constexpr char FingerprintId[] = "kapiCheck/v1";
inline constexpr char LlvmName[] = "LLVM";
inline constexpr char DatabaseName[] = "kapi-specs";

} // namespace kapi::sarif

#endif // KAPI_REPORT_SARIF_H
