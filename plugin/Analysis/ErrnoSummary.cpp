//===- ErrnoSummary.cpp - what a function of the program does to errno ----===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ErrnoEffect.h"
#include "Analysis/FunctionGraph.h"
#include "Analysis/OutcomeEval.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;
using namespace kapi;

namespace {

/// What the expressions of a body show before its ways are followed.
class BodyScan {
public:
  BodyScan(ErrnoEffects &Effects, const ASTContext &Ctx, unsigned &Nodes)
      : Effects(Effects), Ctx(Ctx), Nodes(Nodes) {}

  bool IsOpaque = false;      ///< something in it may set errno on purpose
  bool MentionsErrno = false; ///< by itself
  bool HasChanger = false;
  /// Reads of a variable that errno gets.
  llvm::SmallPtrSet<const Expr *, 4> Restored;

  void run(const Stmt &Body) {
    constexpr unsigned MaxNodes = 5000;
    llvm::SmallVector<const Stmt *, 64> Stack = {&Body};
    for (unsigned Count = 0; !Stack.empty() && !isSettled(); ++Nodes) {
      if (++Count > MaxNodes) {
        IsOpaque = true;
        return;
      }
      const Stmt *S = Stack.pop_back_val();
      visit(*S);
      // Neither runs here.
      if (isa<LambdaExpr, UnaryExprOrTypeTraitExpr>(S))
        continue;
      for (const Stmt *Child : S->children())
        if (Child)
          Stack.push_back(Child);
    }
  }

private:
  /// Nothing more can make a difference.
  bool isSettled() const { return IsOpaque && MentionsErrno; }

  void visit(const Stmt &S) {
    if (const auto *Call = dyn_cast<CallExpr>(&S))
      return call(*Call);
    if (const auto *Declaration = dyn_cast<DeclStmt>(&S)) {
      IsOpaque |= llvm::any_of(Declaration->decls(), runsAtEnd);
      return;
    }
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(&S)) {
      IsOpaque |= !Construct->getConstructor()->isTrivial();
      return;
    }
    if (const auto *Binary = dyn_cast<BinaryOperator>(&S)) {
      if (Binary->getOpcode() == BO_Assign && isErrno(*Binary->getLHS()))
        Restored.insert(Binary->getRHS()->IgnoreParens());
      return;
    }
    IsOpaque |= isa<AsmStmt, CoroutineBodyStmt, CoawaitExpr, CoyieldExpr,
                    CXXBindTemporaryExpr, AtomicExpr>(S);
  }

  /// A destructor or a clean-up function can save and restore errno.
  static bool runsAtEnd(const Decl *D) {
    const auto *Var = dyn_cast<VarDecl>(D);
    return Var && (Var->hasAttr<CleanupAttr>() ||
                   Var->getType().isDestructedType() != QualType::DK_none);
  }

  void call(const CallExpr &Call) {
    MentionsErrno |= readsErrnoItself(Call, Ctx);
    if (isTransparentCall(Call)) {
      MentionsErrno |= Call.getNumArgs() == 0;
      return;
    }
    ErrnoEffect Effect = Effects.of(Call, /*IsLookedAt=*/false);
    IsOpaque |= Effect == ErrnoEffect::Unknown && !endsHere(Call);
    HasChanger |=
        Effect == ErrnoEffect::Changes || Effect == ErrnoEffect::MayFail;
  }

  static bool endsHere(const CallExpr &Call) {
    const FunctionDecl *Callee = Call.getDirectCallee();
    return Callee && Callee->isNoReturn();
  }

  ErrnoEffects &Effects;
  const ASTContext &Ctx;
  unsigned &Nodes;
};

/// A place on some way through the function.
struct State {
  const CFGBlock *Block = nullptr;
  ErrnoEffect Done = ErrnoEffect::Keeps;
  const CallExpr *Changer = nullptr;
  bool Used = false;
  /// Hold the errno that the function was entered with.
  llvm::SmallVector<Place, 2> Saved;

  bool operator==(const State &O) const {
    return Block == O.Block && Done == O.Done && Used == O.Used &&
           Saved == O.Saved;
  }
};

class SummaryWalk {
public:
  SummaryWalk(const FunctionGraph &Graph, const BodyScan &Scan,
              ErrnoEffects &Effects)
      : Graph(Graph), Scan(Scan), Effects(Effects) {}

  ErrnoSummary run() {
    State Start;
    Start.Block = &Graph.graph()->getEntry();
    Work.push_back(std::move(Start));
    while (!Work.empty()) {
      State S = Work.pop_back_val();
      Steps += S.Block->size() + 1;
      if (Steps > MaxSteps)
        return {};
      for (const CFGElement &Element : *S.Block)
        element(S, Element);
      leave(S);
    }
    ErrnoSummary Result;
    Result.UsesFirst = Ends > 0 && UsedAtEnds == Ends;
    if (Returns == 0 || Opaque > 0)
      return Result;
    Result.Changer = Changer;
    Result.Effect = !Changer                    ? ErrnoEffect::Keeps
                    : ChangedCertain == Returns ? ErrnoEffect::Changes
                                                : ErrnoEffect::MayFail;
    return Result;
  }

private:
  static constexpr unsigned MaxSteps = 5000;

