//===- LocalValues.cpp - the values that a location can have --------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/LocalValues.h"
#include "Analysis/Children.h"
#include "Analysis/IntegerValue.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"

using namespace clang;
using namespace kapi;

/// Variables that get their values from variables, so many deep.
static constexpr unsigned MaxDepth = 8;
static constexpr size_t MaxBlocks = 500;
/// Loops inside each other, and ways that go against the order.
static constexpr unsigned MaxRounds = 30;
/// A variable that is changed that often carries no choice of flags.
static constexpr size_t MaxDefinitions = 64;
/// More ways than a reader of a finding would believe.
static constexpr size_t MaxChains = 16;

LocalValues::Search::Search(const Location &Where,
                            llvm::ArrayRef<Definition> All,
                            const CFGBlock &Entry)
    : Where(Where), All(All), Entry(Entry) {
  if (Where.isOwn() && Where.Path.empty() && isa<ParmVarDecl>(Where.Base))
    Argument.emplace();
  for (const Definition &D : All)
    InBlock[D.Block].push_back(&D);
  for (auto &[Block, List] : InBlock)
    llvm::sort(List, [](auto *A, auto *B) { return A->Index < B->Index; });
}

std::vector<LocalValues::Chain>
LocalValues::Search::through(const CFGBlock &Block, unsigned Index,
                             std::vector<Chain> Entering) const {
  auto It = InBlock.find(&Block);
  if (It == InBlock.end())
    return Entering;
  for (const Definition *D : It->second) {
    if (D->Index >= Index)
      break;
    if (D->How == Definition::Set)
      Entering = {{D}};
    else if (D->How == Definition::Other)
      Entering = {{nullptr}};
    else
      for (Chain &C : Entering)
        // Another round of a loop adds nothing.
        if (!llvm::is_contained(C, D))
          C.insert(C.begin(), D);
  }
  return Entering;
}

std::vector<LocalValues::Chain>
LocalValues::Search::atStart(const CFGBlock &Block) const {
  if (Argument && &Block == &Entry)
    return {{&*Argument}};
  std::vector<Chain> All;
  All.reserve(4);
  bool HasEntry = false;
  for (const CFGBlock *From : Block.preds()) {
    if (!From)
      continue;
    HasEntry = true;
    if (auto It = AtEnd.find(From); It != AtEnd.end())
      for (const Chain &C : It->second)
        if (!llvm::is_contained(All, C))
          All.push_back(C);
  }
  if (!HasEntry || All.size() > MaxChains)
    return {{nullptr}};
  return All;
}

bool LocalValues::Search::isDecided(const CFGBlock &Block,
                                    unsigned Before) const {
  auto It = InBlock.find(&Block);
  return It != InBlock.end() &&
         llvm::any_of(It->second, [Before](const Definition *D) {
           return D->Index < Before &&
                  (D->How == Definition::Set || D->How == Definition::Other);
         });
}

