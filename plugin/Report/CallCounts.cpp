//===- CallCounts.cpp - the calls that a run looked at --------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include <tuple>

using namespace kapi;
namespace json = llvm::json;

void kapi::finishCalls(std::vector<CallCount> &Calls) {
  // The greatest count first, and that one stays.
  llvm::sort(Calls, [](const CallCount &A, const CallCount &B) {
    return std::tie(A.File, A.Api, B.Sites) < std::tie(B.File, B.Api, A.Sites);
  });
  Calls.erase(std::unique(Calls.begin(), Calls.end(),
                          [](const CallCount &A, const CallCount &B) {
                            return std::tie(A.File, A.Api) ==
                                   std::tie(B.File, B.Api);
                          }),
              Calls.end());
}

std::string kapi::describeCalls(const RunInfo &Run) {
  uint64_t Sites = 0;
  llvm::StringSet<> Apis, Files;
  for (const CallCount &C : Run.Calls) {
    Sites += C.Sites;
    Apis.insert(C.Api);
    Files.insert(C.File);
  }
  auto Count = [](uint64_t N, llvm::StringRef What) {
    return (llvm::Twine(N) + " " + What + (N == 1 ? "" : "s")).str();
  };
  return Count(Sites, "call site") + " of " + Count(Apis.size(), "API") +
         " in " + Count(Files.size(), "file");
}

json::Value kapi::callsToJSON(const RunInfo &Run) {
  json::Array Files;
  std::string Last;
  for (const CallCount &C : Run.Calls) {
    if (Files.empty() || C.File != Last)
      Files.push_back(json::Object{{"file", relativeTo(Run.Root, C.File)},
                                   {"sites", json::Object()}});
    Last = C.File;
    (*Files.back().getAsObject()->getObject("sites"))[C.Api] = C.Sites;
  }
  return Files;
}

bool kapi::callsFromJSON(const json::Value &Json, RunInfo &Run) {
  const json::Array *Files = Json.getAsArray();
  if (!Files)
    return false;
  for (const json::Value &V : *Files) {
    const json::Object *Entry = V.getAsObject();
    std::optional<llvm::StringRef> File =
        Entry ? Entry->getString("file") : std::nullopt;
    const json::Object *Sites = Entry ? Entry->getObject("sites") : nullptr;
    if (!File || !Sites)
      return false;
    for (const auto &[Api, Number] : *Sites) {
      std::optional<int64_t> Count = Number.getAsInteger();
      if (!Count || *Count <= 0 || *Count > UINT32_MAX)
        return false;
      Run.Calls.push_back({absoluteIn(Run.Root, *File), Api.str(),
                           static_cast<unsigned>(*Count)});
    }
  }
  return true;
}
