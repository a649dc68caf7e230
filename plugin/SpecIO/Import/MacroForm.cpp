//===- MacroForm.cpp - specifications written as macros -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/MacroForm.h"
#include "SpecIO/Import/MacroRules.h"
#include "SpecIO/Import/MacroValue.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

namespace {

class MacroParser {
public:
  MacroParser(const SourceText &Source, size_t Offset, KapiSpec &Result,
              ImportErrors &Errors)
      : Source(Source), Result(Result), Errors(Errors),
        Main(Source.Text, Offset) {
    Result.File = Source.File;
    Result.Origin = Source.Path.empty() ? Source.File : Source.Path;
    Result.Where = Source.at(Offset);
  }

  size_t run() {
    next();
    std::vector<LocatedTokens> Args = arguments();
    if (Args.size() != 1 || Args[0].size() != 1) {
      error("DEFINE_KERNEL_API_SPEC takes the name of one function");
      return Now.EndOffset;
    }
    Result.Function = Args[0][0].Text;
    open("spec", Result.Where);
    while (!Done)
      statement();
    return End;
  }

private:
  void next() {
    if (Expansion) {
      static_cast<Token &>(Now) = Expansion->next();
      Now.Where = ExpansionWhere;
      if (Now.Kind != Token::End)
        return;
      Expansion.reset();
    }
    static_cast<Token &>(Now) = Main.next();
    Now.Where = Source.at(Now.Offset);
    End = Now.EndOffset;
  }

  void error(const Twine &Message) { errorAt(Now.Where, Message); }
  void errorAt(Position Where, const Twine &Message) {
    Errors.error(Source.File, Where, Message);
  }

  KapiItem &innermost() { return Result.Items[Open.back()]; }

  void open(StringRef Section, Position Where) {
    Open.push_back(Result.Items.size());
    Result.Items.push_back({Section.str(), Where, {}});
  }

  void set(StringRef Key, std::string Text, Position Where) {
    innermost().Texts.push_back({Key.str(), std::move(Text), Where});
  }

  //===--- Statements -----------------------------------------------------===//

  void statement() {
    switch (Now.Kind) {
    case Token::End:
      return finish("the specification of '" + Result.Function +
                    "' ends without KAPI_END_SPEC");
    case Token::Broken:
      error(Now.Text);
      break;
    case Token::Directive:
      return directive();
    case Token::Word:
      return macro();
    case Token::Punct:
      if (Now.is('.'))
        return initializer();
      if (Now.is('}'))
        closeBrace();
      else if (!Now.is(',') && !Now.is(';'))
        unexpected();
      break;
    case Token::DocComment:
      break;
    case Token::String:
      unexpected();
      break;
    }
    next();
  }

  void unexpected() {
    if (Now.is('-'))
      error("unexpected '-'; a patch that removes lines of a specification "
            "needs its line breaks");
    else
      error("unexpected '" + StringRef(Now.Text).take_front(40) +
            "' in a specification");
  }

  void finish(const Twine &Message) {
    error(Message);
    Done = true;
  }

  void macro() {
    std::string Name = Now.Text;
    Position Where = Now.Where;
    if (Name == "KAPI_END_SPEC") {
      while (Open.size() > 1)
        notClosed(Name);
      finishConditions();
      Done = true;
      return;
    }
    if (Name == "DEFINE_KERNEL_API_SPEC" ||
        StringRef(Name).starts_with("SYSCALL_DEFINE")) {
      End = Now.Offset;
      return finish("'" + Name + "' before the KAPI_END_SPEC of '" +
                    Result.Function + "'");
    }
    const MacroRule *Rule = macroRule(Name);
    next();
    std::vector<LocatedTokens> Args = arguments();
    if (Rule)
      return apply(*Rule, Args, Where);
    StringRef Nearest = nearestMacro(Name);
    errorAt(Where,
            "unknown macro '" + Name + "'" +
                (Nearest.empty() ? "" : "; did you mean '" + Nearest + "'?"));
  }

  void notClosed(const Twine &Before) {
    errorAt(innermost().Where, "this " + innermost().Section +
                                   " is not closed before '" + Before + "'");
    Open.pop_back();
  }

  void apply(const MacroRule &Rule, const std::vector<LocatedTokens> &Args,
             Position Where) {
    StringRef Section = Rule.Section;
    // What belongs to the whole ends every item that is still open.
    StringRef Outer =
        Rule.Action == MacroRule::Opens || Rule.Action == MacroRule::Alone
            ? StringRef(Section == "field" ? "struct" : "spec")
            : Section;
    if (Outer == "spec")
      while (Open.size() > 1)
        notClosed(Rule.Name);
    if (innermost().Section != Outer)
      return errorAt(Where, "'" + Twine(Rule.Name) + "' outside of a " + Outer);
    switch (Rule.Action) {
    case MacroRule::Closes:
      Open.pop_back();
      return;
    case MacroRule::Expands:
      return expand(Rule, Args, Where);
    case MacroRule::Sets:
      return setKeys(Rule, Args, Where);
    case MacroRule::Opens:
    case MacroRule::Alone:
      open(Section, Where);
      setKeys(Rule, Args, Where);
      if (Rule.Action == MacroRule::Alone)
        Open.pop_back();
      return;
    }
  }

