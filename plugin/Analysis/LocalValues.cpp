//===- LocalValues.cpp - the values that a local can have -----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/LocalValues.h"
#include "Analysis/OutcomeBranch.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// Variables that get their values from variables, so many deep.
static constexpr unsigned MaxDepth = 8;
static constexpr unsigned MaxVisits = 500;
/// A variable that is changed that often carries no choice of flags.
static constexpr size_t MaxDefinitions = 64;
/// More ways than a reader of a finding would believe.
static constexpr size_t MaxChains = 16;

static const VarDecl *variableOf(const Expr &E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E.IgnoreParens());
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

void LocalValues::index(const Stmt &S, const CFGBlock &Block, unsigned Index) {
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S)) {
    for (const Decl *D : Declaration->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        Definitions[Var].push_back({&S, Var->getInit(),
                                    Var->hasInit() ? Kind::Set : Kind::Other,
                                    &Block, Index});
    return;
  }
  const Expr *Target = nullptr, *Value = nullptr;
  Kind How = Kind::Other;
  if (const auto *Binary = dyn_cast<BinaryOperator>(&S)) {
    if (!Binary->isAssignmentOp())
      return;
    Target = Binary->getLHS();
    Value = Binary->getRHS();
    How = Binary->getOpcode() == BO_Assign     ? Kind::Set
          : Binary->getOpcode() == BO_OrAssign ? Kind::Or
                                               : Kind::Other;
  } else if (const auto *Unary = dyn_cast<UnaryOperator>(&S)) {
    if (Unary->isIncrementDecrementOp())
      Target = Unary->getSubExpr();
  }
  if (Target)
    if (const VarDecl *Var = variableOf(*Target))
      Definitions[Var].push_back({&S, Value, How, &Block, Index});
}

void LocalValues::indexDefinitions() {
  for (const CFGBlock *Block : *Graph.graph()) {
    unsigned At = 0;
    for (const CFGElement &Element : *Block) {
      if (auto S = Element.getAs<CFGStmt>())
        index(*S->getStmt(), *Block, At);
      ++At;
    }
  }
  IsIndexed = true;
}

const std::vector<LocalValues::Definition> &
LocalValues::definitions(const VarDecl &Var) {
  if (!IsIndexed)
    indexDefinitions();
  return Definitions[&Var];
}

static bool mentions(const Stmt &S, const VarDecl &Var) {
  llvm::SmallVector<const Stmt *, 16> Stack = {&S};
  for (unsigned Nodes = 0; !Stack.empty(); ++Nodes) {
    const Stmt *Top = Stack.pop_back_val();
    const auto *Ref = dyn_cast<DeclRefExpr>(Top);
    if (Nodes > 500 || (Ref && Ref->getDecl() == &Var))
      return true;
    for (const Stmt *Child : Top->children())
      if (Child)
        Stack.push_back(Child);
  }
  return false;
}

/// The chains that reach the place before element \p Index of \p Block.
std::vector<LocalValues::Chain>
LocalValues::before(Search &In, const CFGBlock &Block, unsigned Index) {
  const Definition *Last = nullptr;
  for (const Definition &D : In.All)
    if (D.Block == &Block && D.Index < Index &&
        (!Last || D.Index > Last->Index))
      Last = &D;
  if (Last && Last->How == Kind::Set)
    return {{Last}};
  if (Last && Last->How == Kind::Other)
    return {{nullptr}};
  if (Last) {
    std::vector<Chain> Earlier = before(In, Block, Last->Index);
    for (Chain &C : Earlier)
      C.insert(C.begin(), Last);
    return Earlier;
  }
  std::vector<Chain> All;
  bool HasEntry = false;
  for (const CFGBlock *From : Block.preds()) {
    if (!From)
      continue;
    HasEntry = true;
    for (const Chain &C : atEnd(In, *From))
      if (!llvm::is_contained(All, C))
        All.push_back(C);
  }
  if (!HasEntry || All.size() > MaxChains)
    return {{nullptr}};
  return All;
}

std::vector<LocalValues::Chain> LocalValues::atEnd(Search &In,
                                                   const CFGBlock &Block) {
  auto [It, New] = In.AtEnd.try_emplace(&Block);
  if (!New)
    return It->second; // empty while it is being computed: a loop adds nothing
  std::vector<Chain> Result;
  const Expr *Condition = conditionOf(Block);
  // Whoever tests the variable may keep values away from what follows.
  if (++In.Visits > MaxVisits || (Condition && mentions(*Condition, In.Var)))
    Result = {{nullptr}};
  else
    Result = before(In, Block, Block.size());
  In.AtEnd[&Block] = Result;
  return Result;
}

