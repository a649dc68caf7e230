//===- FunctionGraph.cpp - the CFG of one function and what may be tracked in it
//-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/FunctionGraph.h"
#include "Analysis/Children.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

bool FunctionGraph::isSplit(const CallExpr &Call) const {
  const CFGBlock *Own = find(Call).first;
  for (const Stmt *S = Parents.lookup(&Call); S && isa<Expr>(S);
       S = Parents.lookup(S)) {
    auto It = Places.find(S);
    if (It != Places.end() && It->second.first != Own)
      return true;
  }
  // A declaration or return around the expression counts as well.
  const Stmt *Around = &Call;
  while (Around && isa<Expr>(Around))
    Around = Parents.lookup(Around);
  auto It = Places.find(Around);
  return It != Places.end() && It->second.first != Own;
}

/// The array that \p E takes an element of.
static const Expr *arrayOf(const ArraySubscriptExpr &E) {
  const auto *Decay = dyn_cast<ImplicitCastExpr>(E.getBase()->IgnoreParens());
  return Decay && Decay->getCastKind() == CK_ArrayToPointerDecay
             ? Decay->getSubExpr()->IgnoreParens()
             : nullptr;
}

Place kapi::placeOf(const Expr &E) {
  const Expr *Base = E.IgnoreParens();
  Place Result;
  if (const auto *Member = dyn_cast<MemberExpr>(Base)) {
    Result.Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (Member->isArrow() || !Result.Field)
      return {};
    Base = Member->getBase()->IgnoreParens();
  } else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Base)) {
    Base = arrayOf(*Element);
  }
  const auto *Ref = dyn_cast_or_null<DeclRefExpr>(Base);
  Result.Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Result.Var ? Result : Place();
}

std::string Place::text() const {
  std::string Text = Var->getNameAsString();
  return Field ? Text + "." + Field->getNameAsString() : Text;
}

Place kapi::lentPlace(const Expr &Argument) {
  const Expr *Here = Argument.IgnoreParens();
  while (const auto *Cast = dyn_cast<ImplicitCastExpr>(Here)) {
    if (Cast->getCastKind() != CK_NoOp)
      return {};
    Here = Cast->getSubExpr()->IgnoreParens();
  }
  if (const auto *Address = dyn_cast<UnaryOperator>(Here);
      Address && Address->getOpcode() == UO_AddrOf)
    Here = Address->getSubExpr()->IgnoreParens();
  else if (!Here->isGLValue())
    return {};
  // An element is lent together with its neighbours.
  return isa<DeclRefExpr, MemberExpr>(Here) ? placeOf(*Here) : Place();
}

void FunctionGraph::lend(const CallExpr &Call,
                         llvm::SmallVectorImpl<const Stmt *> &Stack) {
  Stack.push_back(Call.getCallee());
  for (unsigned I = 0; I < Call.getNumArgs(); ++I) {
    const Expr *Argument = Call.getArg(I);
    if (const VarDecl *Var = lentPlace(*Argument).Var)
      Loans[Var].push_back({&Call, I});
    else
      Stack.push_back(Argument);
  }
}

llvm::ArrayRef<Loan> FunctionGraph::loans(const VarDecl &Var) const {
  auto It = Loans.find(&Var);
  return It == Loans.end() ? llvm::ArrayRef<Loan>() : It->second;
}

/// `*out = ...`, where `out` is a parameter.
void FunctionGraph::noteStoreThrough(const Expr &Target) {
  const Expr *Here = Target.IgnoreParens();
  if (const auto *Deref = dyn_cast<UnaryOperator>(Here);
      Deref && Deref->getOpcode() == UO_Deref)
    Here = Deref->getSubExpr()->IgnoreParenImpCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(Here);
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  if (!Parameter || (Ref == Target.IgnoreParens() &&
                     !Parameter->getType()->isReferenceType()))
    return;
  auto Comes = [](const ParmVarDecl *A, const ParmVarDecl *B) {
    return A->getFunctionScopeIndex() < B->getFunctionScopeIndex();
  };
  auto It = llvm::lower_bound(StoredThrough, Parameter, Comes);
  if (It == StoredThrough.end() || *It != Parameter)
    StoredThrough.insert(It, Parameter);
}

