//===- SpecReader.cpp - YAML tree -> model --------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/SpecReader.h"
#include "Spec/Fields.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/Twine.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

Position LocatedSpec::at(StringRef Path) const {
  while (true) {
    auto It = Positions.find(Path);
    if (It != Positions.end())
      return It->second;
    if (Path.empty())
      return {};
    size_t Dot = Path.rfind('.');
    Path = Dot == StringRef::npos ? StringRef() : Path.take_front(Dot);
  }
}

namespace {

/// The `IO` of Fields.h that reads one map of the tree.
class MapReader {
public:
  MapReader(const YamlNode &Map, const Twine &Path, LocatedSpec &Located,
            std::vector<SpecDiagnostic> &Diagnostics)
      : Map(Map), Path(Path.str()), Located(Located), Diagnostics(Diagnostics) {
    Located.Positions[this->Path] = Map.Where;
  }

  void text(const char *Key, std::string &S, const char *,
            Need N = Need::Optional) {
    if (const YamlNode *Node = find(Key, N))
      scalar(*Node, Key, S);
  }
  void number(const char *Key, Number &V, const char *,
              Need N = Need::Optional) {
    if (const YamlNode *Node = find(Key, N))
      readNumber(*Node, Key, V);
  }
  void bits(const char *Key, uint64_t &V, const char *,
            Need N = Need::Optional) {
    const YamlNode *Node = find(Key, N);
    if (Node)
      readUnsigned(*Node, Key, V);
  }
  void flag(const char *Key, bool &B, const char *) {
    const YamlNode *Node = find(Key, Need::Optional);
    if (!Node)
      return;
    if (Node->Kind == YamlNode::Scalar && !Node->Quoted &&
        (Node->Text == "true" || Node->Text == "false"))
      B = Node->Text == "true";
    else
      error(Node->Where, "'" + label(Key) + "' is true or false");
  }
  template <class E>
  void choice(const char *Key, E &V, const char *, Need N = Need::Optional) {
    if (const YamlNode *Node = find(Key, N))
      oneWord(*Node, Key, V);
  }
  template <class E>
  void choices(const char *Key, std::vector<E> &V, const char *,
               Need N = Need::Optional) {
    if (const YamlNode *Node = sequence(Key, N))
      for (const YamlNode &Item : Node->Items)
        if (E Value; oneWord(Item, Key, Value))
          V.push_back(Value);
  }
  void texts(const char *Key, std::vector<std::string> &V, const char *,
             Need N = Need::Optional) {
    const YamlNode *Node = sequence(Key, N);
    if (!Node)
      return;
    for (const YamlNode &Item : Node->Items) {
      Located.Positions[sub(Key, V.size())] = Item.Where;
      scalar(Item, Key, V.emplace_back());
    }
  }
  void pair(const char *Key, Number &A, Number &B, const char *) {
    const YamlNode *Node = find(Key, Need::Optional);
    if (!Node)
      return;
    if (Node->Kind != YamlNode::Sequence || Node->Items.size() != 2)
      return error(Node->Where,
                   "'" + label(Key) + "' has the form [least, greatest]");
    readNumber(Node->Items[0], Key, A);
    readNumber(Node->Items[1], Key, B);
  }
  template <class T>
  void object(const char *Key, std::optional<T> &V, const char *) {
    if (const YamlNode *Node = find(Key, Need::Optional))
      readMap(*Node, sub(Key), V.emplace());
  }
  template <class T>
  void part(const char *Key, T &V, const char *, Need N = Need::Optional) {
    if (const YamlNode *Node = find(Key, N))
      readMap(*Node, sub(Key), V);
  }
  template <class T>
  void list(const char *Key, std::vector<T> &V, const char *,
            Need N = Need::Optional) {
    const YamlNode *Node = sequence(Key, N);
    if (!Node)
      return;
    for (const YamlNode &Item : Node->Items) {
      size_t Index = V.size();
      V.emplace_back();
      readMap(Item, sub(Key, Index), V.back());
    }
  }
  template <class T>
  void dict(const char *Key, std::vector<T> &V, std::string T::*Name,
            const char *, Need N = Need::Optional) {
    const YamlNode *Node = find(Key, N);
    if (!Node)
      return;
    if (Node->Kind != YamlNode::Map)
      return error(Node->Where, "'" + label(Key) + "' maps names to entries");
    for (auto &[ItemKey, Item] : Node->Entries) {
      if (ItemKey.Text.empty())
        error(ItemKey.Where, "a name in '" + Twine(Key) + "' is empty");
      T &Value = V.emplace_back();
      Value.*Name = ItemKey.Text;
      readMap(Item, sub(Key) + "." + ItemKey.Text, Value);
      Located.Positions[sub(Key) + "." + ItemKey.Text] = ItemKey.Where;
    }
  }

  bool expectMap() {
    if (Map.Kind == YamlNode::Map)
      return true;
    error(Map.Where, "expected keys and values here");
    return false;
  }