  void element(State &S, const CFGElement &Element) {
    if (Element.getAs<CFGImplicitDtor>()) {
      S.Done = ErrnoEffect::Unknown;
      return;
    }
    auto Statement = Element.getAs<CFGStmt>();
    if (!Statement || S.Done == ErrnoEffect::Unknown)
      return;
    const Stmt &Here = *Statement->getStmt();
    if (const auto *Call = dyn_cast<CallExpr>(&Here))
      call(S, *Call);
    else if (const auto *Declaration = dyn_cast<DeclStmt>(&Here))
      declaration(S, *Declaration);
    else if (const auto *Binary = dyn_cast<BinaryOperator>(&Here))
      binary(S, *Binary);
    else if (const auto *Cast = dyn_cast<CastExpr>(&Here))
      cast(S, *Cast);
    else if (const auto *Unary = dyn_cast<UnaryOperator>(&Here))
      unary(S, *Unary);
  }

  void call(State &S, const CallExpr &Call) {
    if (isTransparentCall(Call))
      return;
    S.Used |= isEntrys(S) && Effects.usesFirst(Call);
    ErrnoEffect Effect = Effects.of(Call, /*IsLookedAt=*/false);
    if (Effect == ErrnoEffect::Keeps || S.Done == ErrnoEffect::Changes)
      return;
    if (Effect != ErrnoEffect::MayFail || S.Done == ErrnoEffect::Keeps) {
      S.Done = Effect;
      S.Changer = &Call;
    }
  }

  /// errno is still what it was when the function was entered.
  static bool isEntrys(const State &S) { return S.Done == ErrnoEffect::Keeps; }

  void store(State &S, const Place &Where, const Expr *Value) const {
    llvm::erase(S.Saved, Where);
    if (Where.Var && Value && isErrno(*Value) && isEntrys(S) &&
        Graph.isTrackable(Where))
      S.Saved.push_back(Where);
  }

  void declaration(State &S, const DeclStmt &Declaration) const {
    for (const Decl *D : Declaration.decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        store(S, {Var}, Var->getInit());
  }

  void binary(State &S, const BinaryOperator &Binary) const {
    if (!Binary.isAssignmentOp())
      return;
    if (!isErrno(*Binary.getLHS()))
      return store(S, placeOf(*Binary.getLHS()), Binary.getRHS());
    Place From = placeOf(*Binary.getRHS()->IgnoreParenImpCasts());
    bool Restores =
        Binary.getOpcode() == BO_Assign && llvm::is_contained(S.Saved, From);
    S.Done = Restores ? ErrnoEffect::Keeps : ErrnoEffect::Unknown;
    S.Changer = nullptr;
  }

  void cast(State &S, const CastExpr &Cast) const {
    if (Cast.getCastKind() != CK_LValueToRValue)
      return;
    if (isErrno(*Cast.getSubExpr()))
      S.Used |= isEntrys(S) && !Graph.isCopied(Cast);
    else if (llvm::is_contained(S.Saved, placeOf(*Cast.getSubExpr())))
      S.Used |= !Scan.Restored.contains(&Cast);
  }

  /// `&errno` goes where we do not follow, and `errno++` is a store.
  static void unary(State &S, const UnaryOperator &Unary) {
    if ((Unary.getOpcode() == UO_AddrOf || Unary.isIncrementDecrementOp()) &&
        isErrno(*Unary.getSubExpr()))
      S.Done = ErrnoEffect::Unknown;
  }

  void leave(const State &S) {
    if (S.Block == &Graph.graph()->getExit()) {
      ++Returns;
      Opaque += S.Done == ErrnoEffect::Unknown;
      ChangedCertain += S.Done == ErrnoEffect::Changes;
      if (S.Changer && (!Changer || S.Done == ErrnoEffect::Changes))
        Changer = S.Changer;
    }
    if (S.Block->hasNoReturnElement() || S.Block->succ_empty()) {
      ++Ends;
      UsedAtEnds += S.Used;
      return;
    }
    for (const CFGBlock *To : S.Block->succs()) {
      if (!To)
        continue;
      State Next = S;
      Next.Block = To;
      auto &Known = Seen[To];
      if (llvm::is_contained(Known, Next))
        continue;
      Known.push_back(Next);
      Work.push_back(std::move(Next));
    }
  }

  const FunctionGraph &Graph;
  const BodyScan &Scan;
  ErrnoEffects &Effects;
  llvm::SmallVector<State, 8> Work;
  llvm::DenseMap<const CFGBlock *, std::vector<State>> Seen;
  unsigned Steps = 0, Returns = 0, Opaque = 0, ChangedCertain = 0;
  unsigned Ends = 0, UsedAtEnds = 0;
  const CallExpr *Changer = nullptr;
};

} // namespace

ErrnoSummary kapi::summarizeErrno(const FunctionDecl &Function,
                                  ErrnoEffects &Effects, ASTContext &Ctx,
                                  unsigned &Nodes) {
  BodyScan Scan(Effects, Ctx, Nodes);
  Scan.run(*Function.getBody());
  ErrnoSummary Result;
  // Most bodies tell without a graph.
  if (!Scan.MentionsErrno && (Scan.IsOpaque || !Scan.HasChanger)) {
    if (!Scan.IsOpaque)
      Result.Effect = ErrnoEffect::Keeps;
    return Result;
  }
  FunctionGraph Graph(&Function, *Function.getBody(), Ctx,
                      /*ShowsReads=*/true);
  if (Graph.graph())
    Result = SummaryWalk(Graph, Scan, Effects).run();
  if (Scan.IsOpaque)
    Result.Effect = ErrnoEffect::Unknown;
  return Result;
}
