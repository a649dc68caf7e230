//===- Entry.h - one item on its way into the model -------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_ENTRY_H
#define KAPI_SPECIO_IMPORT_ENTRY_H

#include "SpecIO/Import/KapiItem.h"
#include "SpecIO/SpecReader.h"
#include "llvm/ADT/StringExtras.h"

namespace kapi {

/// `KAPI_LOCK_RWLOCK` -> `rwlock`: without \p Prefix, in the spec language's
/// spelling.
std::string plainWord(llvm::StringRef Text, llvm::StringRef Prefix);

/// The parts of `a | b` or `a, b`.
std::vector<std::string> parts(llvm::StringRef Text);

/// Hands the texts of one item out, and remembers which were asked for. The
/// rest goes into `custom`, so that nothing is lost for want of a reader.
class Entry {
public:
  /// \p Path is that of LocatedSpec, \p Label how `custom` names the item.
  Entry(const KapiItem &Item, std::string Path, std::string Label,
        LocatedSpec &Located, ImportErrors &Errors)
      : Item(Item), Path(std::move(Path)), Label(std::move(Label)),
        Located(Located), Errors(Errors), Used(Item.Texts.size()) {
    Located.Positions[this->Path] = Item.Where;
  }

  /// The first text of that key that nobody took yet, or null. \p Key is the
  /// spec language's, for positions.
  const KapiText *take(llvm::StringRef KapiKey, llvm::StringRef Key) {
    for (size_t I = 0; I < Item.Texts.size(); ++I)
      if (Item.Texts[I].Key == KapiKey && !Used[I]) {
        Used[I] = true;
        Located.Positions[Path + "." + Key.str()] = Item.Texts[I].Where;
        return &Item.Texts[I];
      }
    return nullptr;
  }

  void text(llvm::StringRef KapiKey, llvm::StringRef Key, std::string &Value) {
    if (const KapiText *T = take(KapiKey, Key))
      Value = T->Text;
  }

  /// One word of a vocabulary, in the kernel's or in our own spelling.
  template <class E>
  void word(llvm::StringRef KapiKey, llvm::StringRef Key,
            llvm::StringRef Prefix, E &Value) {
    if (const KapiText *T = take(KapiKey, Key))
      oneWord(*T, T->Text, Prefix, Value);
  }

  template <class E>
  void wordList(llvm::StringRef KapiKey, llvm::StringRef Key,
                llvm::StringRef Prefix, std::vector<E> &Values) {
    while (const KapiText *T = take(KapiKey, Key))
      wordsOf(*T, Prefix, Values);
  }

  /// The words of one text.
  template <class E>
  void wordsOf(const KapiText &T, llvm::StringRef Prefix,
               std::vector<E> &Values) {
    for (const std::string &Part : parts(T.Text))
      if (E Value;
          oneWord(T, Part, Prefix, Value) && !llvm::is_contained(Values, Value))
        Values.push_back(Value);
  }

  void flag(llvm::StringRef KapiKey, llvm::StringRef Key, bool &Value);

  void error(const KapiText &T, const llvm::Twine &Message) {
    Errors.error(Located.File, T.Where, Message);
  }

  /// Puts \p Text into `custom` under this item's name.
  void keep(llvm::StringRef Key, llvm::StringRef Text);

  /// Keeps what nobody took.
  void finish();

  const KapiItem &item() const { return Item; }
  const std::string &path() const { return Path; }

private:
  template <class E>
  bool oneWord(const KapiText &T, llvm::StringRef Text, llvm::StringRef Prefix,
               E &Value) {
    std::string Plain = plainWord(Text, Prefix);
    auto Words = words<E>();
    for (size_t I = 0; I < Words.size(); ++I)
      if (Words[I] == Plain) {
        Value = static_cast<E>(I);
        return true;
      }
    error(T, "'" + Text + "' is none of " +
                 llvm::join(Words.begin(), Words.end(), ", "));
    return false;
  }

  const KapiItem &Item;
  std::string Path, Label;
  LocatedSpec &Located;
  ImportErrors &Errors;
  std::vector<bool> Used;
};

/// Adds a `custom` entry; a second one of the same name gets a number.
void addCustom(Spec &S, llvm::StringRef Name, llvm::StringRef Text);

/// The members of one parameter or structure field that both have.
void assembleConstraint(Entry &E, const class Constants &Values,
                        llvm::ArrayRef<std::string> ParamNames, Param &P);

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_ENTRY_H
