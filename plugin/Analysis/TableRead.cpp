//===- TableRead.cpp - which entries of a table are read ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/TableRead.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

namespace {

class Reader {
public:
  Reader(const ASTContext &Ctx, DefinitionIndex *Index)
      : Ctx(Ctx), Index(Index) {}

  std::optional<TableRead> read(const Expr &Read) {
    const Expr *Here = &Read;
    // References to references; deeper ones nobody writes.
    for (unsigned Steps = 0; Here && Steps < 32; ++Steps) {
      if (const auto *Ref = dyn_cast<DeclRefExpr>(Here->IgnoreParens()))
        if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
            Var && isTable(*Var))
          return finish(*Var);
      if (const auto *List = dyn_cast<InitListExpr>(Here))
        return finish(*List);
      Here = inner(*Here);
    }
    return std::nullopt;
  }

private:
  bool isTable(const VarDecl &Var) const {
    QualType Type = Var.getType();
    return !Type->isReferenceType() && Type.isConstant(Ctx) &&
           !Type.isVolatileQualified() && !Result.Steps.empty() &&
           (Type->isArrayType() || Type->isRecordType()) &&
           !Var.isCXXForRangeDecl();
  }

  std::optional<TableRead> finish(const VarDecl &Var) {
    Result.Init = Var.getAnyInitializer();
    if (!Result.Init || Result.Init->isValueDependent())
      return std::nullopt;
    Result.Table = &Var;
    return finish();
  }

  std::optional<TableRead> finish(const InitListExpr &List) {
    Result.Init = &List;
    return Result.Steps.empty() ? std::nullopt : finish();
  }

  std::optional<TableRead> finish() {
    std::reverse(Result.Steps.begin(), Result.Steps.end());
    return std::move(Result);
  }

