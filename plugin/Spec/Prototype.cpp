//===- Prototype.cpp - C prototypes as specs write them -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Prototype.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace kapi;
using llvm::Error;
using llvm::Expected;
using llvm::SmallVector;
using llvm::StringRef;

static Error failure(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

static bool isWordChar(char C) { return llvm::isAlnum(C) || C == '_'; }

static Expected<SmallVector<StringRef, 16>> tokens(StringRef Text) {
  SmallVector<StringRef, 16> Result;
  while (!(Text = Text.ltrim()).empty()) {
    size_t Length = Text.find_if_not(isWordChar);
    if (Length == StringRef::npos)
      Length = Text.size();
    if (Length == 0)
      Length = Text.starts_with("...") ? 3 : 1;
    StringRef Token = Text.take_front(Length);
    if (!isWordChar(Token.front()) && Token != "..." &&
        !StringRef("*(),[];").contains(Token.front()))
      return failure("unexpected '" + Token + "' in a prototype");
    Result.push_back(Token);
    Text = Text.drop_front(Length);
  }
  return Result;
}

/// The integer types of the system interface (sys/types.h, POSIX types).
static bool integerNamed(StringRef Name, TypeShape &Shape) {
  struct Entry {
    TypeShape::WidthType Width;
    bool Signed;
    bool Known;
  };
  using T = TypeShape;
  Entry E =
      llvm::StringSwitch<Entry>(Name)
          .Cases("char", "int8_t", {T::Char, true, true})
          .Cases("u8", "uint8_t", "bool", "_Bool", {T::Char, false, true})
          .Cases("short", "int16_t", {T::Short, true, true})
          .Cases("u16", "uint16_t", "umode_t", {T::Short, false, true})
          .Cases("int", "int32_t", "s32", "pid_t", "clockid_t", "key_t",
                 {T::Int, true, true})
          .Cases("idtype_t", "id_t", "timer_t", "mqd_t", {T::Int, true, true})
          .Cases("uint32_t", "u32", "uid_t", "gid_t", "mode_t", "socklen_t",
                 {T::Int, false, true})
          .Cases("long", "time_t", "clock_t", {T::Long, true, true})
          .Cases("ssize_t", "ptrdiff_t", "intptr_t", {T::Size, true, true})
          .Cases("size_t", "uintptr_t", {T::Size, false, true})
          .Cases("off_t", "off64_t", "loff_t", {T::Offset, true, true})
          .Cases("int64_t", "s64", {T::LongLong, true, true})
          .Cases("uint64_t", "u64", "dev_t", {T::LongLong, false, true})
          .Default({T::Int, true, false});
  Shape.Kind = T::Integer;
  Shape.Width = E.Width;
  Shape.Signed = E.Signed;
  return E.Known;
}

/// Reads the words before the first `*`: qualifiers, a base type and maybe the
/// declared name, which is returned through \p Name.
static Expected<TypeShape> baseType(llvm::ArrayRef<StringRef> Words,
                                    std::string &Base, StringRef &Name) {
  TypeShape Shape;
  bool Known = false, Unsigned = false, Sign = false;
  unsigned Longs = 0;
  for (size_t I = 0; I < Words.size(); ++I) {
    StringRef W = Words[I];
    if (W == "const" || W == "volatile" || W == "restrict" || W == "__user" ||
        W == "extern")
      continue;
    if (W == "struct" || W == "union" || W == "enum") {
      if (Known || ++I == Words.size())
        return failure("'" + W + "' without a tag in a prototype");
      Base = (W + " " + Words[I]).str();
      Shape.Kind = W == "enum" ? TypeShape::Integer : TypeShape::Void;
      Known = true;
    } else if (W == "unsigned" || W == "signed") {
      Unsigned |= W == "unsigned";
      Sign = true;
    } else if (W == "long") {
      ++Longs;
    } else if (W == "void" && !Known) {
      Base = "void";
      Known = true;
    } else if (TypeShape S; !Known && integerNamed(W, S)) {
      Shape = S;
      Base = W.str();
      Known = true;
    } else if (Known || Sign || Longs) {
      if (!Name.empty())
        return failure("unexpected '" + W + "' in a prototype");
      Name = W;
    } else {
      // Behind a pointer any typedef will do (sem_t *); by value it will not.
      Base = W.str();
      Known = true;
    }
  }
  if (!Known && !Sign && !Longs)
    return failure("missing type in a prototype");
  if (Sign || Longs) {
    Shape.Kind = TypeShape::Integer;
    if (Longs)
      Shape.Width = Longs > 1 ? TypeShape::LongLong : TypeShape::Long;
    Shape.Signed = !Unsigned;
    Base = (Unsigned ? "unsigned " : "") +
           (Longs ? std::string(Longs > 1 ? "long long" : "long")
                  : (Base.empty() ? "int" : Base));
  }
  return Shape;
}

static Expected<TypeShape> declarator(llvm::ArrayRef<StringRef> Tokens,
                                      std::string &Name) {
  size_t Stars = 0, Words = 0;
  while (Words < Tokens.size() && isWordChar(Tokens[Words].front()))
    ++Words;
  StringRef Declared;
  std::string Base;
  Expected<TypeShape> Shape =
      baseType(Tokens.take_front(Words), Base, Declared);
  if (!Shape)
    return Shape.takeError();
  for (StringRef T : Tokens.drop_front(Words)) {
    if (T == "*" || T == "[")
      ++Stars;
    else if (isWordChar(T.front()) && !llvm::isDigit(T.front()) &&
             T != "const" && T != "restrict" && T != "__user")
      Declared = T;
    else if (T != "]" && !isWordChar(T.front()))
      return failure("unexpected '" + T + "' in a prototype");
  }
  Name = Declared.str();
  if (Stars == 0) {
    if (Shape->Kind == TypeShape::Void && Base != "void")
      return failure(Base.find(' ') != std::string::npos
                         ? "a structure passed by value: '" + Base + "'"
                         : "unknown type '" + Base + "' in a prototype");
    return Shape;
  }
  TypeShape Pointer;
  Pointer.Kind = TypeShape::Pointer;
  Pointer.Width = TypeShape::Size;
  Pointer.Signed = false;
  Pointer.Pointee = Stars > 1 ? Base + " *" : Base;
  return Pointer;
}

Expected<TypeShape> kapi::parseType(StringRef Text) {
  auto Tokens = tokens(Text);
  if (!Tokens)
    return Tokens.takeError();
  std::string Name;
  Expected<TypeShape> Shape = declarator(*Tokens, Name);
  if (Shape && !Name.empty())
    return failure("unexpected '" + Name + "' after a type");
  return Shape;
}

/// Rewrites `result (*name)(...)` to `function *name`: a pointer to a function
/// is told from other pointers, and what the function takes is not compared.
static Expected<SmallVector<StringRef, 16>>
withoutCallbacks(llvm::ArrayRef<StringRef> Tokens) {
  SmallVector<StringRef, 16> Result;
  size_t Start = 0;
  for (size_t I = 0; I < Tokens.size(); ++I) {
    Result.push_back(Tokens[I]);
    if (Tokens[I] == ",")
      Start = Result.size();
    if (Tokens[I] != "(")
      continue;
    llvm::ArrayRef<StringRef> Rest = Tokens.drop_front(I + 1);
    bool Named = Rest.size() > 1 && isWordChar(Rest[1].front());
    size_t End = 2 + Named;
    if (Rest.size() <= End || Rest[0] != "*" || Rest[1 + Named] != ")" ||
        Rest[End] != "(")
      return failure("unexpected '(' in a prototype");
    for (unsigned Depth = 1; Depth != 0;) {
      if (++End == Rest.size())
        return failure("missing ')' in a prototype");
      Depth += Rest[End] == "(";
      Depth -= Rest[End] == ")";
    }
    Result.truncate(Start);
    Result.push_back("function");
    Result.push_back("*");
    if (Named)
      Result.push_back(Rest[1]);
    I += End + 1;
  }
  return Result;
}

static Error parseParameters(llvm::ArrayRef<StringRef> Tokens, Prototype &P) {
  if (Tokens.empty() || (Tokens.size() == 1 && Tokens[0] == "void"))
    return Error::success();
  while (true) {
    size_t Comma =
        std::find(Tokens.begin(), Tokens.end(), ",") - Tokens.begin();
    llvm::ArrayRef<StringRef> One = Tokens.take_front(Comma);
    if (One.empty())
      return failure("empty parameter in a prototype");
    if (One.size() == 1 && One[0] == "...") {
      if (Comma != Tokens.size())
        return failure("'...' has to be the last parameter");
      P.Variadic = true;
      return Error::success();
    }
    Prototype::Parameter Parameter;
    Expected<TypeShape> Shape = declarator(One, Parameter.Name);
    if (!Shape)
      return Shape.takeError();
    if (Shape->Kind == TypeShape::Void)
      return failure("a parameter of type void");
    Parameter.Type = *Shape;
    P.Parameters.push_back(std::move(Parameter));
    if (Comma == Tokens.size())
      return Error::success();
    Tokens = Tokens.drop_front(Comma + 1);
  }
}

Expected<Prototype> kapi::parsePrototype(StringRef Text) {
  auto Tokens = tokens(Text.rtrim("; \n"));
  if (!Tokens)
    return Tokens.takeError();
  size_t Open =
      std::find(Tokens->begin(), Tokens->end(), "(") - Tokens->begin();
  if (Open == Tokens->size() || Tokens->back() != ")")
    return failure("a prototype has the form 'int name(int first, ...)'");
  Prototype P;
  llvm::ArrayRef<StringRef> All(*Tokens);
  Expected<TypeShape> Result = declarator(All.take_front(Open), P.Name);
  if (!Result)
    return Result.takeError();
  if (P.Name.empty())
    return failure("a prototype has to name its function");
  P.Result = *Result;
  auto Parameters = withoutCallbacks(All.drop_front(Open + 1).drop_back());
  if (!Parameters)
    return Parameters.takeError();
  if (Error E = parseParameters(*Parameters, P))
    return std::move(E);
  return P;
}
