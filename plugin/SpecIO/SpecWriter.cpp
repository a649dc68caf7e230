//===- SpecWriter.cpp - model -> YAML tree, YAML and JSON text ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/SpecWriter.h"
#include "Spec/Fields.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

using namespace kapi;
using llvm::StringRef;

namespace {

YamlNode scalar(StringRef Text, bool Quoted) {
  YamlNode Node;
  Node.Kind = YamlNode::Scalar;
  Node.Text = Text.str();
  Node.Quoted = Quoted;
  return Node;
}

/// The `IO` of Fields.h that builds one map of the tree.
class MapWriter {
public:
  MapWriter() { Map.Kind = YamlNode::Map; }

  YamlNode take() { return std::move(Map); }

  void text(const char *Key, std::string &S, const char *,
            Need = Need::Optional) {
    if (!S.empty())
      put(Key, scalar(S, true));
  }
  void number(const char *Key, Number &N, const char *, Need = Need::Optional) {
    if (N.isSet())
      put(Key, number(N));
  }
  void bits(const char *Key, uint64_t &V, const char *,
            Need N = Need::Optional) {
    if (V || N == Need::Required)
      put(Key, scalar(V < 10 ? std::to_string(V) : hex(V), false));
  }
  void flag(const char *Key, bool &B, const char *) {
    if (B)
      put(Key, scalar("true", false));
  }
  template <class E>
  void choice(const char *Key, E &V, const char *, Need N = Need::Optional) {
    if (N == Need::Required || V != E())
      put(Key, scalar(word(V), true));
  }
  template <class E>
  void choices(const char *Key, std::vector<E> &V, const char *,
               Need = Need::Optional) {
    YamlNode List = sequence();
    for (E Value : V)
      List.Items.push_back(scalar(word(Value), true));
    putFilled(Key, std::move(List));
  }
  void texts(const char *Key, std::vector<std::string> &V, const char *,
             Need = Need::Optional) {
    YamlNode List = sequence();
    for (const std::string &S : V)
      List.Items.push_back(scalar(S, true));
    putFilled(Key, std::move(List));
  }
  void pair(const char *Key, Number &A, Number &B, const char *) {
    if (!A.isSet())
      return;
    YamlNode List = sequence();
    List.Items = {number(A), number(B)};
    put(Key, std::move(List));
  }
  template <class T>
  void object(const char *Key, std::optional<T> &V, const char *) {
    if (V)
      put(Key, entry(*V));
  }
  template <class T>
  void part(const char *Key, T &V, const char *, Need = Need::Optional) {
    YamlNode Node = entry(V);
    if (!Node.Entries.empty())
      put(Key, std::move(Node));
  }
  template <class T>
  void list(const char *Key, std::vector<T> &V, const char *,
            Need = Need::Optional) {
    YamlNode List = sequence();
    for (T &Item : V)
      List.Items.push_back(entry(Item));
    putFilled(Key, std::move(List));
  }
  template <class T>
  void dict(const char *Key, std::vector<T> &V, std::string T::*Name,
            const char *, Need = Need::Optional) {
    YamlNode Dict;
    Dict.Kind = YamlNode::Map;
    for (T &Item : V)
      Dict.Entries.emplace_back(scalar(Item.*Name, true), entry(Item));
    if (!Dict.Entries.empty())
      put(Key, std::move(Dict));
  }

private:
  static YamlNode sequence() {
    YamlNode Node;
    Node.Kind = YamlNode::Sequence;
    return Node;
  }
  /// A literal is a number in JSON, the name of a limit a string.
  static YamlNode number(const Number &N) {
    StringRef Digits = N.Text;
    Digits.consume_front("-");
    return scalar(N.Text, !parseUnsigned(Digits));
  }
  template <class T> static YamlNode entry(T &V) {
    MapWriter Sub;
    fields(Sub, V);
    YamlNode Node = Sub.take();
    // See IsScalarEntry: the one member has the empty key.
    if constexpr (IsScalarEntry<T>) {
      YamlNode Only = std::move(Node.Entries.front().second);
      return Only;
    }
    return Node;
  }
  void put(const char *Key, YamlNode Node) {
    Map.Entries.emplace_back(scalar(Key, true), std::move(Node));
  }
  void putFilled(const char *Key, YamlNode List) {
    if (!List.Items.empty())
      put(Key, std::move(List));
  }

