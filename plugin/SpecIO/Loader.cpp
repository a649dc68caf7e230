//===- Loader.cpp - spec files -> linted models ---------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Loader.h"
#include "SpecIO/Lint.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace kapi;
using llvm::StringRef;

bool LoadResult::hasErrors() const {
  return llvm::any_of(Diagnostics, [](const SpecDiagnostic &D) {
    return D.Severity == SpecDiagnostic::Error;
  });
}

/// Escapes what a terminal would act on: C0, DEL, and C1 as UTF-8 has them.
static std::string printable(StringRef Text) {
  std::string Result;
  for (size_t I = 0; I < Text.size(); ++I) {
    unsigned char C = Text[I];
    unsigned char Next = I + 1 < Text.size() ? Text[I + 1] : 0;
    bool IsC1 = C == 0xc2 && Next >= 0x80 && Next < 0xa0;
    if (C < 0x20 || C == 0x7f || IsC1) {
      if (IsC1)
        ++I;
      Result += "\\x" + llvm::toHex(StringRef(Text.data() + I, 1), true);
    } else {
      Result += C;
    }
  }
  return Result;
}

void kapi::print(const SpecDiagnostic &D, llvm::raw_ostream &Os) {
  Os << printable(D.File);
  if (D.Where.Line != NoPosition.Line)
    Os << ':' << D.Where.Line << ':' << D.Where.Column;
  Os << ": " << (D.Severity == SpecDiagnostic::Error ? "error: " : "warning: ")
     << printable(D.Message) << '\n';
}

void LoadResult::print(llvm::raw_ostream &Os) const {
  for (const SpecDiagnostic &D : Diagnostics)
    kapi::print(D, Os);
}

static void fail(LoadResult &Result, StringRef File, const llvm::Twine &Why) {
  Result.Diagnostics.push_back(
      {File.str(), {}, Why.str(), SpecDiagnostic::Error});
}

static bool isDerived(const YamlNode &Root) {
  return llvm::any_of(Root.Entries, [](const auto &Entry) {
    return Entry.first.Text == "wraps";
  });
}

/// The trees of a file's documents.
static std::vector<YamlNode> readDocuments(StringRef File, StringRef Text,
                                           LoadResult &Result) {
  const YamlLimits Limits;
  std::vector<YamlNode> Roots;
  std::vector<YamlDocument> Documents = splitDocuments(Text);
  auto Refuse = [&](size_t Which, const llvm::Twine &Why) {
    Result.Diagnostics.push_back({File.str(),
                                  {Documents[Which].LinesBefore + 1, 1},
                                  Why.str(),
                                  SpecDiagnostic::Error});
    return std::vector<YamlNode>();
  };
  bool Several = Documents.size() > 1;
  if (Several && Text.size() > Limits.FileBytes)
    return Refuse(0, "larger than " + llvm::Twine(Limits.FileBytes >> 20) +
                         " MiB, which no file of specs is");
  for (size_t I = 0; I < Documents.size(); ++I) {
    if (I == Limits.Documents)
      return Refuse(I, "more than " + llvm::Twine(Limits.Documents) +
                           " specs in one file");
    YamlNode Root;
    size_t Before = Result.Diagnostics.size();
    bool IsRead = readYaml(File, Documents[I].Text, Root, Result.Diagnostics);
    for (size_t D = Before; D < Result.Diagnostics.size(); ++D)
      Result.Diagnostics[D].Where.Line += Documents[I].LinesBefore;
    if (!IsRead)
      continue;
    if (Several && !isDerived(Root))
      return Refuse(std::max<size_t>(I, 1),
                    "a spec file holds one document; only derived specs, which "
                    "have 'wraps', share a file");
    shiftLines(Root, Documents[I].LinesBefore);
    Roots.push_back(std::move(Root));
  }
  return Roots;
}

void kapi::loadText(StringRef File, StringRef Text, LoadResult &Result) {
  size_t Before = Result.Diagnostics.size();
  for (const YamlNode &Root : readDocuments(File, Text, Result)) {
    LocatedSpec Spec;
    Spec.File = File.str();
    readSpec(Root, Spec, Result.Diagnostics);
    Spec.IsComplete = Result.Diagnostics.size() == Before;
    Before = Result.Diagnostics.size();
    Result.Specs.push_back(std::move(Spec));
  }
}

static void loadFile(StringRef File, LoadResult &Result) {
  // A FIFO or a device would never end.
  llvm::sys::fs::file_status Status;
  if (std::error_code Ec = llvm::sys::fs::status(File, Status))
    return fail(Result, File, "cannot be read: " + Ec.message());
  if (Status.type() != llvm::sys::fs::file_type::regular_file)
    return fail(Result, File, "not a regular file");
  // One byte over the limit is enough for the reader to refuse the file.
  auto Buffer = llvm::MemoryBuffer::getFileSlice(
      File, std::min<uint64_t>(Status.getSize(), YamlLimits().FileBytes + 1),
      0);
  if (!Buffer)
    return fail(Result, File, "cannot be read: " + Buffer.getError().message());
  Result.Files.push_back(File.str());
  loadText(File, (*Buffer)->getBuffer(), Result);
}

static std::vector<std::string> specFiles(StringRef Directory,
                                          LoadResult &Result) {
  std::vector<std::string> Files;
  std::error_code Ec;
  for (llvm::sys::fs::directory_iterator It(Directory, Ec), End;
       It != End && !Ec; It.increment(Ec)) {
    StringRef Extension = llvm::sys::path::extension(It->path());
    if (Extension == ".yaml" || Extension == ".yml")
      Files.push_back(It->path());
  }
  if (Ec)
    fail(Result, Directory, "cannot be read: " + Ec.message());
  else if (Files.empty())
    fail(Result, Directory, "no .yaml file in this directory");
  llvm::sort(Files);
  return Files;
}

/// Lints specs with an unknown or a doubled key too, so that an author sees
/// everything at once, but hands on only those that were understood.
static void lintAll(LoadResult &Result) {
  llvm::erase_if(Result.Specs,
                 [](const LocatedSpec &S) { return S.LacksValues; });
  lint(Result.Specs, Result.Diagnostics);
  llvm::erase_if(Result.Specs,
                 [](const LocatedSpec &S) { return !S.IsComplete; });
}

LoadResult kapi::loadSpecs(llvm::ArrayRef<std::string> Paths) {
  LoadResult Result;
  for (const std::string &Path : Paths) {
    if (!llvm::sys::fs::is_directory(Path))
      loadFile(Path, Result);
    else
      for (const std::string &File : specFiles(Path, Result))
        loadFile(File, Result);
  }
  lintAll(Result);
  llvm::sort(
      Result.Diagnostics, [](const SpecDiagnostic &A, const SpecDiagnostic &B) {
        return std::tie(A.File, A.Where.Line, A.Where.Column, A.Message) <
               std::tie(B.File, B.Where.Line, B.Where.Column, B.Message);
      });
  return Result;
}
