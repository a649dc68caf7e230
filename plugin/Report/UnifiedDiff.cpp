//===- UnifiedDiff.cpp - a change as lines --------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/UnifiedDiff.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

bool FileDiff::touches(unsigned First, unsigned Last) const {
  return llvm::any_of(Blocks, [&](const DiffBlock &B) {
    if (B.Added.empty()) // between two lines that stay
      return First < B.NewStart && B.NewStart <= Last;
    return First < B.NewStart + B.Added.size() && B.NewStart <= Last;
  });
}

std::optional<unsigned> FileDiff::newLine(unsigned Old) const {
  unsigned Line = Old;
  for (const DiffBlock &B : Blocks) {
    if (Old < B.OldStart)
      break;
    if (Old < B.OldStart + B.Removed.size())
      return std::nullopt;
    Line = Line - B.Removed.size() + B.Added.size();
  }
  return Line;
}

bool FileDiff::sameBlock(unsigned Old, unsigned New) const {
  return llvm::any_of(Blocks, [&](const DiffBlock &B) {
    return B.OldStart <= Old && Old < B.OldStart + B.Removed.size() &&
           B.NewStart <= New && New < B.NewStart + B.Added.size();
  });
}

std::optional<std::string> FileDiff::oldText(StringRef NewText) const {
  llvm::SmallVector<StringRef, 0> Lines;
  NewText.split(Lines, '\n');
  std::string Old;
  size_t Next = 0; // the first line that was not copied yet
  auto Copy = [&](StringRef Line) { Old += (Line + "\n").str(); };
  for (const DiffBlock &B : Blocks) {
    size_t Start = B.NewStart - 1;
    if (Start < Next || Start + B.Added.size() > Lines.size())
      return std::nullopt;
    for (; Next < Start; ++Next)
      Copy(Lines[Next]);
    for (const std::string &Added : B.Added)
      if (Lines[Next++].rtrim('\r') != StringRef(Added).rtrim('\r'))
        return std::nullopt;
    for (const std::string &Removed : B.Removed)
      Copy(Removed);
  }
  for (; Next < Lines.size(); ++Next)
    Copy(Lines[Next]);
  Old.pop_back(); // no line follows the last line's end
  return Old;
}

namespace {

class Parser {
public:
  explicit Parser(StringRef Text) { Text.split(Lines, '\n'); }
  llvm::Expected<std::vector<FileDiff>> parse();

private:
  bool parseHunk(FileDiff &File);
  StringRef line() const { return Lines[At]; }
  bool atEnd() const { return At >= Lines.size(); }

  llvm::SmallVector<StringRef, 0> Lines;
  size_t At = 0;
};

} // namespace

/// git writes a name with other bytes in quotes, as C does.
static std::string unquoted(StringRef Name) {
  if (!Name.consume_front("\"") || !Name.consume_back("\""))
    return Name.str();
  std::string Result;
  for (size_t I = 0; I < Name.size(); ++I) {
    if (Name[I] != '\\' || I + 1 == Name.size()) {
      Result += Name[I];
      continue;
    }
    unsigned Byte = 0;
    if (!Name.substr(I + 1, 3).getAsInteger(8, Byte)) {
      Result += static_cast<char>(Byte);
      I += 3;
    } else {
      char C = Name[++I];
      Result += C == 't' ? '\t' : C == 'n' ? '\n' : C;
    }
  }
  return Result;
}

/// The name in "--- a/name" or "+++ b/name", which a tab and a date may follow.
static std::string fileName(StringRef Rest, StringRef Prefix) {
  std::string Name = unquoted(Rest.split('\t').first.rtrim("\r "));
  if (Name == "/dev/null")
    return "";
  StringRef Short = Name;
  Short.consume_front(Prefix);
  return Short.str();
}

/// "-12,3" as two numbers; the second is 1 where it is missing.
static bool parseRange(StringRef Text, char Sign, unsigned &Start,
                       unsigned &Count) {
  if (Text.empty() || Text[0] != Sign)
    return false;
  auto [First, Second] = Text.drop_front().split(',');
  Count = 1;
  // Numbers beyond any file would overflow what is computed from them.
  constexpr unsigned MaxLine = 1u << 30;
  return !First.getAsInteger(10, Start) && Start < MaxLine &&
         (Second.empty() ||
          (!Second.getAsInteger(10, Count) && Count < MaxLine));
}

bool Parser::parseHunk(FileDiff &File) {
  llvm::SmallVector<StringRef, 8> Words;
  line().split(Words, ' ');
  unsigned OldLine, OldCount, NewLine, NewCount;
  if (Words.size() < 4 || !parseRange(Words[1], '-', OldLine, OldCount) ||
      !parseRange(Words[2], '+', NewLine, NewCount) || Words[3] != "@@")
    return false;
  // An empty side names the line before it.
  OldLine += OldCount == 0;
  NewLine += NewCount == 0;
  bool InBlock = false;
  for (++At; (OldCount || NewCount) && !atEnd(); ++At) {
    char Kind = line().empty() ? ' ' : line()[0];
    if (Kind == '\\')
      continue;
    bool IsOld = Kind != '+', IsNew = Kind != '-';
    if (!StringRef(" +-\r").contains(Kind) || (IsOld && !OldCount) ||
        (IsNew && !NewCount))
      return false;
    if (IsOld && IsNew) {
      InBlock = false;
    } else {
      if (!InBlock)
        File.Blocks.push_back({OldLine, NewLine, {}, {}});
      InBlock = true;
      DiffBlock &B = File.Blocks.back();
      (IsOld ? B.Removed : B.Added).push_back(line().drop_front().str());
    }
    OldLine += IsOld;
    OldCount -= IsOld;
    NewLine += IsNew;
    NewCount -= IsNew;
  }
  --At;
  return OldCount == 0 && NewCount == 0;
}

llvm::Expected<std::vector<FileDiff>> Parser::parse() {
  std::vector<FileDiff> Files;
  std::string From;
  for (; !atEnd(); ++At) {
    StringRef Rest = line();
    if (Rest.consume_front("rename from ")) {
      From = unquoted(Rest.rtrim('\r'));
    } else if (Rest.consume_front("rename to ")) {
      Files.push_back({From, unquoted(Rest.rtrim('\r')), {}});
    } else if (Rest.consume_front("--- ") && At + 1 < Lines.size() &&
               Lines[At + 1].starts_with("+++ ")) {
      FileDiff File{
          fileName(Rest, "a/"), fileName(Lines[++At].drop_front(4), "b/"), {}};
      bool IsKnown = !Files.empty() && Files.back().Blocks.empty() &&
                     Files.back().NewPath == File.NewPath;
      if (!IsKnown)
        Files.push_back(std::move(File));
    } else if (line().starts_with("@@ ") && !Files.empty()) {
      size_t Start = At;
      if (!parseHunk(Files.back()))
        return llvm::createStringError(
            llvm::inconvertibleErrorCode(),
            "line " + std::to_string(Start + 1) +
                " of the diff starts a hunk that is broken");
    }
  }
  return Files;
}

llvm::Expected<std::vector<FileDiff>> kapi::parseUnifiedDiff(StringRef Text) {
  return Parser(Text).parse();
}
