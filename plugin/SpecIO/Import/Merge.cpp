//===- Merge.cpp - an import beside what is there already -----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/Merge.h"
#include "SpecIO/SpecWriter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/Twine.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

static YamlNode *find(YamlNode &Map, StringRef Key) {
  for (auto &[K, Value] : Map.Entries)
    if (K.Text == Key)
      return &Value;
  return nullptr;
}

static StringRef member(const YamlNode &Map, StringRef Key) {
  for (const auto &[K, Value] : Map.Entries)
    if (K.Text == Key)
      return Value.Text;
  return {};
}

/// One line for a message.
static std::string shortText(const YamlNode &Node) {
  if (Node.Kind == YamlNode::Scalar)
    return "'" + Node.Text + "'";
  std::string Text;
  for (const YamlNode &Item : Node.Items)
    Text += (Text.empty() ? "" : ", ") + shortText(Item);
  for (const auto &[Key, Value] : Node.Entries)
    Text += (Text.empty() ? "" : ", ") + Key.Text + ": " + shortText(Value);
  return Node.Kind == YamlNode::Map ? "{" + Text + "}" : "[" + Text + "]";
}

static bool same(const YamlNode &A, const YamlNode &B) {
  return shortText(A) == shortText(B);
}

namespace {

class Merger {
public:
  Merger(const LocatedSpec &Base, const LocatedSpec &Imported,
         std::vector<SpecDiagnostic> &Diagnostics)
      : Base(Base), Imported(Imported), Diagnostics(Diagnostics) {}

  bool disagree() const { return Disagree; }

  void merge(YamlNode &Into, const YamlNode &From, const std::string &Path) {
    if (Path == "verified")
      return verified(Into, From);
    if (Into.Kind != From.Kind || Into.Kind == YamlNode::Scalar)
      return scalar(Into, From, Path);
    if (Into.Kind == YamlNode::Map)
      return map(Into, From, Path);
    bool OfMaps = llvm::any_of(From.Items, [](const YamlNode &Item) {
      return Item.Kind == YamlNode::Map;
    });
    if (OfMaps)
      return list(Into, From, Path);
    scalar(Into, From, Path);
  }

private:
  /// What KAPI does not say, so that the import had to.
  static bool isGuess(StringRef Path) {
    return Path == "kind" || Path == "returns.discard" ||
           (Path.starts_with("errors.") && Path.ends_with(".contract"));
  }

  void tell(StringRef Path, const Twine &Message) {
    Disagree = true;
    Diagnostics.push_back(
        {Base.File, Base.at(Path), Message.str(), SpecDiagnostic::Warning});
  }

  std::string kernelHas(StringRef Path, const YamlNode &From) const {
    Position Where = Imported.at(Path);
    return "the kernel's specification has " + shortText(From) + " (" +
           Imported.File + ":" + std::to_string(Where.Line) + ":" +
           std::to_string(Where.Column) + ")";
  }

  void scalar(const YamlNode &Into, const YamlNode &From, StringRef Path) {
    if (!same(Into, From) && !isGuess(Path))
      tell(Path, "'" + Path + "' is " + shortText(Into) + "; " +
                     kernelHas(Path, From));
  }

  void map(YamlNode &Into, const YamlNode &From, const std::string &Path) {
    for (const auto &[Key, Value] : From.Entries) {
      std::string Sub = Path.empty() ? Key.Text : Path + "." + Key.Text;
      if (YamlNode *Old = find(Into, Key.Text))
        merge(*Old, Value, Sub);
      else if (Sub != "calls")
        Into.Entries.emplace_back(Key, Value);
    }
  }

  static std::string rangeOf(const YamlNode &Item) {
    for (const auto &[Key, Value] : Item.Entries)
      if (Key.Text == "range")
        return shortText(Value);
    return "";
  }

  /// What tells the entries of a list apart.
  static std::string identity(const YamlNode &Item, StringRef Path) {
    if (Path == "returns.success")
      return member(Item, "value").str() + rangeOf(Item);
    if (Path == "calls")
      return (member(Item, "function") + "/" + member(Item, "syscall")).str();
    if (Path == "state-transitions")
      return (member(Item, "object") + "/" + member(Item, "from") + "/" +
              member(Item, "to"))
          .str();
    if (Path == "side-effects")
      return (member(Item, "target") + "/" + member(Item, "description")).str();
    return member(Item, "name").str();
  }

  void list(YamlNode &Into, const YamlNode &From, const std::string &Path) {
    for (size_t I = 0; I < From.Items.size(); ++I) {
      const YamlNode &Item = From.Items[I];
      auto It = llvm::find_if(Into.Items, [&](const YamlNode &Old) {
        return identity(Old, Path) == identity(Item, Path);
      });
      std::string Sub = Path + "." + std::to_string(I);
      if (It != Into.Items.end()) {
        // The name of a success class is the import's own.
        if (Path != "returns.success")
          merge(*It, Item,
                Path + "." + std::to_string(It - Into.Items.begin()));
      } else if (Path == "calls" || Path == "params" ||
                 Path == "returns.success") {
        tell(Path, "'" + Path + "' lacks an entry; " + kernelHas(Sub, Item));
      } else {
        Into.Items.push_back(Item);
      }
    }
  }

  /// Adds only what nothing stands behind yet.
  void verified(YamlNode &Into, const YamlNode &From) {
    llvm::StringSet<> Known;
    for (YamlNode &Entry : Into.Items)
      if (YamlNode *Facts = find(Entry, "facts"))
        for (const YamlNode &Fact : Facts->Items)
          Known.insert(Fact.Text);
    for (YamlNode Entry : From.Items) {
      YamlNode *Facts = find(Entry, "facts");
      llvm::erase_if(Facts->Items, [&](const YamlNode &Fact) {
        return Known.contains(Fact.Text);
      });
      if (!Facts->Items.empty())
        Into.Items.push_back(std::move(Entry));
    }
  }

  const LocatedSpec &Base, &Imported;
  std::vector<SpecDiagnostic> &Diagnostics;
  bool Disagree = false;
};

} // namespace

YamlNode kapi::mergeImport(const LocatedSpec &Base, const LocatedSpec &Imported,
                           std::vector<SpecDiagnostic> &Diagnostics,
                           bool &Disagree) {
  YamlNode Result = writeSpec(Base.Api);
  Merger Work(Base, Imported, Diagnostics);
  Work.merge(Result, writeSpec(Imported.Api), "");
  Disagree = Work.disagree();
  return Result;
}
