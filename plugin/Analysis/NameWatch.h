//===- NameWatch.h - which definitions name a function ----------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_NAMEWATCH_H
#define KAPI_ANALYSIS_NAMEWATCH_H

#include "Compat/Compat.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclGroup.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <memory>
#include <vector>

namespace kapi {

/// Learns while a C file is parsed in which definitions the names of specified
/// functions stand, and the names of functions whose definitions are among
/// these. All other bodies need not be looked at: what has not been read there
/// is not called there.
class NameWatch : public compat::IdentifierListener {
public:
  /// Starts to listen for \p Apis, the names of functions; null where the text
  /// of a definition does not tell what it calls, or somebody else is
  /// listening.
  static std::unique_ptr<NameWatch> start(clang::Preprocessor &PP,
                                          llvm::ArrayRef<llvm::StringRef> Apis);

  /// The compiler has parsed \p Group to its end.
  void parsed(clang::DeclGroupRef Group) {
    // Most are in headers, or name nothing.
    if (Names.size() != FirstOfGroup || !Group.isSingleDecl())
      note(Group);
    else if (const auto *Function =
                 llvm::dyn_cast<clang::FunctionDecl>(Group.getSingleDecl());
             Function && !Function->doesThisDeclarationHaveABody())
      declared(*Function);
  }

  /// Ceases to listen, at the end of the file. False where not everything that
  /// was read was heard.
  bool finish();

  /// A function or a variable with a value, and what was read in it.
  struct Definition {
    const clang::Decl *D;
    llvm::ArrayRef<const clang::IdentifierInfo *> Names;
  };
  /// In their order, those that name something.
  template <typename Visitor> void forEachDefinition(Visitor Visit) const {
    for (const Heard &H : Definitions)
      Visit(Definition{H.D, llvm::ArrayRef(Names).slice(H.First, H.Count)});
  }

  /// Those of the APIs that definitions name, each once.
  llvm::ArrayRef<llvm::StringRef> namedApis() const { return Named; }
  /// The first declaration of the function of the program that \p Name stands
  /// for; null for the name of an API.
  const clang::FunctionDecl *
  ownFunction(const clang::IdentifierInfo &Name) const {
    const clang::FunctionDecl *Function = Own.lookup(&Name);
    return Function ? Function->getFirstDecl() : nullptr;
  }
  /// Whether everybody who refers to \p Function, which is defined here, was
  /// heard: nobody did so before its name was listened for.
  bool heardAllUsersOf(const clang::FunctionDecl &Function) const;

private:
  struct Heard {
    const clang::Decl *D;
    size_t First, Count;
  };

  explicit NameWatch(clang::Preprocessor &PP);

  void onIdentifier(const clang::IdentifierInfo &Identifier) override;
  void note(clang::DeclGroupRef Group);
  void declared(const clang::FunctionDecl &Function) {
    // Later definitions in this file may refer to it before it is defined.
    clang::SourceLocation Loc = Function.getLocation();
    if (MainFile.getBegin() <= Loc && Loc <= MainFile.getEnd())
      listenFor(Function);
  }
  bool listenFor(clang::IdentifierInfo &Name);
  void listenFor(const clang::FunctionDecl &Function);

  clang::Preprocessor &PP;
  clang::SourceRange MainFile;
  /// Those that are listened for, all marked in the compiler's own table.
  std::vector<clang::IdentifierInfo *> Marked;
  /// Functions of the program by name: the first declaration that was heard of.
  llvm::DenseMap<const clang::IdentifierInfo *, const clang::FunctionDecl *>
      Own;
  std::vector<const clang::IdentifierInfo *> Names;
  size_t FirstOfGroup = 0;
  std::vector<Heard> Definitions;
  std::vector<llvm::StringRef> Named;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_NAMEWATCH_H