  void setKeys(const MacroRule &Rule, const std::vector<LocatedTokens> &Args,
               Position Where) {
    llvm::SmallVector<StringRef, 8> Keys;
    StringRef(Rule.Keys).split(Keys, ',');
    if (Keys[0].consume_front("+")) {
      if (!Args.empty())
        return errorAt(Where, "'" + Twine(Rule.Name) + "' takes no arguments");
      return set(Keys[0], "true", Where);
    }
    bool TakesRest = Keys.back().consume_back("*");
    size_t Least = Keys.size() - (TakesRest && Keys.size() > 1 ? 1 : 0);
    if (Args.size() < Least || (Args.size() > Keys.size() && !TakesRest))
      return errorAt(Where, "'" + Twine(Rule.Name) + "' takes " +
                                Twine(Keys.size()) + " arguments, not " +
                                Twine(Args.size()));
    for (size_t I = 0; I < Keys.size() && I < Args.size(); ++I) {
      bool IsRest = TakesRest && I + 1 == Keys.size();
      std::string Text = value(Args[I], Where);
      for (size_t J = I + 1; IsRest && J < Args.size(); ++J)
        Text += ", " + value(Args[J], Where);
      set(Keys[I], std::move(Text),
          Args[I].empty() ? Where : Args[I].front().Where);
    }
  }

  void expand(const MacroRule &Rule, const std::vector<LocatedTokens> &Args,
              Position Where) {
    std::string Text;
    for (StringRef Rest = Rule.Keys; !Rest.empty();) {
      auto [Before, Behind] = Rest.split('$');
      Text += Before;
      Rest = Behind;
      if (Rest.empty())
        break;
      size_t Index = Rest.front() - '1';
      Rest = Rest.drop_front();
      if (Index >= Args.size())
        return errorAt(Where, "'" + Twine(Rule.Name) + "' takes more than " +
                                  Twine(Args.size()) + " arguments");
      Text += spelled(Args[Index]);
    }
    if (Expansion)
      return errorAt(Where, "a shorthand within a shorthand");
    ExpansionText = std::move(Text);
    Expansion.emplace(ExpansionText);
    ExpansionWhere = Where;
    // The token behind the shorthand has been read already; read it again.
    Main = Tokenizer(Source.Text, Now.Offset);
    next();
  }

  void closeBrace() {
    if (Open.size() > 1)
      Open.pop_back();
    else
      error("unexpected '}' in a specification");
  }

  /// `.field = value` and `.locks[0] = {`.
  void initializer() {
    next();
    std::string Field = Now.Text;
    Position Where = Now.Where;
    next();
    if (Now.is('['))
      while (Now.Kind != Token::End && !Now.is(']') && !Now.is('='))
        next();
    if (Now.is(']'))
      next();
    if (!Now.is('='))
      return errorAt(Where, "'." + Field + "' without a value");
    next();
    const MacroRule *Rule = fieldRule(innermost().Section, Field);
    if (Rule && Rule->Action == MacroRule::Opens) {
      if (!Now.is('{'))
        return errorAt(Where, "'." + Field + "' needs '{'");
      open(Rule->Keys, Where);
      return next();
    }
    LocatedTokens Value = until(",}");
    if (!Rule)
      return errorAt(Where, "unknown field '." + Field + "' of a " +
                                innermost().Section);
    set(Rule->Keys, value(Value, Where), Where);
  }

  //===--- Values ---------------------------------------------------------===//

  /// Reads up to one of \p Stops outside of all brackets, which stays.
  LocatedTokens until(StringRef Stops) {
    LocatedTokens Read;
    unsigned Depth = 0;
    while (Now.Kind != Token::End && Now.Kind != Token::Directive) {
      bool IsPunct = Now.Kind == Token::Punct;
      char C = IsPunct && Now.Text.size() == 1 ? Now.Text[0] : 0;
      if (C && Depth == 0 && Stops.contains(C))
        break;
      if (Now.Kind == Token::Word && Now.Text == "KAPI_END_SPEC")
        break;
      if (C == '(' || C == '{' || C == '[')
        ++Depth;
      else if ((C == ')' || C == '}' || C == ']') && Depth > 0)
        --Depth;
      if (Now.Kind == Token::Broken)
        error(Now.Text);
      else if (Now.Kind != Token::DocComment)
        Read.push_back(Now);
      next();
    }
    return Read;
  }

