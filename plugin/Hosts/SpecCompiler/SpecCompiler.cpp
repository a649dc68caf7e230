//===- SpecCompiler.cpp - kapi-specc: specs -> embedded table -------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Table.h"
#include "SpecIO/Loader.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/ToolOutputFile.h"

namespace cl = llvm::cl;

static cl::OptionCategory Category("kapi-specc options");
static cl::opt<std::string> Input(cl::Positional, cl::Required,
                                  cl::desc("<spec directory>"),
                                  cl::cat(Category));
static cl::opt<std::string> Output("o", cl::Required, cl::desc("C++ file"),
                                   cl::value_desc("file"), cl::cat(Category));

/// Writes the table as a string literal, which compilers read much faster than
/// an initializer list.
static void writeSource(llvm::StringRef Table, llvm::raw_ostream &Os) {
  Os << "#include \"Spec/Builtin.h\"\n"
        "static constexpr char Table[] =\n";
  constexpr size_t BytesPerLine = 64;
  for (size_t I = 0; I < Table.size(); I += BytesPerLine) {
    Os << "    \"";
    for (unsigned char C : Table.substr(I, BytesPerLine))
      Os << '\\' << char('0' + (C >> 6)) << char('0' + (C >> 3 & 7))
         << char('0' + (C & 7));
    Os << "\"\n";
  }
  Os << ";\nllvm::StringRef kapi::builtinTable() {\n"
        "  return llvm::StringRef(Table, sizeof(Table) - 1);\n}\n";
}

int main(int Argc, const char **Argv) {
  cl::HideUnrelatedOptions(Category);
  cl::ParseCommandLineOptions(
      Argc, Argv, "compiles a directory of API specs into a C++ source file\n");
  kapi::LoadResult Loaded = kapi::loadSpecs({Input});
  Loaded.print(llvm::errs());
  // The built-in database is held to more than a user's own: a warning fails.
  if (!Loaded.Diagnostics.empty())
    return 1;
  std::vector<kapi::Spec> Specs;
  for (kapi::LocatedSpec &S : Loaded.Specs)
    Specs.push_back(std::move(S.Api));
  std::error_code Ec;
  llvm::ToolOutputFile File(Output, Ec, llvm::sys::fs::OF_None);
  if (Ec) {
    llvm::errs() << Output << ": " << Ec.message() << '\n';
    return 1;
  }
  writeSource(kapi::encodeTable(Specs), File.os());
  File.keep();
  return 0;
}
