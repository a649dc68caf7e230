//===- GraphElements.cpp - which parts of a body a graph holds, and where -===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/DecidedConditions.h"
#include "Analysis/ErrnoExpr.h"
#include "Analysis/FunctionGraph.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// What only names a value or hands it on, two of three parts of a body. It is
/// no element of its own: it is evaluated together with what is around it.
static constexpr Stmt::StmtClass LeftOut[] = {
    Stmt::DeclRefExprClass,        Stmt::MemberExprClass,
    Stmt::ArraySubscriptExprClass, Stmt::ImplicitCastExprClass,
    Stmt::IntegerLiteralClass,     Stmt::StringLiteralClass,
    Stmt::CharacterLiteralClass,   Stmt::FloatingLiteralClass};

FunctionGraph::FunctionGraph(const Decl *Owner, const Stmt &Body,
                             ASTContext &Ctx, bool ShowsReads)
    : Context(dyn_cast<DeclContext>(Owner)), Parents(Body) {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  for (Stmt::StmtClass Class : LeftOut)
    Options.setAlwaysAdd(Class, false);
  Options.setAlwaysAdd(Stmt::ImplicitCastExprClass, ShowsReads);
  Options.PruneTriviallyFalseEdges = mayDecideConditions(Body, Parents, Ctx);
  Graph = CFG::buildCFG(Owner, const_cast<Stmt *>(&Body), &Ctx, Options);
  if (!Graph)
    return;
  collectEscapes(Body);
  indexElements();
}

/// An operator that only gives a value stores and calls nothing, and neither
/// does the call that says where errno is; that errno is read or asked for is
/// something that walks look for.
static bool isActive(const Stmt &S) {
  switch (S.getStmtClass()) {
  case Stmt::UnaryOperatorClass:
    return cast<UnaryOperator>(S).isIncrementDecrementOp() ||
           isErrno(cast<UnaryOperator>(S));
  case Stmt::BinaryOperatorClass: {
    const auto &Binary = cast<BinaryOperator>(S);
    return Binary.isAssignmentOp() ||
           (Binary.isEqualityOp() &&
            (isErrno(*Binary.getLHS()) || isErrno(*Binary.getRHS())));
  }
  case Stmt::CallExprClass:
    return !isTransparentCall(cast<CallExpr>(S));
  case Stmt::ImplicitCastExprClass:
    // `(void)x` says something.
    return cast<ImplicitCastExpr>(S).getCastKind() == CK_ToVoid;
  case Stmt::UnaryExprOrTypeTraitExprClass:
    return false;
  default:
    return !llvm::is_contained(LeftOut, S.getStmtClass());
  }
}

void FunctionGraph::place(const Stmt &S, const CFGBlock &Block,
                          unsigned Index) {
  Places.try_emplace(&S, &Block, Index);
  // Where several variables are declared at once, the graph has a statement of
  // its own for each.
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
    for (const Decl *D : Declaration->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D); Var && Var->getInit())
        Places.try_emplace(Var->getInit(), &Block, Index);
}

void FunctionGraph::indexElements() {
  size_t Size = 0;
  for (const CFGBlock *Block : *Graph)
    Size += Block->size();
  Places.reserve(Size);
  ActiveElements.reserve(Size / 4);
  ActiveIn.resize(Graph->getNumBlockIDs());
  for (const CFGBlock *Block : *Graph) {
    unsigned First = ActiveElements.size(), Index = 0;
    for (const CFGElement &Element : *Block) {
      auto S = Element.getAs<CFGStmt>();
      if (S)
        place(*S->getStmt(), *Block, Index);
      if (!S || isActive(*S->getStmt()))
        ActiveElements.push_back({Index, Element});
      ++Index;
    }
    ActiveIn[Block->getBlockID()] = {First, ActiveElements.size() - First};
  }
}

llvm::ArrayRef<FunctionGraph::Active>
FunctionGraph::active(const CFGBlock &Block, unsigned From) const {
  auto [First, Count] = ActiveIn[Block.getBlockID()];
  return llvm::ArrayRef(ActiveElements)
      .slice(First, Count)
      .drop_while([From](const Active &A) { return A.Index < From; });
}

std::pair<const CFGBlock *, unsigned> FunctionGraph::find(const Stmt &S) const {
  if (auto It = Places.find(&S); It != Places.end())
    return It->second;
  if (!llvm::is_contained(LeftOut, S.getStmtClass()))
    return {};
  const Stmt *Around = Parents.lookup(&S);
  while (isa_and_nonnull<Expr>(Around) && !Places.contains(Around) &&
         !isa<UnaryExprOrTypeTraitExpr>(Around))
    Around = Parents.lookup(Around);
  // What `sizeof` looks at is not evaluated.
  return isa_and_nonnull<UnaryExprOrTypeTraitExpr>(Around)
             ? std::pair<const CFGBlock *, unsigned>()
             : Places.lookup(Around);
}
