//===- Fixes.cpp - applies what findings propose --------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/Fixes.h"
#include "Hosts/Check/Options.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace kapi;
using clang::tooling::Replacement;
using clang::tooling::Replacements;

using FileChanges = std::map<std::string, Replacements>;

/// Adds the changes of one finding, or none of them.
static bool add(FileChanges &All, const Record &R) {
  FileChanges With = All;
  for (const RecordFix &F : R.Fixes)
    if (llvm::Error Error =
            With[F.File].add(Replacement(F.File, F.Offset, F.Length, F.Text))) {
      llvm::consumeError(std::move(Error));
      return false;
    }
  All = std::move(With);
  return true;
}

static llvm::Error rewrite(const std::string &File,
                           const Replacements &Changes) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return llvm::errorCodeToError(Buffer.getError());
  auto Text =
      clang::tooling::applyAllReplacements((*Buffer)->getBuffer(), Changes);
  if (!Text)
    return Text.takeError();
  llvm::ErrorOr<llvm::sys::fs::perms> Mode =
      llvm::sys::fs::getPermissions(File);
  if (llvm::Error Error = llvm::writeToOutput(File, [&](llvm::raw_ostream &Os) {
        Os << *Text;
        return llvm::Error::success();
      }))
    return Error;
  if (Mode)
    return llvm::errorCodeToError(llvm::sys::fs::setPermissions(File, *Mode));
  return llvm::Error::success();
}

bool kapi::applyFixes(const Report &R) {
  FileChanges Changes;
  size_t Applied = 0, LeftOut = 0;
  for (const Record &Rec : R.Records)
    if (isShown(Rec) && !Rec.Fixes.empty())
      ++(add(Changes, Rec) ? Applied : LeftOut);
  bool Written = true;
  for (const auto &[File, Replaces] : Changes)
    if (llvm::Error Error = rewrite(File, Replaces)) {
      fail("cannot fix '" + File + "': " + llvm::toString(std::move(Error)));
      Written = false;
    }
  llvm::errs() << "kapi-check: " << Applied
               << (Applied == 1 ? " fix" : " fixes") << " in " << Changes.size()
               << (Changes.size() == 1 ? " file" : " files");
  if (LeftOut)
    llvm::errs() << ", " << LeftOut
                 << " left out because they overlap; run again for them";
  llvm::errs() << '\n';
  return Written;
}