/// Reading a variable is an lvalue-to-rvalue cast around its name, and storing
/// to it an assignment; every other mention may let it be changed unseen.
void FunctionGraph::collectEscapes(const Stmt &Body) {
  llvm::SmallVector<const Stmt *, 64> Stack = {&Body};
  // Names a variable; an index is looked at by itself.
  auto Variable = [&Stack](const Expr *E) -> const VarDecl * {
    const VarDecl *Var = placeOf(*E).Var;
    const auto *Element = dyn_cast<ArraySubscriptExpr>(E->IgnoreParens());
    if (Var && Element)
      Stack.push_back(Element->getIdx());
    return Var;
  };
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    if (const auto *Cast = dyn_cast<CastExpr>(S)) {
      bool Reads = Cast->getCastKind() == CK_LValueToRValue ||
                   Cast->getCastKind() == CK_ToVoid;
      if (Reads && Variable(Cast->getSubExpr()))
        continue;
    } else if (const auto *Binary = dyn_cast<BinaryOperator>(S)) {
      if (Binary->isAssignmentOp())
        noteStoreThrough(*Binary->getLHS());
      if (Binary->isAssignmentOp() && Variable(Binary->getLHS())) {
        Stack.push_back(Binary->getRHS());
        continue;
      }
    } else if (const auto *Unary = dyn_cast<UnaryOperator>(S)) {
      if (Unary->isIncrementDecrementOp() && Variable(Unary->getSubExpr()))
        continue;
    } else if (isa<UnaryExprOrTypeTraitExpr>(S)) {
      continue; // looks at the type only
    } else if (const auto *Call = dyn_cast<CallExpr>(S)) {
      lend(*Call, Stack);
      continue;
    } else if (const auto *Lambda = dyn_cast<LambdaExpr>(S)) {
      for (const LambdaCapture &Capture : Lambda->captures())
        if (Capture.capturesVariable() && Capture.getCaptureKind() == LCK_ByRef)
          if (const auto *Var = dyn_cast<VarDecl>(Capture.getCapturedVar()))
            Escaping.insert(Var);
      continue;
    } else if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
      if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
        Escaping.insert(Var);
      continue;
    }
    forEachChild(*S, [&](const Stmt &Child) { Stack.push_back(&Child); });
  }
}

/// What uses the value of \p E, past casts and parentheses.
const Stmt *FunctionGraph::around(const Expr &E) const {
  const Stmt *S = Parents.lookup(&E);
  while (isa_and_nonnull<CastExpr, ParenExpr, FullExpr>(S))
    S = Parents.lookup(S);
  return S;
}

bool FunctionGraph::isDropped(const CallExpr &Call) const {
  if (Call.getType()->isVoidType())
    return true;
  // What a statement expression ends with may be its value.
  const Stmt *S = around(Call);
  if (const auto *Block = dyn_cast_or_null<CompoundStmt>(S))
    return !isa_and_nonnull<StmtExpr>(Parents.lookup(Block)) ||
           !isWithin(Call, *Block->body_back());
  const auto *If = dyn_cast_or_null<IfStmt>(S);
  return isa_and_nonnull<SwitchCase, LabelStmt>(S) ||
         (If && !isWithin(Call, *If->getCond()));
}

bool FunctionGraph::isCopied(const Expr &E) const {
  const Stmt *S = around(E);
  const auto *Binary = dyn_cast_or_null<BinaryOperator>(S);
  if (Binary && Binary->getOpcode() == BO_Assign)
    return isWithin(E, *Binary->getRHS());
  return isa_and_nonnull<DeclStmt>(S);
}

