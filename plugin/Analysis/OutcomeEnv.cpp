//===- OutcomeEnv.cpp - what variables hold under one outcome -------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/OutcomeEnv.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/STLExtras.h"
#include <tuple>

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::ConstantRange;

Known kapi::storedValue(const StoredOutcome &Stored, const Outcome &Which,
                        unsigned Width) {
  auto Value = [&](const Number &N) -> std::optional<APInt> {
    std::optional<llvm::APSInt> Whole = numberValue(N, {});
    if (!Whole)
      return std::nullopt;
    return Whole->extOrTrunc(Width);
  };
  APInt Number(64, Which.Number);
  switch (Which.Success ? Stored.Success : Stored.Failure) {
  case StoredKind::Kept:
  case StoredKind::Unclear:
    return std::nullopt;
  case StoredKind::ErrorNumber:
    return ConstantRange(Number.zextOrTrunc(Width));
  case StoredKind::NegativeErrno:
    return ConstantRange((-Number).sextOrTrunc(Width));
  case StoredKind::Value:
    break;
  }
  if (!Which.Success) {
    std::optional<APInt> Failing = Value(Stored.Failing);
    return Failing ? Known(*Failing) : std::nullopt;
  }
  std::optional<APInt> Min = Value(Stored.Min), Max = Value(Stored.Max);
  if (!Min || !Max)
    return std::nullopt;
  return ConstantRange::getNonEmpty(*Min, *Max + 1);
}

static unsigned widthOf(const Place &Where, const ASTContext &Ctx) {
  QualType Type = Where.Field ? Where.Field->getType() : Where.Var->getType();
  if (Where.IsPointee)
    Type = Type->getPointeeType();
  return Type->isBooleanType() ? 1 : Ctx.getTypeSize(Type);
}

OutcomeEnv::OutcomeEnv(const SiteFlow &Flow, const Outcome &Which,
                       const OutParams *Outs)
    : ErrnoIsOurs(Which.Errno.has_value()), Outs(Outs) {
  if (Outs)
    Outs->enter(*this);
  for (const StoreTarget &Target : Flow.targets()) {
    bool IsHanded = Target.Leads == StoreTarget::Handed && Outs &&
                    Outs->holds(Target.Where);
    if (Target.Leads != StoreTarget::Own && !IsHanded)
      continue;
    bool IsKept = (Which.Success ? Target.What->Success
                                 : Target.What->Failure) == StoredKind::Kept;
    if (IsKept && IsHanded)
      continue;
    Known Value;
    if (!IsKept)
      Value = storedValue(*Target.What, Which, widthOf(Target.Where, Flow.Ctx));
    else if (!Target.Where.Field)
      Value = Flow.before(*Target.Where.Var);
    set(Target.Where, Value, /*Depends=*/true);
  }
}

void OutcomeEnv::set(const Place &Where, Known Value, bool Depends,
                     ErrnoPart Errno) {
  for (Entry &E : Entries)
    if (E.Where == Where) {
      E.Value = std::move(Value);
      E.Depends = Depends;
      E.Errno = Errno;
      return;
    }
  Entry New{Where, std::move(Value), Depends, Errno};
  auto Comes = [](const Entry &A, const Entry &B) {
    return std::tie(A.Where.Var, A.Where.Field, A.Where.IsPointee) <
           std::tie(B.Where.Var, B.Where.Field, B.Where.IsPointee);
  };
  Entries.insert(llvm::upper_bound(Entries, New, Comes), New);
}

void OutcomeEnv::erase(const Place &Where) {
  llvm::erase_if(Entries, [&](const Entry &E) { return E.Where == Where; });
}

void OutcomeEnv::eraseAll(const VarDecl &Var) {
  llvm::erase_if(Entries, [&](const Entry &E) { return E.Where.Var == &Var; });
}

size_t OutcomeEnv::countDependent() const {
  return llvm::count_if(Entries, [](const Entry &E) { return E.Depends; });
}

bool OutcomeEnv::dependsOn(const VarDecl &Var) const {
  return llvm::any_of(Entries, [&](const Entry &E) {
    return E.Depends && E.Where.Var == &Var;
  });
}
