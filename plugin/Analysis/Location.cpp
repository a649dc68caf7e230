//===- Location.cpp - variables and parts of them -------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Location.h"
#include "Analysis/Children.h"
#include "Analysis/IntegerValue.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;
using namespace kapi;

/// Deeper parts than that are not followed.
static constexpr unsigned MaxPath = 8;

bool Location::operator==(const Location &Other) const {
  return Base == Other.Base && BehindPointer == Other.BehindPointer &&
         Path == Other.Path;
}

bool Location::isWithin(const Location &Other) const {
  return Base == Other.Base && BehindPointer == Other.BehindPointer &&
         Other.Path.size() <= Path.size() &&
         std::equal(Other.Path.begin(), Other.Path.end(), Path.begin());
}

bool Location::overlaps(const Location &Other) const {
  if (Base != Other.Base || BehindPointer != Other.BehindPointer)
    return false;
  for (size_t I = 0; I < Path.size() && I < Other.Path.size(); ++I)
    if (!(Path[I] == Other.Path[I]))
      return Path[I].Field && Path[I].Field->getParent()->isUnion();
  return true;
}

std::string Location::text() const {
  std::string Text = Base ? Base->getName().str() : "this";
  bool First = true;
  for (const PathStep &Step : Path) {
    if (Step.Field)
      Text +=
          (First && BehindPointer ? "->" : ".") + Step.Field->getName().str();
    else
      Text += "[" + std::to_string(Step.Index) + "]";
    First = false;
  }
  // Members are spoken of without it.
  return Base ? Text : Text.substr(Text.find('>') + 1);
}

const VarDecl *kapi::baseOf(const Expr &E) {
  const Expr *Here = &E;
  while (true) {
    Here = Here->IgnoreParens();
    if (const auto *Member = dyn_cast<MemberExpr>(Here)) {
      if (Member->isArrow())
        return nullptr;
      Here = Member->getBase();
    } else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Here)) {
      const auto *Decay = dyn_cast<ImplicitCastExpr>(Element->getBase());
      if (!Decay || Decay->getCastKind() != CK_ArrayToPointerDecay)
        return nullptr;
      Here = Decay->getSubExpr();
    } else {
      const auto *Ref = dyn_cast<DeclRefExpr>(Here);
      return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    }
  }
}

/// Sets the root of \p Where to what the pointer \p E points to.
static bool setPointer(Location &Where, const Expr &E) {
  const Expr *Pointer = E.IgnoreParenImpCasts();
  Where.BehindPointer = true;
  if (isa<CXXThisExpr>(Pointer))
    return true;
  const auto *Ref = dyn_cast<DeclRefExpr>(Pointer);
  Where.Base = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Where.Base && Where.Base->getType()->isPointerType();
}

std::optional<Location> kapi::locationOf(const Expr &E, const ASTContext &Ctx) {
  Location Where;
  const Expr *Here = &E;
  while (Where.Path.size() <= MaxPath) {
    Here = Here->IgnoreParens();
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Here)) {
      Where.Base = dyn_cast<VarDecl>(Ref->getDecl());
      if (!Where.Base || Where.Base->getType()->isReferenceType())
        return std::nullopt;
      break;
    }
    if (const auto *Member = dyn_cast<MemberExpr>(Here)) {
      const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
      if (!Field || Field->isBitField() || Field->getType()->isReferenceType())
        return std::nullopt;
      Where.Path.push_back({Field, 0});
      Here = Member->getBase();
      if (!Member->isArrow())
        continue;
      if (!setPointer(Where, *Here))
        return std::nullopt;
      break;
    }
    if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Here)) {
      const auto *Decay = dyn_cast<ImplicitCastExpr>(Element->getBase());
      std::optional<llvm::APSInt> Index = integerValue(*Element->getIdx(), Ctx);
      if (!Decay || Decay->getCastKind() != CK_ArrayToPointerDecay || !Index)
        return std::nullopt;
      Where.Path.push_back({nullptr, Index->getZExtValue()});
      Here = Decay->getSubExpr();
      continue;
    }
    const auto *Unary = dyn_cast<UnaryOperator>(Here);
    if (!Unary || Unary->getOpcode() != UO_Deref ||
        !setPointer(Where, *Unary->getSubExpr()))
      return std::nullopt;
    break;
  }
  if (Where.Path.size() > MaxPath)
    return std::nullopt;
  std::reverse(Where.Path.begin(), Where.Path.end());
  return Where;
}

bool kapi::mentions(const Stmt &S, const Location &Where,
                    const ASTContext &Ctx) {
  llvm::SmallVector<const Stmt *, 16> Stack = {&S};
  for (unsigned Nodes = 0; !Stack.empty(); ++Nodes) {
    const Stmt *Top = Stack.pop_back_val();
    if (Nodes > 500)
      return true;
    const auto *E = dyn_cast<Expr>(Top);
    if (E && isa<DeclRefExpr, MemberExpr, ArraySubscriptExpr, UnaryOperator>(E))
      if (std::optional<Location> Here = locationOf(*E, Ctx)) {
        if (Where.overlaps(*Here))
          return true;
        continue;
      }
    for (const Stmt *Child : Top->children())
      if (Child)
        Stack.push_back(Child);
  }
  return false;
}

bool kapi::refersTo(const Stmt &S, const VarDecl &Var) {
  return anyPart(S, [&](const Stmt &Part) {
    const auto *Ref = dyn_cast<DeclRefExpr>(&Part);
    return Ref && Ref->getDecl() == &Var;
  });
}
