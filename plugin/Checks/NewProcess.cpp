//===- NewProcess.cpp - is a call made by a process just made? ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/NewProcess.h"
#include "Analysis/CallOrder.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/OutcomeWalk.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// A function of the program's own, such as xfork(), gives 0 to the child, too.
static bool isForkOfOwn(llvm::StringRef Name) {
  return llvm::any_of(wordsOf(Name), [](const std::string &Word) {
    return Word == "xfork" || Word == "xvfork" || Word == "fork" ||
           Word == "vfork";
  });
}

static bool joinsGroup(const CallExpr &Call) {
  llvm::StringRef Name = calleeName(Call);
  return Name == "setpgid" || Name == "setpgrp" || Name == "setsid";
}

namespace {

/// Whether one outcome of fork() leads to a call.
class ChildWalk : public OutcomeWalk {
public:
  ChildWalk(const SiteFlow &Flow, const Outcome &Which, const CallExpr &To)
      : OutcomeWalk(Flow, Which), To(To) {}

  bool Reaches = false, JoinsBefore = false;

private:
  Next visit(const CFGElement &Element, const OutcomeEnv &) override {
    auto S = Element.getAs<CFGStmt>();
    const auto *Call = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
    if (Call == &To) {
      Reaches = true;
      return Next::EndWay;
    }
    if (Call && joinsGroup(*Call)) {
      JoinsBefore = true;
      return Next::Stop;
    }
    return Next::GoOn;
  }

  const CallExpr &To;
};

} // namespace

/// Whether some way through the function leads to \p Call past all \p Forks.
static bool comesWithout(llvm::ArrayRef<const CFGBlock *> Forks,
                         const CFGBlock &Call, const CFG &Graph) {
  if (llvm::is_contained(Forks, &Call))
    return false;
  llvm::SmallVector<const CFGBlock *, 32> Work = {&Graph.getEntry()};
  llvm::DenseSet<const CFGBlock *> Seen(Work.begin(), Work.end());
  while (!Work.empty()) {
    const CFGBlock *Block = Work.pop_back_val();
    if (Block == &Call)
      return true;
    if (!llvm::is_contained(Forks, Block))
      for (const CFGBlock *To : Block->succs())
        if (To && Seen.insert(To).second)
          Work.push_back(To);
  }
  return false;
}

/// Of those that return from \p Fork, a call that is as good as fork(), only
/// the child comes to \p Site; nothing where nobody does.
static std::optional<bool> isOfChild(CheckContext &Context,
                                     const CallSite &Site, const CallExpr &Fork,
                                     const FunctionGraph &Graph) {
  const Spec *Api = Context.Db.spec("fork");
  if (!Api)
    return false;
  CallSite Made = Site;
  Made.Expr = &Fork;
  Made.Api = Api;
  Made.How = &Api->Calls.front();
  Made.Use = ResultUse::Used;
  Made.Through = nullptr;
  SiteFlow Flow(Made, Graph, Context.Graphs.definitions(), Context.Ctx);
  bool MayFail =
      !Fork.getDirectCallee()->hasBody() && !calleeName(Fork).starts_with("x");
  bool IsReached = false;
  for (const Outcome &O : Context.Outcomes.outcomesOf(Made)) {
    if (O.Failure && !MayFail)
      continue;
    bool IsChild = O.Success && O.Result.isSingleElement();
    // Of a range no `switch` knows which case it takes.
    Outcome One = O;
    One.Result = llvm::ConstantRange(O.Result.getSignedMax());
    ChildWalk Walk(Flow, One, *Site.Expr);
    if (!Walk.run() || Walk.JoinsBefore || (Walk.Reaches && !IsChild))
      return false;
    IsReached |= Walk.Reaches;
  }
  return IsReached ? std::optional(true) : std::nullopt;
}

bool kapi::startsSessionInChild(CheckContext &Context, const CallSite &Site) {
  if (Site.Api->Name != "setsid" || !Site.Body)
    return false;
  const FunctionGraph *Graph = Context.Graphs.of(Site);
  if (!Graph)
    return false;
  const CFGBlock *To = Graph->find(*Site.Expr).first;
  CallOrder Order(*Graph);
  llvm::SmallVector<const CFGBlock *, 2> Forks;
  for (const auto &[Part, Around] : Graph->parents()) {
    const auto *Call = dyn_cast<CallExpr>(Part);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    if (!Callee || !Callee->getReturnType()->isIntegerType() ||
        !isForkOfOwn(calleeName(*Call)) || !Order.mayFollow(*Call, *Site.Expr))
      continue;
    std::optional<bool> IsOfChild = isOfChild(Context, Site, *Call, *Graph);
    if (IsOfChild == false)
      return false;
    if (IsOfChild)
      Forks.push_back(Graph->find(*Call).first);
  }
  return To && !Forks.empty() && !comesWithout(Forks, *To, *Graph->graph());
}
