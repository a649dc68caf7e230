//===- NameWatch.cpp - which definitions name a function ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/NameWatch.h"
#include "clang/Lex/PreprocessorOptions.h"

using namespace clang;
using namespace kapi;

NameWatch::NameWatch(Preprocessor &PP) : PP(PP) {
  const SourceManager &SM = PP.getSourceManager();
  MainFile = {SM.getLocForStartOfFile(SM.getMainFileID()),
              SM.getLocForEndOfFile(SM.getMainFileID())};
}

std::unique_ptr<NameWatch>
NameWatch::start(Preprocessor &PP, llvm::ArrayRef<llvm::StringRef> Apis) {
  // In C++ what is read is not what is instantiated, and methods are read with
  // their class. A PCH or a module was read at another time.
  const LangOptions &Lang = PP.getLangOpts();
  if (Lang.CPlusPlus || Lang.ObjC || Lang.Modules || PP.getExternalSource() ||
      !PP.getPreprocessorOpts().ImplicitPCHInclude.empty())
    return nullptr;
  std::unique_ptr<NameWatch> Watch(new NameWatch(PP));
  for (llvm::StringRef Name : Apis)
    Watch->listenFor(PP.getIdentifierTable().get(Name));
  PP.setExternalSource(Watch.get());
  return Watch;
}

bool NameWatch::listenFor(IdentifierInfo &Name) {
  if (Name.isOutOfDate())
    return false;
  Name.setOutOfDate(true);
  Marked.push_back(&Name);
  return true;
}

void NameWatch::listenFor(const FunctionDecl &Function) {
  IdentifierInfo *Name = Function.getIdentifier();
  if (Name && listenFor(*Name))
    Own[Name] = &Function;
}

void NameWatch::onIdentifier(const IdentifierInfo &Identifier) {
  if (Names.size() == FirstOfGroup || Names.back() != &Identifier)
    Names.push_back(&Identifier);
}

/// The parser has read one token more than \p Group, the first of what follows;
/// no call begins a declaration, so it may be forgotten.
void NameWatch::note(DeclGroupRef Group) {
  size_t Count = Names.size() - FirstOfGroup;
  bool IsDefinition = false;
  for (const Decl *D : Group) {
    const auto *Function = dyn_cast<FunctionDecl>(D);
    const auto *Var = dyn_cast<VarDecl>(D);
    if (Function && !Function->doesThisDeclarationHaveABody()) {
      declared(*Function);
    } else if (Count && (Function || (Var && Var->hasInit()))) {
      Definitions.push_back({D, FirstOfGroup, Count});
      IsDefinition = true;
      if (Function)
        listenFor(*Function);
    }
  }
  if (!IsDefinition)
    Names.resize(FirstOfGroup);
  FirstOfGroup = Names.size();
}

bool NameWatch::finish() {
  for (IdentifierInfo *Name : Marked)
    Name->setOutOfDate(false);
  if (PP.getExternalSource() != this)
    return false;
  PP.setExternalSource(nullptr);
  llvm::DenseSet<const IdentifierInfo *> Seen;
  for (const IdentifierInfo *Name : Names)
    if (!Own.contains(Name) && Seen.insert(Name).second)
      Named.push_back(Name->getName());
  return true;
}

bool NameWatch::heardAllUsersOf(const FunctionDecl &Function) const {
  const FunctionDecl *HeardOf = Own.lookup(Function.getIdentifier());
  // The name of an API was listened for from the start.
  for (const FunctionDecl *D = HeardOf; D; D = D->getPreviousDecl())
    if (D != HeardOf && D->isThisDeclarationReferenced())
      return false;
  return true;
}
