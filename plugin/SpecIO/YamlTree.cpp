//===- YamlTree.cpp - a bounded YAML reader with positions ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/YamlTree.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ConvertUTF.h"
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

namespace {

/// Ends the parse; caught in readYaml, because no exception may leave SpecIO.
struct Refusal {
  Position Where;
  std::string Message;
};

Position position(const YAML::Mark &Mark) {
  return {static_cast<unsigned>(Mark.line + 1),
          static_cast<unsigned>(Mark.column + 1)};
}

class TreeBuilder : public YAML::EventHandler {
public:
  TreeBuilder(StringRef File, StringRef Text, YamlNode &Root,
              std::vector<SpecDiagnostic> &Diagnostics, YamlLimits Limits)
      : File(File), Text(Text), Root(Root), Diagnostics(Diagnostics),
        Limits(Limits) {}

  void OnDocumentStart(const YAML::Mark &Mark) override {
    if (++Documents > 1)
      refuse(Mark, "a spec file holds one document");
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark &Mark, YAML::anchor_t) override {
    add(Mark, YamlNode::Null);
  }
  void OnAlias(const YAML::Mark &Mark, YAML::anchor_t) override {
    refuse(Mark, "aliases are not part of the spec language");
  }
  void OnScalar(const YAML::Mark &Mark, const std::string &Tag,
                YAML::anchor_t Anchor, const std::string &Value) override {
    checkDecoration(Mark, Tag, Anchor);
    YamlNode &Node = add(Mark, YamlNode::Scalar);
    Node.Text = Value;
    Node.Quoted = Tag == "!";
    if (Node.Quoted)
      checkClosed(Mark);
  }
  void OnSequenceStart(const YAML::Mark &Mark, const std::string &Tag,
                       YAML::anchor_t Anchor,
                       YAML::EmitterStyle::value) override {
    checkDecoration(Mark, Tag, Anchor);
    open(Mark, YamlNode::Sequence);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark &Mark, const std::string &Tag,
                  YAML::anchor_t Anchor,
                  YAML::EmitterStyle::value Style) override {
    checkDecoration(Mark, Tag, Anchor);
    if (Stack.empty() && Style == YAML::EmitterStyle::Flow)
      refuse(Mark, "a spec starts with a key such as 'name: mlock2', "
                   "not with '{'");
    open(Mark, YamlNode::Map);
  }
  void OnMapEnd() override { close(); }

  bool sawDocument() const { return Documents > 0; }

private:
  /// An open collection. A map waits for a key or for the key's value.
  struct Level {
    YamlNode *Node;
    bool HasKey = false;
    YamlNode Key;
    llvm::StringMap<unsigned> Lines;
  };

  [[noreturn]] void refuse(const YAML::Mark &Mark, const Twine &Message) {
    throw Refusal{position(Mark), Message.str()};
  }

  void checkDecoration(const YAML::Mark &Mark, const std::string &Tag,
                       YAML::anchor_t Anchor) {
    if (Anchor != 0)
      refuse(Mark, "anchors are not part of the spec language");
    if (!Tag.empty() && Tag != "?" && Tag != "!")
      refuse(Mark, "tags such as '" + Tag +
                       "' are not part of the spec "
                       "language");
  }

  /// yaml-cpp takes the end of the file for the closing quote.
  void checkClosed(const YAML::Mark &Mark) {
    if (Mark.pos < 0 || static_cast<size_t>(Mark.pos) >= Text.size())
      return;
    StringRef Rest = Text.drop_front(Mark.pos);
    char Quote = Rest.front();
    // The parser calls a text behind a lone `!` quoted, as it does blocks.
    if (Quote == '!')
      refuse(Mark, "tags such as '!' are not part of the spec language");
    if (Quote != '"' && Quote != '\'')
      return;
    for (size_t I = 1; I < Rest.size(); ++I) {
      if (Quote == '"' && Rest[I] == '\\')
        ++I;
      else if (Rest[I] == Quote) {
        if (Quote == '\'' && I + 1 < Rest.size() && Rest[I + 1] == Quote)
          ++I;
        else
          return;
      }
    }
    refuse(Mark, "this quote is never closed");
  }

  YamlNode &add(const YAML::Mark &Mark, YamlNode::KindType Kind) {
    if (++Nodes > Limits.Nodes)
      refuse(Mark, "more than " + Twine(Limits.Nodes) + " values in one spec");
    YamlNode Node;
    Node.Kind = Kind;
    Node.Where = position(Mark);
    if (Stack.empty()) {
      Root = std::move(Node);
      return Root;
    }
    Level &Top = Stack.back();
    if (Top.Node->Kind == YamlNode::Sequence) {
      Top.Node->Items.push_back(std::move(Node));
      return Top.Node->Items.back();
    }
    if (!Top.HasKey) {
      if (Kind != YamlNode::Scalar)
        refuse(Mark, "a key has to be a plain word");
      Top.HasKey = true;
      Top.Key = std::move(Node);
      return Top.Key;
    }
    checkDuplicate(Top);
    Top.HasKey = false;
    // The parser notices a missing value only at what comes after it.
    if (Kind == YamlNode::Null)
      Node.Where = Top.Key.Where;
    Top.Node->Entries.emplace_back(std::move(Top.Key), std::move(Node));
    return Top.Node->Entries.back().second;
  }

