//===- SourceText.cpp - kernel text out of its wrappings ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/SourceText.h"
#include "SpecIO/Import/FlatText.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Base64.h"
#include <algorithm>

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

Position SourceText::at(size_t Offset) const {
  auto It =
      std::upper_bound(Runs.begin(), Runs.end(), Offset,
                       [](size_t O, const Run &R) { return O < R.Offset; });
  if (It == Runs.begin())
    return {};
  --It;
  return {It->Where.Line,
          It->Where.Column + static_cast<unsigned>(Offset - It->Offset)};
}

namespace {

/// A line of the file once its transfer encoding is undone.
struct Line {
  std::string Text;
  Position Where;
};

enum class Encoding { Plain, QuotedPrintable, Base64 };

} // namespace

static void add(SourceText &Source, StringRef Text, Position Where) {
  Source.Runs.push_back({Source.Text.size(), Where});
  Source.Text += Text;
}

static std::string decodeQuoted(StringRef Text) {
  std::string Result;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Text[I] == '=' && I + 2 < Text.size() &&
        llvm::isHexDigit(Text[I + 1]) && llvm::isHexDigit(Text[I + 2])) {
      Result +=
          static_cast<char>(llvm::hexFromNibbles(Text[I + 1], Text[I + 2]));
      I += 2;
    } else {
      Result += Text[I];
    }
  }
  return Result;
}

static std::vector<Line> plainLines(StringRef Raw) {
  std::vector<Line> Lines;
  for (unsigned Number = 1; !Raw.empty(); ++Number) {
    auto [Text, Rest] = Raw.split('\n');
    Lines.push_back({Text.rtrim('\r').str(), {Number, 1}});
    Raw = Rest;
  }
  return Lines;
}

/// Joins what \p Text decodes to onto the lines of the body.
static void addDecoded(std::vector<Line> &Body, StringRef Text, Position Where,
                       bool &Open) {
  while (true) {
    auto [First, Rest] = Text.split('\n');
    if (Open)
      Body.back().Text += First;
    else
      Body.push_back({First.str(), Where});
    Open = !Text.contains('\n');
    if (Open || Rest.empty())
      return;
    Text = Rest;
  }
}

/// Begins a part of a mail. A patch has lines of the same look.
static bool isBoundary(StringRef Text) {
  return Text.starts_with("--") && Text.size() > 4 && !Text.starts_with("--- ");
}

/// Undoes quoted-printable and base64 bodies. Outside of them lines stay.
static std::vector<Line> bodyLines(std::vector<Line> Lines) {
  std::vector<Line> Body;
  Encoding How = Encoding::Plain;
  bool InHeader = !Lines.empty() && StringRef(Lines[0].Text).contains(':');
  bool Open = false;
  for (Line &L : Lines) {
    StringRef Text = L.Text;
    if (Text.starts_with("From ") || isBoundary(Text)) {
      // A new message, or a new part of one.
      InHeader |= Text.starts_with("From ");
      How = Encoding::Plain;
      Open = false;
    }
    if (Text.starts_with_insensitive("content-transfer-encoding:")) {
      StringRef Name = Text.split(':').second.trim();
      How = Name.equals_insensitive("quoted-printable")
                ? Encoding::QuotedPrintable
            : Name.equals_insensitive("base64") ? Encoding::Base64
                                                : Encoding::Plain;
      InHeader = true;
      continue;
    }
    if (InHeader) {
      InHeader = !Text.empty();
      continue;
    }
    if (How == Encoding::QuotedPrintable) {
      bool Soft = Text.consume_back("=");
      addDecoded(Body, decodeQuoted(Text) + (Soft ? "" : "\n"), L.Where, Open);
      continue;
    }
    std::vector<char> Bytes;
    if (How == Encoding::Base64 && !Text.empty() &&
        !llvm::errorToBool(llvm::decodeBase64(Text, Bytes))) {
      addDecoded(Body, StringRef(Bytes.data(), Bytes.size()), L.Where, Open);
      continue;
    }
    Open = false;
    Body.push_back(std::move(L));
  }
  return Body;
}

