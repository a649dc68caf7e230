//===- SiteFlow.cpp - one call in its function ----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/SiteFlow.h"
#include "Analysis/Borrowing.h"
#include "Analysis/IntegerValue.h"
#include "Analysis/Values.h"
#include "clang/AST/Attr.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;
using namespace kapi;

static unsigned widthOf(QualType Type, const ASTContext &Ctx) {
  return Type->isBooleanType() ? 1 : Ctx.getTypeSize(Type);
}

/// The number that \p Value is, at the width of \p Type.
static Known constantFor(QualType Type, const Expr *Value,
                         const ASTContext &Ctx) {
  if (!Value || Value->isValueDependent())
    return std::nullopt;
  unsigned Width = widthOf(Type, Ctx);
  if (Type->isPointerType()) {
    if (Value->isNullPointerConstant(const_cast<ASTContext &>(Ctx),
                                     Expr::NPC_ValueDependentIsNotNull))
      return llvm::ConstantRange(llvm::APInt(Width, 0));
    return std::nullopt;
  }
  std::optional<llvm::APSInt> Number = integerValue(*Value, Ctx);
  if (!Number)
    return std::nullopt;
  return llvm::ConstantRange(Number->extOrTrunc(Width));
}

const Known &SiteFlow::before(const VarDecl &Var) const {
  auto [It, New] = Before.try_emplace(&Var);
  if (New && isTrackable(Var))
    It->second = constantOf(Var.getType(), reaching(definitionsOf(Var)));
  return It->second;
}

const Known &
SiteFlow::unchanged(const Expr &E,
                    llvm::function_ref<Known(const Expr &)> Compute) const {
  if (auto It = Unchanged.find(&E); It != Unchanged.end())
    return It->second;
  Known Value = Compute(E);
  return Unchanged[&E] = std::move(Value);
}

std::vector<Definition> SiteFlow::definitionsOf(const VarDecl &Var) const {
  return Graph.isTrackable(Var) ? Definitions.of({&Var, false, {}})
                                : Definitions.ofLent(Var);
}

Known SiteFlow::before(const Place &Member) const {
  if (!Graph.isTrackable(Member))
    return std::nullopt;
  Location Where{Member.Var, false, {}};
  Where.Path.push_back({Member.Field, 0});
  return constantOf(Member.Field->getType(), reaching(Definitions.of(Where)));
}

SiteFlow::Reaching SiteFlow::reaching(llvm::ArrayRef<Definition> All) const {
  // A variable that is set that often is no flag of the program's.
  constexpr size_t MaxDefinitions = 16;
  constexpr unsigned MaxBlocks = 500;
  Reaching Result;
  Result.IsTooMuch = All.size() > MaxDefinitions;
  Result.IsOpen = All.empty() || Result.IsTooMuch;
  if (Result.IsOpen)
    return Result;
  auto [Start, StartIndex] = Graph.find(*Site.Expr);
  // The last definition in a block, before a position in it.
  auto LastIn = [&](const CFGBlock *Block, unsigned End) {
    const Definition *Last = nullptr;
    for (const Definition &D : All)
      if (D.Block == Block && D.Index < End && (!Last || D.Index > Last->Index))
        Last = &D;
    return Last;
  };
  llvm::SmallVector<std::pair<const CFGBlock *, unsigned>, 16> Work = {
      {Start, StartIndex}};
  llvm::SmallPtrSet<const CFGBlock *, 16> Seen;
  while (!Work.empty()) {
    auto [Block, End] = Work.pop_back_val();
    if (const Definition *Last = LastIn(Block, End)) {
      Result.Definitions.push_back(*Last);
      continue;
    }
    // The entry, or a handler that exceptions lead to.
    Result.IsTooMuch = Seen.size() > MaxBlocks;
    Result.IsOpen |= Block->pred_empty() || Result.IsTooMuch;
    if (Result.IsTooMuch)
      break;
    for (const CFGBlock *From : Block->preds())
      if (From && Seen.insert(From).second)
        Work.emplace_back(From, From->size());
  }
  return Result;
}

Known SiteFlow::constantOf(QualType Type, const Reaching &Last) const {
  Known Result;
  if (Last.IsOpen)
    return Result;
  for (const Definition &D : Last.Definitions) {
    Known Value;
    if (D.How == Definition::Set && !D.Value && !D.From)
      Value = llvm::ConstantRange(llvm::APInt(widthOf(Type, Ctx), 0));
    else if (D.How == Definition::Set)
      Value = constantFor(Type, D.Value, Ctx);
    if (!Value || (Result && *Result != *Value))
      return std::nullopt;
    Result = Value;
  }
  return Result;
}

std::pair<bool, Known>
SiteFlow::storedBefore(QualType Type, llvm::ArrayRef<Definition> Stores) const {
  Reaching Last = reaching(Stores);
  bool IsSet = !Last.Definitions.empty() || Last.IsTooMuch;
  return {IsSet, constantOf(Type, Last)};
}

/// Declared, and nothing more.
bool SiteFlow::isUnset(const VarDecl &Var) const {
  Reaching Last = reaching(definitionsOf(Var));
  return !Last.IsOpen && llvm::all_of(Last.Definitions, [](auto &D) {
    return D.How == Definition::Other && isa<DeclStmt>(D.Source);
  });
}