  /// Reports the keys that nobody asked for.
  void finish() {
    for (auto &[Key, Value] : Map.Entries)
      if (!Known.contains(Key.Text))
        tell(Key.Where,
             "unknown key '" + Key.Text + "'" + suggestion(Key.Text));
  }

private:
  std::string sub(const char *Key) const {
    return Path.empty() ? Key : Path + "." + Key;
  }
  std::string sub(const char *Key, size_t Index) const {
    return sub(Key) + "." + std::to_string(Index);
  }

  std::string label(const char *Key) const { return *Key ? Key : Path; }

  void error(Position Where, const Twine &Message) {
    Located.LacksValues = true;
    tell(Where, Message);
  }

  void tell(Position Where, const Twine &Message) {
    Diagnostics.push_back(
        {Located.File, Where, Message.str(), SpecDiagnostic::Error});
  }

  std::string suggestion(StringRef Key) const {
    std::string Best;
    unsigned Distance = 3;
    for (const auto &Candidate : Known) {
      unsigned D = Key.edit_distance(Candidate.getKey(), true, Distance);
      if (D < Distance) {
        Distance = D;
        Best = Candidate.getKey().str();
      }
    }
    return Best.empty() ? "" : "; did you mean '" + Best + "'?";
  }

  /// The empty key means the node itself: see IsScalarEntry.
  const YamlNode *find(const char *Key, Need N) {
    if (*Key == '\0')
      return &Map;
    Known.insert(Key);
    for (const auto &[K, Value] : Map.Entries)
      if (K.Text == Key) {
        Located.Positions[sub(Key)] = Value.Where;
        if (Value.Kind != YamlNode::Null)
          return &Value;
        error(Value.Where, "'" + label(Key) + "' has no value");
        return nullptr;
      }
    if (N == Need::Required && Map.Kind == YamlNode::Map)
      error(Map.Where, "missing key '" + Twine(Key) + "'");
    return nullptr;
  }

  const YamlNode *sequence(const char *Key, Need N) {
    const YamlNode *Node = find(Key, N);
    if (Node && Node->Kind != YamlNode::Sequence) {
      error(Node->Where, "'" + label(Key) + "' is a list");
      return nullptr;
    }
    return Node;
  }

  void scalar(const YamlNode &Node, const char *Key, std::string &S) {
    if (Node.Kind != YamlNode::Scalar)
      return error(Node.Where, "'" + label(Key) + "' is a text");
    S = Node.Text;
    // A folded block keeps its last line break; it means nothing here.
    while (!S.empty() && S.back() == '\n')
      S.pop_back();
    if (S.empty())
      error(Node.Where, "'" + label(Key) + "' is empty");
  }

  void readNumber(const YamlNode &Node, const char *Key, Number &V) {
    if (Node.Kind == YamlNode::Scalar &&
        (numberValue({Node.Text}, TargetWidths()) || isName(Node.Text)))
      V.Text = Node.Text;
    else
      error(Node.Where,
            "'" + Twine(Key) + "' is a number (10, -1, 0x8, 0o10) or a name");
  }

  static bool isName(StringRef Text) {
    return !Text.empty() && llvm::isAlpha(Text.front()) &&
           llvm::all_of(Text,
                        [](char C) { return llvm::isAlnum(C) || C == '_'; });
  }

  void readUnsigned(const YamlNode &Node, const char *Key, uint64_t &V) {
    std::optional<uint64_t> Value;
    if (Node.Kind == YamlNode::Scalar && !Node.Quoted)
      Value = parseUnsigned(Node.Text);
    if (!Value)
      return error(Node.Where, "'" + label(Key) +
                                   "' is an unsigned number (10, 0x8, 0o10)");
    V = *Value;
  }

  template <class E> bool oneWord(const YamlNode &Node, const char *Key, E &V) {
    auto Words = words<E>();
    for (size_t I = 0; I < Words.size(); ++I)
      if (Node.Kind == YamlNode::Scalar && Words[I] == Node.Text) {
        V = static_cast<E>(I);
        return true;
      }
    error(Node.Where, "'" + label(Key) + "' is one of " +
                          llvm::join(Words.begin(), Words.end(), ", "));
    return false;
  }

  template <class T>
  void readMap(const YamlNode &Node, const Twine &SubPath, T &Value) {
    MapReader Sub(Node, SubPath, Located, Diagnostics);
    if constexpr (IsScalarEntry<T>) {
      fields(Sub, Value);
    } else if (Sub.expectMap()) {
      fields(Sub, Value);
      Sub.finish();
    }
  }

  const YamlNode &Map;
  std::string Path;
  LocatedSpec &Located;
  std::vector<SpecDiagnostic> &Diagnostics;
  llvm::StringSet<> Known;
};

} // namespace

void kapi::readSpec(const YamlNode &Root, LocatedSpec &Result,
                    std::vector<SpecDiagnostic> &Diagnostics) {
  MapReader Reader(Root, "", Result, Diagnostics);
  if (Reader.expectMap()) {
    fields(Reader, Result.Api);
    Reader.finish();
  }
}