  YamlNode Map;
};

} // namespace

YamlNode kapi::writeSpec(const Spec &S) {
  MapWriter Writer;
  // The visitor wants a mutable spec because the readers share it.
  fields(Writer, const_cast<Spec &>(S));
  return Writer.take();
}

/// A text that some YAML reader takes for something else when it is plain: 2.10
/// for a number, `off` for a boolean.
static bool needsQuotes(StringRef Text) {
  if (Text.empty() || llvm::isDigit(Text.front()) ||
      StringRef("+-.=<~").contains(Text.front()))
    return true;
  return llvm::StringSwitch<bool>(Text.lower())
      .Cases("y", "n", "yes", "no", "on", "off", true)
      .Cases("true", "false", "null", true)
      .Default(false);
}

/// A block keeps neither tabs (the reader refuses them) nor leading blanks.
static bool fitsBlock(StringRef Text) {
  if (Text.contains('\t') || Text.contains('\r'))
    return false;
  while (!Text.empty()) {
    auto [Line, Rest] = Text.split('\n');
    if (Line.empty() || Line.starts_with(" ") || Line.ends_with(" "))
      return false;
    Text = Rest;
  }
  return true;
}

static void emitText(StringRef Text, YAML::Emitter &Out) {
  if (Text.contains('\n'))
    Out << (fitsBlock(Text) ? YAML::Literal : YAML::DoubleQuoted);
  else if (needsQuotes(Text))
    Out << YAML::DoubleQuoted;
  Out << Text.str();
}

static void emit(const YamlNode &Node, YAML::Emitter &Out) {
  switch (Node.Kind) {
  case YamlNode::Null:
    Out << YAML::Null;
    return;
  case YamlNode::Scalar:
    if (Node.Quoted)
      emitText(Node.Text, Out);
    else
      Out << Node.Text;
    return;
  case YamlNode::Sequence:
    Out << YAML::BeginSeq;
    for (const YamlNode &Item : Node.Items)
      emit(Item, Out);
    Out << YAML::EndSeq;
    return;
  case YamlNode::Map:
    Out << YAML::BeginMap;
    for (const auto &[Key, Value] : Node.Entries) {
      Out << YAML::Key;
      emitText(Key.Text, Out);
      Out << YAML::Value;
      emit(Value, Out);
    }
    Out << YAML::EndMap;
    return;
  }
}

std::string kapi::toYaml(const YamlNode &Node) {
  YAML::Emitter Out;
  emit(Node, Out);
  return std::string(Out.c_str()) + "\n";
}

void kapi::toJson(const YamlNode &Node, llvm::json::OStream &Json) {
  switch (Node.Kind) {
  case YamlNode::Null:
    return Json.value(nullptr);
  case YamlNode::Scalar:
    if (Node.Quoted)
      return Json.value(Node.Text);
    if (std::optional<uint64_t> Value = parseUnsigned(Node.Text))
      return Json.value(*Value);
    if (StringRef(Node.Text).starts_with("-"))
      if (auto Value = parseUnsigned(StringRef(Node.Text).drop_front()))
        return Json.value(-static_cast<int64_t>(*Value));
    return Json.value(Node.Text == "true");
  case YamlNode::Sequence:
    return Json.array([&] {
      for (const YamlNode &Item : Node.Items)
        toJson(Item, Json);
    });
  case YamlNode::Map:
    return Json.object([&] {
      for (const auto &[Key, Value] : Node.Entries) {
        Json.attributeBegin(Key.Text);
        toJson(Value, Json);
        Json.attributeEnd();
      }
    });
  }
}