using BlockSet = llvm::DenseSet<const CFGBlock *>;

/// The blocks that can follow \p From, or with \p Backwards come before it.
static BlockSet connected(const CFGBlock &From, bool Backwards) {
  llvm::SmallVector<const CFGBlock *, 32> Work = {&From};
  BlockSet Seen;
  auto Add = [&](const CFGBlock *Next) {
    if (Next && Seen.insert(Next).second)
      Work.push_back(Next);
  };
  while (!Work.empty()) {
    const CFGBlock *Block = Work.pop_back_val();
    if (Backwards)
      for (const CFGBlock *Next : Block->preds())
        Add(Next);
    else
      for (const CFGBlock *Next : Block->succs())
        Add(Next);
  }
  return Seen;
}

ValueStep LocalValues::step(const Definition &Of, const DeclRefExpr &Reader,
                            llvm::ArrayRef<Definition> All) {
  auto [Block, Index] = Graph.find(Reader);
  if (!Dominators) {
    auto *Cfg = const_cast<CFG *>(Graph.graph());
    Dominators = std::make_unique<CFGDomTree>(Cfg);
    PostDominators = std::make_unique<CFGPostDomTree>(Cfg);
  }
  bool Same = Of.Block == Block;
  bool Always = Same || Dominators->dominates(Of.Block, Block);
  bool Onward = Same || PostDominators->dominates(Block, Of.Block);
  bool Changed = false, Replaced = false;
  BlockSet After = connected(*Of.Block, /*Backwards=*/false);
  BlockSet Before = connected(*Block, /*Backwards=*/true);
  for (const Definition &Other : All) {
    bool IsAfter = After.contains(Other.Block) ||
                   (Other.Block == Of.Block && Other.Index > Of.Index);
    bool IsBefore = Before.contains(Other.Block) ||
                    (Other.Block == Block && Other.Index < Index);
    if (&Other == &Of || !IsAfter || !IsBefore)
      continue;
    Changed = true;
    Replaced |= Other.How != Kind::Or;
  }
  ValueStep Step;
  Step.Var = cast<VarDecl>(Reader.getDecl());
  Step.Source = Of.Source;
  Step.Value = Of.Value;
  Step.IsCertain = Always && !Changed;
  // One decision of the program at most lies between it and the call. Two of
  // them may exclude each other.
  Step.IsShown = ((Always || Onward) && !Replaced) || (Always && Onward);
  return Step;
}

std::vector<ArgumentValue>
LocalValues::evaluate(const Chain &Of, const DeclRefExpr &Reader,
                      llvm::ArrayRef<Definition> All) {
  unsigned Width = Ctx.getIntWidth(Reader.getType());
  std::vector<ArgumentValue> Result;
  for (const Definition *D : llvm::reverse(Of)) {
    std::vector<ArgumentValue> Values;
    if (!D) {
      Values.emplace_back();
      Values.back().Bits = llvm::KnownBits(Width);
    } else {
      Values = argumentValues(*D->Value, Width, Ctx, this);
      if (llvm::all_of(Values, [](const ArgumentValue &V) {
            return V.Bits.isUnknown() && V.Terms.empty();
          }))
        return {};
      ValueStep Step = step(*D, Reader, All);
      for (ArgumentValue &V : Values)
        V.take(Step);
    }
    if (Result.empty())
      Result = std::move(Values);
    else if (Values.size() != 1)
      return {};
    else
      for (ArgumentValue &V : Result)
        V.add(Values.front());
  }
  for (ArgumentValue &V : Result)
    V.Source = &Reader;
  return Result;
}

std::vector<ArgumentValue> LocalValues::at(const DeclRefExpr &Reader) {
  const auto *Var = dyn_cast<VarDecl>(Reader.getDecl());
  auto [Block, Index] = Graph.find(Reader);
  if (!Var || !Block || !Graph.isTrackable(*Var) ||
      !Reader.getType()->isIntegralOrEnumerationType() || Depth >= MaxDepth)
    return {};
  llvm::ArrayRef<Definition> All = definitions(*Var);
  if (All.empty() || All.size() > MaxDefinitions)
    return {};
  Search In(*Var, All);
  std::vector<ArgumentValue> Result;
  ++Depth;
  for (const Chain &C : before(In, *Block, Index))
    llvm::append_range(Result, evaluate(C, Reader, All));
  --Depth;
  if (Result.size() > MaxChains)
    Result.clear();
  return Result;
}
