//===- ThrownAway.cpp - does anybody look at what came? -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ThrownAway.h"
#include "Analysis/Location.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;
using namespace kapi;

/// The local that \p Argument is the address of.
static const VarDecl *localBehind(const Expr &Argument) {
  const Expr *Object = Argument.IgnoreParenCasts();
  if (const auto *Address = dyn_cast<UnaryOperator>(Object);
      Address && Address->getOpcode() == UO_AddrOf)
    Object = Address->getSubExpr();
  const VarDecl *Var = baseOf(*Object->IgnoreParens());
  return Var && Var->hasLocalStorage() && !Var->getType()->isPointerType()
             ? Var
             : nullptr;
}

namespace {

/// Where a body names one variable after a call that has filled it.
class LaterReads {
public:
  LaterReads(const VarDecl &Var, const CallExpr &Filler,
             const FunctionGraph &Graph)
      : Var(Var), Filler(Filler), Graph(Graph) {}

  bool any() {
    auto [First, At] = Graph.find(Filler);
    if (!First || !collect())
      return true;
    llvm::SmallVector<const CFGBlock *, 16> Work;
    llvm::DenseSet<const CFGBlock *> Seen;
    auto Scan = [&](const CFGBlock &Block, unsigned From) {
      const Use *Next = firstUse(Block, From);
      if (!Next)
        for (const CFGBlock *To : Block.succs())
          if (To && Seen.insert(To).second)
            Work.push_back(To);
      return Next && !Next->Overwrites;
    };
    if (Scan(*First, At + 1))
      return true;
    while (!Work.empty())
      if (Scan(*Work.pop_back_val(), 0))
        return true;
    return false;
  }

private:
  struct Use {
    unsigned At;
    bool Overwrites;
  };

  /// False where the graph does not show a use.
  bool collect() {
    for (const auto &[Part, Around] : Graph.parents()) {
      const auto *Ref = dyn_cast<DeclRefExpr>(Part);
      if (Ref && Ref->getDecl() == &Var && !Graph.isWithin(*Ref, Filler) &&
          !note(*Ref))
        return false;
    }
    return Pointers.empty() || collectBehind();
  }

  /// The same of what is done through the pointers.
  bool collectBehind() {
    for (const auto &[Part, Around] : Graph.parents()) {
      const auto *Ref = dyn_cast<DeclRefExpr>(Part);
      const auto *Pointer = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
      if (!Pointer || !Pointers.contains(Pointer) || storedTo(*Ref))
        continue;
      const Stmt *User = Around;
      while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(User))
        User = Graph.parents().lookup(User);
      auto [Block, At] = Graph.find(*Ref);
      if (!Block || !isa_and_nonnull<MemberExpr>(User))
        return false;
      Uses[Block].push_back({At, false});
    }
    return true;
  }

  /// The pointer that \p E, or its address, is stored in, and nothing else.
  const VarDecl *pointerFor(const Stmt &E, const Stmt *User) const {
    const auto *Store = dyn_cast_or_null<BinaryOperator>(User);
    const auto *Ref =
        Store && Store->getOpcode() == BO_Assign && Store->getRHS() == &E
            ? dyn_cast<DeclRefExpr>(Store->getLHS()->IgnoreParens())
            : nullptr;
    const auto *Pointer = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    return Pointer && Graph.isTrackable(*Pointer) ? Pointer : nullptr;
  }

  bool storedTo(const DeclRefExpr &Ref) const {
    const auto *Store =
        dyn_cast_or_null<BinaryOperator>(Graph.parents().lookup(&Ref));
    return Store && Store->getOpcode() == BO_Assign && Store->getLHS() == &Ref;
  }

  bool note(const DeclRefExpr &Ref) {
    const Stmt *Evaluated = nullptr;
    for (const Stmt *S = &Ref; S; S = Graph.parents().lookup(S)) {
      if (isa<UnaryExprOrTypeTraitExpr>(S))
        return true;
      if (!Evaluated && Graph.find(*S).first)
        Evaluated = S;
    }
    bool IsLent = false;
    const Stmt *Inner = &Ref, *User = userOf(Inner, IsLent);
    const auto *Call = dyn_cast_or_null<CallExpr>(User);
    if (const VarDecl *Pointer = IsLent ? pointerFor(*Inner, User) : nullptr) {
      Pointers.insert(Pointer);
      return true;
    }
    // Who has the address reads it when he likes.
    if (!Evaluated ||
        (IsLent && !isa_and_nonnull<CallExpr, ArraySubscriptExpr>(User)))
      return false;
    bool Refills = Call && isOutArgument(*Call, Inner);
    auto [Block, At] = Graph.find(Refills ? *User : *Evaluated);
    if (Block)
      Uses[Block].push_back({At, Refills});
    return Block;
  }

  /// What has the object, or its address, as a part; \p Inner becomes that
  /// part.
  const Stmt *userOf(const Stmt *&Inner, bool &IsLent) const {
    const Stmt *S = Graph.parents().lookup(Inner);
    for (; isa_and_nonnull<CastExpr, ParenExpr, UnaryOperator>(S);
         S = Graph.parents().lookup(S)) {
      const auto *Unary = dyn_cast<UnaryOperator>(S);
      if (Unary && Unary->getOpcode() != UO_AddrOf)
        break;
      const auto *Cast = dyn_cast<CastExpr>(S);
      IsLent |=
          Unary || (Cast && Cast->getCastKind() == CK_ArrayToPointerDecay);
      Inner = S;
    }
    return S;
  }

  /// The callee may store something there.
  static bool isOutArgument(const CallExpr &Call, const Stmt *Part) {
    const FunctionDecl *Callee = Call.getDirectCallee();
    for (unsigned I = 0; Callee && I < Call.getNumArgs(); ++I)
      if (Call.getArg(I) == Part && I < Callee->getNumParams()) {
        QualType Type = Callee->getParamDecl(I)->getType();
        return Type->isPointerType() &&
               !Type->getPointeeType().isConstQualified();
      }
    return false;
  }

  const Use *firstUse(const CFGBlock &Block, unsigned From) const {
    auto Found = Uses.find(&Block);
    if (Found == Uses.end())
      return nullptr;
    const Use *First = nullptr;
    for (const Use &U : Found->second)
      if (U.At >= From && (!First || U.At < First->At))
        First = &U;
    return First;
  }

  const VarDecl &Var;
  const CallExpr &Filler;
  const FunctionGraph &Graph;
  llvm::DenseMap<const CFGBlock *, llvm::SmallVector<Use, 2>> Uses;
  /// Variables of the function that lead to it.
  llvm::SmallPtrSet<const VarDecl *, 2> Pointers;
};

} // namespace

bool kapi::throwsAway(const CallSite &Site, const FunctionGraph &Graph) {
  bool Any = false;
  for (const Param &P : Site.Api->Params) {
    const Expr *Argument = llvm::is_contained(P.Flags, ParamFlag::Out)
                               ? Site.argument(P)
                               : nullptr;
    if (!Argument)
      continue;
    const VarDecl *Var = localBehind(*Argument);
    if (!Var || LaterReads(*Var, *Site.Expr, Graph).any())
      return false;
    Any = true;
  }
  return Any;
}
