//===- Constants.cpp - values of the kernel's constants -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/Constants.h"
#include "SpecIO/Import/Tokens.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

namespace {

using Value = std::optional<uint64_t>;

/// Precedence climbing over the operators that masks are made of.
class Evaluator {
public:
  Evaluator(StringRef Text, const KapiInput &Input, const NumberOf &Database,
            unsigned Depth)
      : Lexer(Text), Input(Input), Database(Database), Depth(Depth) {
    next();
  }

  Value run() {
    Value V = binary(0);
    return Now.Kind == Token::End ? V : std::nullopt;
  }

private:
  /// Nested text and macros that name each other end here.
  static constexpr unsigned MaxDepth = 24;

  void next() { Now = Lexer.next(); }

  static int precedence(const Token &T) {
    if (T.Kind != Token::Punct)
      return -1;
    return T.Text == "|"                      ? 0
           : T.Text == "^"                    ? 1
           : T.Text == "&"                    ? 2
           : T.Text == "<<" || T.Text == ">>" ? 3
           : T.Text == "+" || T.Text == "-"   ? 4
           : T.Text == "*"                    ? 5
                                              : -1;
  }

  static Value apply(StringRef Operator, uint64_t L, uint64_t R) {
    if (Operator == "|")
      return L | R;
    if (Operator == "^")
      return L ^ R;
    if (Operator == "&")
      return L & R;
    if (Operator == "+")
      return L + R;
    if (Operator == "-")
      return L - R;
    if (Operator == "*")
      return L * R;
    if (R > 63)
      return std::nullopt;
    return Operator == "<<" ? L << R : L >> R;
  }

  Value binary(int Least) {
    Value L = unary();
    while (L && precedence(Now) >= Least) {
      std::string Operator = Now.Text;
      int Own = precedence(Now);
      next();
      Value R = binary(Own + 1);
      L = R ? apply(Operator, *L, *R) : std::nullopt;
    }
    return L;
  }

  Value unary() {
    if (++Depth > MaxDepth)
      return std::nullopt;
    Value V = operand();
    --Depth;
    return V;
  }

  Value operand() {
    if (Now.is('~') || Now.is('-') || Now.is('+')) {
      char Operator = Now.Text[0];
      next();
      Value V = unary();
      if (!V)
        return V;
      return Operator == '~' ? ~*V : Operator == '-' ? -*V : *V;
    }
    if (Now.is('(')) {
      next();
      Value V = binary(0);
      if (!Now.is(')'))
        return std::nullopt;
      next();
      return V;
    }
    if (Now.Kind != Token::Word)
      return std::nullopt;
    std::string Word = Now.Text;
    next();
    if (llvm::isDigit(Word[0]))
      return literal(Word);
    if (Word == "BIT" || Word == "_BITUL" || Word == "_BITULL") {
      Value Bit = Now.is('(') ? unary() : std::nullopt;
      return Bit && *Bit < 64 ? Value(uint64_t(1) << *Bit) : std::nullopt;
    }
    return named(Word);
  }

  static Value literal(StringRef Text) {
    Text = Text.rtrim("uUlL");
    uint64_t V;
    return Text.getAsInteger(0, V) ? std::nullopt : Value(V);
  }

  Value named(StringRef Name) {
    auto It = Input.Constants.find(Name);
    if (It != Input.Constants.end())
      if (Value V = Evaluator(It->second, Input, Database, Depth).run())
        return V;
    return Database ? Database(Name) : std::nullopt;
  }

  Tokenizer Lexer;
  Token Now;
  const KapiInput &Input;
  const NumberOf &Database;
  unsigned Depth;
};

} // namespace

std::optional<uint64_t> Constants::evaluate(StringRef Text) const {
  return Evaluator(Text, Input, Database, 0).run();
}

std::vector<std::string> Constants::elements(StringRef Text) const {
  Text = Text.trim();
  auto Array = Input.Arrays.find(Text);
  if (Array != Input.Arrays.end())
    Text = Array->second;
  size_t Open = Text.find('{');
  if (Open != StringRef::npos)
    Text = Text.slice(Open + 1, Text.rfind('}'));
  std::vector<std::string> Result;
  while (!(Text = Text.trim()).empty()) {
    auto [First, Rest] = Text.split(',');
    if (!First.trim().empty())
      Result.push_back(First.trim().str());
    Text = Rest;
  }
  return Result;
}

std::optional<std::vector<std::string>> kapi::namesOfMask(StringRef Text) {
  Tokenizer Lexer(Text);
  std::vector<std::string> Names;
  for (Token T = Lexer.next(); T.Kind != Token::End; T = Lexer.next()) {
    if (T.Kind == Token::Word && !llvm::isDigit(T.Text[0]))
      Names.push_back(T.Text);
    else if (!T.is('|') && !T.is('(') && !T.is(')'))
      return std::nullopt;
  }
  return Names;
}