namespace {

/// Takes the new side of each hunk out of a patch.
class PatchReader {
public:
  PatchReader(StringRef File, std::vector<SourceText> &Result,
              ImportErrors &Errors)
      : File(File), Result(Result), Errors(Errors) {}

  void read(const std::vector<Line> &Lines) {
    for (const Line &L : Lines)
      if (Old == 0 && New == 0)
        readOutside(L);
      else
        readInside(L);
    if (Old || New)
      truncated(Lines.back().Where);
  }

private:
  /// Reads "12,7" or "12".
  static bool count(StringRef Range, unsigned &Count) {
    auto [Start, Number] = Range.split(',');
    unsigned Ignored;
    Count = 1;
    return !Start.getAsInteger(10, Ignored) &&
           (Number.empty() || !Number.getAsInteger(10, Count));
  }

  void readOutside(const Line &L) {
    StringRef Text = L.Text;
    if (Text.consume_front("+++ ")) {
      Text.consume_front("b/");
      Path = Text.split('\t').first.str();
      return;
    }
    if (!Text.consume_front("@@ -"))
      return;
    auto [Before, Rest] = Text.split(" +");
    if (!count(Before, Old) || !count(Rest.split(' ').first, New)) {
      Old = New = 0;
      return;
    }
    Start = L.Where;
    Result.emplace_back();
    Result.back().File = File.str();
    Result.back().Path = Path;
  }

  void readInside(const Line &L) {
    StringRef Text = L.Text;
    char Mark = Text.empty() ? ' ' : Text.front();
    if (Mark == '\\')
      return;
    bool IsOld = Mark == ' ' || Mark == '-', IsNew = Mark == ' ' || Mark == '+';
    if ((!IsOld && !IsNew) || (IsOld && Old == 0) || (IsNew && New == 0)) {
      truncated(L.Where);
      Old = New = 0;
      return readOutside(L);
    }
    Old -= IsOld;
    New -= IsNew;
    if (IsNew)
      add(Result.back(), Text.drop_front(Text.empty() ? 0 : 1).str() + "\n",
          {L.Where.Line, L.Where.Column + 1});
  }

  void truncated(Position Where) {
    Errors.error(File, Where,
                 "the hunk of line " + Twine(Start.Line) + " ends here, " +
                     Twine(uint64_t(Old) + New) + " lines too early");
  }

  StringRef File;
  std::vector<SourceText> &Result;
  ImportErrors &Errors;
  std::string Path;
  Position Start;
  unsigned Old = 0, New = 0;
};

} // namespace

static bool isHunkHead(const Line &L) {
  return StringRef(L.Text).starts_with("@@ -");
}

std::vector<SourceText> kapi::sourceTexts(StringRef File, StringRef Raw,
                                          ImportErrors &Errors) {
  std::vector<SourceText> Result;
  if (Raw.size() > MaxImportBytes) {
    Errors.error(File, {}, "larger than 64 MiB");
    return Result;
  }
  std::vector<Line> Lines = plainLines(Raw);
  if (Lines.size() <= 2 && isFlatPatch(Raw))
    return flatTexts(File, Raw);
  bool IsMail = llvm::any_of(Lines, [](const Line &L) {
    return StringRef(L.Text).starts_with_insensitive(
        "content-transfer-encoding:");
  });
  if (IsMail)
    Lines = bodyLines(std::move(Lines));
  if (llvm::any_of(Lines, isHunkHead)) {
    PatchReader(File, Result, Errors).read(Lines);
    return Result;
  }
  SourceText Whole;
  Whole.File = File.str();
  for (const Line &L : Lines)
    add(Whole, L.Text + "\n", L.Where);
  if (Whole.Runs.empty())
    add(Whole, "", {});
  Result.push_back(std::move(Whole));
  return Result;
}