/// The chains that reach \p Here.
std::vector<LocalValues::Chain> LocalValues::before(Search &In, Place Here) {
  if (In.isDecided(*Here.Block, Here.Index))
    return In.through(*Here.Block, Here.Index, {});
  // The blocks that matter, the farthest last.
  llvm::SmallVector<const CFGBlock *, 32> Blocks;
  llvm::DenseSet<const CFGBlock *> Seen;
  auto AddPredecessors = [&](const CFGBlock &Of) {
    for (const CFGBlock *From : Of.preds())
      if (From && Seen.insert(From).second)
        Blocks.push_back(From);
  };
  AddPredecessors(*Here.Block);
  for (size_t I = 0; I < Blocks.size() && I <= MaxBlocks; ++I)
    if (!In.isDecided(*Blocks[I], Blocks[I]->size()))
      AddPredecessors(*Blocks[I]);
  if (Blocks.size() > MaxBlocks)
    return {{nullptr}};
  // What is waiting for a block before it that has changed.
  llvm::DenseSet<const CFGBlock *> Waiting(Blocks.begin(), Blocks.end());
  for (unsigned Round = 0; !Waiting.empty(); ++Round) {
    if (Round > MaxRounds)
      return {{nullptr}};
    for (const CFGBlock *Block : llvm::reverse(Blocks)) {
      if (!Waiting.erase(Block))
        continue;
      std::vector<Chain> New =
          In.through(*Block, Block->size(), In.atStart(*Block));
      std::vector<Chain> &Old = In.AtEnd[Block];
      if (New == Old)
        continue;
      Old = std::move(New);
      for (const CFGBlock *To : Block->succs())
        if (To && Seen.contains(To))
          Waiting.insert(To);
    }
  }
  return In.through(*Here.Block, Here.Index, In.atStart(*Here.Block));
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

ValueStep LocalValues::step(const Definition &Of, const Search &In,
                            Place Here) {
  if (!Dominators)
    Dominators = std::make_unique<CFGDomTree>(const_cast<CFG *>(Graph.graph()));
  ValueStep Step;
  Step.Where = In.Where;
  Step.Source = Of.Source;
  Step.Value = Of.Value;
  Step.From = Of.From;
  Step.IsCertain =
      Of.Block == Here.Block || Dominators->dominates(Of.Block, Here.Block);
  if (In.All.size() == 1)
    return Step;
  BlockSet After = connected(*Of.Block, /*Backwards=*/false);
  BlockSet Before = connected(*Here.Block, /*Backwards=*/true);
  for (const Definition &Other : In.All) {
    bool IsAfter = After.contains(Other.Block) ||
                   (Other.Block == Of.Block && Other.Index > Of.Index);
    bool IsBefore = Before.contains(Other.Block) ||
                    (Other.Block == Here.Block && Other.Index < Here.Index);
    if (&Other != &Of && IsAfter && IsBefore)
      Step.IsCertain = false;
  }
  return Step;
}

const ParmVarDecl *LocalValues::openParameter(const Location &Where) const {
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Where.Base);
  return Parameter && Where.isOwn() && Where.Path.empty() &&
                 Graph.isTrackable(*Parameter)
             ? Parameter
             : nullptr;
}

/// What is known of a parameter as the function is entered.
ArgumentValue LocalValues::inputOf(const ParmVarDecl &Parameter,
                                   QualType Type) const {
  ArgumentValue Value;
  unsigned Width = Ctx.getIntWidth(Type);
  Value.Bits = llvm::KnownBits(Width);
  Value.Inputs.push_back({&Parameter, llvm::APInt::getAllOnes(Width)});
  return Value;
}

/// The values of the right-hand side.
std::vector<ArgumentValue> LocalValues::valuesOf(const Definition &D,
                                                 QualType Type) {
  unsigned Width = Ctx.getIntWidth(Type);
  if (D.Value)
    return argumentValues(*D.Value, Width, Ctx, this);
  if (D.From)
    return at(*D.From, {D.Block, D.Index}, Type);
  ArgumentValue Zero;
  Zero.Bits = llvm::KnownBits::makeConstant(llvm::APInt::getZero(Width));
  return {Zero};
}

static BinaryOperatorKind operatorOf(Definition::Kind How) {
  return How == Definition::And   ? BO_And
         : How == Definition::Xor ? BO_Xor
                                  : BO_Or;
}

std::vector<ArgumentValue> LocalValues::evaluate(const Chain &Of,
                                                 const Search &In, Place Here,
                                                 QualType Type) {
  ArgumentValue Start;
  Start.Bits = llvm::KnownBits(Ctx.getIntWidth(Type));
  std::vector<ArgumentValue> Result = {Start};
  for (const Definition *D : llvm::reverse(Of)) {
    if (!D)
      continue;
    if (In.Argument && D == &*In.Argument) {
      Result = {inputOf(*cast<ParmVarDecl>(In.Where.Base), Type)};
      continue;
    }
    std::vector<ArgumentValue> Values = valuesOf(*D, Type);
    if (D->How == Definition::Set &&
        llvm::all_of(Values, [](auto &V) { return V.isUnknown(); }))
      return {};
    if (Values.empty())
      Values.push_back(Start);
    ValueStep Step = step(*D, In, Here);
    for (ArgumentValue &V : Values)
      V.take(Step);
    if (D->How == Definition::Set) {
      Result = std::move(Values);
      continue;
    }
    if (Result.size() * Values.size() > MaxChains)
      return {};
    std::vector<ArgumentValue> Combined;
    for (const ArgumentValue &L : Result)
      for (const ArgumentValue &R : Values) {
        Combined.push_back(L);
        Combined.back().combine(operatorOf(D->How), R);
      }
    Result = std::move(Combined);
  }
  return Result;
}

