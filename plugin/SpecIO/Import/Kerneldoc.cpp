//===- Kerneldoc.cpp - specifications written as kerneldoc ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/Kerneldoc.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

namespace {

/// A section with entries of its own.
struct SectionRule {
  const char *Key;
  /// Keys of what stands on the first line, separated by commas there.
  const char *Head;
  const char *SubKeys;
};

/// A line of the comment without its star.
struct DocLine {
  StringRef Text; ///< without leading blanks
  unsigned Indent;
  size_t Offset; ///< of Text in the source
};

} // namespace

static const SectionRule Sections[] = {
    {"param", "name",
     "type flags size constraint-type constraint cdesc range mask valid-mask "
     "valid-values alignment size-param size-multiplier struct-type arch-mask "
     "desc description validate"},
    {"return", "",
     "type check-type success success-range error-values desc description"},
    {"error", "name,summary", "desc description condition"},
    {"signal", "name",
     "direction action condition desc description errno timing priority "
     "restartable interruptible number target queue transform-to "
     "sa-flags-required sa-flags-forbidden state-required state-forbidden"},
    {"capability", "name,type,title",
     "type allows without condition priority desc description alternatives"},
    {"side-effect", "types,target,desc",
     "target desc description condition reversible"},
    {"state-trans", "object,from,to,desc",
     "object from to condition desc description"},
    {"constraint", "name,desc", "desc description expr"},
    {"lock", "name,type",
     "type scope acquired released held-on-entry held-on-exit desc "
     "description"},
};

/// Keys of the whole whose text is prose or one line.
static const StringRef ProseKeys[] = {"long-desc", "notes", "examples"};
static const StringRef LineKeys[] = {"contexts",
                                     "context-flags",
                                     "api-type",
                                     "since-version",
                                     "since",
                                     "deprecated",
                                     "replacement",
                                     "param-count",
                                     "error-count",
                                     "signal-count",
                                     "lock-count",
                                     "side-effect-count",
                                     "state-trans-count",
                                     "constraint-count",
                                     "capability-count"};

static const SectionRule *sectionRule(StringRef Key) {
  for (const SectionRule &Rule : Sections)
    if (Key == Rule.Key)
      return &Rule;
  return nullptr;
}

/// Takes `key:` off the front of \p Text; nothing where no key begins it.
static StringRef takeKey(StringRef &Text) {
  StringRef Word = Text.take_while(
      [](char C) { return llvm::isLower(C) || C == '-' || llvm::isDigit(C); });
  if (Word.empty() || !Text.drop_front(Word.size()).starts_with(":"))
    return {};
  Text = Text.drop_front(Word.size() + 1).ltrim();
  return Word;
}

static bool listed(StringRef List, StringRef Word) {
  for (StringRef Rest = List; !Rest.empty();) {
    auto [First, Others] = Rest.split(' ');
    if (First == Word)
      return true;
    Rest = Others;
  }
  return false;
}

static std::vector<DocLine> docLines(StringRef Comment, size_t Offset) {
  std::vector<DocLine> Lines;
  StringRef Rest = Comment.drop_front(3);
  Rest.consume_back("*/");
  while (true) {
    auto [Line, Behind] = Rest.split('\n');
    StringRef Text = Line.ltrim(" \t");
    if (Line.begin() != Comment.begin() + 3)
      Text.consume_front("*");
    StringRef Bare = Text.trim();
    unsigned Indent = 0;
    for (char C :
         Text.take_front(Bare.empty() ? 0 : Bare.begin() - Text.begin()))
      Indent += C == '\t' ? 8 : 1;
    size_t At = Bare.empty() ? Line.begin() - Comment.begin()
                             : Bare.begin() - Comment.begin();
    Lines.push_back({Bare, Indent, Offset + At});
    if (Behind.empty())
      return Lines;
    Rest = Behind;
  }
}

bool kapi::isSpecComment(StringRef Comment) {
  bool HasContext = false, HasMore = false;
  for (DocLine &L : docLines(Comment, 0)) {
    if (L.Indent > 1)
      continue;
    StringRef Key = takeKey(L.Text);
    HasContext |= Key == "contexts" || Key == "context-flags";
    HasMore |= Key == "api-type" || Key == "long-desc" ||
               (Key != "return" && sectionRule(Key));
  }
  return HasContext && HasMore;
}

