//===- ErrnoIdle.cpp - errno of a call that nobody asked ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Children.h"
#include "Analysis/ErrnoFlow.h"
#include "Analysis/OutcomeBranch.h"
#include "Analysis/OutcomeEval.h"
#include "Compat/Compat.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

bool kapi::storesErrno(const FunctionGraph &Graph) {
  for (const CFGBlock *Block : *Graph.graph())
    for (const CFGElement &Element : *Block)
      if (auto S = Element.getAs<CFGStmt>())
        if (const auto *Binary = dyn_cast<BinaryOperator>(S->getStmt()))
          if (Binary->isAssignmentOp() && isErrno(*Binary->getLHS()))
            return true;
  return false;
}

static bool mayLeaveErrno(const Stmt &S, ErrnoEffects &Effects) {
  const auto *Call = dyn_cast<CallExpr>(&S);
  return Call && !isTransparentCall(*Call) &&
         Effects.of(*Call, /*IsLookedAt=*/false) != ErrnoEffect::Keeps;
}

bool kapi::isPreceded(const CallExpr &Call, const FunctionGraph &Graph,
                      ErrnoEffects &Effects) {
  auto [Start, End] = Graph.find(Call);
  if (!Start)
    return true;
  llvm::SmallVector<std::pair<const CFGBlock *, unsigned>, 16> Work = {
      {Start, End}};
  llvm::DenseSet<const CFGBlock *> Seen;
  while (!Work.empty()) {
    auto [Block, Before] = Work.pop_back_val();
    for (unsigned I = 0; I < Before; ++I)
      if (auto S = (*Block)[I].getAs<CFGStmt>())
        if (S->getStmt() != &Call && mayLeaveErrno(*S->getStmt(), Effects))
          return true;
    for (const CFGBlock *From : Block->preds())
      if (From && Seen.insert(From).second)
        Work.emplace_back(From, From->size());
  }
  return false;
}

const Expr *kapi::errnoIn(const Stmt &Root, bool IsAlone) {
  const Expr *Found = nullptr;
  llvm::SmallVector<const Stmt *, 8> Stack = {&Root};
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    if (const auto *E = dyn_cast<Expr>(S); E && isErrno(*E)) {
      Found = E;
      continue;
    }
    const auto *Call = dyn_cast<CallExpr>(S);
    if (IsAlone && (isa<DeclRefExpr, MemberExpr>(S) ||
                    (Call && !isTransparentCall(*Call))))
      return nullptr;
    for (const Stmt *Child : S->children())
      // Of a call that counts for nothing the name counts as little.
      if (Child && !(Call && Child == Call->getCallee()))
        Stack.push_back(Child);
  }
  return Found;
}

/// The conditions of \p S, where it is a statement that has some.
static const Expr *conditionIn(const Stmt &S) {
  if (const auto *If = dyn_cast<IfStmt>(&S))
    return If->getCond();
  if (const auto *While = dyn_cast<WhileStmt>(&S))
    return While->getCond();
  if (const auto *Do = dyn_cast<DoStmt>(&S))
    return Do->getCond();
  if (const auto *Switch = dyn_cast<SwitchStmt>(&S))
    return Switch->getCond();
  const auto *Choice = dyn_cast<ConditionalOperator>(&S);
  return Choice ? Choice->getCond() : nullptr;
}

/// What a chain of `&&` and `||` asks first.
static const Expr &firstOf(const Expr &Condition) {
  const Expr *First = Condition.IgnoreParenImpCasts();
  while (const auto *Binary = dyn_cast<BinaryOperator>(First)) {
    if (!Binary->isLogicalOp())
      break;
    First = Binary->getLHS()->IgnoreParenImpCasts();
  }
  return *First;
}

/// False where nothing in the translation unit refers to errno.
static bool isErrnoReferenced(const ASTContext &Ctx) {
  return llvm::any_of(ErrnoFunctions, [&](llvm::StringRef Name) {
    auto It = Ctx.Idents.find(Name);
    if (It == Ctx.Idents.end())
      return false;
    const NamedDecl *Only = compat::onlyDeclaration(*It->second);
    return !Only || Only->isReferenced();
  });
}

bool kapi::hasErrnoCondition(const Stmt &Body, const ASTContext &Ctx) {
  return isErrnoReferenced(Ctx) && anyPart(Body, [](const Stmt &S) {
           const Expr *Condition = conditionIn(S);
           return Condition && errnoIn(firstOf(*Condition), /*IsAlone=*/true);
         });
}

/// The errno in the first condition after \p Call, with no call in between and
/// nothing else in it; null where there is none.
static const Expr *errnoBehind(const CallExpr &Call,
                               const FunctionGraph &Graph) {
  auto [Block, Index] = Graph.find(Call);
  unsigned From = Index + 1;
  llvm::DenseSet<const CFGBlock *> Seen;
  while (Block && Seen.insert(Block).second) {
    for (unsigned I = From; I < Block->size(); ++I)
      if (auto S = (*Block)[I].getAs<CFGStmt>())
        if (const auto *Other = dyn_cast<CallExpr>(S->getStmt());
            Other && !isTransparentCall(*Other))
          return nullptr;
    if (const Expr *Condition = conditionOf(*Block))
      return errnoIn(*Condition, /*IsAlone=*/true);
    Block = Block->succ_size() == 1 ? Block->succ_begin()->getReachableBlock()
                                    : nullptr;
    From = 0;
  }
  return nullptr;
}

std::optional<IdleRead> kapi::errnoAskedAfter(const CallExpr &Call,
                                              const FunctionGraph &Graph,
                                              ErrnoEffects &Effects) {
  const Expr *Read = errnoBehind(Call, Graph);
  if (!Read || storesErrno(Graph))
    return std::nullopt;
  return IdleRead{Read, !isPreceded(Call, Graph, Effects)};
}

bool kapi::tellsByErrno(const CallExpr &Call, const FunctionGraph &Graph) {
  return storesErrno(Graph) && errnoBehind(Call, Graph);
}
