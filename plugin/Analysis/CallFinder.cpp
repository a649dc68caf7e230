//===- CallFinder.cpp - finds the calls of specified APIs -----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/CallFinder.h"
#include "Analysis/BodyWalk.h"
#include "Analysis/ReferenceScan.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

namespace {

using BodyVisitor = llvm::function_ref<void(const Decl &Owner, const Stmt &)>;

/// The file that is compiled, if all that stands in it is the program's own: no
/// line of it says that it comes from a header of the system.
FileID ownMainFile(const SourceManager &SM) {
  FileID Main = SM.getMainFileID();
  return SM.getSLocEntry(Main).getFile().hasLineDirectives() ||
                 SM.isInSystemHeader(SM.getLocForStartOfFile(Main))
             ? FileID()
             : Main;
}

/// Walks declarations to the bodies that the program itself wrote.
class DeclWalker {
public:
  DeclWalker(const ASTContext &Ctx, BodyVisitor Visit)
      : SM(Ctx.getSourceManager()), IsCpp(Ctx.getLangOpts().CPlusPlus),
        Visit(Visit) {
    if (FileID Own = ownMainFile(SM); Own.isValid())
      OwnFile = {SM.getLocForStartOfFile(Own), SM.getLocForEndOfFile(Own)};
  }

  void context(const DeclContext &DC) {
    for (const Decl *D : DC.noload_decls())
      declaration(*D);
  }

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

private:
  static bool hasDefaultArgument(const ParmVarDecl &Parameter) {
    return Parameter.hasDefaultArg() && !Parameter.hasInheritedDefaultArg() &&
           !Parameter.hasUninstantiatedDefaultArg() &&
           !Parameter.hasUnparsedDefaultArg();
  }

  bool hasDefaultArguments(const FunctionDecl &Function) const {
    return IsCpp && Function.getNumParams() &&
           hasDefaultArgument(
               *Function.getParamDecl(Function.getNumParams() - 1));
  }

  bool isOurs(const Decl &D) const {
    SourceLocation Loc = D.getLocation();
    // Most are in the one file, and which header it is takes longer to find.
    // Between its ends lies nothing that it includes.
    if (OwnFile.getBegin() <= Loc && Loc <= OwnFile.getEnd())
      return true;
    return !SM.isInSystemHeader(SM.getExpansionLoc(Loc));
  }

  void function(const FunctionDecl &Function) {
    if (!(Function.doesThisDeclarationHaveABody() ||
          hasDefaultArguments(Function)) ||
        Function.isFromASTFile() || (IsCpp && Function.isDependentContext()) ||
        !isOurs(Function))
      return;
    if (IsCpp)
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

  void body(const Decl &Owner, const Stmt *S) {
    if (S)
      Visit(Owner, *S);
  }

  const SourceManager &SM;
  SourceRange OwnFile; ///< two ends that nothing lies between, where it is none
  const bool IsCpp;
  BodyVisitor Visit;
};

} // namespace

void CallFinder::walk(const Body &B, const Callees &Functions, Visitor Visit,
                      Referrer Refers) {
  auto VisitLocal = [&](const Decl &Local) {
    DeclWalker(Ctx, [&](const Decl &Owner, const Stmt &Root) {
      ReferenceScan Scan(Functions);
      if (Scan.run(Root))
        return walk({&Owner, &Root}, Functions, Visit, Refers);
      for (const FunctionDecl *Function : Scan.others())
        Refers(*Function);
    }).declaration(Local);
  };
  walkBody(*B.Owner, *B.Root, Functions, Ctx.getSourceManager(), Visit,
           VisitLocal, Refers);
}

/// Without a visit: \p B is of interest when what it refers to is.
void CallFinder::note(const Body &B, ArrayRef<const FunctionDecl *> Refers) {
  if (Refers.empty())
    return;
  for (const FunctionDecl *Function : Refers)
    Users.emplace_back(Function, Bodies.size());
  Bodies.push_back(B);
}

void CallFinder::forEachCall(const Callees &Functions, Visitor Visit) {
  if (!Functions.any() && !Functions.anyFrom(1))
    return;
  ReferenceScan Scan(Functions);
  auto Examine = [&](const Decl &Owner, const Stmt &Root) {
    Body B{&Owner, &Root};
    if (!Scan.run(Root))
      return note(B, Scan.others());
    size_t Index = Bodies.size();
    Bodies.push_back(B);
    walk(B, Functions, Visit, [&](const FunctionDecl &Function) {
      Users.emplace_back(Function.getFirstDecl(), Index);
    });
  };
  if (!Watch)
    return DeclWalker(Ctx, Examine).context(*Ctx.getTranslationUnitDecl());
  llvm::SmallVector<const FunctionDecl *, 8> Own;
  bool NamesApi = false;
  DeclWalker Walker(Ctx, [&](const Decl &Owner, const Stmt &Root) {
    NamesApi ? Examine(Owner, Root) : note({&Owner, &Root}, Own);
  });
  Watch->forEachDefinition([&](const NameWatch::Definition &Def) {
    Own.clear();
    for (const IdentifierInfo *Name : Def.Names)
      if (const FunctionDecl *Function = Watch->ownFunction(*Name))
        Own.push_back(Function);
    NamesApi = Own.size() < Def.Names.size();
    Walker.declaration(*Def.D);
  });
}

void CallFinder::forEachCallAgain(const Callees &Functions, Visitor Visit) {
  if (Watch && !Functions.all([&](const FunctionDecl &Function) {
        return Watch->heardAllUsersOf(Function);
      })) {
    Watch = nullptr;
    Users.clear();
    Bodies.clear();
    return forEachCall(Functions, Visit);
  }
  std::vector<size_t> Which;
  for (auto [Function, Index] : Users)
    if (Functions.isInteresting(*Function))
      Which.push_back(Index);
  llvm::sort(Which);
  Which.erase(std::unique(Which.begin(), Which.end()), Which.end());
  for (size_t Index : Which)
    walk(Bodies[Index], Functions, Visit, [](const FunctionDecl &) {});
}
