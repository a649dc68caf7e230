//===- Callees.cpp - which functions of the translation unit are APIs -----===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Callees.h"
#include "Analysis/Signature.h"
#include "Analysis/Spelling.h"
#include "Compat/Compat.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/TargetInfo.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// Takes any of the database's APIs by its number.
static constexpr llvm::StringLiteral SyscallName = "syscall";

Callees::Callees(ASTContext &Ctx, const Preprocessor &PP, const Database &Db,
                 const NameWatch *Watch)
    : Ctx(Ctx), PP(PP), Db(Db) {
  if (Watch)
    llvm::for_each(Watch->namedApis(), [this](auto Name) { add(Name); });
  else
    llvm::for_each(names(Db), [this](auto Name) { add(Name); });
}

std::vector<llvm::StringRef> Callees::names(const Database &Db) {
  std::vector<llvm::StringRef> Names = Db.functions();
  Names.push_back(SyscallName);
  return Names;
}

void Callees::climb(unsigned Depth, llvm::ArrayRef<const Wrapper *> Here) {
  Known.clear();
  Through.clear();
  for (const auto &[Function, Ref] : Elsewhere)
    if (Ref.Api->wrapperDepth() == Depth)
      Known[Function] = Ref;
  for (const Wrapper *W : Here) {
    Known[W->Function] = W->ref();
    Through[W->Function] = W;
  }
}

bool Callees::anyFrom(unsigned Depth) const {
  return llvm::any_of(Elsewhere, [&](const auto &Entry) {
    return Entry.second.Api->wrapperDepth() >= Depth;
  });
}

static bool isSyscall(const FunctionDecl &Function) {
  const auto *Type = Function.getType()->getAs<FunctionProtoType>();
  return Function.isExternC() && Function.isExternallyVisible() &&
         !Function.hasBody() && (!Type || Type->isVariadic());
}

void Callees::add(llvm::StringRef Name) {
  const IdentifierTable &Idents = PP.getIdentifierTable();
  auto It = Idents.find(Name);
  if (It == Idents.end())
    return;
  // The first look-up builds a table of the whole translation unit. The
  // compiler has what it parsed itself at hand: for most names the one
  // declaration, for `struct stat` and stat() both.
  const IdentifierInfo *Identifier = It->second;
  const NamedDecl *Only = compat::onlyDeclaration(*Identifier);
  if (const auto *Function = dyn_cast_or_null<FunctionDecl>(Only))
    return add(Name, *Function);
  if (Identifier->isFromAST()) {
    for (const NamedDecl *D : Ctx.getTranslationUnitDecl()->lookup(Identifier))
      if (const auto *Function = dyn_cast<FunctionDecl>(D))
        add(Name, *Function);
  } else if (Identifier->getFETokenInfo() && !Only) {
    compat::forEachDeclaration(PP, *Identifier, [&](const NamedDecl &D) {
      const auto *Function = dyn_cast<FunctionDecl>(&D);
      if (Function &&
          Function->getDeclContext()->getRedeclContext()->isTranslationUnit())
        add(Name, *Function);
    });
  }
  // Declared inside a function, or not at all before it was called.
  for (const NamedDecl *D : Ctx.getExternCContextDecl()->lookup(Identifier))
    if (const auto *Function = dyn_cast<FunctionDecl>(D))
      add(Name, *Function);
}

void Callees::add(llvm::StringRef Name, const FunctionDecl &Function) {
  if (!Function.isReferenced())
    return;
  if (Name == SyscallName) {
    if (isSyscall(Function))
      Known[Function.getCanonicalDecl()] = {};
    return;
  }
  CallRef Ref = Db.function(Name);
  llvm::Expected<Prototype> Expected = parsePrototype(Ref.How->Prototype);
  if (!Expected)
    llvm::consumeError(Expected.takeError());
  else if (!matchesPrototype(Function, *Expected, Ctx))
    return;
  else if (!Ref.Api->Wraps)
    Known[Function.getCanonicalDecl()] = Ref;
  // A name alone is enough for the C library's functions, not for others.
  else if (Function.hasPrototype())
    Elsewhere.emplace_back(Function.getCanonicalDecl(), Ref);
}

bool Callees::resolve(const FunctionDecl &Function, CallSite &Site) const {
  auto It = Known.find(Function.getCanonicalDecl());
  if (It == Known.end())
    return false;
  if (!It->second)
    return resolveSyscall(Site);
  Site.Api = It->second.Api;
  Site.How = It->second.How;
  Site.Through = Through.lookup(It->first);
  // The object comes first in the call of a lambda.
  Site.FirstArgument = isa<CXXOperatorCallExpr>(Site.Expr);
  return true;
}

/// The API whose number the first argument of syscall() is. A name such as
/// SYS_mlock2 decides on every architecture, a bare number where specs know it.
bool Callees::resolveSyscall(CallSite &Site) const {
  if (Site.Expr->getNumArgs() == 0)
    return false;
  const Expr &Selector = *Site.Expr->getArg(0);
  Expr::EvalResult Value;
  if (Selector.isValueDependent() ||
      !Selector.EvaluateAsInt(Value, Ctx, Expr::SE_NoSideEffects))
    return false;
  CallRef Ref;
  for (const SpelledName &Name :
       spelledNames(*Selector.IgnoreParenCasts(), Ctx)) {
    llvm::StringRef Plain = Name.Name;
    if (Plain.consume_front("SYS_") || Plain.consume_front("__NR_"))
      Ref = Db.syscall(Plain);
    if (Ref)
      break;
  }
  if (!Ref)
    Ref = Db.syscall(Ctx.getTargetInfo().getTriple().getArchName(),
                     Value.Val.getInt().extOrTrunc(64).getZExtValue());
  if (!Ref)
    return false;
  Site.Api = Ref.Api;
  Site.How = Ref.How;
  Site.FirstArgument = 1;
  return true;
}
