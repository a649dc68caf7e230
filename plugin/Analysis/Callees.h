//===- Callees.h - which functions of the translation unit are APIs --*- C++
//-*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_CALLEES_H
#define KAPI_ANALYSIS_CALLEES_H

#include "Analysis/NameWatch.h"
#include "Analysis/Wrapper.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

namespace kapi {

/// The declarations that stand for specified APIs, and the decision which API a
/// call goes to.
class Callees {
public:
  /// Recognises what \p Db describes, but for wrappers whose specs were
  /// derived: their turn comes later. With \p Watch only what it heard of.
  Callees(clang::ASTContext &Ctx, const clang::Preprocessor &PP,
          const Database &Db, const NameWatch *Watch = nullptr);

  /// The names of the functions that can be recognised in some translation
  /// unit.
  static std::vector<llvm::StringRef> names(const Database &Db);

  /// Recognises from now on the wrappers that are \p Depth functions above an
  /// API and nothing else: \p Here, which are defined in this translation unit,
  /// and those that the database knows from others.
  void climb(unsigned Depth, llvm::ArrayRef<const Wrapper *> Here);
  /// Whether the database knows wrappers referred to here that are at least
  /// \p Depth functions above an API.
  bool anyFrom(unsigned Depth) const;

  const clang::ASTContext &context() const { return Ctx; }

  /// False where no function of interest is referred to: nothing to walk.
  bool any() const { return !Known.empty(); }
  /// Whether \p Holds is true of every declaration that is recognised.
  template <typename Predicate> bool all(Predicate Holds) const {
    return llvm::all_of(Known, [&](auto &Each) { return Holds(*Each.first); });
  }

  /// True for a declaration that resolve() would recognise.
  bool isInteresting(const clang::FunctionDecl &Function) const {
    return Known.contains(Function.getFirstDecl());
  }

  /// Fills the API into \p Site for a call of \p Function; false where the call
  /// is not of a specified API.
  bool resolve(const clang::FunctionDecl &Function, CallSite &Site) const;

private:
  void add(llvm::StringRef Name);
  void add(llvm::StringRef Name, const clang::FunctionDecl &Function);
  bool resolveSyscall(CallSite &Site) const;

  clang::ASTContext &Ctx;
  const clang::Preprocessor &PP;
  const Database &Db;
  /// The API of each declaration; an empty one stands for syscall().
  llvm::DenseMap<const clang::FunctionDecl *, CallRef> Known;
  llvm::DenseMap<const clang::FunctionDecl *, const Wrapper *> Through;
  /// Wrappers in other translation units.
  std::vector<std::pair<const clang::FunctionDecl *, CallRef>> Elsewhere;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_CALLEES_H
