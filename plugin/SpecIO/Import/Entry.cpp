//===- Entry.cpp - one item on its way into the model ---------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/Entry.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace kapi;
using llvm::StringRef;

std::string kapi::plainWord(StringRef Text, StringRef Prefix) {
  Text = Text.trim();
  Text.consume_front(Prefix);
  std::string Word = Text.lower();
  std::replace(Word.begin(), Word.end(), '_', '-');
  // Words that the kerneldoc form spells in another way.
  return llvm::StringSwitch<std::string>(Word)
      .Case("input", "in")
      .Case("output", "out")
      .Cases("user-ptr", "usr-ptr", Prefix == "KAPI_PARAM_" ? "user" : Word)
      .Case("function-pointer", "func-ptr")
      .Default(Word);
}

std::vector<std::string> kapi::parts(StringRef Text) {
  std::vector<std::string> Result;
  Text = Text.trim();
  while (!Text.empty()) {
    size_t End = std::min(Text.find_first_of("|,"), Text.size());
    StringRef Part = Text.take_front(End).trim(" \t()");
    // Macros that stand for two words.
    StringRef Both =
        llvm::StringSwitch<StringRef>(Part)
            .Case("KAPI_EFFECTS_MEMORY", "alloc_memory|free_memory")
            .Case("KAPI_EFFECTS_LOCKING", "lock_acquire|lock_release")
            .Case("KAPI_EFFECTS_RESOURCES", "resource_create|resource_destroy")
            .Case("KAPI_EFFECTS_IO", "network|filesystem")
            .Default("");
    if (!Both.empty()) {
      Result.push_back(Both.split('|').first.str());
      Result.push_back(Both.split('|').second.str());
    } else if (!Part.empty()) {
      Result.push_back(Part.str());
    }
    Text = Text.drop_front(std::min(End + 1, Text.size()));
  }
  return Result;
}

void Entry::flag(StringRef KapiKey, StringRef Key, bool &Value) {
  const KapiText *T = take(KapiKey, Key);
  if (!T)
    return;
  std::string Word = StringRef(T->Text).trim().lower();
  Value = llvm::StringSwitch<bool>(Word)
              .Cases("true", "yes", "1", true)
              .Default(false);
  if (!Value && Word != "false" && Word != "no" && Word != "0")
    error(*T, "'" + StringRef(T->Text).take_front(60) +
                  "' is neither true nor "
                  "false");
}

void kapi::addCustom(Spec &S, StringRef Name, StringRef Text) {
  std::string Unique = Name.str();
  for (unsigned N = 2; llvm::any_of(
           S.CustomEntries, [&](const Custom &C) { return C.Name == Unique; });
       ++N)
    Unique = (Name + " (" + llvm::Twine(N) + ")").str();
  S.CustomEntries.push_back({Unique, Text.str()});
}

void Entry::keep(StringRef Key, StringRef Text) {
  if (!Text.empty())
    addCustom(Located.Api, Label.empty() ? Key.str() : Label + "." + Key.str(),
              Text);
}

void Entry::finish() {
  for (size_t I = 0; I < Item.Texts.size(); ++I) {
    const KapiText &T = Item.Texts[I];
    bool IsRepeat = llvm::any_of(
        llvm::ArrayRef(Item.Texts).take_front(I), [&](const KapiText &Earlier) {
          return Earlier.Key == T.Key && Earlier.Text == T.Text;
        });
    if (!Used[I] && !IsRepeat)
      keep(T.Key, T.Text);
  }
}
