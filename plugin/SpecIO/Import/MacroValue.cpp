//===- MacroValue.cpp - arguments of KAPI macros --------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/MacroValue.h"
#include "llvm/ADT/STLExtras.h"

using namespace kapi;
using llvm::ArrayRef;
using llvm::Twine;

std::string kapi::spelled(ArrayRef<LocatedToken> Value) {
  std::string Text;
  for (const LocatedToken &T : Value) {
    if (!Text.empty())
      Text += ' ';
    if (T.Kind != Token::String) {
      Text += T.Text;
      continue;
    }
    Text += '"';
    for (char C : T.Text)
      Text += C == '"' || C == '\\' ? std::string("\\") + C
              : C == '\n'           ? std::string("\\n")
              : C == '\t'           ? std::string("\\t")
                                    : std::string(1, C);
    Text += '"';
  }
  return Text;
}

static bool isOperand(const LocatedToken &T) {
  return T.Kind == Token::Word && T.Text != "sizeof" && T.Text != "const" &&
         T.Text != "struct" && T.Text != "union" && T.Text != "enum" &&
         T.Text != "unsigned" && T.Text != "signed" && T.Text != "long";
}

/// `__u32 foo` is no expression, but `struct foo *` may stand where a type is
/// named.
static bool isType(ArrayRef<LocatedToken> Value) {
  return !Value.empty() && !isOperand(Value.front()) &&
         Value.front().Kind == Token::Word;
}

std::string
kapi::macroValue(ArrayRef<LocatedToken> Value, Position Where,
                 llvm::function_ref<void(Position, const Twine &)> Error) {
  std::string Text;
  size_t Strings = llvm::count_if(
      Value, [](const LocatedToken &T) { return T.Kind == Token::String; });
  if (Strings != 0 && Strings != Value.size())
    Error(Value.front().Where,
          "a string beside something else; its text is not known here");
  for (size_t I = 0; I < Value.size(); ++I) {
    const LocatedToken &T = Value[I];
    if (Strings == 0 && I > 0 && isOperand(T) && isOperand(Value[I - 1]) &&
        !isType(Value))
      Error(T.Where,
            "'" + T.Text + "' behind another value; an operator is missing");
    if (Strings == 0 && I > 0 && T.AfterSpace)
      Text += ' ';
    Text += T.Text;
  }
  if (Value.empty())
    Error(Where, "a value is missing");
  return Text;
}
