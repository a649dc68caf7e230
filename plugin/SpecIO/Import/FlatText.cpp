//===- FlatText.cpp - patches that have lost their line breaks ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/FlatText.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

/// Finds the end of the next `@@ -1,2 +3,4 @@` at or behind \p From, or npos.
static size_t hunkHead(StringRef Raw, size_t From, size_t &Begin) {
  for (Begin = Raw.find("@@ -", From); Begin != StringRef::npos;
       Begin = Raw.find("@@ -", Begin + 1)) {
    size_t End = Raw.find(" @@", Begin + 4);
    if (End == StringRef::npos)
      return End;
    StringRef Ranges = Raw.slice(Begin + 4, End);
    if (Ranges.size() < 48 && llvm::all_of(Ranges, [](char C) {
          return llvm::isDigit(C) || C == ',' || C == '+' || C == ' ';
        }))
      return End + 3;
  }
  return StringRef::npos;
}

bool kapi::isFlatPatch(StringRef Raw) {
  size_t Begin;
  return hunkHead(Raw, 0, Begin) != StringRef::npos;
}

namespace {

/// Turns marks into line breaks, in place, so that offsets stay.
class MarkReader {
public:
  explicit MarkReader(std::string &Text) : Text(Text) {}

  void run() {
    while (I < Text.size())
      step();
  }

private:
  bool at(StringRef Word) const {
    return StringRef(Text).substr(I).starts_with(Word);
  }

  void step() {
    // The function that a hunk's head names may be cut within parentheses.
    if (at("DEFINE_KERNEL_API_SPEC"))
      Depth = 0;
    char C = Text[I];
    if (C == '"')
      return skipString();
    if (at("/*"))
      return skipComment();
    if (C == '(')
      ++Depth;
    else if (C == ')' && Depth > 0)
      --Depth;
    else if (C == '+' && I > 0 && llvm::isSpace(Text[I - 1]) && !isPlus())
      Text[I] = '\n';
    ++I;
  }

  void skipString() {
    for (++I; I < Text.size() && Text[I] != '"'; ++I)
      if (Text[I] == '\\')
        ++I;
    ++I;
  }

  /// Marks inside a comment stay: nothing reads them, but for kerneldoc, which
  /// cannot be read without its line breaks anyway.
  void skipComment() {
    size_t End = Text.find("*/", I + 2);
    I = End == std::string::npos ? Text.size() : End + 2;
  }

  bool isPlus() const {
    if (Depth == 0)
      return false;
    StringRef Before = StringRef(Text).take_front(I).rtrim();
    StringRef After = StringRef(Text).drop_front(I + 1).ltrim();
    return !Before.empty() && !After.empty() &&
           (llvm::isAlnum(Before.back()) || Before.back() == '_' ||
            Before.back() == ')') &&
           (llvm::isAlnum(After.front()) || After.front() == '_' ||
            After.front() == '(');
  }

  std::string &Text;
  size_t I = 0;
  unsigned Depth = 0;
};

} // namespace

/// The file that a diff whose head ends \p Before is about; nothing where no
/// diff begins there.
static StringRef pathIn(StringRef Before) {
  size_t At = Before.rfind(" +++ ");
  if (At == StringRef::npos)
    return {};
  StringRef Path = Before.substr(At + 5);
  Path.consume_front("b/");
  return Path.take_until([](char C) { return llvm::isSpace(C); });
}

std::vector<SourceText> kapi::flatTexts(StringRef File, StringRef Raw) {
  std::vector<SourceText> Result;
  std::string Path;
  size_t Begin, Next, Last = 0;
  for (size_t From = hunkHead(Raw, 0, Begin); From != StringRef::npos;) {
    size_t End = hunkHead(Raw, From, Next);
    StringRef Hunk = Raw.slice(From, Next);
    SourceText Source;
    Source.File = File.str();
    if (StringRef New = pathIn(Raw.slice(Last, Begin)); !New.empty())
      Path = New.str();
    Source.Path = Path;
    Source.Text = Hunk.take_front(Hunk.find(" diff --git ")).str();
    Source.Runs.push_back({0, {1, static_cast<unsigned>(From + 1)}});
    MarkReader(Source.Text).run();
    Result.push_back(std::move(Source));
    Last = From;
    From = End;
    Begin = Next;
  }
  return Result;
}
