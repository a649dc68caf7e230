//===- OutParams.cpp - parameters that tell an outcome --------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutParams.h"
#include "Analysis/Borrowing.h"
#include "Analysis/OutcomeEnv.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// A place that tells something by its value: no text, and nothing that others
/// may look at meanwhile.
static bool canTell(QualType Target) {
  return !Target.isNull() && !Target.isConstQualified() &&
         !Target.isVolatileQualified() && !Target->isAnyCharacterType() &&
         (Target->isIntegralOrEnumerationType() || Target->isPointerType());
}

static bool mayBeOut(QualType Type) {
  return (Type->isPointerType() || Type->isLValueReferenceType()) &&
         canTell(Type->getPointeeType());
}

/// The small structure that \p Function returns, each member of which can tell
/// something; null where it returns none.
static const RecordDecl *tellingRecord(const FunctionDecl &Function) {
  constexpr ptrdiff_t MaxMembers = 6;
  const RecordDecl *Record = Function.getReturnType()->getAsRecordDecl();
  Record = Record ? Record->getDefinition() : nullptr;
  const auto *Class = dyn_cast_or_null<CXXRecordDecl>(Record);
  if (!Record || Record->isUnion() || Record->field_empty() ||
      std::distance(Record->field_begin(), Record->field_end()) > MaxMembers ||
      (Class && (!Class->isTrivial() || Class->getNumBases())))
    return nullptr;
  bool TellsAll = llvm::all_of(Record->fields(), [](const FieldDecl *Field) {
    return canTell(Field->getType()) && !Field->isBitField() &&
           !Field->getName().empty();
  });
  return TellsAll ? Record : nullptr;
}

OutParams::OutParams(const SiteFlow &Flow) : Flow(Flow) {
  const auto *Function = dyn_cast_or_null<FunctionDecl>(Flow.Site.Owner);
  if (!Function)
    return;
  if (const RecordDecl *Result = tellingRecord(*Function))
    Members.append(Result->field_begin(), Result->field_end());
  llvm::SmallVector<const ParmVarDecl *, 4> Candidates(
      Flow.Graph.storedThrough());
  for (const StoreTarget &Target : Flow.targets())
    if (Target.Leads == StoreTarget::Handed)
      Candidates.push_back(cast<ParmVarDecl>(Target.Where.Var));
  for (const ParmVarDecl *Parameter : Candidates)
    if (Parameter->getDeclContext() == Function &&
        !holds({Parameter, nullptr, /*IsPointee=*/true}))
      consider(*Parameter);
}

bool OutParams::mayHave(const FunctionDecl &Function) {
  return tellingRecord(Function) ||
         llvm::any_of(Function.parameters(), [](const ParmVarDecl *P) {
           return mayBeOut(P->getType());
         });
}

void OutParams::consider(const ParmVarDecl &Parameter) {
  QualType Type = Parameter.getType();
  if (!mayBeOut(Type))
    return;
  PointerUses Uses = usesOf(Parameter, *Flow.Site.Body);
  bool IsElsewhere = llvm::any_of(Uses.Loans, [&](const Loan &L) {
    return L.To != Flow.Site.Expr ||
           llvm::none_of(Flow.targets(), [&](const StoreTarget &T) {
             return T.Leads == StoreTarget::Handed && T.Argument == L.Argument;
           });
  });
  if (Uses.IsKept || IsElsewhere)
    return;
  Param New;
  New.Declared = &Parameter;
  New.IsRead = Uses.IsRead;
  std::vector<Definition> Stores;
  for (const BinaryOperator *Store : Uses.Stores) {
    Definition Here;
    Here.Source = Store;
    Here.Value = Store->getRHS();
    Here.How =
        Store->getOpcode() == BO_Assign ? Definition::Set : Definition::Other;
    std::tie(Here.Block, Here.Index) = Flow.Graph.find(*Store);
    Stores.push_back(Here);
  }
  std::tie(New.IsSetBefore, New.Before) =
      Flow.storedBefore(Type->getPointeeType(), Stores);
  All.push_back(New);
}

Place OutParams::placeOf(const Expr &E) const {
  for (const Param &P : All)
    if (namesTarget(E, *P.Declared))
      return P.target();
  return {};
}

bool OutParams::holds(const Place &Where) const {
  return llvm::any_of(All, [&](const Param &P) { return P.target() == Where; });
}

bool OutParams::isPointer(const Expr &E) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(&E);
  return Ref && Ref->getType()->isPointerType() &&
         llvm::any_of(
             All, [&](const Param &P) { return P.Declared == Ref->getDecl(); });
}

void OutParams::enter(OutcomeEnv &Env) const {
  for (const Param &P : All)
    if (P.IsSetBefore)
      Env.set(P.target(), P.Before, /*Depends=*/false);
}