  /// The arguments of a call, if there is one; Now is behind it then.
  std::vector<LocatedTokens> arguments() {
    std::vector<LocatedTokens> Args;
    if (!Now.is('('))
      return Args;
    Position Where = Now.Where;
    do {
      next();
      Args.push_back(until(",)"));
    } while (Now.is(','));
    if (Now.is(')'))
      next();
    else
      errorAt(Where, "this '(' is never closed");
    if (Args.size() == 1 && Args[0].empty())
      Args.clear();
    return Args;
  }

  std::string value(const LocatedTokens &Value, Position Where) {
    return macroValue(Value, Where, [this](Position At, const Twine &Message) {
      errorAt(At, Message);
    });
  }

  //===--- Conditions -----------------------------------------------------===//

  struct Condition {
    std::string Text;
    Position Where;
    size_t Begin; ///< of the branch that is read
  };

  /// Both branches of a condition cannot be facts at once: the first is read,
  /// and the text of both is kept.
  void directive() {
    auto [Word, Rest] = StringRef(Now.Text).split(' ');
    if (Word == "ifdef" || Word == "ifndef" || Word == "if") {
      Conditions.push_back({Now.Text, Now.Where, Now.EndOffset});
      if (Now.Text == "if 0") {
        Errors.warning(Source.File, Now.Where, "what '#if 0' hides is skipped");
        return skipBranches(/*Keep=*/false);
      }
      Errors.warning(Source.File, Now.Where,
                     "'#" + Now.Text +
                         "' within a specification: its first branch is read, "
                         "and kept as a custom entry");
    } else if (Word == "else" || Word == "elif") {
      if (Conditions.empty())
        error("'#" + Word + "' without '#if'");
      else
        return skipBranches(/*Keep=*/true);
    } else if (Word == "endif") {
      if (Conditions.empty())
        error("'#endif' without '#if'");
      else
        endCondition(Now.Offset);
    } else {
      error("'#" + Word + "' within a specification");
    }
    next();
  }

  void keep(const Condition &C, StringRef Branch, size_t EndOfBranch) {
    std::string Text;
    for (StringRef Rest = StringRef(Source.Text).slice(C.Begin, EndOfBranch);
         !(Rest = Rest.ltrim()).empty();) {
      StringRef Part = Rest.take_until([](char X) { return llvm::isSpace(X); });
      Text += (Text.empty() ? "" : " ") + Part.str();
      Rest = Rest.drop_front(Part.size());
    }
    std::string Name = C.Text + Branch.str();
    if (Text.empty())
      return;
    KapiItem Item{"custom", C.Where, {}};
    Item.Texts = {{"name", Name, C.Where}, {"text", Text, C.Where}};
    Result.Items.push_back(std::move(Item));
  }

  void endCondition(size_t Offset) {
    keep(Conditions.back(), "", Offset);
    Conditions.pop_back();
  }

  /// Skips to the end of the condition whose branch begins or ends here.
  void skipBranches(bool Keep) {
    if (Keep)
      keep(Conditions.back(), "", Now.Offset);
    Conditions.back().Begin = Now.EndOffset;
    unsigned Depth = 0;
    for (next(); Now.Kind != Token::End; next()) {
      if (Now.Kind != Token::Directive)
        continue;
      StringRef Text = Now.Text;
      if (Text.starts_with("if"))
        ++Depth;
      else if (Text.starts_with("endif") && Depth-- == 0)
        break;
      else if (!Keep && Depth == 0 && Text.starts_with("else")) {
        // Behind `#if 0` the other branch is the one that counts.
        Conditions.back().Begin = Now.EndOffset;
        return next();
      }
    }
    if (Keep)
      keep(Conditions.back(), ", else", Now.Offset);
    Conditions.pop_back();
    next();
  }

  void finishConditions() {
    for (const Condition &C : Conditions)
      errorAt(C.Where, "'#" + C.Text +
                           "' without '#endif' before the end of "
                           "the specification");
  }

  const SourceText &Source;
  KapiSpec &Result;
  ImportErrors &Errors;
  Tokenizer Main;
  std::optional<Tokenizer> Expansion;
  std::string ExpansionText;
  Position ExpansionWhere;
  LocatedToken Now;
  size_t End = 0;
  bool Done = false;
  /// Indices of the items that are open; the first one is the specification.
  std::vector<size_t> Open;
  std::vector<Condition> Conditions;
};

} // namespace

size_t kapi::readMacroForm(const SourceText &Source, size_t Offset,
                           KapiSpec &Result, ImportErrors &Errors) {
  return MacroParser(Source, Offset, Result, Errors).run();
}
