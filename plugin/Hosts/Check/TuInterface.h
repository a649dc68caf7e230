//===- TuInterface.h - what files know of each other's functions -*- C++
//-*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_CHECK_TUINTERFACE_H
#define KAPI_CHECK_TUINTERFACE_H

#include "Analysis/Wrapper.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/StringSaver.h"
#include <mutex>

namespace kapi {

/// Keeps each name once for all files. May be used from any thread.
class NamePool {
public:
  llvm::StringRef keep(llvm::StringRef Name);

private:
  std::mutex Lock;
  llvm::BumpPtrAllocator Memory;
  llvm::UniqueStringSaver Names{Memory};
};

/// The functions by which a file and others know each other: those with C
/// linkage, because a spec knows a function by its name alone. C++ functions
/// that are not `extern "C"` may be overloaded.
struct TuInterface {
  /// Defined here, once for each time that the file is compiled.
  std::vector<llvm::StringRef> Defined;
  /// Referred to and not defined here.
  std::vector<llvm::StringRef> Wanted;
  /// Derived for functions that are defined here. A function in a header is
  /// none of them: whoever calls it has the body.
  std::vector<Spec> Wrappers;
};

/// Fills a TuInterface from one translation unit.
class InterfaceCollector {
public:
  /// Places are written relative to \p Root.
  InterfaceCollector(clang::ASTContext &Ctx, NamePool &Names,
                     llvm::StringRef Root, TuInterface &Into)
      : Ctx(Ctx), Names(Names), Root(Root), Into(Into) {}

  void addWrapper(const Wrapper &W);
  void addFunctions();

private:
  void context(const clang::DeclContext &DC);
  void function(const clang::FunctionDecl &Function);
  std::string file(clang::SourceLocation Loc) const;
  std::string place(clang::SourceLocation Loc) const;

  clang::ASTContext &Ctx;
  NamePool &Names;
  llvm::StringRef Root;
  TuInterface &Into;
  llvm::DenseSet<const clang::FunctionDecl *> Seen;
};

} // namespace kapi

#endif // KAPI_CHECK_TUINTERFACE_H
