//===- Tokens.cpp - C tokens for specifications ---------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/Tokens.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

static bool isWordChar(char C) { return llvm::isAlnum(C) || C == '_'; }

Token Tokenizer::finish(Token::KindType Kind, StringRef Meaning) {
  Token T;
  T.Kind = Kind;
  T.Text = Meaning.str();
  T.Offset = Begin;
  T.EndOffset = I;
  T.AfterSpace = AfterSpace;
  AfterSpace = false;
  AtLineStart = false;
  return T;
}

Token Tokenizer::next() {
  while (I < Text.size()) {
    char C = Text[I];
    if (llvm::isSpace(C) || (C == '\\' && Text.substr(I + 1, 1) == "\n")) {
      AtLineStart |= C == '\n';
      AfterSpace = true;
      ++I;
      continue;
    }
    Begin = I;
    StringRef Rest = Text.substr(I);
    if (Rest.starts_with("//")) {
      skipLineComment();
      continue;
    }
    if (Rest.starts_with("/*")) {
      Token T = comment();
      if (T.Kind != Token::End)
        return T;
      continue;
    }
    if (C == '#' && AtLineStart)
      return directive();
    if (C == '"')
      return string();
    if (C == '\'')
      return character();
    if (isWordChar(C)) {
      I += Rest.take_while(isWordChar).size();
      return finish(Token::Word, Text.slice(Begin, I));
    }
    I += Rest.starts_with("<<") || Rest.starts_with(">>") ? 2 : 1;
    return finish(Token::Punct, Text.slice(Begin, I));
  }
  Begin = I;
  return finish(Token::End, "");
}

void Tokenizer::skipLineComment() {
  I = std::min(Text.find('\n', I), Text.size());
  AfterSpace = true;
}

/// Skips an ordinary comment and returns a token of kind End for it.
Token Tokenizer::comment() {
  bool IsDoc =
      Text.substr(I).starts_with("/**") && !Text.substr(I).starts_with("/**/");
  size_t Close = Text.find("*/", I + 2);
  I = Close == StringRef::npos ? Text.size() : Close + 2;
  AfterSpace = true;
  if (Close == StringRef::npos)
    return finish(Token::Broken, "this comment is never closed");
  return IsDoc ? finish(Token::DocComment, Text.slice(Begin, I)) : Token();
}

Token Tokenizer::directive() {
  std::string Line;
  for (++I; I < Text.size() && Text[I] != '\n'; ++I) {
    if (Text[I] == '\\' && Text.substr(I + 1, 1) == "\n") {
      Line += ' ';
      ++I;
    } else {
      Line += Text[I];
    }
  }
  return finish(Token::Directive, StringRef(Line).trim());
}

Token Tokenizer::string() {
  std::string Meaning;
  for (++I; I < Text.size() && Text[I] != '\n'; ++I) {
    char C = Text[I];
    if (C == '"') {
      ++I;
      return finish(Token::String, Meaning);
    }
    if (C != '\\') {
      Meaning += C;
      continue;
    }
    if (++I == Text.size())
      break;
    C = Text[I];
    switch (C) {
    case 'n':
      Meaning += '\n';
      break;
    case 't':
      Meaning += '\t';
      break;
    case '\n':
      break;
    case '"':
    case '\\':
    case '\'':
    case '?':
      Meaning += C;
      break;
    default:
      // Control characters have no business in a specification.
      I = std::min(Text.find('"', I), Text.size());
      return finish(Token::Broken,
                    "unknown escape '\\" + std::string(1, C) + "' in a string");
    }
  }
  return finish(Token::Broken, "this string is never closed");
}

Token Tokenizer::character() {
  for (++I; I < Text.size() && Text[I] != '\n' && I < Begin + 8; ++I) {
    if (Text[I] == '\\') {
      ++I;
    } else if (Text[I] == '\'') {
      ++I;
      return finish(Token::Word, Text.slice(Begin, I));
    }
  }
  I = Begin + 1;
  return finish(Token::Punct, "'");
}