/// `fd = open(...)`: whatever comes of it is not known.
static bool isResultOfCall(const Definition &D, const ASTContext &Ctx) {
  if (D.How != Definition::Set || !D.Value)
    return false;
  const auto *Call = dyn_cast<CallExpr>(D.Value->IgnoreParenImpCasts());
  return Call && Call->getStmtClass() == Stmt::CallExprClass &&
         isPlainlyVariable(*Call, Ctx);
}

std::vector<ArgumentValue> LocalValues::at(const Location &Where, Place Here,
                                           QualType Type) {
  if (Depth >= MaxDepth)
    return {};
  std::vector<Definition> All = Index.of(Where);
  if (All.empty())
    if (const ParmVarDecl *Parameter = openParameter(Where))
      return {inputOf(*Parameter, Type)};
  if (All.empty() || (Where.isOwn() && All.size() > MaxDefinitions))
    return {};
  if (!isa_and_nonnull<ParmVarDecl>(Where.Base) &&
      llvm::all_of(All, [&](auto &D) { return isResultOfCall(D, Ctx); }))
    return {};
  Search In(Where, All, Graph.graph()->getEntry());
  std::vector<ArgumentValue> Result;
  ++Depth;
  for (const Chain &C : before(In, Here))
    llvm::append_range(Result, evaluate(C, In, Here, Type));
  --Depth;
  bool IsCertain =
      Where.isOwn() || (Result.size() == 1 && Result.front().isCertain());
  if (Result.size() > MaxChains || !IsCertain)
    Result.clear();
  return Result;
}

std::vector<ArgumentValue> LocalValues::at(const Expr &Reader) {
  QualType Type = Reader.getType();
  auto [Block, At] = Graph.find(Reader);
  if (!Block || Type.isVolatileQualified() ||
      !Type->isIntegralOrEnumerationType())
    return {};
  std::optional<Location> Where = locationOf(Reader, Ctx);
  if (!Where)
    return {};
  std::vector<ArgumentValue> Result = at(*Where, {Block, At}, Type);
  for (ArgumentValue &V : Result)
    V.Source = &Reader;
  return Result;
}

bool LocalValues::isLookedAt(const Expr &Argument) const {
  // Members and elements, by their form.
  std::vector<llvm::FoldingSetNodeID> Read;
  auto Identify = [&](const Stmt &S) {
    llvm::FoldingSetNodeID Id;
    S.Profile(Id, Ctx, /*Canonical=*/true);
    return Id;
  };
  auto IsPart = [](const Stmt &S) {
    return isa<MemberExpr, ArraySubscriptExpr>(S);
  };
  anyPart(Argument, [&](const Stmt &S) {
    if (IsPart(S))
      Read.push_back(Identify(S));
    return false;
  });
  return !Read.empty() &&
         llvm::any_of(*Graph.graph(), [&](const CFGBlock *Block) {
           const Stmt *Condition = Block->getTerminatorCondition();
           return Condition && anyPart(*Condition, [&](const Stmt &S) {
                    return IsPart(S) && llvm::is_contained(Read, Identify(S));
                  });
         });
}

bool LocalValues::isOnEachRound(const CallExpr &Call,
                                const VarDecl &Walker) const {
  auto *Block = const_cast<CFGBlock *>(Graph.find(Call).first);
  if (!Block)
    return false;
  bool HasLoop = false;
  ControlDependencyCalculator Control(const_cast<CFG *>(Graph.graph()));
  for (const CFGBlock *Decider : Control.getControlDependencies(Block)) {
    const Stmt *Loop = Decider->getTerminatorStmt();
    if (!isa_and_nonnull<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Loop))
      return false;
    const Stmt *Condition = Decider->getTerminatorCondition();
    HasLoop |= Condition && refersTo(*Condition, Walker);
  }
  return HasLoop;
}
