//===- Tokens.h - C tokens for specifications -------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPECIO_IMPORT_TOKENS_H
#define KAPI_SPECIO_IMPORT_TOKENS_H

#include "SpecIO/Import/SourceText.h"

namespace kapi {

/// One token. Ordinary comments are none.
struct Token {
  enum KindType : uint8_t {
    End,
    Word,       ///< identifier or number
    String,     ///< Text holds what it means, escapes undone
    Punct,      ///< one character, or `<<`, `>>`
    Directive,  ///< a whole preprocessor line, without `#` and continuations
    DocComment, ///< a comment that begins with two stars, with all its marks
    Broken      ///< Text says what is wrong
  };
  KindType Kind = End;
  std::string Text;
  size_t Offset = 0, EndOffset = 0;
  bool AfterSpace = false;

  bool is(char C) const {
    return Kind == Punct && Text.size() == 1 && Text[0] == C;
  }
};

/// Cuts a text into tokens. Whatever it holds, each call moves on or is at the
/// end.
class Tokenizer {
public:
  explicit Tokenizer(llvm::StringRef Text, size_t Offset = 0)
      : Text(Text), I(Offset) {}

  Token next();

private:
  Token string();
  Token character();
  Token comment();
  Token directive();
  void skipLineComment();
  Token finish(Token::KindType Kind, llvm::StringRef Meaning);

  llvm::StringRef Text;
  size_t I, Begin = 0;
  bool AfterSpace = false, AtLineStart = true;
};

} // namespace kapi

#endif // KAPI_SPECIO_IMPORT_TOKENS_H
