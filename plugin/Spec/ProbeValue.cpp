//===- ProbeValue.cpp - arguments as probe recipes write them -------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/ProbeValue.h"
#include "Spec/Numbers.h"
#include "Spec/Table.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include <sys/resource.h>

using namespace kapi;
using llvm::StringRef;

std::optional<Maker> kapi::makerNamed(StringRef Word) {
  auto Words = words<Maker>();
  auto It = llvm::find(Words, Word);
  if (It == Words.end())
    return std::nullopt;
  return static_cast<Maker>(It - Words.begin());
}

static std::optional<uint64_t> oneConstant(const Spec &S, StringRef Text) {
  if (auto Value = numberValue({Text.str()}, TargetWidths()))
    return Value->trunc(64).getZExtValue();
  std::optional<uint64_t> Result;
  forEachFlag(S, [&](const Param &, const Flag &F) {
    if (F.Name == Text || llvm::is_contained(F.Aliases, Text))
      Result = F.Value;
  });
  return Result;
}

std::optional<uint64_t> kapi::probeConstant(const Spec &S, StringRef Text) {
  uint64_t Result = 0;
  while (true) {
    auto [First, Rest] = Text.split('|');
    std::optional<uint64_t> Value = oneConstant(S, First.trim());
    if (!Value)
      return std::nullopt;
    Result |= *Value;
    if (First.size() == Text.size())
      return Result;
    Text = Rest;
  }
}

std::optional<std::vector<uint64_t>> kapi::probeWords(const Spec &S,
                                                      StringRef Text) {
  if (!Text.consume_front("u64:"))
    return std::nullopt;
  std::vector<uint64_t> Result;
  while (true) {
    auto [First, Rest] = Text.split(',');
    std::optional<uint64_t> Value = probeConstant(S, First.trim());
    if (!Value)
      return std::nullopt;
    Result.push_back(*Value);
    if (First.size() == Text.size())
      return Result;
    Text = Rest;
  }
}

std::optional<int> kapi::probeLimit(StringRef Name) {
  return llvm::StringSwitch<std::optional<int>>(Name)
      .Case("RLIMIT_MEMLOCK", RLIMIT_MEMLOCK)
      .Case("RLIMIT_NOFILE", RLIMIT_NOFILE)
      .Case("RLIMIT_FSIZE", RLIMIT_FSIZE)
      .Case("RLIMIT_AS", RLIMIT_AS)
      .Case("RLIMIT_DATA", RLIMIT_DATA)
      .Case("RLIMIT_NPROC", RLIMIT_NPROC)
      .Case("RLIMIT_SIGPENDING", RLIMIT_SIGPENDING)
      .Case("RLIMIT_MSGQUEUE", RLIMIT_MSGQUEUE)
      .Case("RLIMIT_NICE", RLIMIT_NICE)
      .Case("RLIMIT_RTPRIO", RLIMIT_RTPRIO)
      .Default(std::nullopt);
}
