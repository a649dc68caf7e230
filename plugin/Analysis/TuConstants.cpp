//===- TuConstants.cpp - named constants as this translation unit has them
//-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/TuConstants.h"
#include "Compat/Compat.h"
#include "clang/AST/Decl.h"
#include "clang/Lex/LiteralSupport.h"
#include "clang/Lex/MacroInfo.h"

using namespace clang;
using namespace kapi;

namespace {

/// Evaluates the forms in which headers write flags: literals, names, shifts
/// and ors of them, in parentheses.
class MacroValue {
public:
  MacroValue(ArrayRef<Token> Tokens, const Preprocessor &PP, TuConstants &Names)
      : Tokens(Tokens), PP(PP), Names(Names) {}

  std::optional<uint64_t> evaluate() {
    std::optional<uint64_t> Value = disjunction();
    return Tokens.empty() ? Value : std::nullopt;
  }

private:
  bool take(tok::TokenKind Kind) {
    if (Tokens.empty() || Tokens.front().isNot(Kind))
      return false;
    Tokens = Tokens.drop_front();
    return true;
  }

  std::optional<uint64_t> disjunction() {
    std::optional<uint64_t> Value = shift();
    while (Value && take(tok::pipe)) {
      std::optional<uint64_t> Right = shift();
      if (!Right)
        return std::nullopt;
      *Value |= *Right;
    }
    return Value;
  }

  std::optional<uint64_t> shift() {
    std::optional<uint64_t> Value = primary();
    if (Value && take(tok::lessless)) {
      std::optional<uint64_t> By = primary();
      if (!By || *By > 63)
        return std::nullopt;
      *Value <<= *By;
    }
    return Value;
  }

  std::optional<uint64_t> primary() {
    if (take(tok::l_paren)) {
      std::optional<uint64_t> Value = disjunction();
      return take(tok::r_paren) ? Value : std::nullopt;
    }
    if (Tokens.empty())
      return std::nullopt;
    Token T = Tokens.front();
    Tokens = Tokens.drop_front();
    if (T.is(tok::numeric_constant))
      return literal(T);
    if (const IdentifierInfo *Name = T.getIdentifierInfo())
      return Names.lookup(*Name);
    return std::nullopt;
  }

  std::optional<uint64_t> literal(const Token &T) {
    SmallString<32> Buffer;
    bool Invalid = false;
    StringRef Text = PP.getSpelling(T, Buffer, &Invalid);
    // Digit separators and suffixes are the parser's to judge; a radix prefix
    // and digits are all that flags use.
    Text = Text.rtrim("uUlL");
    uint64_t Value = 0;
    if (Invalid || Text.getAsInteger(0, Value))
      return std::nullopt;
    return Value;
  }

  ArrayRef<Token> Tokens;
  const Preprocessor &PP;
  TuConstants &Names;
};

} // namespace

std::optional<uint64_t> TuConstants::macro(const MacroInfo &Macro) {
  constexpr unsigned LongestFlag = 16; // tokens
  if (Macro.isFunctionLike() || Macro.getNumTokens() > LongestFlag)
    return std::nullopt;
  return MacroValue(Macro.tokens(), PP, *this).evaluate();
}

std::optional<uint64_t> TuConstants::compute(const IdentifierInfo &Identifier) {
  if (const MacroInfo *Macro = PP.getMacroInfo(&Identifier))
    if (std::optional<uint64_t> Value = macro(*Macro))
      return Value;
  std::optional<uint64_t> Value;
  auto Look = [&Value](const NamedDecl &D) {
    const auto *Enumerator = dyn_cast<EnumConstantDecl>(&D);
    if (Enumerator && !Value)
      Value = Enumerator->getInitVal().extOrTrunc(64).getZExtValue();
  };
  // As in Callees: the look-up builds a table of the whole translation unit.
  if (Identifier.isFromAST())
    for (const NamedDecl *D : Ctx.getTranslationUnitDecl()->lookup(&Identifier))
      Look(*D);
  else
    compat::forEachDeclaration(PP, Identifier, Look);
  return Value;
}

std::optional<uint64_t> TuConstants::lookup(const IdentifierInfo &Identifier) {
  // The entry stands before the value is known, so a macro that names itself
  // (#define EFD_CLOEXEC EFD_CLOEXEC) ends and falls back to the enumerator.
  auto [It, New] = Cache.try_emplace(&Identifier, std::nullopt);
  if (!New)
    return It->second;
  std::optional<uint64_t> Value = compute(Identifier);
  Cache[&Identifier] = Value;
  return Value;
}

std::optional<uint64_t> TuConstants::lookup(llvm::StringRef Name) {
  const IdentifierTable &Idents = PP.getIdentifierTable();
  auto It = Idents.find(Name);
  return It == Idents.end() ? std::nullopt : lookup(*It->second);
}

uint64_t TuConstants::value(const Flag &F) {
  return lookup(F.Name).value_or(F.Value);
}
