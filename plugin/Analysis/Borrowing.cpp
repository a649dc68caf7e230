//===- Borrowing.cpp - what a function does with a pointer ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Borrowing.h"
#include "Analysis/Children.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

static bool names(const Expr *E, const ParmVarDecl &Parameter) {
  const auto *Ref = E ? dyn_cast<DeclRefExpr>(E) : nullptr;
  return Ref && Ref->getDecl() == &Parameter;
}

bool kapi::namesTarget(const Expr &E, const ParmVarDecl &Parameter) {
  const Expr *Here = E.IgnoreParens();
  if (Parameter.getType()->isReferenceType())
    return names(Here, Parameter);
  const auto *Deref = dyn_cast<UnaryOperator>(Here);
  return Deref && Deref->getOpcode() == UO_Deref &&
         names(Deref->getSubExpr()->IgnoreParenImpCasts(), Parameter);
}

namespace {

class UseFinder {
public:
  explicit UseFinder(const ParmVarDecl &Parameter)
      : Parameter(Parameter),
        IsReference(Parameter.getType()->isReferenceType()) {}

  PointerUses run(const Stmt &Body) {
    // Nobody writes out parameters into larger functions.
    constexpr unsigned MaxNodes = 5000;
    unsigned Nodes = 0;
    Stack.push_back(&Body);
    while (!Stack.empty() && !Result.IsKept) {
      const Stmt *S = Stack.pop_back_val();
      Result.IsKept |= ++Nodes > MaxNodes;
      if (!visit(*S))
        forEachChild(*S,
                     [this](const Stmt &Child) { Stack.push_back(&Child); });
    }
    return std::move(Result);
  }

private:
  /// The pointer is only held against NULL.
  bool isTest(const Expr *E) const {
    return !IsReference && E && names(E->IgnoreParenImpCasts(), Parameter);
  }

  void test(const Expr *E) {
    if (E && !isTest(E))
      Stack.push_back(E);
  }

  /// Puts the children on the stack itself, and returns true, where the
  /// parameter may stand among them.
  bool visit(const Stmt &S) {
    if (const auto *Cast = dyn_cast<CastExpr>(&S))
      return cast(*Cast);
    if (const auto *Binary = dyn_cast<BinaryOperator>(&S))
      return binary(*Binary);
    if (const auto *Unary = dyn_cast<UnaryOperator>(&S)) {
      if (Unary->getOpcode() == UO_LNot)
        return isTest(Unary->getSubExpr());
      return false;
    }
    if (const auto *Call = dyn_cast<CallExpr>(&S)) {
      call(*Call);
      return true;
    }
    if (isa<UnaryExprOrTypeTraitExpr>(S))
      return true;
    if (const auto *Lambda = dyn_cast<LambdaExpr>(&S)) {
      for (const LambdaCapture &Capture : Lambda->captures())
        Result.IsKept |= Capture.capturesVariable() &&
                         Capture.getCapturedVar() == &Parameter;
      return false;
    }
    if (const auto *Block = dyn_cast<BlockExpr>(&S))
      for (const auto &Capture : Block->getBlockDecl()->captures())
        Result.IsKept |= Capture.getVariable() == &Parameter;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(&S)) {
      Result.IsKept |= Ref->getDecl() == &Parameter;
      return true;
    }
    return condition(S);
  }

  bool cast(const CastExpr &Cast) {
    const Expr &Sub = *Cast.getSubExpr();
    if (Cast.getCastKind() == CK_LValueToRValue &&
        namesTarget(Sub, Parameter)) {
      Result.IsRead = true;
      return true;
    }
    return Cast.getCastKind() == CK_PointerToBoolean ||
                   Cast.getCastKind() == CK_ToVoid
               ? isTest(&Sub)
               : false;
  }

  bool binary(const BinaryOperator &Binary) {
    if (Binary.isAssignmentOp() && namesTarget(*Binary.getLHS(), Parameter)) {
      Result.Stores.push_back(&Binary);
      Result.IsRead |= Binary.isCompoundAssignmentOp();
      Stack.push_back(Binary.getRHS());
      return true;
    }
    if (!Binary.isEqualityOp() && !Binary.isLogicalOp())
      return false;
    test(Binary.getLHS());
    test(Binary.getRHS());
    return true;
  }

  void call(const CallExpr &Call) {
    Stack.push_back(Call.getCallee());
    for (unsigned I = 0; I < Call.getNumArgs(); ++I) {
      const Expr *Argument = Call.getArg(I);
      const Expr *Plain = IsReference ? Argument->IgnoreParens()
                                      : Argument->IgnoreParenImpCasts();
      if (names(Plain, Parameter))
        Result.Loans.push_back({&Call, I});
      else
        Stack.push_back(Argument);
    }
  }

  /// `if (err)`, which has no cast in C.
  bool condition(const Stmt &S) {
    const Expr *Condition = nullptr;
    if (const auto *If = dyn_cast<IfStmt>(&S))
      Condition = If->getCond();
    else if (const auto *Choice = dyn_cast<ConditionalOperator>(&S))
      Condition = Choice->getCond();
    if (!isTest(Condition))
      return false;
    forEachChild(S, [&](const Stmt &Child) {
      if (&Child != Condition)
        Stack.push_back(&Child);
    });
    return true;
  }

  const ParmVarDecl &Parameter;
  bool IsReference;
  llvm::SmallVector<const Stmt *, 64> Stack;
  PointerUses Result;
};

} // namespace

PointerUses kapi::usesOf(const ParmVarDecl &Parameter, const Stmt &Body) {
  return UseFinder(Parameter).run(Body);
}

static bool isGivenBack(const Loan &To, unsigned Depth) {
  constexpr unsigned MaxDepth = 4;
  const FunctionDecl *Callee = To.To->getDirectCallee();
  const FunctionDecl *Definition = nullptr;
  if (Depth > MaxDepth || !Callee || !Callee->isDefined(Definition) ||
      Definition->isWeak() || isa<CXXOperatorCallExpr>(To.To))
    return false;
  const auto *Method = dyn_cast<CXXMethodDecl>(Definition);
  if ((Method && Method->isVirtual()) ||
      To.Argument >= Definition->getNumParams() || !Definition->getBody())
    return false;
  PointerUses Uses = kapi::usesOf(*Definition->getParamDecl(To.Argument),
                                  *Definition->getBody());
  return !Uses.IsKept && llvm::all_of(Uses.Loans, [&](const Loan &L) {
    return isGivenBack(L, Depth + 1);
  });
}

bool kapi::isGivenBack(const Loan &To) { return ::isGivenBack(To, 0); }
