//===- TuInterface.cpp - what files know of each other's functions --------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/TuInterface.h"
#include "Analysis/WrapperSpec.h"
#include "Report/Report.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclLookups.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace kapi;

llvm::StringRef NamePool::keep(llvm::StringRef Name) {
  std::lock_guard<std::mutex> Guard(Lock);
  return Names.save(Name);
}

std::string InterfaceCollector::file(SourceLocation Loc) const {
  const SourceManager &SM = Ctx.getSourceManager();
  OptionalFileEntryRef Entry =
      SM.getFileEntryRefForID(SM.getFileID(SM.getFileLoc(Loc)));
  if (!Entry)
    return "";
  return relativeTo(Root, SM.getFileManager().getCanonicalName(*Entry));
}

std::string InterfaceCollector::place(SourceLocation Loc) const {
  const SourceManager &SM = Ctx.getSourceManager();
  return file(Loc) + ":" + std::to_string(SM.getSpellingLineNumber(Loc)) + ":" +
         std::to_string(SM.getSpellingColumnNumber(Loc));
}

void InterfaceCollector::addWrapper(const Wrapper &W) {
  const FunctionDecl *Definition = W.Function->getDefinition();
  if (!Definition || Definition->isInlined() || !Definition->isExternC() ||
      !Definition->isExternallyVisible())
    return;
  Spec Derived = W.Derived;
  std::string Header = file(W.Function->getLocation());
  if (Header.empty() || !describeDeclaration(Derived, *Definition, Ctx))
    return;
  Derived.Calls.front().Header = std::move(Header);
  const Wrapper *Here = &W;
  for (WrapperStep &Step : Derived.Wraps->Chain) {
    if (!Here)
      break; // from another file, which has told the place
    Step.At = place(Here->Inner.location(Ctx.getSourceManager()));
    Here = Here->Inner.Through;
  }
  Into.Wrappers.push_back(std::move(Derived));
}

void InterfaceCollector::addFunctions() {
  // Loads what a precompiled header declares, too.
  context(*Ctx.getTranslationUnitDecl());
  // Declared inside a function, or not at all before it was called.
  for (DeclContextLookupResult Found :
       Ctx.getExternCContextDecl()->noload_lookups(
           /*PreserveInternalState=*/false))
    for (const NamedDecl *D : Found)
      if (const auto *Function = dyn_cast<FunctionDecl>(D))
        function(*Function);
}

void InterfaceCollector::context(const DeclContext &DC) {
  for (const Decl *D : DC.decls()) {
    if (const auto *Function = dyn_cast<FunctionDecl>(D))
      function(*Function);
    else if (isa<LinkageSpecDecl, NamespaceDecl, ExportDecl>(D))
      context(*cast<DeclContext>(D));
  }
}

void InterfaceCollector::function(const FunctionDecl &Function) {
  // Most declarations are of headers, and nobody refers to them.
  const FunctionDecl *Definition = nullptr;
  bool IsDefined = Function.isDefined(Definition);
  if (!(IsDefined || Function.isReferenced()) || !Function.getIdentifier() ||
      !Seen.insert(Function.getCanonicalDecl()).second ||
      !Function.isExternC() || !Function.isExternallyVisible())
    return;
  if (!IsDefined)
    Into.Wanted.push_back(Names.keep(Function.getName()));
  else if (!Ctx.getSourceManager().isInSystemHeader(Definition->getLocation()))
    Into.Defined.push_back(Names.keep(Function.getName()));
}
