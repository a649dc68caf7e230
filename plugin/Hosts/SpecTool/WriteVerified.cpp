//===- WriteVerified.cpp - what was verified, into the file ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/SpecTool/WriteVerified.h"
#include "SpecIO/Loader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace kapi;
using llvm::StringRef;

using Lines = std::vector<std::string>;

static std::string note(bool AsUser) {
  return std::string("kapi-spec verify, as ") +
         (AsUser ? "an ordinary user" : "root");
}

/// The lines of the new entry, \p Indent columns in.
static Lines entry(const ApiReport &Report, bool AsUser, unsigned Indent) {
  std::vector<std::string> Facts;
  for (const auto &Param : Report.Params)
    Facts.push_back("params." + Param.first);
  for (const std::string &Error : Report.Errors)
    Facts.push_back("errors." + Error);
  std::string Margin(Indent, ' ');
  Lines Result = {Margin + "- facts: ["};
  for (size_t I = 0; I < Facts.size(); ++I) {
    std::string Text = Facts[I] + (I + 1 < Facts.size() ? "," : "]");
    bool IsFirst = Result.back().back() == '[';
    if (Result.back().size() + 1 + Text.size() > 80)
      Result.push_back(Margin + "          " + Text);
    else
      Result.back() += (IsFirst ? "" : " ") + Text;
  }
  Result.push_back(Margin + "  by: probe");
  Result.push_back(Margin + "  where: Linux " + runningKernel() + ", x86-64");
  Result.push_back(Margin + "  note: " + note(AsUser));
  return Result;
}

/// The line behind the last one of the part that starts at line \p From.
static size_t endOfPart(const Lines &File, size_t From) {
  size_t End = From + 1;
  for (size_t I = From + 1; I < File.size(); ++I) {
    StringRef Line = File[I];
    if (Line.trim().empty() || Line.starts_with("#"))
      continue;
    if (Line.front() != ' ' && Line.front() != '-')
      break;
    End = I + 1;
  }
  return End;
}

static llvm::Error failure(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

/// Puts the entry into the lines of the file.
static llvm::Error edit(Lines &File, const LocatedSpec &Located,
                        const ApiReport &Report, bool AsUser) {
  const std::vector<Verified> &Entries = Located.Api.VerifiedBy;
  if (Entries.empty()) {
    File.push_back("");
    File.push_back("verified:");
    llvm::append_range(File, entry(Report, AsUser, 2));
    return llvm::Error::success();
  }
  auto LineOf = [&](size_t I) {
    return Located.at("verified." + std::to_string(I)).Line - 1;
  };
  StringRef First = File[LineOf(0)];
  if (!First.ltrim().starts_with("- "))
    return failure("'verified' has no line of its own for each entry");
  unsigned Indent = First.size() - First.ltrim().size();
  size_t End = endOfPart(File, LineOf(Entries.size() - 1));
  Lines New = entry(Report, AsUser, Indent);
  for (size_t I = 0; I < Entries.size(); ++I) {
    if (Entries[I].Note != note(AsUser))
      continue;
    size_t Old = LineOf(I);
    size_t Next = I + 1 < Entries.size() ? LineOf(I + 1) : End;
    File.erase(File.begin() + Old, File.begin() + Next);
    File.insert(File.begin() + Old, New.begin(), New.end());
    return llvm::Error::success();
  }
  File.insert(File.begin() + End, New.begin(), New.end());
  return llvm::Error::success();
}

llvm::Error kapi::writeVerified(const LocatedSpec &Located,
                                const ApiReport &Report, bool AsUser) {
  auto Buffer = llvm::MemoryBuffer::getFile(Located.File);
  if (!Buffer)
    return failure("cannot be read: " + Buffer.getError().message());
  Lines File;
  for (StringRef Rest = (*Buffer)->getBuffer(); !Rest.empty();) {
    auto [Line, After] = Rest.split('\n');
    File.push_back(Line.str());
    Rest = After;
  }
  if (llvm::Error E = edit(File, Located, Report, AsUser))
    return E;
  std::string Text = llvm::join(File, "\n") + "\n";
  LoadResult Check;
  loadText(Located.File, Text, Check);
  if (Check.hasErrors() || Check.Specs.size() != 1)
    return failure("'verified' has a form that cannot be added to");
  std::error_code Ec;
  llvm::raw_fd_ostream Os(Located.File, Ec);
  if (Ec)
    return failure("cannot be written: " + Ec.message());
  Os << Text;
  return llvm::Error::success();
}
