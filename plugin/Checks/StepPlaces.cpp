//===- StepPlaces.cpp - where other files call an API ---------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/StepPlaces.h"
#include "clang/Basic/FileManager.h"
#include "llvm/Support/FileSystem.h"

using namespace clang;
using namespace kapi;
using llvm::StringRef;

SourceLocation StepPlaces::find(const WrapperStep &Step) const {
  auto [Start, ColumnText] = StringRef(Step.At).rsplit(':');
  auto [Name, LineText] = Start.rsplit(':');
  unsigned Line, Column;
  if (Root.empty() || LineText.getAsInteger(10, Line) ||
      ColumnText.getAsInteger(10, Column) || Line == 0 || Column == 0)
    return SourceLocation();
  llvm::SmallString<256> Path(Name);
  llvm::sys::fs::make_absolute(Root, Path);
  OptionalFileEntryRef Entry = SM.getFileManager().getOptionalFileRef(Path);
  if (!Entry)
    return SourceLocation();
  FileID File = SM.translateFile(*Entry);
  if (File.isInvalid())
    File = SM.createFileID(*Entry, SourceLocation(), SrcMgr::C_User);
  SourceLocation At = SM.translateLineCol(File, Line, Column);
  if (At.isInvalid() || SM.getSpellingLineNumber(At) != Line)
    return SourceLocation();
  StringRef Here = SM.getBufferData(File).drop_front(SM.getFileOffset(At));
  StringRef Called = StringRef(Step.Calls).split('(').first;
  return Here.split('\n').first.contains(Called) ? At : SourceLocation();
}
