//===- ExitCode.h - exit statuses of the tools ---------------- -*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_HOSTS_EXITCODE_H
#define KAPI_HOSTS_EXITCODE_H

namespace kapi {

/// Exit statuses that all tools share: ran and found nothing wrong, ran and
/// found something, could not run. A bot must not take a misspelt option for a
/// finding.
enum ExitCode { Fine = 0, Found = 1, CouldNotRun = 2 };

} // namespace kapi

#endif // KAPI_HOSTS_EXITCODE_H
