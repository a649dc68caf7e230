//===- BodyWalk.cpp - the calls in one function body ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/BodyWalk.h"
#include "Analysis/Children.h"
#include "Analysis/IntegerValue.h"
#include "Analysis/PointerTargets.h"
#include "Analysis/Spelling.h"
#include "Compat/Compat.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/Builtins.h"

using namespace clang;
using namespace kapi;

namespace {

class Walker {
public:
  Walker(const Decl &Owner, const Stmt &Root, const Callees &Apis,
         const SourceManager &SM,
         llvm::function_ref<void(const CallSite &)> Visit,
         llvm::function_ref<void(const Decl &)> VisitLocal,
         llvm::function_ref<void(const FunctionDecl &)> Refers)
      : Owner(Owner), Root(Root), Apis(Apis), SM(SM), Visit(Visit),
        VisitLocal(VisitLocal), Refers(Refers) {}

  void run() {
    // The value of an initializer is used; a body has none.
    push(&Root, isa<Expr>(Root) ? ResultUse::Used : ResultUse::Discarded);
    while (!Stack.empty()) {
      auto [S, Use] = Stack.pop_back_val();
      size_t Mark = Stack.size();
      step(*S, Use);
      // Children were pushed in source order; the stack gives the last first.
      std::reverse(Stack.begin() + Mark, Stack.end());
    }
  }

private:
  using Item = std::pair<const Stmt *, ResultUse>;

  void push(const Stmt *S, ResultUse Use) {
    if (S)
      Stack.emplace_back(S, Use);
  }

  /// A statement: the value of an expression here goes nowhere.
  void pushStatement(const Stmt *S) { push(S, ResultUse::Discarded); }

  void pushChildren(const Stmt &S) {
    forEachChild(S, [this](const Stmt &Child) {
      Stack.emplace_back(&Child, ResultUse::Used);
    });
  }

  void step(const Stmt &S, ResultUse Use) {
    if (const auto *E = dyn_cast<Expr>(&S))
      return expression(*E, Use);
    statement(S, Use);
  }

  void statement(const Stmt &S, ResultUse Use) {
    switch (S.getStmtClass()) {
    case Stmt::CompoundStmtClass:
    case Stmt::CXXTryStmtClass:
      for (const Stmt *Child : S.children())
        pushStatement(Child);
      return;
    case Stmt::CXXCatchStmtClass:
      return pushStatement(cast<CXXCatchStmt>(S).getHandlerBlock());
    case Stmt::IfStmtClass: {
      const auto &If = cast<IfStmt>(S);
      push(If.getInit(), ResultUse::Discarded);
      push(If.getConditionVariableDeclStmt(), ResultUse::Used);
      push(If.getCond(), ResultUse::Used);
      std::optional<bool> Known = constantCondition(If.getCond());
      if (Known != false || hasEntry(If.getThen()))
        pushStatement(If.getThen());
      if (Known != true || hasEntry(If.getElse()))
        pushStatement(If.getElse());
      return;
    }
    case Stmt::ForStmtClass: {
      const auto &For = cast<ForStmt>(S);
      pushStatement(For.getInit());
      push(For.getConditionVariableDeclStmt(), ResultUse::Used);
      push(For.getCond(), ResultUse::Used);
      if (constantCondition(For.getCond()) == false && !hasEntry(&S))
        return;
      pushStatement(For.getInc());
      pushStatement(For.getBody());
      return;
    }
    case Stmt::WhileStmtClass:
      push(cast<WhileStmt>(S).getConditionVariableDeclStmt(), ResultUse::Used);
      push(cast<WhileStmt>(S).getCond(), ResultUse::Used);
      if (constantCondition(cast<WhileStmt>(S).getCond()) != false ||
          hasEntry(&S))
        pushStatement(cast<WhileStmt>(S).getBody());
      return;
    case Stmt::DoStmtClass:
      pushStatement(cast<DoStmt>(S).getBody());
      return push(cast<DoStmt>(S).getCond(), ResultUse::Used);
    case Stmt::SwitchStmtClass:
      push(cast<SwitchStmt>(S).getInit(), ResultUse::Discarded);
      push(cast<SwitchStmt>(S).getCond(), ResultUse::Used);
      return pushStatement(cast<SwitchStmt>(S).getBody());
    case Stmt::CaseStmtClass:
    case Stmt::DefaultStmtClass:
      return push(cast<SwitchCase>(S).getSubStmt(), Use);
    case Stmt::LabelStmtClass:
      return push(cast<LabelStmt>(S).getSubStmt(), Use);
    case Stmt::AttributedStmtClass:
      return push(cast<AttributedStmt>(S).getSubStmt(), Use);
    case Stmt::CXXForRangeStmtClass:
      push(cast<CXXForRangeStmt>(S).getInit(), ResultUse::Discarded);
      push(cast<CXXForRangeStmt>(S).getRangeInit(), ResultUse::Used);
      return pushStatement(cast<CXXForRangeStmt>(S).getBody());
    case Stmt::DeclStmtClass:
      for (const Decl *D : cast<DeclStmt>(S).decls())
        if (isa<TagDecl>(D))
          VisitLocal(*D);
      return pushChildren(S);
    case Stmt::CapturedStmtClass:
      return pushStatement(cast<CapturedStmt>(S).getCapturedStmt());
    default:
      return pushChildren(S);
    }
  }

