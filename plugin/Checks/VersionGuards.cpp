//===- VersionGuards.cpp - how code asks what a system has ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/VersionGuards.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/Guards.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace kapi;
using llvm::StringRef;

/// What the names of variables and functions say that tell what a system has.
static bool isFeatureWord(StringRef Word) {
  static const llvm::StringSet<> Words = {
      "have",      "has",         "had",         "support",   "supports",
      "supported", "unsupported", "avail",       "available", "availability",
      "version",   "kernel",      "feature",     "features",  "feat",
      "probe",     "probed",      "works",       "working",   "missing",
      "enosys",    "nosys",       "capable",     "compat",    "legacy",
      "fallback",  "emulate",     "emulated",    "uname",     "detect",
      "detected",  "tested",      "implemented", "glibc",     "sysinfo"};
  return Words.contains(Word);
}

static bool hasFeatureWord(StringRef Identifier) {
  return llvm::any_of(wordsOf(Identifier), isFeatureWord);
}

/// `memfd` of memfd_create, `onfault` of MLOCK_ONFAULT: words that say which
/// thing is meant. Of an API that is there, the flag's alone do.
bool VersionGuards::isAbout(StringRef Identifier) const {
  constexpr size_t LeastLength = 5;
  return hasFeatureWord(Identifier) ||
         llvm::any_of(wordsOf(Names.back()), [&](StringRef Word) {
           return Word.size() >= LeastLength &&
                  Identifier.contains_insensitive(Word);
         });
}

/// `#ifdef MLOCK_ONFAULT` asks for mlock2 as well.
static bool namesConstantOf(StringRef Condition, const Spec &Api) {
  auto Named = [&](const std::vector<Flag> &Flags) {
    return llvm::any_of(
        Flags, [&](const Flag &F) { return Condition.contains(F.Name); });
  };
  return llvm::any_of(Api.Params, [&](const Param &P) {
    return Named(P.Values) ||
           (P.Mask && (Named(P.Mask->Flags) ||
                       llvm::any_of(P.Mask->Fields, [&](const ValueField &F) {
                         return Named(F.Values);
                       })));
  });
}

bool VersionGuards::asksPreprocessor() {
  for (StringRef Condition :
       Context.Preprocessed.around(Site.Expr->getBeginLoc())) {
    if (Condition.contains_insensitive("version") ||
        Condition.contains("__GLIBC") || namesConstantOf(Condition, *Site.Api))
      return true;
    for (const std::string &Name : Names)
      if (Condition.contains_insensitive(Name))
        return true;
  }
  return false;
}

bool VersionGuards::asks(const Stmt &Condition) const {
  llvm::SmallVector<const Stmt *, 16> Stack = {&Condition};
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    // A result of the call's own is no question before it.
    if (S == Site.Expr)
      return false;
    const NamedDecl *Named = nullptr;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
      Named = Ref->getDecl();
    else if (const auto *Member = dyn_cast<MemberExpr>(S))
      Named = Member->getMemberDecl();
    if (Named && Named->getIdentifier() && isAbout(Named->getName()))
      return true;
    for (const Stmt *Child : S->children())
      if (Child)
        Stack.push_back(Child);
  }
  return false;
}

static const ValueDecl *declOf(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenCasts());
  return Ref ? Ref->getDecl() : nullptr;
}

/// It works on the same thing.
bool VersionGuards::isOtherWay(const CallExpr &Other) const {
  if (purposeOf(Other) != CallPurpose::Work)
    return false;
  for (const Expr *Own : Site.Expr->arguments())
    for (const Expr *Its : Other.arguments())
      if (const ValueDecl *Decl = declOf(Own); Decl && Decl == declOf(Its))
        return true;
  const FunctionGraph *Graph = Context.Graphs.of(Site);
  const VarDecl *Result = Graph ? Graph->storesTo(*Site.Expr) : nullptr;
  return Result && Result == Graph->storesTo(Other);
}

bool VersionGuards::asksAtRunTime() {
  const auto *Function = dyn_cast_or_null<NamedDecl>(Site.Owner);
  if (Function && Function->getIdentifier() &&
      hasFeatureWord(Function->getName()))
    return true;
  const FunctionGraph *Graph = Context.Graphs.of(Site);
  if (!Graph)
    return false;
  return llvm::any_of(guardsOf(*Graph, *Site.Expr), [&](const Guard &G) {
    return asks(*G.Condition) ||
           llvm::any_of(callsFrom(*G.Otherwise), [&](const CallExpr *Other) {
             return isOtherWay(*Other);
           });
  });
}

bool VersionGuards::isOptional() const {
  const FunctionDecl *Callee = Site.Expr->getDirectCallee();
  return !Callee || Callee->isWeak();
}