  void checkDuplicate(Level &Top) {
    auto [It, New] = Top.Lines.try_emplace(Top.Key.Text, Top.Key.Where.Line);
    if (!New)
      Diagnostics.push_back({File.str(), Top.Key.Where,
                             "duplicate key '" + Top.Key.Text +
                                 "', first on line " +
                                 std::to_string(It->second),
                             SpecDiagnostic::Error});
  }

  void open(const YAML::Mark &Mark, YamlNode::KindType Kind) {
    if (Stack.size() >= Limits.Depth)
      refuse(Mark, "nested more than " + Twine(Limits.Depth) + " levels deep");
    Stack.push_back({&add(Mark, Kind), false, {}, {}});
  }

  void close() { Stack.pop_back(); }

  StringRef File, Text;
  YamlNode &Root;
  std::vector<SpecDiagnostic> &Diagnostics;
  YamlLimits Limits;
  // Nodes only move while their parent is the top of the stack, and then no
  // deeper level points into them.
  std::vector<Level> Stack;
  unsigned Documents = 0, Nodes = 0;
};

} // namespace

static Position positionOf(StringRef Text, size_t Offset) {
  StringRef Before = Text.take_front(Offset);
  size_t LineStart = Before.rfind('\n');
  return {static_cast<unsigned>(Before.count('\n') + 1),
          static_cast<unsigned>(
              Offset - (LineStart == StringRef::npos ? 0 : LineStart + 1) + 1)};
}

/// Finds bytes that have no business in a text file.
static void checkBytes(StringRef Text, YamlLimits Limits) {
  if (Text.size() > Limits.Bytes)
    throw Refusal{{},
                  "larger than " + std::to_string(Limits.Bytes / 1024) +
                      " KiB, which no spec is"};
  // Positions of the parser do not count it.
  if (Text.starts_with("\xef\xbb\xbf"))
    throw Refusal{{}, "a byte order mark; a spec is plain UTF-8"};
  for (size_t I = 0; I < Text.size(); ++I) {
    unsigned char C = Text[I];
    if ((C < 0x20 && C != '\n' && C != '\r') || C == 0x7f)
      throw Refusal{positionOf(Text, I), C == '\t'
                                             ? "a tab; YAML indents with spaces"
                                             : "a control character"};
  }
  const auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Text.begin());
  const auto *At = Begin,
             *End = reinterpret_cast<const llvm::UTF8 *>(Text.end());
  if (!llvm::isLegalUTF8String(&At, End))
    throw Refusal{positionOf(Text, At - Begin), "not valid UTF-8"};
}

static void parse(StringRef File, StringRef Text, YamlNode &Root,
                  std::vector<SpecDiagnostic> &Diagnostics, YamlLimits Limits) {
  checkBytes(Text, Limits);
  std::istringstream Stream(Text.str());
  YAML::Parser Parser(Stream);
  TreeBuilder Builder(File, Text, Root, Diagnostics, Limits);
  while (Parser.HandleNextDocument(Builder))
    ;
  if (!Builder.sawDocument())
    throw Refusal{{}, "empty; a spec starts with 'name:'"};
}

bool kapi::readYaml(StringRef File, StringRef Text, YamlNode &Root,
                    std::vector<SpecDiagnostic> &Diagnostics,
                    YamlLimits Limits) {
  Position Where;
  std::string Message;
  try {
    parse(File, Text, Root, Diagnostics, Limits);
    return true;
  } catch (const Refusal &R) {
    Where = R.Where;
    Message = R.Message;
  } catch (const YAML::Exception &E) {
    if (!E.mark.is_null())
      Where = position(E.mark);
    Message = "YAML: " + E.msg;
  } catch (const std::exception &E) {
    Message = std::string("YAML: ") + E.what();
  }
  Diagnostics.push_back({File.str(), Where, Message, SpecDiagnostic::Error});
  return false;
}

/// Nothing but comments, empty lines and \p Directives.
static bool isBlank(StringRef Text, bool Directives) {
  while (!Text.empty()) {
    auto [Line, Rest] = Text.split('\n');
    StringRef Content = Line.trim(" \r");
    if (!Content.empty() && !Content.starts_with("#") &&
        !(Directives && Line.starts_with("%")))
      return false;
    Text = Rest;
  }
  return true;
}

std::vector<YamlDocument> kapi::splitDocuments(StringRef Text) {
  std::vector<YamlDocument> Documents;
  if (Text.contains('#') && isBlank(Text, /*Directives=*/false))
    return Documents;
  size_t Start = 0, At = 0;
  unsigned LinesBefore = 0, Lines = 0;
  while (At < Text.size()) {
    StringRef Line = Text.drop_front(At).split('\n').first;
    // No scalar can hold such a line: it ends the document whatever is open.
    StringRef Rest = Line;
    bool IsMarker = Rest.consume_front("---") &&
                    (Rest.empty() || StringRef(" \r").contains(Rest.front()));
    if (IsMarker && !isBlank(Text.slice(Start, At), /*Directives=*/true)) {
      Documents.push_back({Text.slice(Start, At), LinesBefore});
      Start = At;
      LinesBefore = Lines;
    }
    At = std::min(Text.size(), At + Line.size() + 1);
    ++Lines;
  }
  Documents.push_back({Text.drop_front(Start), LinesBefore});
  return Documents;
}

void kapi::shiftLines(YamlNode &Root, unsigned Lines) {
  Root.Where.Line += Lines;
  for (YamlNode &Item : Root.Items)
    shiftLines(Item, Lines);
  for (auto &[Key, Value] : Root.Entries) {
    shiftLines(Key, Lines);
    shiftLines(Value, Lines);
  }
}
