//===- LifetimeEvents.cpp - what sets up an effect and what ends it -------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/LifetimeEvents.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/Children.h"
#include "Analysis/IntegerValue.h"
#include "Analysis/OutcomeEval.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace kapi;

static const Expr &stripped(const Expr &E) {
  const Expr *Inner = E.IgnoreParenCasts();
  // `&buffer` and `buffer` start at the same place.
  if (const auto *Address = dyn_cast<UnaryOperator>(Inner))
    if (Address->getOpcode() == UO_AddrOf)
      return *Address->getSubExpr()->IgnoreParenCasts();
  return *Inner;
}

static llvm::FoldingSetNodeID identify(const Expr &E, const ASTContext &Ctx) {
  llvm::FoldingSetNodeID Id;
  stripped(E).Profile(Id, Ctx, /*Canonical=*/true);
  return Id;
}

/// The variable in `p`, `p->buffer`, `o.buffer`; null where there is none or
/// where more than that is named.
static const ValueDecl *baseVariable(const Expr &E) {
  const Expr *At = &stripped(E);
  while (const auto *Member = dyn_cast<MemberExpr>(At))
    At = Member->getBase()->IgnoreParenCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(At);
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

static void collectNames(const Expr &E,
                         llvm::SmallPtrSetImpl<const ValueDecl *> &Names) {
  anyPart(E, [&](const Stmt &S) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(&S))
      Names.insert(Ref->getDecl());
    else if (const auto *Member = dyn_cast<MemberExpr>(&S))
      Names.insert(Member->getMemberDecl());
    return false;
  });
}

LifetimeEvents::LifetimeEvents(CheckContext &Context, const CallSite &Site,
                               const FunctionGraph &Graph)
    : Context(Context), Site(Site) {
  const Lifetime &L = *Site.Api->Lifetime;
  if (!L.Object.empty()) {
    const Param *First = Site.Api->param(L.Object.front());
    Object = First ? Site.argument(*First) : nullptr;
    Base = Object ? baseVariable(*Object) : nullptr;
    if (!Base)
      return;
    ObjectId = identify(*Object, Context.Ctx);
    for (const std::string &Name : L.Object)
      if (const Param *P = Site.Api->param(Name))
        if (const Expr *Argument = Site.argument(*P))
          collectNames(*Argument, Names);
  }
  for (const CFGBlock *Block : *Graph.graph())
    for (const CFGElement &Element : *Block)
      if (auto S = Element.getAs<CFGStmt>())
        if (const auto *Call = dyn_cast<CallExpr>(S->getStmt()))
          add(*Call);
  IsKnown = true;
}

static std::optional<Event> eventOf(llvm::StringRef Function) {
  return llvm::StringSwitch<std::optional<Event>>(Function)
#define KAPI_PROCESS_EVENT(FUNCTION, EVENT) .Case(FUNCTION, Event::EVENT)
#include "Checks/ProcessEvents.def"
#undef KAPI_PROCESS_EVENT
      .Default(std::nullopt);
}

bool kapi::isExec(llvm::StringRef Function) {
  return eventOf(Function) == Event::Exec;
}

void LifetimeEvents::add(const CallExpr &Call) {
  if (&Call == Site.Expr || isSameObject(Call))
    Again.push_back(&Call);
  else if (undoes(Call))
    Undone.push_back(&Call);
  else if (frees(Call))
    Freed.push_back(&Call);
  else if (std::optional<Event> E = eventOf(calleeName(Call)))
    (*E == Event::Fork ? Forked : Executed).push_back(&Call);
}

/// Another call of an API with the same end, for the same thing.
bool LifetimeEvents::isSameObject(const CallExpr &Call) const {
  CallRef Api = Context.Db.function(calleeName(Call));
  if (!Api || !Api.Api->Lifetime ||
      Api.Api->Lifetime->Object.empty() != !Object ||
      Api.Api->Lifetime->UndoneBy != Site.Api->Lifetime->UndoneBy)
    return false;
  return !Object || (Call.getNumArgs() > 0 &&
                     identify(*Call.getArg(0), Context.Ctx) == ObjectId);
}

bool LifetimeEvents::undoes(const CallExpr &Call) const {
  if (!llvm::is_contained(Site.Api->Lifetime->UndoneBy, calleeName(Call)))
    return false;
  // One without arguments takes back everything.
  return !Object || Call.getNumArgs() == 0 ||
         identify(*Call.getArg(0), Context.Ctx) == ObjectId;
}

