//===- ReferenceScan.cpp - which functions a body refers to ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// All that happens to a part is inlined into one loop: a few instructions a
/// part are a per cent of what compiling it takes.
///
//===----------------------------------------------------------------------===//

#include "Analysis/ReferenceScan.h"
#include "Analysis/Children.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using namespace kapi;

/// What \p S comes down to behind casts; null where that is a variable or a
/// literal, as most parts of a body are.
LLVM_ATTRIBUTE_ALWAYS_INLINE
static const Stmt *worthALook(const Stmt *S) {
  while (S) {
    if (const auto *Cast = dyn_cast<CastExpr>(S))
      S = Cast->getSubExpr();
    else if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
      return isa<FunctionDecl>(Ref->getDecl()) ? S : nullptr;
    else if (isa<IntegerLiteral, CharacterLiteral, FloatingLiteral,
                 StringLiteral>(S))
      return nullptr;
    else
      return S;
  }
  return nullptr;
}

/// The parts that are kept for later. Where they end is no member of what is
/// given to other functions, so that it can stay in a register.
class ReferenceScan::Pending {
public:
  explicit Pending(Storage &Memory)
      : Memory(Memory), Top(Memory.data()), End(Top + Memory.size()) {}

  LLVM_ATTRIBUTE_ALWAYS_INLINE void push(const Stmt *S) {
    S = worthALook(S);
    if (!S)
      return;
    if (LLVM_UNLIKELY(Top == End)) {
      Top = grown(Memory, Top - Memory.data());
      End = Memory.data() + Memory.size();
    }
    *Top++ = S;
  }
  /// Null at the end.
  const Stmt *pop() { return Top == Memory.data() ? nullptr : *--Top; }
  void clear() { Top = Memory.data(); }

private:
  LLVM_ATTRIBUTE_NOINLINE static const Stmt **grown(Storage &Memory,
                                                    size_t Used) {
    Memory.resize(2 * Memory.size());
    return Memory.data() + Used;
  }

  Storage &Memory;
  const Stmt **Top, **End;
};

/// Ends the scan where the function is of interest.
LLVM_ATTRIBUTE_ALWAYS_INLINE
void ReferenceScan::note(const FunctionDecl &Function, Pending &Rest) {
  if (Functions.isInteresting(Function))
    found(Rest);
  else
    Others.push_back(Function.getFirstDecl());
}

LLVM_ATTRIBUTE_ALWAYS_INLINE
void ReferenceScan::found(Pending &Rest) {
  IsFound = true;
  Rest.clear();
}

LLVM_ATTRIBUTE_ALWAYS_INLINE
void ReferenceScan::declaration(const DeclStmt &Declaration, Pending &Rest) {
  bool HasOther = false;
  for (const Decl *D : Declaration.decls()) {
    const auto *Var = dyn_cast<VarDecl>(D);
    if (Var && !detail::hasComputedSize(Var->getType().getTypePtr()))
      Rest.push(Var->getInit());
    else if (isa<TagDecl>(D)) // whose members may have bodies
      return found(Rest);
    else
      HasOther = true;
  }
  if (HasOther)
    for (const Stmt *Child : Declaration.children())
      Rest.push(Child);
}

/// Keeps the parts of a statement, or of a rare expression, for later, all but
/// the one that it returns.
LLVM_ATTRIBUTE_ALWAYS_INLINE
const Stmt *ReferenceScan::statement(const Stmt &S, Pending &Rest) {
  switch (S.getStmtClass()) {
  case Stmt::DeclStmtClass:
    declaration(cast<DeclStmt>(S), Rest);
    return nullptr;
  case Stmt::CompoundStmtClass:
    for (const Stmt *Child : cast<CompoundStmt>(S).body())
      Rest.push(Child);
    return nullptr;
  case Stmt::ReturnStmtClass:
    return cast<ReturnStmt>(S).getRetValue();
  case Stmt::IfStmtClass: {
    const auto &If = cast<IfStmt>(S);
    Rest.push(If.getInit());
    Rest.push(If.getConditionVariableDeclStmt());
    Rest.push(If.getThen());
    Rest.push(If.getElse());
    return If.getCond();
  }
  case Stmt::ForStmtClass: {
    const auto &For = cast<ForStmt>(S);
    Rest.push(For.getInit());
    Rest.push(For.getConditionVariableDeclStmt());
    Rest.push(For.getInc());
    Rest.push(For.getBody());
    return For.getCond();
  }
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
    return cast<SwitchCase>(S).getSubStmt();
  case Stmt::ConditionalOperatorClass: {
    const auto &Choice = cast<ConditionalOperator>(S);
    Rest.push(Choice.getTrueExpr());
    Rest.push(Choice.getFalseExpr());
    return Choice.getCond();
  }
  case Stmt::InitListExprClass:
    for (const Expr *Init : cast<InitListExpr>(S).inits())
      Rest.push(Init);
    return nullptr;
  case Stmt::UnaryExprOrTypeTraitExprClass:
    return nullptr; // not evaluated: no call
  case Stmt::LambdaExprClass:
  case Stmt::BlockExprClass:
  case Stmt::CapturedStmtClass:
    found(Rest);
    return nullptr;
  default:
    for (const Stmt *Child : S.children())
      Rest.push(Child);
    return nullptr;
  }
}

bool ReferenceScan::run(const Stmt &Root) {
  Others.clear();
  IsFound = false;
  Pending Rest(Memory);
  const Stmt *S = worthALook(&Root);
  while (S) {
    switch (S->getStmtClass()) {
    case Stmt::ParenExprClass:
      S = cast<ParenExpr>(S)->getSubExpr();
      break;
    case Stmt::UnaryOperatorClass:
      S = cast<UnaryOperator>(S)->getSubExpr();
      break;
    case Stmt::BinaryOperatorClass:
    case Stmt::CompoundAssignOperatorClass:
      Rest.push(cast<BinaryOperator>(S)->getRHS());
      S = cast<BinaryOperator>(S)->getLHS();
      break;
    case Stmt::ArraySubscriptExprClass:
      Rest.push(cast<ArraySubscriptExpr>(S)->getRHS());
      S = cast<ArraySubscriptExpr>(S)->getLHS();
      break;
    case Stmt::CallExprClass:
      for (const Expr *Argument : cast<CallExpr>(S)->arguments())
        Rest.push(Argument);
      S = cast<CallExpr>(S)->getCallee();
      break;
    case Stmt::MemberExprClass:
      if (const auto *Method =
              dyn_cast<FunctionDecl>(cast<MemberExpr>(S)->getMemberDecl()))
        note(*Method, Rest);
      S = cast<MemberExpr>(S)->getBase();
      break;
    case Stmt::DeclRefExprClass:
      note(*cast<FunctionDecl>(cast<DeclRefExpr>(S)->getDecl()), Rest);
      S = nullptr;
      break;
    default:
      S = statement(*S, Rest);
    }
    S = worthALook(S);
    if (!S)
      S = Rest.pop();
  }
  return IsFound;
}
