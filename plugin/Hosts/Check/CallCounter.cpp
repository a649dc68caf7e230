//===- CallCounter.cpp - counts the calls of a file -----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/CallCounter.h"
#include "clang/Basic/FileManager.h"

using namespace kapi;

void CallCounter::count(const CallSite &Site) {
  if (!Site.Through && !Site.Api->Wraps)
    ++Sites[{SM.getFileID(Site.location(SM)), Site.Api}];
}

void CallCounter::finish(std::vector<CallCount> &Into) const {
  for (const auto &[Where, Count] : Sites)
    if (clang::OptionalFileEntryRef File = SM.getFileEntryRefForID(Where.first))
      Into.push_back({SM.getFileManager().getCanonicalName(*File).str(),
                      Where.second->Name, Count});
}
