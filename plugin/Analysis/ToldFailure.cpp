//===- ToldFailure.cpp - does a function say itself that it failed? -------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ToldFailure.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/IntegerValue.h"
#include "Analysis/OutcomeWalk.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace kapi;

/// Makes text of it, or tells those alone who look for a mistake.
static bool isForNobody(const FunctionDecl &Callee) {
  static const llvm::StringSet<> Words = {
      "debug",    "dbg",      "trace",     "snprintf", "sprintf", "vsnprintf",
      "vsprintf", "asprintf", "vasprintf", "strerror", "fflush",  "assert"};
  return Callee.getIdentifier() &&
         llvm::any_of(wordsOf(Callee.getName()), [&](const std::string &Word) {
           return Words.contains(Word);
         });
}

/// A buffer of the caller's, or a place for a pointer to one.
static bool isCallersBuffer(const Expr &Argument) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Argument.IgnoreParenImpCasts());
  const auto *Given = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  QualType To = Given && Given->getType()->isPointerType()
                    ? Given->getType()->getPointeeType()
                    : QualType();
  return !To.isNull() && !To.isConstQualified() &&
         (To->isAnyCharacterType() || To->isPointerType());
}

static bool isMessage(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  return Callee && purposeOf(Call) == CallPurpose::Report &&
         !isForNobody(*Callee) &&
         llvm::none_of(Call.arguments(),
                       [](const Expr *A) { return isCallersBuffer(*A); });
}

namespace {

/// The messages that come by, and whether some way ends without one of those
/// that count.
class MessageWalk : public OutcomeWalk {
public:
  using Messages = llvm::SmallPtrSet<const Stmt *, 8>;

  /// A way ends at what is not in \p Usual; none does where that is null.
  MessageWalk(const SiteFlow &Flow, const Outcome &Which, const Messages *Usual)
      : OutcomeWalk(Flow, Which), Usual(Usual) {}

  Messages Seen;
  bool IsSilent = false;

private:
  Next visit(const CFGElement &Element, const OutcomeEnv &) override {
    auto S = Element.getAs<CFGStmt>();
    const auto *Call = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
    if (!Call || !isMessage(*Call))
      return Next::GoOn;
    Seen.insert(Call);
    return Usual && !Usual->contains(Call) ? Next::EndWay : Next::GoOn;
  }
  Next reachesEnd(const OutcomeEnv &) override {
    IsSilent = true;
    return Usual ? Next::Stop : Next::EndWay;
  }
  Next executed(const CFGElement &, StepResult Done) override {
    return Done == StepResult::Ends ? reachesEnd(Start) : Next::GoOn;
  }

  const Messages *Usual;
};

} // namespace

bool kapi::tellsUserOf(const SiteFlow &Flow, const Outcome &Failure,
                       llvm::ArrayRef<Outcome> All) {
  MessageWalk::Messages Usual;
  for (const Outcome &O : All) {
    if (!O.Success)
      continue;
    MessageWalk Succeeded(Flow, O, nullptr);
    if (!Succeeded.run())
      return false;
    Usual.insert(Succeeded.Seen.begin(), Succeeded.Seen.end());
  }
  MessageWalk Failed(Flow, Failure, &Usual);
  return Failed.run() && !Failed.IsSilent;
}

static bool isFine(const ReturnStmt &Return,
                   llvm::ArrayRef<llvm::ConstantRange> Fine,
                   const ASTContext &Ctx) {
  std::optional<llvm::APSInt> Number =
      Return.getRetValue() ? integerValue(*Return.getRetValue(), Ctx)
                           : std::nullopt;
  return Number && llvm::any_of(Fine, [&](const llvm::ConstantRange &Range) {
           return Range.contains(Number->extOrTrunc(Range.getBitWidth()));
         });
}

/// The blocks from which the program can still come to the call.
static llvm::SmallPtrSet<const CFGBlock *, 32>
blocksBefore(const CFGBlock &Call) {
  llvm::SmallPtrSet<const CFGBlock *, 32> Before;
  llvm::SmallVector<const CFGBlock *, 32> Work = {&Call};
  while (!Work.empty())
    for (const CFGBlock *From : Work.pop_back_val()->preds())
      if (From && Before.insert(From).second)
        Work.push_back(From);
  return Before;
}

bool kapi::endsSilently(const SiteFlow &Flow,
                        llvm::ArrayRef<llvm::ConstantRange> Fine) {
  const CFG &Graph = *Flow.Graph.graph();
  const CFGBlock *Site = Flow.Graph.find(*Flow.Site.Expr).first;
  if (!Site)
    return true;
  // What is said on the way to the call says nothing of a failure.
  llvm::SmallPtrSet<const CFGBlock *, 32> Before = blocksBefore(*Site);
  llvm::SmallVector<const CFGBlock *, 32> Work = {&Graph.getEntry()};
  llvm::SmallPtrSet<const CFGBlock *, 32> Seen;
  while (!Work.empty()) {
    const CFGBlock *Block = Work.pop_back_val();
    if (Block == &Graph.getExit())
      return true;
    bool IsPassed = false;
    for (const CFGElement &Element : *Block) {
      auto S = Element.getAs<CFGStmt>();
      const auto *Call = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
      const auto *Return = S ? dyn_cast<ReturnStmt>(S->getStmt()) : nullptr;
      if (Return && !isFine(*Return, Fine, Flow.Ctx))
        return true;
      IsPassed =
          Return || (Call && (Call == Flow.Site.Expr ||
                              (!Before.contains(Block) && isMessage(*Call))));
      if (IsPassed)
        break;
    }
    if (!IsPassed && !Block->hasNoReturnElement())
      for (const CFGBlock *To : Block->succs())
        if (To && Seen.insert(To).second)
          Work.push_back(To);
  }
  return false;
}