const VarDecl *FunctionGraph::storesTo(const CallExpr &Call) const {
  const Stmt *S = around(Call);
  if (const auto *Declaration = dyn_cast_or_null<DeclStmt>(S))
    return Declaration->isSingleDecl()
               ? dyn_cast<VarDecl>(Declaration->getSingleDecl())
               : nullptr;
  const auto *Binary = dyn_cast_or_null<BinaryOperator>(S);
  if (!Binary || Binary->getOpcode() != BO_Assign)
    return nullptr;
  const auto *Ref = dyn_cast<DeclRefExpr>(Binary->getLHS()->IgnoreParens());
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

static bool isScalar(QualType Type) {
  return !Type.isVolatileQualified() &&
         (Type->isIntegralOrEnumerationType() || Type->isPointerType());
}

bool FunctionGraph::isOwn(const VarDecl &Var) const {
  return Var.hasLocalStorage() && Var.getDeclContext() == Context &&
         !Var.getType().isVolatileQualified() && !Escaping.contains(&Var) &&
         !Var.hasAttr<CleanupAttr>() && !Var.hasAttr<BlocksAttr>();
}

bool FunctionGraph::isTrackable(const VarDecl &Var) const {
  return isScalar(Var.getType()) && isOwn(Var) && !Loans.contains(&Var);
}

bool FunctionGraph::isTrackable(const Place &P) const {
  return isTrackableOnLoan(P) && !Loans.contains(P.Var);
}

bool FunctionGraph::isTrackableOnLoan(const Place &P) const {
  if (!P.Var)
    return false;
  QualType Type = P.Var->getType();
  if (P.Field) {
    const auto *Record = dyn_cast<RecordDecl>(P.Field->getParent());
    const auto *Class = dyn_cast<CXXRecordDecl>(Record);
    // What a member of a union holds, another one may have changed.
    return !Record->isUnion() && (!Class || Class->isTrivial()) &&
           !P.Field->isBitField() && isScalar(P.Field->getType()) &&
           Type->getAsRecordDecl() == Record && isOwn(*P.Var);
  }
  if (const auto *Array = dyn_cast<ConstantArrayType>(Type.getTypePtr()))
    return isScalar(Array->getElementType()) && isOwn(*P.Var);
  return isScalar(Type) && isOwn(*P.Var);
}

bool FunctionGraph::isWithin(const Stmt &Inner, const Stmt &Outer) const {
  for (const Stmt *S = &Inner; S; S = Parents.lookup(S))
    if (S == &Outer)
      return true;
  return false;
}

bool FunctionGraph::isNamedOutside(const VarDecl &Var, const Stmt &Part) const {
  return llvm::any_of(Parents, [&](const auto &Entry) {
    const auto *Ref = dyn_cast<DeclRefExpr>(Entry.first);
    return Ref && Ref->getDecl() == &Var && !isWithin(*Ref, Part);
  });
}

bool FunctionGraph::isInLoop(const CallExpr &Call) const {
  const CFGBlock *Start = find(Call).first;
  if (!Start)
    return false;
  llvm::SmallVector<const CFGBlock *, 32> Work = {Start};
  llvm::DenseSet<const CFGBlock *> Seen;
  while (!Work.empty())
    for (const CFGBlock *To : Work.pop_back_val()->succs()) {
      if (To == Start)
        return true;
      if (To && Seen.insert(To).second)
        Work.push_back(To);
    }
  return false;
}

bool FunctionGraph::isDrain(const CallExpr &Call) const {
  const VarDecl *Kept = storesTo(Call);
  const Stmt *S = &Call;
  while (isa_and_nonnull<Expr>(S)) {
    if (const auto *Binary = dyn_cast<BinaryOperator>(S))
      if (Binary->isAssignmentOp() && (!Kept || !Kept->hasLocalStorage()))
        return false;
    S = Parents.lookup(S);
  }
  const auto *Loop = dyn_cast_or_null<WhileStmt>(S);
  if (!Loop)
    return false;
  const Stmt *Body = Loop->getBody();
  const auto *Block = dyn_cast<CompoundStmt>(Body);
  if (Block && Block->size() == 1)
    Body = Block->body_front();
  if (!isa<NullStmt, ContinueStmt>(Body) && (!Block || !Block->body_empty()))
    return false;
  // Nobody asks afterwards how it ended.
  return !Kept || !isNamedOutside(*Kept, *Loop->getCond());
}