  /// What \p E is a part of, or another name of; null for the end of the way.
  const Expr *inner(const Expr &E) {
    const Expr *Here = E.IgnoreParens();
    if (const auto *Member = dyn_cast<MemberExpr>(Here)) {
      const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
      if (!Field || Field->isBitField())
        return nullptr;
      Result.Steps.push_back({Field, std::nullopt});
      return Member->isArrow() ? pointee(*Member->getBase())
                               : Member->getBase();
    }
    if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Here))
      return array(*Element);
    if (const auto *Unary = dyn_cast<UnaryOperator>(Here))
      return Unary->getOpcode() == UO_Deref ? pointee(*Unary->getSubExpr())
                                            : nullptr;
    if (const auto *Cast = dyn_cast<ImplicitCastExpr>(Here))
      return Cast->getCastKind() == CK_NoOp ||
                     Cast->getCastKind() == CK_LValueToRValue
                 ? Cast->getSubExpr()
                 : nullptr;
    if (const auto *Full = dyn_cast<FullExpr>(Here))
      return Full->getSubExpr();
    if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Here))
      return Temporary->getSubExpr();
    if (const auto *List = dyn_cast<CXXStdInitializerListExpr>(Here))
      return List->getSubExpr();
    if (const auto *Copy = dyn_cast<CXXConstructExpr>(Here))
      return Copy->getNumArgs() == 1 &&
                     Copy->getConstructor()->isCopyOrMoveConstructor() &&
                     Copy->getConstructor()->isTrivial()
                 ? Copy->getArg(0)
                 : nullptr;
    const auto *Ref = dyn_cast<DeclRefExpr>(Here);
    return Ref ? named(*Ref->getDecl()) : nullptr;
  }

  /// A reference to an entry, a copy of one, or a structured binding.
  const Expr *named(const ValueDecl &Name) {
    if (const auto *Binding = dyn_cast<BindingDecl>(&Name))
      return Binding->getBinding();
    const auto *Var = dyn_cast<VarDecl>(&Name);
    if (!Var || !Var->getInit() || !Index)
      return nullptr;
    if (Var->getType()->isReferenceType())
      return Var->getInit();
    if (!Var->getType()->isRecordType() || Result.Steps.empty())
      return nullptr;
    std::vector<Definition> All = Index->of({Var, false, {}});
    return All.size() == 1 && All.front().How == Definition::Set
               ? All.front().Value
               : nullptr;
  }

  const Expr *array(const ArraySubscriptExpr &Element) {
    const auto *Decay = dyn_cast<ImplicitCastExpr>(Element.getBase());
    if (!Decay || Decay->getCastKind() != CK_ArrayToPointerDecay)
      return nullptr;
    TableStep Step;
    Expr::EvalResult Number;
    const Expr &Position = *Element.getIdx();
    if (!Position.isValueDependent() && Position.EvaluateAsInt(Number, Ctx))
      Step.Index = Number.Val.getInt().getZExtValue();
    else if (const VarDecl *Var = variable(Position))
      countedBy(*Var, Step);
    Result.Steps.push_back(Step);
    return Decay->getSubExpr();
  }

  static const VarDecl *variable(const Expr &E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E.IgnoreParenImpCasts());
    return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  }

  static bool isIncrement(const Definition &D) {
    const auto *Unary = dyn_cast_or_null<UnaryOperator>(D.Source);
    return D.How == Definition::Other && Unary && Unary->isIncrementOp();
  }

  /// `for (i = 0; i < N; i++)`, and nothing else changes i.
  void countedBy(const VarDecl &Var, TableStep &Step) {
    if (!Index)
      return;
    bool Starts = false, Counts = false;
    for (const Definition &D : Index->of({&Var, false, {}})) {
      Expr::EvalResult Number;
      if (isIncrement(D)) {
        Counts = true;
        continue;
      }
      if (D.How == Definition::Other && !D.Value && isa<DeclStmt>(D.Source))
        continue; // declared without a value
      if (D.How != Definition::Set || !D.Value || D.Value->isValueDependent() ||
          !D.Value->EvaluateAsInt(Number, Ctx) || Number.Val.getInt() != 0)
        return;
      Starts = true;
    }
    std::optional<uint64_t> End = endOf(Var);
    if (!Starts || !Counts || !End)
      return;
    Step.Entries = *End;
    Result.Walker = &Var;
  }

  /// The constant that the only loop over \p Var compares it with.
  std::optional<uint64_t> endOf(const VarDecl &Var) const {
    std::optional<uint64_t> End;
    for (const CFGBlock *Block : *Index->graph().graph()) {
      const auto *Loop = dyn_cast_or_null<ForStmt>(Block->getTerminatorStmt());
      const auto *Test =
          Loop ? dyn_cast_or_null<BinaryOperator>(Loop->getCond()) : nullptr;
      if (!Test || variable(*Test->getLHS()) != &Var)
        continue;
      Expr::EvalResult Number;
      if (End || (Test->getOpcode() != BO_LT && Test->getOpcode() != BO_NE) ||
          Test->getRHS()->isValueDependent() ||
          !Test->getRHS()->EvaluateAsInt(Number, Ctx))
        return std::nullopt;
      End = Number.Val.getInt().getZExtValue();
    }
    return End;
  }

  /// What \p Pointer walks along.
  const Expr *pointee(const Expr &Pointer) {
    const VarDecl *Var = variable(Pointer);
    if (!Var || !Index)
      return nullptr;
    const Expr *Start = nullptr;
    bool Walks = false;
    for (const Definition &D : Index->of({Var, false, {}})) {
      if (isIncrement(D)) {
        Walks = true;
        continue;
      }
      if (D.How == Definition::Other && !D.Value && isa<DeclStmt>(D.Source))
        continue;
      const Expr *From =
          D.How == Definition::Set && D.Value ? start(*D.Value) : nullptr;
      if (!From || Start)
        return nullptr;
      Start = From;
    }
    if (!Start)
      return nullptr;
    if (Walks && StartsAtFirst)
      Result.Walker = Var;
    Result.Steps.push_back({});
    if (ElementsOf)
      Result.Steps.push_back({ElementsOf, std::nullopt});
    return Start;
  }

  /// The array that the pointer \p E leads into: `tab`, `&tab[i]`, `tab + i`,
  /// or what a range's begin() gives.
  const Expr *start(const Expr &E) {
    const Expr *Here = E.IgnoreParens();
    StartsAtFirst = true;
    if (const auto *Full = dyn_cast<FullExpr>(Here))
      Here = Full->getSubExpr()->IgnoreParens();
    while (const auto *Cast = dyn_cast<ImplicitCastExpr>(Here)) {
      Here = Cast->getSubExpr()->IgnoreParens();
      if (Cast->getCastKind() == CK_ArrayToPointerDecay)
        return Here;
    }
    if (const auto *Sum = dyn_cast<BinaryOperator>(Here)) {
      StartsAtFirst = false;
      return Sum->getOpcode() == BO_Add ? decayed(*Sum->getLHS()) : nullptr;
    }
    if (const auto *Address = dyn_cast<UnaryOperator>(Here)) {
      const auto *Element =
          dyn_cast<ArraySubscriptExpr>(Address->getSubExpr()->IgnoreParens());
      Expr::EvalResult Number;
      StartsAtFirst = Element && !Element->getIdx()->isValueDependent() &&
                      Element->getIdx()->EvaluateAsInt(Number, Ctx) &&
                      Number.Val.getInt() == 0;
      return Address->getOpcode() == UO_AddrOf && Element
                 ? decayed(*Element->getBase())
                 : nullptr;
    }
    const auto *Begin = dyn_cast<CXXMemberCallExpr>(Here);
    return Begin ? range(*Begin) : nullptr;
  }

  static const Expr *decayed(const Expr &E) {
    const auto *Decay = dyn_cast<ImplicitCastExpr>(E.IgnoreParens());
    return Decay && Decay->getCastKind() == CK_ArrayToPointerDecay
               ? Decay->getSubExpr()
               : nullptr;
  }

  /// The object of which a loop takes the begin(), where that is a std::array
  /// or a std::initializer_list.
  const Expr *range(const CXXMemberCallExpr &Begin) {
    const CXXRecordDecl *Class = Begin.getRecordDecl();
    const CXXMethodDecl *Method = Begin.getMethodDecl();
    if (!Class || !Class->isInStdNamespace() || !Method ||
        !Method->getIdentifier() || Method->getName() != "begin" ||
        !Class->getIdentifier())
      return nullptr;
    if (Class->getName() == "array" && !Class->field_empty())
      ElementsOf = *Class->field_begin();
    else if (Class->getName() != "initializer_list")
      return nullptr;
    return Begin.getImplicitObjectArgument();
  }

  const ASTContext &Ctx;
  DefinitionIndex *Index;
  TableRead Result;
  bool StartsAtFirst = false;
  /// The member of a std::array that has its elements.
  const FieldDecl *ElementsOf = nullptr;
};

} // namespace

std::optional<TableRead> kapi::tableRead(const Expr &Read,
                                         const ASTContext &Ctx,
                                         DefinitionIndex *Index) {
  return Reader(Ctx, Index).read(Read);
}