namespace {

class DocParser {
public:
  DocParser(const SourceText &Source, KapiSpec &Result, ImportErrors &Errors)
      : Source(Source), Result(Result), Errors(Errors) {}

  void run(StringRef Comment, size_t Offset) {
    Result.File = Source.File;
    Result.Origin = Source.Path.empty() ? Source.File : Source.Path;
    Result.Where = Source.at(Offset);
    Result.Items.push_back({"spec", Result.Where, {}});
    for (const DocLine &L : docLines(Comment, Offset))
      line(L);
  }

private:
  void error(const DocLine &L, const Twine &Message) {
    Errors.error(Source.File, Source.at(L.Offset), Message);
  }

  /// Begins a text that following lines go on with.
  void begin(size_t Item, StringRef Key, StringRef Text, const DocLine &L) {
    size_t At = L.Offset + (Text.begin() - L.Text.begin());
    Result.Items[Item].Texts.push_back(
        {Key.str(), Text.str(), Source.at(Text.empty() ? L.Offset : At)});
    Item_ = Item;
    HasText = true;
    Blank = false;
  }

  KapiText &current() { return Result.Items[Item_].Texts.back(); }

  void line(const DocLine &L) {
    if (L.Text.empty()) {
      Blank = HasText;
      return;
    }
    if (Result.Function.empty())
      return head(L);
    if (L.Text.front() == '@' && L.Indent <= 1)
      return parameter(L);
    if (L.Indent <= 1)
      return topLevel(L);
    if (Section) {
      StringRef Rest = L.Text;
      StringRef Key = takeKey(Rest);
      if (!Key.empty() && listed(Section->SubKeys, Key))
        return begin(SectionItem, Key, Rest, L);
    }
    continuation(L);
  }

  /// `sys_name - summary`
  void head(const DocLine &L) {
    StringRef Name =
        L.Text.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; });
    StringRef Rest = L.Text.drop_front(Name.size());
    Rest.consume_front("()");
    Rest = Rest.ltrim();
    if (Name.empty() || !(Rest.consume_front("-") || Rest.consume_front(":")))
      return error(L, "a specification begins with 'sys_name - summary'");
    Result.Function = Name.str();
    begin(0, "description", Rest.ltrim(), L);
  }

  /// `@start: text`: the description of a parameter.
  void parameter(const DocLine &L) {
    auto [Name, Text] = L.Text.drop_front().split(':');
    KapiItem Item{"param-desc", Source.at(L.Offset), {}};
    Item.Texts.push_back({"name", Name.trim().str(), Item.Where});
    Result.Items.push_back(std::move(Item));
    Section = nullptr;
    begin(Result.Items.size() - 1, "desc", Text.ltrim(), L);
  }

  void topLevel(const DocLine &L) {
    StringRef Rest = L.Text;
    StringRef Key = takeKey(Rest);
    if (const SectionRule *Rule = sectionRule(Key))
      return section(*Rule, Rest, L);
    if (llvm::is_contained(ProseKeys, Key) ||
        llvm::is_contained(LineKeys, Key)) {
      Section = nullptr;
      if (Key == "context-flags")
        Key = "contexts";
      else if (Key == "since")
        Key = "since-version";
      return begin(0, Key, Rest, L);
    }
    if (!Key.empty())
      return error(L, "unknown key '" + Key + "'");
    // Prose of an ordinary kerneldoc comment. Before a blank line it belongs to
    // what it follows.
    if (HasText && !Blank)
      return continuation(L);
    Section = nullptr;
    if (HasText && Result.Items[Item_].Section == "spec" &&
        current().Key == "kerneldoc")
      return continuation(L);
    begin(0, "kerneldoc", L.Text, L);
  }

  void section(const SectionRule &Rule, StringRef Rest, const DocLine &L) {
    Section = &Rule;
    SectionItem = Result.Items.size();
    Result.Items.push_back({Rule.Key, Source.at(L.Offset), {}});
    HasText = false;
    StringRef Head = Rule.Head;
    while (!Rest.empty()) {
      auto [Key, OtherKeys] = Head.split(',');
      if (Key.empty())
        return error(L, "'" + Twine(Rule.Key) + ":' has nothing behind it");
      // The last key takes the rest with its commas.
      auto [Text, Others] =
          OtherKeys.empty() ? std::pair(Rest, StringRef()) : Rest.split(',');
      begin(SectionItem, Key, Text.trim(), L);
      Rest = Others.ltrim();
      Head = OtherKeys;
    }
  }

  void continuation(const DocLine &L) {
    // A name goes on nowhere; this is a key that nobody knows.
    if (!HasText || (Section && current().Key == "name")) {
      StringRef Rest = L.Text;
      StringRef Key = takeKey(Rest);
      return error(L, Key.empty()
                          ? Twine("a line that belongs to no key")
                          : "unknown key '" + Key + "' of a " +
                                (Section ? Section->Key : "specification"));
    }
    std::string &Text = current().Text;
    StringRef Key = current().Key;
    bool IsProse = llvm::is_contained(ProseKeys, Key) || Key == "kerneldoc";
    StringRef Joint = " ";
    if (Text.empty())
      Joint = "";
    else if (Key == "examples")
      Joint = "\n";
    else if (IsProse && Blank)
      Joint = "\n\n";
    else if (IsProse && L.Text.starts_with("- "))
      Joint = "\n";
    Text += Joint;
    Text += L.Text;
    Blank = false;
  }

  const SourceText &Source;
  KapiSpec &Result;
  ImportErrors &Errors;
  const SectionRule *Section = nullptr;
  size_t SectionItem = 0, Item_ = 0;
  bool HasText = false, Blank = false;
};

} // namespace

