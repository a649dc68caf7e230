//===- GitDiff.cpp - a change from git ------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/Change.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

using namespace kapi;
using llvm::StringRef;

llvm::Expected<std::string> kapi::diffSince(StringRef Revision,
                                            StringRef Root) {
  auto Fail = [](const llvm::Twine &Message) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
  };
  llvm::ErrorOr<std::string> Git = llvm::sys::findProgramByName("git");
  if (!Git)
    return Fail("--since needs git, which is not installed");
  llvm::SmallString<128> Out, Err;
  if (std::error_code Ec =
          llvm::sys::fs::createTemporaryFile("kapi-check", "diff", Out))
    return llvm::errorCodeToError(Ec);
  auto RemoveOut = llvm::make_scope_exit([&] { llvm::sys::fs::remove(Out); });
  if (std::error_code Ec =
          llvm::sys::fs::createTemporaryFile("kapi-check", "err", Err))
    return llvm::errorCodeToError(Ec);
  auto RemoveErr = llvm::make_scope_exit([&] { llvm::sys::fs::remove(Err); });
  // Nothing that a user has configured may change the form of the diff, and a
  // revision is no option whatever it starts with.
  StringRef Args[] = {*Git,
                      "-C",
                      Root,
                      "-c",
                      "core.quotePath=false",
                      "diff",
                      "--no-color",
                      "--no-ext-diff",
                      "--no-textconv",
                      "--no-relative",
                      "--find-renames",
                      "--ignore-submodules",
                      "--unified=0",
                      "--src-prefix=a/",
                      "--dst-prefix=b/",
                      "--end-of-options",
                      Revision,
                      "--"};
  std::optional<StringRef> Redirects[] = {StringRef(), StringRef(Out),
                                          StringRef(Err)};
  int Status = llvm::sys::ExecuteAndWait(*Git, Args, std::nullopt, Redirects);
  auto Text = llvm::MemoryBuffer::getFile(Status == 0 ? Out : Err);
  if (!Text)
    return llvm::errorCodeToError(Text.getError());
  StringRef Said = (*Text)->getBuffer();
  if (Status != 0)
    return Fail("git diff failed: " + Said.split('\n').first);
  return Said.str();
}
