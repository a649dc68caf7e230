//===- CallFinder.cpp - finds the calls of specified APIs -----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/CallFinder.h"
#include "Analysis/BodyWalk.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

namespace {

/// Walks the declarations of the translation unit to the bodies that the
/// program itself wrote.
class DeclWalker {
public:
  DeclWalker(ASTContext &Ctx, const Callees &Apis,
             llvm::function_ref<void(const CallSite &)> Visit)
      : SM(Ctx.getSourceManager()), Apis(Apis), Visit(Visit) {}

  void context(const DeclContext &DC) {
    for (const Decl *D : DC.noload_decls())
      declaration(*D);
  }

private:
  void declaration(const Decl &D) {
    // What a PCH or module holds was reported when that was built.
    if (D.isFromASTFile())
      return;
    switch (D.getKind()) {
    case Decl::Namespace:
    case Decl::LinkageSpec:
    case Decl::Export:
      if (isOurs(D))
        context(*cast<DeclContext>(&D));
      return;
    case Decl::Block:
      return body(D, cast<BlockDecl>(D).getBody());
    case Decl::Friend:
      if (const NamedDecl *Friend = cast<FriendDecl>(D).getFriendDecl())
        declaration(*Friend);
      return;
    case Decl::ClassTemplate:
      for (const auto *Special : cast<ClassTemplateDecl>(D).specializations())
        declaration(*Special);
      return;
    case Decl::FunctionTemplate:
      for (const auto *Special :
           cast<FunctionTemplateDecl>(D).specializations())
        function(*Special);
      return;
    case Decl::VarTemplate:
      for (const auto *Special : cast<VarTemplateDecl>(D).specializations())
        declaration(*Special);
      return;
    default:
      break;
    }
    if (const auto *Function = dyn_cast<FunctionDecl>(&D))
      return function(*Function);
    if (const auto *Record = dyn_cast<CXXRecordDecl>(&D)) {
      if (Record->isThisDeclarationADefinition() &&
          !Record->isDependentContext() && isOurs(D))
        context(*Record);
    } else if (const auto *Field = dyn_cast<FieldDecl>(&D)) {
      if (Field->hasInClassInitializer() && isOurs(D))
        body(D, Field->getInClassInitializer());
    } else if (const auto *Var = dyn_cast<VarDecl>(&D)) {
      if (Var->hasInit() && !Var->isTemplated() && isOurs(D))
        body(D, Var->getInit());
    }
  }

  static bool hasDefaultArgument(const ParmVarDecl &Parameter) {
    return Parameter.hasDefaultArg() && !Parameter.hasInheritedDefaultArg() &&
           !Parameter.hasUninstantiatedDefaultArg() &&
           !Parameter.hasUnparsedDefaultArg();
  }

  static bool hasDefaultArguments(const FunctionDecl &Function) {
    return Function.getNumParams() && hasDefaultArgument(*Function.getParamDecl(
                                          Function.getNumParams() - 1));
  }

  bool isOurs(const Decl &D) const {
    return !SM.isInSystemHeader(SM.getExpansionLoc(D.getLocation()));
  }

  void function(const FunctionDecl &Function) {
    if (Function.isDependentContext() || Function.isFromASTFile() ||
        !(Function.doesThisDeclarationHaveABody() ||
          hasDefaultArguments(Function)) ||
        !isOurs(Function))
      return;
    for (const ParmVarDecl *Parameter : Function.parameters())
      if (hasDefaultArgument(*Parameter))
        body(*Parameter, Parameter->getDefaultArg());
    if (!Function.doesThisDeclarationHaveABody())
      return;
    if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Function))
      for (const CXXCtorInitializer *Init : Constructor->inits())
        if (Init->isWritten())
          body(Function, Init->getInit());
    body(Function, Function.getBody());
  }

  /// Whether the body can hold a call site: it names an API, or declares
  /// something with bodies of its own. Most bodies do not.
  bool isWorthWalking(const Stmt &Root) {
    Scan.assign(1, &Root);
    while (!Scan.empty()) {
      const Stmt *S = Scan.pop_back_val();
      if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
        const auto *Function = dyn_cast<FunctionDecl>(Ref->getDecl());
        if (Function && Apis.isInteresting(*Function))
          return true;
        continue;
      }
      if (isa<LambdaExpr, BlockExpr, CapturedStmt>(S))
        return true;
      if (const auto *Declaration = dyn_cast<DeclStmt>(S))
        if (llvm::any_of(Declaration->decls(),
                         [](const Decl *D) { return isa<TagDecl>(D); }))
          return true;
      for (const Stmt *Child : S->children())
        if (Child)
          Scan.push_back(Child);
    }
    return false;
  }

  void body(const Decl &Owner, const Stmt *S) {
    if (S && isWorthWalking(*S))
      walkBody(Owner, *S, Apis, SM, Visit,
               [this](const Decl &Local) { declaration(Local); });
  }

  const SourceManager &SM;
  const Callees &Apis;
  llvm::function_ref<void(const CallSite &)> Visit;
  llvm::SmallVector<const Stmt *, 64> Scan;
};

} // namespace

void kapi::forEachCall(ASTContext &Ctx, const Callees &Apis,
                       llvm::function_ref<void(const CallSite &)> Visit) {
  if (Apis.any())
    DeclWalker(Ctx, Apis, Visit).context(*Ctx.getTranslationUnitDecl());
}