  void expression(const Expr &E, ResultUse Use) {
    switch (E.getStmtClass()) {
    case Stmt::ParenExprClass:
    case Stmt::ImplicitCastExprClass:
    case Stmt::ExprWithCleanupsClass:
    case Stmt::ConstantExprClass:
    case Stmt::CXXBindTemporaryExprClass:
    case Stmt::MaterializeTemporaryExprClass:
      for (const Stmt *Child : E.children())
        push(Child, Use);
      return;
    case Stmt::CStyleCastExprClass:
    case Stmt::CXXStaticCastExprClass:
    case Stmt::CXXFunctionalCastExprClass:
      return push(cast<CastExpr>(E).getSubExpr(),
                  E.getType()->isVoidType() ? ResultUse::Voided : Use);
    case Stmt::UnaryOperatorClass: {
      const auto &Unary = cast<UnaryOperator>(E);
      bool Pure =
          Unary.getOpcode() == UO_Extension || Unary.getOpcode() == UO_LNot;
      return push(Unary.getSubExpr(), Pure ? Use : ResultUse::Used);
    }
    case Stmt::BinaryOperatorClass:
      return binary(cast<BinaryOperator>(E), Use);
    case Stmt::ConditionalOperatorClass: {
      const auto &Choice = cast<ConditionalOperator>(E);
      ResultUse Arm =
          Use == ResultUse::Discarded ? ResultUse::Conditional : Use;
      std::optional<bool> Known = constantCondition(Choice.getCond());
      push(Choice.getCond(), ResultUse::Used);
      if (Known != false)
        push(Choice.getTrueExpr(), Arm);
      if (Known != true)
        push(Choice.getFalseExpr(), Arm);
      return;
    }
    case Stmt::StmtExprClass: {
      const CompoundStmt &Body = *cast<StmtExpr>(E).getSubStmt();
      for (const Stmt *Child : Body.body())
        pushStatement(Child);
      // Only the last statement has a value.
      if (!Body.body_empty())
        Stack.back().second = Use;
      return;
    }
    case Stmt::BlockExprClass:
      return VisitLocal(*cast<BlockExpr>(E).getBlockDecl());
    case Stmt::LambdaExprClass:
      for (const Expr *Init : cast<LambdaExpr>(E).capture_inits())
        push(Init, ResultUse::Used);
      return lambda(cast<LambdaExpr>(E));
    case Stmt::CallExprClass:
    case Stmt::CXXMemberCallExprClass:
    case Stmt::CXXOperatorCallExprClass:
      if (isUnevaluated(cast<CallExpr>(E)))
        return;
      call(cast<CallExpr>(E), Use);
      return pushChildren(E);
    case Stmt::DeclRefExprClass:
      return refersTo(*cast<DeclRefExpr>(E).getDecl());
    case Stmt::MemberExprClass:
      refersTo(*cast<MemberExpr>(E).getMemberDecl());
      return push(cast<MemberExpr>(E).getBase(), ResultUse::Used);
    case Stmt::GenericSelectionExprClass:
      return push(compat::genericResult(cast<GenericSelectionExpr>(E)), Use);
    case Stmt::ChooseExprClass:
      if (!cast<ChooseExpr>(E).isConditionDependent())
        push(cast<ChooseExpr>(E).getChosenSubExpr(), Use);
      return;
    // Not evaluated.
    case Stmt::UnaryExprOrTypeTraitExprClass:
    case Stmt::CXXNoexceptExprClass:
    case Stmt::CXXTypeidExprClass:
      return;
    default:
      return pushChildren(E);
    }
  }

