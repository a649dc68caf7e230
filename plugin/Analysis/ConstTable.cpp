//===- ConstTable.cpp - entries of constant tables ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ConstTable.h"
#include "Analysis/Expectation.h"
#include "Analysis/TableRead.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

namespace {

/// Longer tables are data, not choices.
constexpr size_t MaxEntries = 64;

class Expander {
public:
  Expander(const TableRead &Read, const ASTContext &Ctx)
      : Read(Read), Ctx(Ctx) {}

  std::vector<ConstEntry> run() {
    Location Where;
    Where.Base = Read.Table;
    expand(*Read.Init, Read.Steps, Where);
    if (Entries.size() > MaxEntries)
      Entries.clear();
    bool IsOnly = llvm::all_of(
        Read.Steps, [](const TableStep &S) { return S.Field || S.Index; });
    for (ConstEntry &Entry : Entries) {
      Entry.IsOnly = IsOnly;
      Entry.Walker = Read.Walker;
    }
    return std::move(Entries);
  }

private:
  void expand(const Expr &Init, llvm::ArrayRef<TableStep> Left,
              Location Where) {
    if (Left.empty()) {
      Entries.push_back({std::move(Where), &Init});
      return;
    }
    const TableStep &Next = Left.front();
    if (Next.Field || Next.Index)
      return select(Init, Left, {Next.Field, Next.Index.value_or(0)}, Where);
    const auto *List = dyn_cast<InitListExpr>(Init.IgnoreParens());
    if (!List || List->getNumInits() > MaxEntries)
      return;
    unsigned Count = std::min<uint64_t>(List->getNumInits(), Next.Entries);
    for (unsigned I = 0; I < Count; ++I) {
      const Expr &Entry = *List->getInit(I);
      bool IsEnd = I + 1 == List->getNumInits() && marksEnd(Entry);
      if (!IsEnd && !expectsFailure(Entry))
        select(Init, Left, {nullptr, I}, Where);
    }
  }

  void select(const Expr &Init, llvm::ArrayRef<TableStep> Left, PathStep Step,
              Location Where) {
    Where.Path.push_back(Step);
    std::optional<Definition> Part = partOf(Init, Step, Ctx);
    // A 0 that nobody wrote is no choice of flags.
    if (Part && Part->Value)
      expand(*Part->Value, Left.drop_front(), std::move(Where));
  }

  std::optional<llvm::APSInt> numberOf(const Expr &E) const {
    Expr::EvalResult Number;
    if (E.isValueDependent() || !E.getType()->isIntegralOrEnumerationType() ||
        !E.EvaluateAsInt(Number, Ctx))
      return std::nullopt;
    // Before it was made unsigned.
    if (!E.IgnoreImpCasts()->EvaluateAsInt(Number, Ctx))
      return std::nullopt;
    return Number.Val.getInt();
  }

  /// An errno, or what a call that fails returns, stands in it.
  bool expectsFailure(const Expr &Entry) const {
    const auto *List = dyn_cast<InitListExpr>(&Entry);
    return namesErrno(Entry, Ctx) ||
           (List && llvm::any_of(List->inits(), [&](const Expr *Part) {
              std::optional<llvm::APSInt> Number = numberOf(*Part);
              return Number && Number->isNegative();
            }));
  }

  /// `{NULL, 0}`, `{0}`, or a number that cannot be meant.
  bool marksEnd(const Expr &Entry) const {
    const auto *List = dyn_cast<InitListExpr>(&Entry);
    if (!List) {
      std::optional<llvm::APSInt> Number = numberOf(Entry);
      return Number &&
             (Number->isZero() || Number->isNegative() || Number->isAllOnes());
    }
    return llvm::any_of(List->inits(), [&](const Expr *Part) {
      return Part->getType()->isPointerType() &&
             Part->isNullPointerConstant(const_cast<ASTContext &>(Ctx),
                                         Expr::NPC_ValueDependentIsNotNull);
    });
  }

  const TableRead &Read;
  const ASTContext &Ctx;
  std::vector<ConstEntry> Entries;
};

} // namespace

std::vector<ConstEntry> kapi::tableEntries(const Expr &Read,
                                           const ASTContext &Ctx,
                                           DefinitionIndex *Index) {
  std::optional<TableRead> What = tableRead(Read, Ctx, Index);
  return What ? Expander(*What, Ctx).run() : std::vector<ConstEntry>();
}
