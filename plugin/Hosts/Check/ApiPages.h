//===- ApiPages.h - what the specs say of the APIs of a report --*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_APIPAGES_H
#define KAPI_CHECK_APIPAGES_H

#include "Report/Report.h"
#include "Spec/Database.h"

namespace kapi {

/// The pages of all APIs that the findings of \p R speak of, by name.
std::vector<ApiPage> apiPages(const Report &R, const Database &Db);

} // namespace kapi

#endif // KAPI_CHECK_APIPAGES_H