  void refersTo(const ValueDecl &D) {
    if (const auto *Function = dyn_cast<FunctionDecl>(&D))
      Refers(*Function);
  }

  /// The body of a lambda is that of a function of its own, or of each
  /// specialization of a generic one.
  void lambda(const LambdaExpr &Lambda) {
    VisitLocal(*Lambda.getCallOperator());
    if (const FunctionTemplateDecl *Generic = Lambda.getDependentCallOperator())
      VisitLocal(*Generic);
  }

  void binary(const BinaryOperator &Binary, ResultUse Use) {
    ResultUse Left = ResultUse::Used, Right = ResultUse::Used;
    if (Binary.getOpcode() == BO_Comma) {
      Left = ResultUse::LeftOfComma;
      Right = Use;
    } else if (Binary.isLogicalOp() && Use != ResultUse::Used) {
      Right = Use;
    }
    push(Binary.getLHS(), Left);
    // `0 && call()` and `1 || call()` call nothing.
    bool Skips = Binary.getOpcode() == BO_LOr;
    if (!Binary.isLogicalOp() || constantCondition(Binary.getLHS()) != Skips)
      push(Binary.getRHS(), Right);
  }

  /// The value of a condition that configuration or the target decides.
  std::optional<bool> constantCondition(const Expr *Condition) const {
    bool Value = false;
    if (!Condition || Condition->isValueDependent() ||
        isPlainlyVariable(*Condition, Apis.context()) ||
        !Condition->EvaluateAsBooleanCondition(Value, Apis.context()))
      return std::nullopt;
    return Value;
  }

  /// A label or case in code that is never entered from above can be a way in.
  static bool hasEntry(const Stmt *Root) {
    llvm::SmallVector<const Stmt *, 32> Work;
    if (Root)
      Work.push_back(Root);
    while (!Work.empty()) {
      const Stmt *S = Work.pop_back_val();
      if (isa<LabelStmt>(S) || isa<SwitchCase>(S))
        return true;
      for (const Stmt *Child : S->children())
        if (Child)
          Work.push_back(Child);
    }
    return false;
  }

  /// __builtin_constant_p and its like look at an argument and do not run it.
  bool isUnevaluated(const CallExpr &Call) const {
    unsigned Builtin = Call.getBuiltinCallee();
    return Builtin && Apis.context().BuiltinInfo.isUnevaluated(Builtin);
  }

  void call(const CallExpr &Call, ResultUse Use) {
    const FunctionDecl *Function = Call.getDirectCallee();
    if (!Function)
      Function = throughPointer(Call);
    CallSite Site;
    Site.Expr = &Call;
    Site.Use = Use;
    Site.Owner = &Owner;
    Site.Body = &Root;
    if (Function && Apis.resolve(*Function, Site) &&
        !isWrittenInSystemHeader(Call.getBeginLoc(), SM))
      Visit(Site);
  }

  const FunctionDecl *throughPointer(const CallExpr &Call) {
    const auto *Ref = dyn_cast_or_null<VarDecl>(Call.getCalleeDecl());
    if (!Ref)
      return nullptr;
    if (!Targets)
      Targets.emplace(Root);
    return Targets->onlyTarget(*Ref);
  }

  const Decl &Owner;
  const Stmt &Root;
  const Callees &Apis;
  const SourceManager &SM;
  llvm::function_ref<void(const CallSite &)> Visit;
  llvm::function_ref<void(const Decl &)> VisitLocal;
  llvm::function_ref<void(const FunctionDecl &)> Refers;
  llvm::SmallVector<Item, 64> Stack;
  /// Built when the first call through a pointer is met.
  std::optional<PointerTargets> Targets;
};

} // namespace

void kapi::walkBody(const Decl &Owner, const Stmt &Root, const Callees &Apis,
                    const SourceManager &SM,
                    llvm::function_ref<void(const CallSite &)> Visit,
                    llvm::function_ref<void(const Decl &)> VisitLocal,
                    llvm::function_ref<void(const FunctionDecl &)> Refers) {
  Walker(Owner, Root, Apis, SM, Visit, VisitLocal, Refers).run();
}
