//===- ZeroTest.cpp - is descriptor 0 taken for a failure? ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/ZeroTest.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/Children.h"
#include "Analysis/IntegerValue.h"
#include "Analysis/Location.h"
#include "Analysis/OutcomeEval.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// Every success is a descriptor, 0 among them, and every failure is negative.
/// A call that is given two, as dup2(), makes one of them the result.
static bool givesDescriptor(const OutcomeReport &Report, const Spec &Api) {
  return llvm::count_if(Api.Params,
                        [](const Param &P) { return P.Kapi == KapiType::Fd; }) <
             2 &&
         llvm::all_of(
             Report.Outcomes,
             [](const Outcome &O) {
               if (O.Failure)
                 return O.Result.isAllNegative();
               return O.Success->Kind == SuccessKind::Descriptor &&
                      O.Result.contains(llvm::APInt(O.Result.getBitWidth(), 0));
             });
}

namespace {

class ZeroSearch {
public:
  ZeroSearch(CheckContext &Context, const CallSite &Site)
      : Site(Site), Ctx(Context.Ctx), Parents(Context.parentsAround(Site)) {}

  /// The test of what the call has just been assigned to; null where it is
  /// another one, or none.
  const Expr *testAround() {
    const Expr *E = outside(*Site.Expr);
    const auto *Store = dyn_cast_or_null<BinaryOperator>(Parents.lookup(E));
    if (!Store || Store->getOpcode() != BO_Assign)
      return nullptr;
    E = outside(*Store);
    const Stmt *Around = Parents.lookup(E);
    if (const auto *If = dyn_cast_or_null<IfStmt>(Around))
      return If->getCond() == E ? E : nullptr;
    const auto *Test = dyn_cast_or_null<Expr>(Around);
    if (const auto *Logical = dyn_cast_or_null<BinaryOperator>(Test);
        Logical && Logical->isLogicalOp())
      return E;
    return Test && asksForZero(*Test) ? Test : nullptr;
  }

  /// Whether \p Test asks for zero, which leads to what says that the call has
  /// failed, and nothing else asks for anything.
  bool isMistaken(const Expr &Test) {
    const Expr *Asked = asksForZero(Test);
    std::optional<bool> WhereZero = truthAtZero(Test);
    if (!Asked || !WhereZero)
      return false;
    // What the call gave, where it was stored just now or before.
    const auto *Store = dyn_cast<BinaryOperator>(Asked);
    bool IsStored = Store && Store->getOpcode() == BO_Assign;
    const Expr &Named = *(IsStored ? Store->getLHS() : Asked)->IgnoreParens();
    std::optional<Location> Where = locationOf(Named, Ctx);
    if (!Where || (!IsStored && !Where->isOwn()))
      return false;
    const Stmt *Branch = branchAt(Test, *WhereZero);
    return Branch && saysFailure(*Branch) && isAlone(*Where, Test, IsStored);
  }

private:
  const Expr *outside(const Expr &E) const {
    const Expr *Inner = &E;
    for (const Stmt *S = Parents.lookup(Inner);
         isa_and_nonnull<CastExpr, ParenExpr>(S); S = Parents.lookup(S))
      Inner = cast<Expr>(S);
    return Inner;
  }

  /// What \p Test holds against zero; null where it asks for something else.
  const Expr *asksForZero(const Expr &Test) const {
    const Expr *E = Test.IgnoreParenImpCasts();
    if (const auto *Not = dyn_cast<UnaryOperator>(E))
      return Not->getOpcode() == UO_LNot
                 ? Not->getSubExpr()->IgnoreParenImpCasts()
                 : nullptr;
    const auto *Binary = dyn_cast<BinaryOperator>(E);
    if (!Binary || !Binary->isComparisonOp())
      return E;
    if (!Binary->isEqualityOp())
      return nullptr;
    for (auto [Side, Other] : {std::pair(Binary->getLHS(), Binary->getRHS()),
                               std::pair(Binary->getRHS(), Binary->getLHS())})
      if (std::optional<llvm::APSInt> Number = integerValue(*Side, Ctx))
        return *Number == 0 ? Other->IgnoreParenImpCasts() : nullptr;
    return nullptr;
  }

  /// What \p Test, which asks for zero, is then.
  static std::optional<bool> truthAtZero(const Expr &Test) {
    const Expr *E = Test.IgnoreParenImpCasts();
    if (isa<UnaryOperator>(E))
      return true;
    const auto *Binary = dyn_cast<BinaryOperator>(E);
    return Binary && Binary->isEqualityOp() && Binary->getOpcode() == BO_EQ;
  }

