//===- Scan.cpp - finding specifications in kernel text -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/Scan.h"
#include "SpecIO/Import/Kerneldoc.h"
#include "SpecIO/Import/MacroForm.h"
#include "SpecIO/Import/MacroRules.h"
#include "SpecIO/Import/Tokens.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

namespace {

class Scanner {
public:
  Scanner(const SourceText &Source, KapiInput &Result, ImportErrors &Errors)
      : Source(Source), Result(Result), Errors(Errors), Lexer(Source.Text) {}

  void run() {
    Token T = Lexer.next();
    // Outside of a specification broken tokens are none of our business: prose
    // of a mail has apostrophes.
    while (T.Kind != Token::End)
      T = step(T);
  }

private:
  Token step(const Token &T) {
    if (T.Kind == Token::DocComment)
      comment(T);
    else if (T.Kind == Token::Directive)
      directive(T.Text);
    else if (T.Kind == Token::Word)
      return word(T);
    else if (T.is('{') && Before.is('='))
      return array();
    if (!T.is('[') && !T.is(']') && !T.is('='))
      Name.clear();
    Before = T;
    return Lexer.next();
  }

  Token word(const Token &T) {
    Before = T;
    Token Next = Lexer.next();
    if (T.Text == "DEFINE_KERNEL_API_SPEC" && Next.is('('))
      return macros(T);
    if (StringRef(T.Text).starts_with("SYSCALL_DEFINE") && Next.is('('))
      return syscallDefine();
    if (Next.is('(') && macroRule(T.Text))
      Errors.error(Source.File, Source.at(T.Offset),
                   "'" + T.Text +
                       "' outside of a specification; a patch has to show the "
                       "whole of it");
    Name = T.Text;
    return Next;
  }

  Token macros(const Token &T) {
    KapiSpec Spec;
    size_t End = readMacroForm(Source, T.EndOffset, Spec, Errors);
    Spec.Where = Source.at(T.Offset);
    if (!Spec.Function.empty())
      Result.Specs.push_back(std::move(Spec));
    Lexer = Tokenizer(Source.Text, std::max(End, T.EndOffset));
    return Lexer.next();
  }

  void comment(const Token &T) {
    StringRef Text = T.Text;
    if (!Text.contains('\n') && Text.contains("param:") &&
        (Text.contains("contexts:") || Text.contains("context-flags:")))
      Errors.error(Source.File, Source.at(T.Offset),
                   "kerneldoc cannot be read without its line breaks");
    if (!isSpecComment(Text))
      return;
    KapiSpec Spec;
    readKerneldoc(Source, T.Offset, Text, Spec, Errors);
    if (!Spec.Function.empty())
      Result.Specs.push_back(std::move(Spec));
  }

  /// `#define NAME value`
  void directive(StringRef Line) {
    if (!Line.consume_front("define"))
      return;
    Line = Line.ltrim();
    StringRef Word =
        Line.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; });
    StringRef Value = Line.drop_front(Word.size());
    if (Value.starts_with("(") || Value.trim().empty())
      return;
    Tokenizer Tokens(Value);
    std::string Text;
    for (Token T = Tokens.next(); T.Kind != Token::End; T = Tokens.next())
      Text += T.Text + " ";
    Result.Constants[Word] = Text;
  }

  /// Reads tokens to \p Closing. Where the text turns out not to be the simple
  /// list that it looked like, nothing is read: a hunk may end anywhere, and
  /// what follows must not be swallowed.
  std::optional<std::vector<Token>> listUntil(char Closing) {
    const Tokenizer Start = Lexer;
    std::vector<Token> Read;
    // No array of constants and no parameter list is that long.
    while (Read.size() < 4096) {
      Token T = Lexer.next();
      if (T.is(Closing))
        return Read;
      if ((T.Kind != Token::Word && T.Kind != Token::Punct) || T.is('{') ||
          T.is(';') || T.is('.') || T.is('}') ||
          T.Text == "DEFINE_KERNEL_API_SPEC")
        break;
      Read.push_back(std::move(T));
    }
    Lexer = Start;
    return std::nullopt;
  }

  Token array() {
    std::string Of = std::move(Name);
    Name.clear();
    Before = Token();
    auto List = Of.empty() ? std::nullopt : listUntil('}');
    if (!List)
      return Lexer.next();
    std::string &Text = Result.Arrays[Of];
    Text.clear();
    for (const Token &T : *List)
      Text += T.Text + " ";
    return Lexer.next();
  }

  Token syscallDefine() {
    auto List = listUntil(')');
    if (!List)
      return Lexer.next();
    std::vector<std::string> Parts(1);
    for (const Token &T : *List) {
      if (T.is(',')) {
        Parts.emplace_back();
        continue;
      }
      if (!Parts.back().empty() && (T.AfterSpace || T.is('*')))
        Parts.back() += ' ';
      Parts.back() += T.Text;
    }
    if (Parts.size() % 2 == 1) {
      SyscallDefine Define;
      for (size_t I = 1; I < Parts.size(); I += 2)
        Define.Parameters.push_back({Parts[I], Parts[I + 1]});
      Result.Defines[Parts[0]] = std::move(Define);
    }
    return Lexer.next();
  }

  const SourceText &Source;
  KapiInput &Result;
  ImportErrors &Errors;
  Tokenizer Lexer;
  Token Before;
  std::string Name; ///< the word before `[] =`
};

} // namespace

void kapi::scan(const SourceText &Source, KapiInput &Result,
                ImportErrors &Errors) {
  Scanner(Source, Result, Errors).run();
}
