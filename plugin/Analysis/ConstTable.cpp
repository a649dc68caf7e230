//===- ConstTable.cpp - entries of constant tables ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ConstTable.h"
#include "Analysis/Definitions.h"
#include "Analysis/Spelling.h"
#include "Spec/Errno.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

namespace {

/// Longer tables are data, not choices.
constexpr size_t MaxEntries = 64;

/// One step down from the table; no index stands for any.
struct Selector {
  const FieldDecl *Field = nullptr;
  std::optional<uint64_t> Index;
};

class TableReader {
public:
  explicit TableReader(const ASTContext &Ctx) : Ctx(Ctx) {}

  std::vector<TableEntry> read(const Expr &Read) {
    const VarDecl *Table = parse(Read);
    if (!Table || Selectors.empty() || !Table->getType().isConstant(Ctx) ||
        Table->getType().isVolatileQualified())
      return {};
    const Expr *Init = Table->getAnyInitializer();
    if (!Init || Init->isValueDependent())
      return {};
    Location Where;
    Where.Base = Table;
    expand(*Init, Selectors, Where);
    if (Entries.size() > MaxEntries)
      Entries.clear();
    return std::move(Entries);
  }

private:
  const VarDecl *parse(const Expr &Read) {
    const Expr *Here = &Read;
    while (true) {
      Here = Here->IgnoreParens();
      if (const auto *Member = dyn_cast<MemberExpr>(Here)) {
        const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
        if (!Field || Member->isArrow() || Field->isBitField())
          return nullptr;
        Selectors.insert(Selectors.begin(), {Field, std::nullopt});
        Here = Member->getBase();
      } else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Here)) {
        const auto *Decay = dyn_cast<ImplicitCastExpr>(Element->getBase());
        if (!Decay || Decay->getCastKind() != CK_ArrayToPointerDecay)
          return nullptr;
        Selector Step;
        Expr::EvalResult Index;
        if (!Element->getIdx()->isValueDependent() &&
            Element->getIdx()->EvaluateAsInt(Index, Ctx))
          Step.Index = Index.Val.getInt().getZExtValue();
        Selectors.insert(Selectors.begin(), Step);
        Here = Decay->getSubExpr();
      } else {
        const auto *Ref = dyn_cast<DeclRefExpr>(Here);
        return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
      }
    }
  }

  void expand(const Expr &Init, llvm::ArrayRef<Selector> Left, Location Where) {
    if (Left.empty()) {
      Entries.push_back({std::move(Where), &Init});
      return;
    }
    if (Left.front().Field || Left.front().Index)
      return select(Init, Left,
                    {Left.front().Field, Left.front().Index.value_or(0)},
                    Where);
    const auto *List = dyn_cast<InitListExpr>(Init.IgnoreParens());
    if (!List || List->getNumInits() > MaxEntries)
      return;
    for (unsigned I = 0; I < List->getNumInits(); ++I)
      if (!namesErrno(*List->getInit(I)))
        select(Init, Left, {nullptr, I}, Where);
  }

  void select(const Expr &Init, llvm::ArrayRef<Selector> Left, PathStep Step,
              Location Where) {
    Where.Path.push_back(Step);
    std::optional<Definition> Part = partOf(Init, Step, Ctx);
    // A 0 that nobody wrote is no choice of flags.
    if (Part && Part->Value)
      expand(*Part->Value, Left.drop_front(), std::move(Where));
  }

  bool namesErrno(const Expr &Entry) const {
    llvm::SmallVector<const Stmt *, 16> Stack = {&Entry};
    while (!Stack.empty()) {
      const Stmt *S = Stack.pop_back_val();
      if (const auto *Literal = dyn_cast<IntegerLiteral>(S))
        if (llvm::any_of(spelledNames(*Literal, Ctx), [](const auto &Name) {
              return errnoNumber(Name.Name).has_value();
            }))
          return true;
      for (const Stmt *Child : S->children())
        if (Child)
          Stack.push_back(Child);
    }
    return false;
  }

  const ASTContext &Ctx;
  llvm::SmallVector<Selector, 4> Selectors;
  std::vector<TableEntry> Entries;
};

} // namespace

std::vector<TableEntry> kapi::tableEntries(const Expr &Read,
                                           const ASTContext &Ctx) {
  return TableReader(Ctx).read(Read);
}
