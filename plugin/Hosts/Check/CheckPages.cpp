//===- CheckPages.cpp - the pages of docs/checks --------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/CheckPages.h"
#include "llvm/ADT/Twine.h"

using namespace kapi;

namespace {
struct Page {
  llvm::StringRef Id, Text;
};
} // namespace

static constexpr Page Pages[] = {
#include "CheckPages.inc"
};

llvm::StringRef kapi::checkPage(llvm::StringRef Id) {
  for (const Page &P : Pages)
    if (P.Id == Id)
      return P.Text;
  return "";
}

std::string kapi::checkUri(llvm::StringRef Id) {
  return (KAPI_DOCS_URL "/checks/" + Id + ".md").str();
}
