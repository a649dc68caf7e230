//===- FunctionGraph.cpp - the CFG of one function and what may be tracked in it
//-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/FunctionGraph.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;
using namespace kapi;

FunctionGraph::FunctionGraph(const Decl *Owner, const Stmt &Body,
                             ASTContext &Ctx)
    : Context(dyn_cast<DeclContext>(Owner)) {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.PruneTriviallyFalseEdges = true;
  Graph = CFG::buildCFG(Owner, const_cast<Stmt *>(&Body), &Ctx, Options);
  if (!Graph)
    return;
  collectEscapes(Body);
  indexElements();
  indexParents(Body);
}

void FunctionGraph::indexElements() {
  for (const CFGBlock *Block : *Graph) {
    unsigned Index = 0;
    for (const CFGElement &Element : *Block) {
      if (auto S = Element.getAs<CFGStmt>())
        Places.try_emplace(S->getStmt(), Block, Index);
      ++Index;
    }
  }
}

void FunctionGraph::indexParents(const Stmt &Body) {
  llvm::SmallVector<const Stmt *, 64> Stack = {&Body};
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    for (const Stmt *Child : S->children())
      if (Child) {
        Parents.try_emplace(Child, S);
        Stack.push_back(Child);
      }
  }
}

bool FunctionGraph::isSplit(const CallExpr &Call) const {
  const CFGBlock *Own = find(Call).first;
  for (const Stmt *S = Parents.lookup(&Call); S && isa<Expr>(S);
       S = Parents.lookup(S)) {
    auto It = Places.find(S);
    if (It != Places.end() && It->second.first != Own)
      return true;
  }
  // A declaration or return around the expression counts as well.
  const Stmt *Around = &Call;
  while (Around && isa<Expr>(Around))
    Around = Parents.lookup(Around);
  auto It = Places.find(Around);
  return It != Places.end() && It->second.first != Own;
}

/// Reading a variable is an lvalue-to-rvalue cast around its name, and storing
/// to it an assignment; every other mention may let it be changed unseen.
void FunctionGraph::collectEscapes(const Stmt &Body) {
  llvm::SmallVector<const Stmt *, 64> Stack = {&Body};
  auto Variable = [](const Expr *E) -> const VarDecl * {
    const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParens());
    return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  };
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    if (const auto *Cast = dyn_cast<CastExpr>(S)) {
      bool Reads = Cast->getCastKind() == CK_LValueToRValue ||
                   Cast->getCastKind() == CK_ToVoid;
      if (Reads && Variable(Cast->getSubExpr()))
        continue;
    } else if (const auto *Binary = dyn_cast<BinaryOperator>(S)) {
      if (Binary->isAssignmentOp() && Variable(Binary->getLHS())) {
        Stack.push_back(Binary->getRHS());
        continue;
      }
    } else if (const auto *Unary = dyn_cast<UnaryOperator>(S)) {
      if (Unary->isIncrementDecrementOp() && Variable(Unary->getSubExpr()))
        continue;
    } else if (const auto *Lambda = dyn_cast<LambdaExpr>(S)) {
      for (const LambdaCapture &Capture : Lambda->captures())
        if (Capture.capturesVariable() && Capture.getCaptureKind() == LCK_ByRef)
          if (const auto *Var = dyn_cast<VarDecl>(Capture.getCapturedVar()))
            Escaping.insert(Var);
      continue;
    } else if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
      if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
        Escaping.insert(Var);
      continue;
    }
    for (const Stmt *Child : S->children())
      if (Child)
        Stack.push_back(Child);
  }
}

const VarDecl *FunctionGraph::storesTo(const CallExpr &Call) const {
  const Stmt *S = Parents.lookup(&Call);
  while (isa_and_nonnull<CastExpr, ParenExpr, FullExpr>(S))
    S = Parents.lookup(S);
  if (const auto *Declaration = dyn_cast_or_null<DeclStmt>(S))
    return Declaration->isSingleDecl()
               ? dyn_cast<VarDecl>(Declaration->getSingleDecl())
               : nullptr;
  const auto *Binary = dyn_cast_or_null<BinaryOperator>(S);
  if (!Binary || Binary->getOpcode() != BO_Assign)
    return nullptr;
  const auto *Ref = dyn_cast<DeclRefExpr>(Binary->getLHS()->IgnoreParens());
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

bool FunctionGraph::isTrackable(const VarDecl &Var) const {
  QualType Type = Var.getType();
  return Var.hasLocalStorage() && Var.getDeclContext() == Context &&
         !Type.isVolatileQualified() && !Type->isReferenceType() &&
         (Type->isIntegralOrEnumerationType() || Type->isPointerType()) &&
         !Escaping.contains(&Var) && !Var.hasAttr<CleanupAttr>() &&
         !Var.hasAttr<BlocksAttr>();
}

std::pair<const CFGBlock *, unsigned> FunctionGraph::find(const Stmt &S) const {
  return Places.lookup(&S);
}

bool FunctionGraph::isInLoop(const CallExpr &Call) const {
  const CFGBlock *Start = find(Call).first;
  if (!Start)
    return false;
  llvm::SmallVector<const CFGBlock *, 32> Work = {Start};
  llvm::DenseSet<const CFGBlock *> Seen;
  while (!Work.empty())
    for (const CFGBlock *To : Work.pop_back_val()->succs()) {
      if (To == Start)
        return true;
      if (To && Seen.insert(To).second)
        Work.push_back(To);
    }
  return false;
}

unsigned FunctionGraph::loopDepth(const CallExpr &Call) const {
  unsigned Depth = 0;
  for (const Stmt *S = Parents.lookup(&Call); S; S = Parents.lookup(S))
    Depth += isa<WhileStmt, DoStmt, ForStmt, CXXForRangeStmt>(S);
  return Depth;
}

bool FunctionGraph::isDrain(const CallExpr &Call) const {
  const Stmt *S = &Call;
  while (isa_and_nonnull<Expr>(S)) {
    if (const auto *Binary = dyn_cast<BinaryOperator>(S))
      if (Binary->isAssignmentOp())
        return false;
    S = Parents.lookup(S);
  }
  const auto *Loop = dyn_cast_or_null<WhileStmt>(S);
  if (!Loop)
    return false;
  const auto *Block = dyn_cast<CompoundStmt>(Loop->getBody());
  return isa<NullStmt>(Loop->getBody()) || (Block && Block->body_empty());
}