void SiteFlow::findTargets() {
  for (const StoredOutcome &Stored : Site.Api->Wraps->Stores)
    Targets.push_back(targetOf(Stored));
}

/// A name or an attribute says that nobody is going to look at it.
static bool isMeantToBeIgnored(const VarDecl &Var) {
  llvm::StringRef Name = Var.getName();
  return Var.hasAttr<UnusedAttr>() ||
         llvm::any_of(
             llvm::ArrayRef<llvm::StringRef>{"dummy", "ignore", "unused"},
             [&](llvm::StringRef Word) {
               return Name.contains_insensitive(Word);
             });
}

StoreTarget SiteFlow::targetOf(const StoredOutcome &Stored) const {
  StoreTarget Target;
  Target.What = &Stored;
  if (!Stored.Member.empty()) {
    Target.Leads = StoreTarget::Returned;
    return Target;
  }
  const Param *P = Site.Api->param(Stored.Param);
  const Expr *Argument = P ? Site.argument(*P) : nullptr;
  if (!Argument)
    return Target;
  while (Target.Argument < Site.Expr->getNumArgs() &&
         Site.Expr->getArg(Target.Argument) != Argument)
    ++Target.Argument;
  if (Argument->getType()->isPointerType() && isConstantNull(*Argument, Ctx)) {
    Target.Leads = StoreTarget::Declined;
    return Target;
  }
  Place Lent = lentPlace(*Argument);
  const auto *Ref = dyn_cast<DeclRefExpr>(Argument->IgnoreParenImpCasts());
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  QualType Type = Parameter ? Parameter->getType() : QualType();
  if (Parameter && (Lent.Var ? Type->isReferenceType() && !Lent.Field
                             : Type->isPointerType())) {
    Target.Leads = StoreTarget::Handed;
    Target.Where = {Parameter, nullptr, /*IsPointee=*/true};
    return Target;
  }
  if (!Lent.Var || !Graph.isTrackableOnLoan(Lent) ||
      Lent.Var->getType()->isArrayType() || isMeantToBeIgnored(*Lent.Var) ||
      !areLoansReturned(Lent, Target))
    return Target;
  Target.Where = Lent;
  bool SaysNothing =
      Stored.Failure == StoredKind::Kept && !Lent.Field && isUnset(*Lent.Var);
  Target.Leads = SaysNothing ? StoreTarget::Unset : StoreTarget::Own;
  return Target;
}

/// Whether nobody has \p Where any more when the calls have returned that it
/// is lent to.
bool SiteFlow::areLoansReturned(const Place &Where,
                                const StoreTarget &Target) const {
  const FunctionDecl *Own = Site.Expr->getDirectCallee();
  unsigned Here = 0;
  for (const Loan &L : Graph.loans(*Where.Var)) {
    Here += L.To == Site.Expr;
    const FunctionDecl *Callee = L.To->getDirectCallee();
    bool IsSame = Own && Callee && L.Argument == Target.Argument &&
                  Callee->getCanonicalDecl() == Own->getCanonicalDecl();
    if (!IsSame && !isGivenBack(L))
      return false;
  }
  return Here == 1;
}

bool SiteFlow::hasOwnTargets() const {
  return llvm::any_of(Targets,
                      [](auto &T) { return T.Leads == StoreTarget::Own; });
}

bool SiteFlow::tellsOthers() const {
  bool HasOther = llvm::any_of(Targets, [](const StoreTarget &T) {
    return T.What->Failure != StoredKind::Kept &&
           (T.Leads == StoreTarget::Handed ||
            T.Leads == StoreTarget::Elsewhere);
  });
  // Without a result there is nothing else that could be looked at here.
  return HasOther || (Site.How->Returns == ReturnConvention::Stored &&
                      llvm::none_of(Targets, [](const StoreTarget &T) {
                        return T.Leads == StoreTarget::Own ||
                               T.Leads == StoreTarget::Returned;
                      }));
}

bool SiteFlow::declines() const {
  return llvm::any_of(Targets, [](const StoreTarget &T) {
    return T.What->Failure != StoredKind::Kept &&
           T.Leads == StoreTarget::Declined;
  });
}

bool SiteFlow::isTrackable(const Place &P) const {
  return P.IsPointee || Graph.isTrackable(P) ||
         llvm::any_of(Targets, [&](const StoreTarget &T) {
           return T.Leads == StoreTarget::Own && T.Where == P;
         });
}

bool SiteFlow::overwrites(const CallExpr &Other, const Place &Where) const {
  const FunctionDecl *Own = Site.Expr->getDirectCallee();
  const FunctionDecl *Callee = Other.getDirectCallee();
  if (!Own || !Callee || Own->getCanonicalDecl() != Callee->getCanonicalDecl())
    return false;
  return llvm::any_of(Targets, [&](const StoreTarget &T) {
    return T.What->IsSure && T.Leads == StoreTarget::Own && T.Where == Where &&
           T.Argument < Other.getNumArgs() &&
           lentPlace(*Other.getArg(T.Argument)) == Where;
  });
}
