//===- Import.cpp - KAPI specifications -> models -------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/Import.h"
#include "SpecIO/Import/Assemble.h"
#include "SpecIO/Import/Scan.h"
#include "SpecIO/Lint.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

using namespace kapi;
using llvm::StringRef;

static void readInput(StringRef File, KapiInput &Input, LoadResult &Result,
                      ImportErrors &Errors) {
  llvm::sys::fs::file_status Status;
  std::error_code Ec = llvm::sys::fs::status(File, Status);
  if (!Ec && Status.type() != llvm::sys::fs::file_type::regular_file)
    return Errors.error(File, {}, "not a regular file");
  auto Buffer =
      Ec ? llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>(Ec)
         : llvm::MemoryBuffer::getFileSlice(
               File, std::min<uint64_t>(Status.getSize(), MaxImportBytes + 1),
               0);
  if (!Buffer)
    return Errors.error(File, {},
                        "cannot be read: " + Buffer.getError().message());
  Result.Files.push_back(File.str());
  for (const SourceText &Source :
       sourceTexts(File, (*Buffer)->getBuffer(), Errors))
    scan(Source, Input, Errors);
}

/// Lint in the terms of the input: the places are those of the kernel's text.
static void lintImported(const LocatedSpec &Spec, LoadResult &Result) {
  LocatedSpec Named = Spec;
  Named.File = Spec.Api.Name + ".yaml";
  std::vector<SpecDiagnostic> Found;
  lint(Named, Found);
  for (SpecDiagnostic &D : Found) {
    D.File = Spec.File;
    Result.Diagnostics.push_back(std::move(D));
  }
}

LoadResult kapi::importSpecs(llvm::ArrayRef<std::string> Paths,
                             const ImportContext &Context, StringRef Only) {
  LoadResult Result;
  ImportErrors Errors(Result.Diagnostics);
  KapiInput Input;
  for (const std::string &Path : Paths)
    readInput(Path, Input, Result, Errors);
  Constants Values(Input, Context.Constant);
  llvm::StringMap<const KapiSpec *> Seen;
  for (const KapiSpec &Kapi : Input.Specs) {
    if (!Only.empty() && Kapi.Function != "sys_" + Only.str())
      continue;
    if (!StringRef(Kapi.Function).starts_with("sys_")) {
      Errors.warning(Kapi.File, Kapi.Where,
                     "'" + Kapi.Function +
                         "' is no system call (sys_...) and "
                         "is not imported");
      continue;
    }
    auto [It, New] = Seen.try_emplace(Kapi.Function, &Kapi);
    if (!New) {
      Errors.error(Kapi.File, Kapi.Where,
                   "a second specification of '" + Kapi.Function +
                       "', the other is on line " +
                       llvm::Twine(It->second->Where.Line) + " of " +
                       It->second->File);
      continue;
    }
    LocatedSpec Spec;
    assemble(Kapi, Input, Values, Context.SyscallNumber, Spec, Errors);
    lintImported(Spec, Result);
    Result.Specs.push_back(std::move(Spec));
  }
  return Result;
}

NumberOf kapi::numbersOfHeader(StringRef Text) {
  auto Numbers = std::make_shared<llvm::StringMap<uint64_t>>();
  while (!Text.empty()) {
    auto [Line, Rest] = Text.split('\n');
    Text = Rest;
    if (!Line.consume_front("#define __NR_"))
      continue;
    auto [Name, Number] = Line.split(' ');
    uint64_t Value;
    if (!Number.trim().getAsInteger(10, Value))
      (*Numbers)[Name] = Value;
  }
  return [Numbers](StringRef Name) -> std::optional<uint64_t> {
    auto It = Numbers->find(Name);
    return It == Numbers->end() ? std::nullopt
                                : std::optional<uint64_t>(It->second);
  };
}
