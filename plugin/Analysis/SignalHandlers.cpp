//===- SignalHandlers.cpp - does the program catch signals? ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/SignalHandlers.h"
#include "Analysis/OutcomeEval.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include <utility>

using namespace clang;
using namespace kapi;

namespace {

/// What one function says to sigaction().
struct Installation {
  SourceLocation Handler;
  bool MayRestart = false;
};

class HandlerVisitor : public RecursiveASTVisitor<HandlerVisitor> {
public:
  HandlerVisitor(const ASTContext &Ctx, CaughtSignals &Found)
      : Ctx(Ctx), Found(Found) {}

  bool TraverseDecl(Decl *D) {
    if (!D || D->isFromASTFile() ||
        (!isa<TranslationUnitDecl>(D) &&
         Ctx.getSourceManager().isInSystemHeader(D->getLocation())))
      return true;
    bool IsFunction = isa<FunctionDecl>(D);
    Installation Around = IsFunction ? std::exchange(Here, {}) : Here;
    RecursiveASTVisitor::TraverseDecl(D);
    if (IsFunction) {
      note(Here);
      Here = Around;
    }
    return true;
  }

  bool VisitBinaryOperator(BinaryOperator *Binary) {
    const auto *Member =
        dyn_cast<MemberExpr>(Binary->getLHS()->IgnoreParenImpCasts());
    if (Member && Binary->isAssignmentOp())
      member(Member->getMemberDecl()->getName(), *Binary->getRHS());
    return true;
  }

  bool VisitInitListExpr(InitListExpr *List) {
    const RecordDecl *Record = List->getType()->getAsRecordDecl();
    if (!Record || !List->isSemanticForm())
      return true;
    // The handler is in a union without a name, and that in the structure.
    if (const FieldDecl *Only = List->getInitializedFieldInUnion()) {
      if (List->getNumInits() == 1 && List->getInit(0))
        member(Only->getName(), *List->getInit(0));
      return true;
    }
    unsigned Index = 0;
    for (const FieldDecl *Field : Record->fields())
      if (Index < List->getNumInits())
        if (const Expr *Value = List->getInit(Index++))
          member(Field->getName(), *Value);
    return true;
  }

  bool VisitCallExpr(CallExpr *Call) {
    llvm::StringRef Name = calleeName(*Call);
    if (Name == "signal" && Call->getNumArgs() == 2 &&
        isFunction(*Call->getArg(1)))
      note({Call->getBeginLoc(), /*MayRestart=*/true});
    else if (Name == "siginterrupt" && Call->getNumArgs() == 2 &&
             mayHave(*Call->getArg(1), 1))
      note({Call->getBeginLoc(), /*MayRestart=*/false});
    return true;
  }

private:
  static bool isFunction(const Expr &E) {
    const Expr *Value = E.IgnoreParenCasts();
    if (const auto *Unary = dyn_cast<UnaryOperator>(Value))
      if (Unary->getOpcode() == UO_AddrOf)
        Value = Unary->getSubExpr()->IgnoreParens();
    const auto *Ref = dyn_cast<DeclRefExpr>(Value);
    return Ref && isa<FunctionDecl>(Ref->getDecl());
  }

  /// Whether \p E has one of \p Bits; true also where it is not constant.
  bool mayHave(const Expr &E, uint64_t Bits) const {
    Expr::EvalResult Value;
    return E.isValueDependent() || !E.EvaluateAsInt(Value, Ctx) ||
           (Value.Val.getInt().extOrTrunc(64).getZExtValue() & Bits) != 0;
  }

  void member(llvm::StringRef Name, const Expr &Value) {
    // Linux has it so on all architectures.
    constexpr uint64_t SaRestart = 0x10000000;
    if (Name == "sa_handler" || Name == "sa_sigaction") {
      if (isFunction(Value))
        Here.Handler = Value.getBeginLoc();
    } else if (Name == "sa_flags") {
      Here.MayRestart |= mayHave(Value, SaRestart);
    }
  }

  void note(const Installation &I) {
    if (I.Handler.isInvalid())
      return;
    if (Found.Any.isInvalid())
      Found.Any = I.Handler;
    if (!I.MayRestart && Found.Interrupting.isInvalid())
      Found.Interrupting = I.Handler;
  }

  const ASTContext &Ctx;
  CaughtSignals &Found;
  Installation Here;
};

} // namespace

const CaughtSignals &SignalHandlers::caught() {
  if (!Found) {
    Found.emplace();
    HandlerVisitor(Ctx, *Found).TraverseDecl(Ctx.getTranslationUnitDecl());
  }
  return *Found;
}
