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
static constexpr unsigned MaxVisits = 2000;
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

bool LocalValues::reaches(const CFGBlock &From, const CFGBlock &To) const {
  llvm::SmallVector<const CFGBlock *, 32> Work = {&From};
  llvm::DenseSet<const CFGBlock *> Seen;
  while (!Work.empty())
    for (const CFGBlock *Next : Work.pop_back_val()->succs()) {
      if (Next == &To)
        return true;
      if (Next && Seen.insert(Next).second)
        Work.push_back(Next);
    }
  return false;
}

/// Whether \p Other can come after \p First and before the place.
bool LocalValues::isBetween(const Definition &Other, const Definition &First,
                            const CFGBlock &Block, unsigned Index) const {
  bool After = Other.Block == First.Block && Other.Index > First.Index;
  bool Before = Other.Block == &Block && Other.Index < Index;
  return (After || reaches(*First.Block, *Other.Block)) &&
         (Before || reaches(*Other.Block, Block));
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
  for (const Definition &Other : All) {
    if (&Other == &Of || !isBetween(Other, Of, *Block, Index))
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
  if (All.empty())
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