bool LifetimeEvents::frees(const CallExpr &Call) const {
  return Object && eventOf(calleeName(Call)) == Event::Free &&
         Call.getNumArgs() > 0 &&
         identify(*Call.getArg(0), Context.Ctx) == ObjectId;
}

bool LifetimeEvents::namesObject(const Stmt &S) const {
  return anyPart(S, [&](const Stmt &At) {
    const auto *Ref = dyn_cast<DeclRefExpr>(&At);
    return Ref && Ref->getDecl() == Base;
  });
}

bool LifetimeEvents::takesObject(const CallExpr &Call) const {
  return llvm::any_of(Call.arguments(),
                      [&](const Expr *A) { return namesObject(*A); });
}

bool LifetimeEvents::mayUndo(const CallExpr &Call) const {
  if (llvm::is_contained(Undone, &Call))
    return true;
  CallPurpose Purpose = purposeOf(Call);
  return Purpose != CallPurpose::None && Purpose != CallPurpose::Report &&
         takesObject(Call);
}

bool LifetimeEvents::changesObject(const Stmt &S) const {
  const Expr *Target = nullptr;
  if (const auto *Binary = dyn_cast<BinaryOperator>(&S))
    Target = Binary->isAssignmentOp() ? Binary->getLHS() : nullptr;
  else if (const auto *Unary = dyn_cast<UnaryOperator>(&S))
    Target = Unary->isIncrementDecrementOp() ? Unary->getSubExpr() : nullptr;
  if (!Target || !Names.contains(baseVariable(*Target)))
    return false;
  const auto *Member = dyn_cast<MemberExpr>(&stripped(*Target));
  if (!Member || Names.contains(Member->getMemberDecl()))
    return true;
  const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
  return !Field || Field->getParent()->isUnion();
}

/// `locked`, `is_locked` and `isLocked` end in the word, `unlocked` in another.
static bool endsInWord(llvm::StringRef Name, llvm::StringRef Word) {
  if (!Name.ends_with_insensitive(Word))
    return false;
  llvm::StringRef Before = Name.drop_back(Word.size());
  llvm::StringRef Stem = Before.rtrim('_');
  bool IsNegated =
      Stem.ends_with_insensitive("not") || Stem.ends_with_insensitive("un");
  return !IsNegated &&
         (Before.empty() || Before.back() == '_' ||
          (llvm::isLower(Before.back()) && llvm::isUpper(Name[Before.size()])));
}

const Expr *LifetimeEvents::denied(const Stmt &S) const {
  const auto *Assign = dyn_cast<BinaryOperator>(&S);
  if (!Assign || Assign->getOpcode() != BO_Assign)
    return nullptr;
  const Expr *Target = Assign->getLHS()->IgnoreParenImpCasts();
  const ValueDecl *Named = nullptr;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Target))
    Named = Ref->getDecl();
  else if (const auto *Member = dyn_cast<MemberExpr>(Target))
    // A member of something else can speak of something else.
    Named = baseVariable(*Target) == Base ? Member->getMemberDecl() : nullptr;
  if (!Named || !Named->getDeclName().isIdentifier() ||
      llvm::none_of(Site.Api->Lifetime->Named, [&](const std::string &Word) {
        return endsInWord(Named->getName(), Word);
      }))
    return nullptr;
  std::optional<llvm::APSInt> Value =
      integerValue(*Assign->getRHS(), Context.Ctx);
  return Value && Value->isZero() ? Target : nullptr;
}

bool LifetimeEvents::coversAll(const CallExpr &Call) const {
  if (!Object || Call.getNumArgs() == 0)
    return true;
  size_t Position = 0;
  for (const std::string &Name : Site.Api->Lifetime->Object) {
    const Param *P = Site.Api->param(Name);
    const Expr *Own = P ? Site.argument(*P) : nullptr;
    if (!Own || Position >= Call.getNumArgs() ||
        identify(*Own, Context.Ctx) !=
            identify(*Call.getArg(Position++), Context.Ctx))
      return false;
  }
  return true;
}

std::string LifetimeEvents::text() const {
  return Object ? sourceText(*Object, Context.Ctx) : "";
}
