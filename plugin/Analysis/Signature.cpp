//===- Signature.cpp - is this declaration the API's? ---------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Signature.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace kapi;

TargetWidths kapi::targetWidths(const ASTContext &Ctx) {
  TargetWidths W;
  W.Long = Ctx.getTypeSize(Ctx.LongTy);
  W.Size = Ctx.getTypeSize(Ctx.getSizeType());
  return W;
}

unsigned kapi::widthOf(const TypeShape &Shape, const ASTContext &Ctx) {
  if (Shape.Kind == TypeShape::Pointer)
    return Ctx.getTypeSize(Ctx.VoidPtrTy);
  switch (Shape.Width) {
  case TypeShape::Char:
    return 8;
  case TypeShape::Short:
    return 16;
  case TypeShape::Int:
    return 32;
  case TypeShape::Long:
    return Ctx.getTypeSize(Ctx.LongTy);
  case TypeShape::Size:
    return Ctx.getTypeSize(Ctx.getSizeType());
  case TypeShape::LongLong:
  case TypeShape::Offset:
    return 64;
  }
  llvm_unreachable("every width is named above");
}

static bool pointeeMatches(QualType Pointee, llvm::StringRef Expected) {
  Pointee = Pointee.getCanonicalType().getUnqualifiedType();
  if (Expected.ends_with(" *"))
    return Pointee->isPointerType();
  if (Expected.consume_front("struct ")) {
    const auto *Record = Pointee->getAs<RecordType>();
    return Record && Record->getDecl()->getName() == Expected;
  }
  if (Expected == "void")
    return Pointee->isVoidType();
  if (Expected == "char")
    return Pointee->isAnyCharacterType();
  if (Expected == "function")
    return Pointee->isFunctionType();
  // Behind a pointer, what a typedef stands for is the platform's business:
  // socklen_t is an integer, sem_t a union.
  return !Pointee->isPointerType() && !Pointee->isVoidType();
}

static bool typeMatches(QualType Type, const TypeShape &Expected,
                        const ASTContext &Ctx) {
  Type = Type.getCanonicalType();
  switch (Expected.Kind) {
  case TypeShape::Void:
    return Type->isVoidType();
  case TypeShape::Pointer:
    // glibc declares socket addresses as a transparent union of pointers.
    if (const auto *Union = Type->getAsUnionType())
      return Union->getDecl()->hasAttr<TransparentUnionAttr>();
    return Type->isPointerType() &&
           pointeeMatches(Type->getPointeeType(), Expected.Pointee);
  case TypeShape::Integer:
    if (!Type->isIntegralOrEnumerationType())
      return false;
    if (Expected.Width == TypeShape::Offset)
      return Ctx.getTypeSize(Type) == 64 || Ctx.getTypeSize(Type) == 32;
    return Ctx.getTypeSize(Type) == widthOf(Expected, Ctx);
  }
  return false;
}

/// The program's own function of that name, such as a fallback for an old libc.
static bool isDefinedByProgram(const FunctionDecl &Function) {
  const SourceManager &SM = Function.getASTContext().getSourceManager();
  const FunctionDecl *Definition = nullptr;
  return Function.hasBody(Definition) &&
         !SM.isInSystemHeader(Definition->getLocation());
}

static bool matchesShape(const FunctionProtoType *Type,
                         const Prototype &Expected, const ASTContext &Ctx) {
  if (Type->getNumParams() != Expected.Parameters.size() ||
      Type->isVariadic() != Expected.Variadic ||
      !typeMatches(Type->getReturnType(), Expected.Result, Ctx))
    return false;
  for (unsigned I = 0; I < Type->getNumParams(); ++I)
    if (!typeMatches(Type->getParamType(I), Expected.Parameters[I].Type, Ctx))
      return false;
  return true;
}

bool kapi::matchesPrototype(const FunctionDecl &Function,
                            const Prototype &Expected, const ASTContext &Ctx) {
  if (!Function.isExternC() || !Function.isExternallyVisible() ||
      isDefinedByProgram(Function))
    return false;
  const auto *Type = Function.getType()->getAs<FunctionProtoType>();
  // An implicit declaration says nothing about its parameters.
  return !Type || matchesShape(Type, Expected, Ctx);
}

static bool isWrittenAs(llvm::StringRef Text, QualType Type,
                        const ASTContext &Ctx) {
  llvm::Expected<TypeShape> Shape = parseType(Text);
  if (Shape)
    return typeMatches(Type, *Shape, Ctx);
  llvm::consumeError(Shape.takeError());
  return false;
}

std::string kapi::typeText(QualType Type, const ASTContext &Ctx) {
  PrintingPolicy Policy(Ctx.getLangOpts());
  Policy.Bool = true;
  Type = Type.getUnqualifiedType();
  std::vector<std::string> Ways = {Type.getAsString(Policy),
                                   Type.getCanonicalType().getAsString(Policy)};
  if (const auto *Record = Type->getPointeeCXXRecordDecl())
    Ways.push_back("struct " + Record->getName().str() + " *");
  for (const std::string &Text : Ways)
    if (isWrittenAs(Text, Type, Ctx))
      return Text;
  return Type->isPointerType() ? "void *" : "";
}

/// One parameter or the result with its name.
static std::string declared(QualType Type, const std::string &Name,
                            const ASTContext &Ctx) {
  if (Type->isFunctionPointerType()) {
    std::string Text = Name;
    Type.getCanonicalType().getUnqualifiedType().getAsStringInternal(
        Text, PrintingPolicy(Ctx.getLangOpts()));
    return Text;
  }
  std::string Text = Type->isVoidType() ? "void" : typeText(Type, Ctx);
  return Text + (llvm::StringRef(Text).ends_with("*") ? "" : " ") + Name;
}

std::optional<std::string>
kapi::prototypeText(const FunctionDecl &Function,
                    llvm::ArrayRef<std::string> ParameterNames,
                    const ASTContext &Ctx) {
  const auto *Type = Function.getType()->getAs<FunctionProtoType>();
  if (!Type || !Function.isExternC() || !Function.isExternallyVisible())
    return std::nullopt;
  std::vector<std::string> Parameters;
  for (unsigned I = 0; I < Type->getNumParams(); ++I)
    Parameters.push_back(
        declared(Type->getParamType(I), ParameterNames[I], Ctx));
  if (Type->isVariadic())
    Parameters.push_back("...");
  std::string Text =
      declared(Type->getReturnType(), Function.getName().str(), Ctx) + "(" +
      (Parameters.empty() ? "void" : llvm::join(Parameters, ", ")) + ")";
  llvm::Expected<Prototype> Parsed = parsePrototype(Text);
  if (!Parsed) {
    llvm::consumeError(Parsed.takeError());
    return std::nullopt;
  }
  if (!matchesShape(Type, *Parsed, Ctx))
    return std::nullopt;
  return Text;
}
