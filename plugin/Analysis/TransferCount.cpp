//===- TransferCount.cpp - does a loop know whether all has come? ---------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/TransferCount.h"
#include "Analysis/IntegerValue.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"

using namespace clang;
using namespace kapi;

namespace {

class CountSearch {
public:
  explicit CountSearch(const SiteFlow &Flow)
      : Graph(Flow.Graph), Ctx(Flow.Ctx), SM(Flow.Ctx.getSourceManager()),
        Result(Flow.Graph.storesTo(*Flow.Site.Expr)),
        Loop(Flow.Graph.parents().loopAround(*Flow.Site.Expr)) {}

  bool run() {
    if (!Loop || !Result)
      return false;
    for (const auto &[Part, Around] : Graph.parents())
      if (const auto *Binary = dyn_cast<BinaryOperator>(Part))
        noteCount(*Binary);
    if (Counts.empty())
      return false;
    for (const auto &[Part, Around] : Graph.parents())
      if (const auto *Ref = dyn_cast<DeclRefExpr>(Part))
        if (isQuestion(*Ref))
          return true;
    return false;
  }

private:
  enum class Way { Up, Down };

  /// `left -= n` and `got += n`, in the loop.
  void noteCount(const BinaryOperator &Binary) {
    if (Binary.getOpcode() != BO_AddAssign &&
        Binary.getOpcode() != BO_SubAssign)
      return;
    const auto *Ref = dyn_cast<DeclRefExpr>(Binary.getLHS()->IgnoreParens());
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    const auto *By =
        dyn_cast<DeclRefExpr>(Binary.getRHS()->IgnoreParenImpCasts());
    if (Var && Var->hasLocalStorage() && By && By->getDecl() == Result &&
        Graph.isWithin(Binary, *Loop))
      Counts[Var] = Binary.getOpcode() == BO_AddAssign ? Way::Up : Way::Down;
  }

  bool isAfterLoop(const Stmt &S) const {
    return !Graph.isWithin(S, *Loop) &&
           SM.isBeforeInTranslationUnit(SM.getFileLoc(Loop->getEndLoc()),
                                        SM.getFileLoc(S.getBeginLoc()));
  }

  /// What is left is asked for as it is; what has come, beside what should
  /// have. That anything has come says nothing about the end.
  bool isQuestion(const DeclRefExpr &Ref) const {
    const auto *Var = dyn_cast<VarDecl>(Ref.getDecl());
    auto Count = Counts.find(Var);
    if (Count == Counts.end() || !isAfterLoop(Ref))
      return false;
    const Expr *Inner = &Ref;
    const Stmt *S = Graph.parents().lookup(Inner);
    for (; isa_and_nonnull<CastExpr, ParenExpr>(S);
         S = Graph.parents().lookup(S))
      Inner = cast<Expr>(S);
    const auto *Binary = dyn_cast_or_null<BinaryOperator>(S);
    if (Binary && Binary->isComparisonOp()) {
      const Expr &Other =
          Binary->getLHS() == Inner ? *Binary->getRHS() : *Binary->getLHS();
      std::optional<llvm::APSInt> Number = integerValue(Other, Ctx);
      return Count->second == Way::Down || !Number || *Number > 1;
    }
    return Count->second == Way::Down && isTruth(*Inner, S);
  }

  /// \p E, which \p Around uses, is asked whether it is zero.
  static bool isTruth(const Expr &E, const Stmt *Around) {
    if (const auto *If = dyn_cast_or_null<IfStmt>(Around))
      return If->getCond() == &E;
    if (const auto *Choice = dyn_cast_or_null<ConditionalOperator>(Around))
      return Choice->getCond() == &E;
    if (const auto *Not = dyn_cast_or_null<UnaryOperator>(Around))
      return Not->getOpcode() == UO_LNot;
    const auto *Binary = dyn_cast_or_null<BinaryOperator>(Around);
    return Binary && Binary->isLogicalOp();
  }

  const FunctionGraph &Graph;
  const ASTContext &Ctx;
  const SourceManager &SM;
  const VarDecl *Result;
  const Stmt *Loop;
  llvm::DenseMap<const VarDecl *, Way> Counts;
};

} // namespace

bool kapi::asksForWhatIsMissing(const SiteFlow &Flow) {
  return CountSearch(Flow).run();
}