/// `a, b` outside of parentheses.
static std::pair<StringRef, StringRef> splitArguments(StringRef Text) {
  unsigned Depth = 0;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Text[I] == '(')
      ++Depth;
    else if (Text[I] == ')' && Depth > 0)
      --Depth;
    else if (Text[I] == ',' && Depth == 0)
      return {Text.take_front(I).trim(), Text.drop_front(I + 1).trim()};
  }
  return {Text.trim(), {}};
}

namespace {

/// Rewrites the texts of one item to the keys of the macro form.
class Normalizer {
public:
  explicit Normalizer(KapiItem &Item) : Item(Item) {}

  void run() {
    std::vector<KapiText> Old = std::move(Item.Texts);
    Item.Texts.clear();
    for (KapiText &T : Old)
      one(std::move(T));
  }

private:
  void put(KapiText T, StringRef Key, StringRef Text) {
    T.Text = Text.str();
    T.Key = Key.str();
    Item.Texts.push_back(std::move(T));
  }

  void one(KapiText T) {
    std::string Text = T.Text;
    auto [First, Second] = splitArguments(Text);
    if (T.Key == "description" && Item.Section != "spec")
      put(T, "desc", Text);
    else if (T.Key == "cdesc")
      put(T, "constraint", Text);
    else if (T.Key == "mask")
      put(T, "valid-mask", Text);
    else if (T.Key == "range" || T.Key == "success-range") {
      bool OfParam = T.Key == "range";
      put(T, OfParam ? "min" : "success-min", First);
      put(T, OfParam ? "max" : "success-max", Second);
    } else if (T.Key == "type" && Item.Section == "param") {
      put(T, "type", First);
      if (!Second.empty())
        put(T, "flags", Second);
    } else if (T.Key == "constraint-type")
      constraintType(T, Text);
    else
      put(T, T.Key, Text);
  }

  /// `range(0, INT_MAX)`, or a bare word.
  void constraintType(const KapiText &T, StringRef Text) {
    auto [Word, Rest] = Text.split('(');
    Word = Word.trim();
    put(T, "constraint-type", Word);
    Rest = Rest.rtrim();
    if (!Rest.consume_back(")"))
      return;
    if (Word == "range") {
      auto [Min, Max] = splitArguments(Rest);
      put(T, "min", Min);
      put(T, "max", Max);
    } else {
      StringRef Key = Word == "mask"        ? "valid-mask"
                      : Word == "enum"      ? "valid-values"
                      : Word == "buffer"    ? "size-param"
                      : Word == "alignment" ? "alignment"
                      : Word == "custom"    ? "validate"
                                            : "size";
      put(T, Key, Rest.trim());
    }
  }

  KapiItem &Item;
};

} // namespace

void kapi::readKerneldoc(const SourceText &Source, size_t Offset,
                         StringRef Comment, KapiSpec &Result,
                         ImportErrors &Errors) {
  DocParser(Source, Result, Errors).run(Comment, Offset);
  for (KapiItem &Item : Result.Items)
    Normalizer(Item).run();
}