  /// Where `if` leads when \p Test in its condition has the value \p Truth;
  /// null where that alone does not decide.
  const Stmt *branchAt(const Expr &Test, bool Truth) const {
    const Expr *E = outside(Test);
    for (const Stmt *S = Parents.lookup(E); S; S = Parents.lookup(E)) {
      if (const auto *If = dyn_cast<IfStmt>(S))
        return If->getCond() == E ? (Truth ? If->getThen() : If->getElse())
                                  : nullptr;
      const auto *Not = dyn_cast<UnaryOperator>(S);
      const auto *Logical = dyn_cast<BinaryOperator>(S);
      if (Not && Not->getOpcode() == UO_LNot)
        Truth = !Truth;
      else if (!Logical || Logical->getOpcode() != (Truth ? BO_LOr : BO_LAnd))
        return nullptr;
      E = outside(*cast<Expr>(S));
    }
    return nullptr;
  }

  bool saysFailure(const Stmt &Branch) const {
    return anyPart(Branch, [&](const Stmt &Part) {
      if (isa<CXXThrowExpr>(Part))
        return true;
      if (const auto *Return = dyn_cast<ReturnStmt>(&Part)) {
        std::optional<llvm::APSInt> Number =
            Return->getRetValue() ? integerValue(*Return->getRetValue(), Ctx)
                                  : std::nullopt;
        return Number && Number->isNegative();
      }
      if (const auto *Call = dyn_cast<CallExpr>(&Part))
        return purposeOf(*Call) == CallPurpose::Report ||
               (Call->getDirectCallee() &&
                Call->getDirectCallee()->isNoReturn());
      const auto *E = dyn_cast<Expr>(&Part);
      return E && isErrno(*E);
    });
  }

  /// Nothing but \p Test, and what asks for zero as it does, asks for what is
  /// in \p Where; and where the test does not store there itself, nothing does
  /// but the call, for 0 may say there that nothing was opened.
  bool isAlone(const Location &Where, const Expr &Test, bool IsStored) const {
    return llvm::all_of(Parents, [&](const auto &Entry) {
      const auto *E = dyn_cast<Expr>(Entry.first);
      if (const auto *Declaration = dyn_cast<DeclStmt>(Entry.first))
        return IsStored || isOnlyStore(*Declaration, Where);
      if (!E || !isa<DeclRefExpr, MemberExpr, ArraySubscriptExpr>(E) ||
          !(locationOf(*E, Ctx) == Where))
        return true;
      const Expr *Used = outside(*E);
      const Stmt *User = Parents.lookup(Used);
      if (isa_and_nonnull<SwitchStmt, ConditionalOperator>(User))
        return false;
      const auto *Binary = dyn_cast_or_null<BinaryOperator>(User);
      if (!Binary)
        return true;
      if (Binary->isComparisonOp())
        return asksForZero(*Binary) != nullptr;
      return !Binary->isAssignmentOp() || Binary->getLHS() != Used ||
             (Binary->getOpcode() == BO_Assign &&
              (IsStored || isHarmless(*Binary->getRHS())));
    });
  }

  /// The call itself, or a number that is no descriptor.
  bool isHarmless(const Expr &Stored) const {
    if (Stored.IgnoreParenCasts() == Site.Expr)
      return true;
    std::optional<llvm::APSInt> Number = integerValue(Stored, Ctx);
    return Number && Number->isNegative();
  }

  bool isOnlyStore(const DeclStmt &Declaration, const Location &Where) const {
    return llvm::all_of(Declaration.decls(), [&](const Decl *D) {
      const auto *Var = dyn_cast<VarDecl>(D);
      return Var != Where.Base || !Var->getInit() ||
             isHarmless(*Var->getInit());
    });
  }

  const CallSite &Site;
  const ASTContext &Ctx;
  const ParentIndex &Parents;
};

} // namespace

/// A condition that every failure decides, and success does not.
static const Expr *undecidedTest(const OutcomeReport &Report) {
  if (Report.Errors.empty())
    return nullptr;
  for (const Comparison &Versus : Report.Errors.front().Versus)
    if (Versus.Undecided)
      return Versus.Undecided;
  return nullptr;
}

const Expr *kapi::zeroTest(CheckContext &Context, const CallSite &Site) {
  if (Site.How->Returns != ReturnConvention::Errno || !Site.Body ||
      Site.Use != ResultUse::Used)
    return nullptr;
  const OutcomeReport &Report = Context.Outcomes.report(Site);
  if (!Report.IsKnown || !givesDescriptor(Report, *Site.Api))
    return nullptr;
  ZeroSearch Search(Context, Site);
  const Expr *Test = Search.testAround();
  if (!Test)
    Test = undecidedTest(Report);
  return Test && Search.isMistaken(*Test) ? Test : nullptr;
}
