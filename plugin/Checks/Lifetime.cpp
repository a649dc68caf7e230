//===- Lifetime.cpp - kapi-lifetime ---------------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/CallOrder.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/OutcomeWalk.h"
#include "Analysis/Spelling.h"
#include "Checks/LifetimeEvents.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

namespace {

constexpr llvm::StringLiteral Id = "kapi-lifetime";

/// What one of the two processes does after a fork.
class ProcessWalk : public OutcomeWalk {
public:
  ProcessWalk(const SiteFlow &Flow, const Outcome &Which,
              const LifetimeEvents &Events)
      : OutcomeWalk(Flow, Which), Events(Events) {}

  bool Works = false;  ///< does something, or returns to somebody who may
  bool Renews = false; ///< sets the effect up again
  bool Ends = false;   ///< ends on some way
  const CallExpr *Undoes = nullptr, *Uses = nullptr;

private:
  Next visit(const CFGElement &Element, const OutcomeEnv &) override {
    auto S = Element.getAs<CFGStmt>();
    if (!S)
      return Next::GoOn;
    Works |= isa<ReturnStmt>(S->getStmt());
    const auto *Call = dyn_cast<CallExpr>(S->getStmt());
    if (!Call)
      return Next::GoOn;
    if (llvm::is_contained(Events.Executed, Call))
      return Next::EndWay;
    if (llvm::is_contained(Events.Again, Call)) {
      Renews = true;
      return Next::Stop;
    }
    if (llvm::is_contained(Events.Undone, Call)) {
      Undoes = Undoes ? Undoes : Call;
      return Next::EndWay;
    }
    const FunctionDecl *Callee = Call->getDirectCallee();
    Ends |= Callee && Callee->isNoReturn();
    CallPurpose Purpose = purposeOf(*Call);
    Works |= Purpose == CallPurpose::Work;
    bool IsUse = Purpose == CallPurpose::Work || Purpose == CallPurpose::None;
    if (IsUse && !Uses && Events.takesObject(*Call))
      Uses = Call;
    return Next::GoOn;
  }

  const LifetimeEvents &Events;
};

/// Looks for memory that goes back while it is still held, or is said not to be
/// held.
class ReleaseWalk : public OutcomeWalk {
public:
  ReleaseWalk(const SiteFlow &Flow, const Outcome &Which,
              const LifetimeEvents &Events)
      : OutcomeWalk(Flow, Which), Events(Events) {}

  const Stmt *Freed = nullptr;
  const Expr *Denied = nullptr;

private:
  Next visit(const CFGElement &Element, const OutcomeEnv &) override {
    auto S = Element.getAs<CFGStmt>();
    if (!S)
      return Next::GoOn;
    if (!Denied)
      Denied = Events.denied(*S->getStmt());
    if (Events.changesObject(*S->getStmt()))
      return Next::EndWay;
    const auto *Call = dyn_cast<CallExpr>(S->getStmt());
    if (!Call)
      return Next::GoOn;
    if (llvm::is_contained(Events.Freed, Call)) {
      Freed = Call;
      return Next::Stop;
    }
    return Events.mayUndo(*Call) ? Next::EndWay : Next::GoOn;
  }

  const LifetimeEvents &Events;
};

class LifetimeCheck {
public:
  LifetimeCheck(CheckContext &Context, const CallSite &Site,
                const FunctionGraph &Graph)
      : Context(Context), Site(Site), L(*Site.Api->Lifetime), Graph(Graph),
        Order(Graph), Events(Context, Site, Graph) {}

  void run() {
    if (!Events.isKnown() || isRenamed())
      return;
    if (!L.Stacks)
      stacked();
    if (!survives(Event::Fork))
      forked();
    if (!survives(Event::Exec) && L.Object.empty())
      executed();
    // Where there are more, the program tries what it can get.
    if (!L.Replaces.empty() && Events.Again.size() == 2)
      replaced(*other(Events.Again, Site.Expr));
    if (survives(Event::Free) || !L.Named.empty())
      released();
  }

private:
  bool survives(Event E) const { return llvm::is_contained(L.Survives, E); }

  /// Whether \p Holds for a statement of the function.
  template <typename Predicate> bool anyStmt(Predicate Holds) const {
    for (const CFGBlock *Block : *Graph.graph())
      for (const CFGElement &Element : *Block)
        if (auto S = Element.getAs<CFGStmt>(); S && Holds(*S->getStmt()))
          return true;
    return false;
  }

  template <typename Predicate> bool anyCall(Predicate Holds) const {
    return anyStmt([&](const Stmt &S) {
      const auto *Call = dyn_cast<CallExpr>(&S);
      return Call && Holds(*Call);
    });
  }

  /// What is held is called otherwise later on.
  bool isRenamed() {
    return anyStmt([&](const Stmt &S) {
      return Events.changesObject(S) && Order.mayFollow(*Site.Expr, S);
    });
  }

  bool isUndoneBetween(const Stmt &First, const Stmt &Second) {
    return llvm::any_of(Events.Undone, [&](const CallExpr *Undo) {
      return Order.mayFollow(First, *Undo) && Order.mayFollow(*Undo, Second);
    });
  }

  std::string what() const {
    return L.Object.empty() ? "" : " of '" + Events.text() + "'";
  }

  SourceLocation placeOf(const Stmt &S) const {
    return Context.Ctx.getSourceManager().getFileLoc(S.getBeginLoc());
  }

  Finding findingAt(const Stmt &Where, const char *Cause) const {
    Finding F = Context.aboutResult(Id, Site);
    F.Loc = placeOf(Where);
    F.Cause = Cause;
    F.Certainty = Level::Strict;
    F.addStep(Site.location(Context.Ctx.getSourceManager()),
              Site.name() + " is called here");
    return F;
  }

  /// Twice the same, one undo, and more of it until the next undo.
  void stacked() {
    if (Events.Again.size() != 2 || Events.Undone.size() != 2)
      return;
    const CallExpr *Second = other(Events.Again, Site.Expr);
    const CallExpr *Undo = Events.Undone[0], *Last = Events.Undone[1];
    if (Order.isAlwaysBefore(*Last, *Undo))
      std::swap(Undo, Last);
    for (const CallExpr *Call : {Second, Undo, Last})
      if (!Events.coversAll(*Call))
        return;
    if (!Order.isAlwaysBefore(*Site.Expr, *Second) ||
        !Order.isAlwaysBefore(*Second, *Undo) ||
        !Order.isAlwaysBefore(*Undo, *Last) ||
        Order.mayFollow(*Undo, *Site.Expr) || !isUsedBetween(*Undo, *Last))
      return;
    Finding F = findingAt(*Undo, "stacks");
    F.Message = calleeName(*Undo).str() + " takes back both calls" + what() +
                ": they do not stack, and nothing is left for the second " +
                calleeName(*Last).str();
    F.addStep(placeOf(*Second), "and once more here");
    F.addStep(placeOf(*Last), "until here it is taken to be still there");
    Context.report(F);
  }

  static const CallExpr *other(llvm::ArrayRef<const CallExpr *> Two,
                               const CallExpr *One) {
    return Two[0] == One ? Two[1] : Two[0];
  }

  bool isUsedBetween(const Stmt &First, const Stmt &Second) {
    return anyCall([&](const CallExpr &Call) {
      if (llvm::is_contained(Events.Undone, &Call))
        return false;
      bool IsUse = L.Object.empty() ? purposeOf(Call) == CallPurpose::Work
                                    : Events.takesObject(Call);
      return IsUse && Order.mayFollow(First, Call) &&
             Order.mayFollow(Call, Second);
    });
  }

  void forked() {
    for (const CallExpr *Fork : Events.Forked) {
      if (!Order.isAlwaysBefore(*Site.Expr, *Fork) ||
          isUndoneBetween(*Site.Expr, *Fork))
        continue;
      if (calleeName(*Fork) == "daemon")
        daemonized(*Fork);
      else
        inChild(*Fork);
    }
  }

  void daemonized(const CallExpr &Daemon) {
    if (L.Object.empty() && llvm::none_of(Events.Again, [&](const auto *Again) {
          return Order.mayFollow(Daemon, *Again);
        }))
      reportFork(Daemon, "daemon() goes on in a child");
  }

  void inChild(const CallExpr &Fork) {
    CallSite ForkSite = Site;
    ForkSite.Expr = &Fork;
    SiteFlow Flow(ForkSite, Graph, Context.Graphs.definitions(), Context.Ctx);
    unsigned Width = Context.Ctx.getTypeSize(Fork.getType());
    static const SuccessClass Class;
    Outcome InChild{&Class, nullptr, llvm::ConstantRange(llvm::APInt(Width, 0)),
                    std::nullopt};
    Outcome InParent = InChild;
    // Some number: programs ask no more than whether it is above 0.
    InParent.Result = llvm::ConstantRange(llvm::APInt(Width, 4711));
    ProcessWalk Child(Flow, InChild, Events), Parent(Flow, InParent, Events);
    if (!Child.run() || !Parent.run() || Child.Renews)
      return;
    if (Child.Undoes)
      return reportFork(*Child.Undoes, "the child has nothing to take back");
    if (Child.Uses)
      return reportFork(*Child.Uses, "the child goes on with it here");
    if (L.Object.empty() && Parent.Ends && !Parent.Works && Child.Works)
      reportFork(Fork, "the program goes on in the child, its parent ends");
  }

  void reportFork(const Stmt &Where, const char *Why) {
    Finding F = findingAt(Where, "fork");
    F.Message = "the effect of " + Site.name() + what() +
                " is not inherited by a child: " + Why;
    Context.report(F);
  }

  /// Nothing of the program's own comes between: the call can only be meant for
  /// the program that is started.
  void executed() {
    for (const CallExpr *Exec : Events.Executed) {
      if (!Order.isAlwaysBefore(*Site.Expr, *Exec) ||
          isUndoneBetween(*Site.Expr, *Exec) || worksBetween(*Exec))
        continue;
      Finding F = findingAt(*Exec, "exec");
      F.Message = calleeName(*Exec).str() + " ends the effect of " +
                  Site.name() + ": the new program starts without it";
      Context.report(F);
    }
  }

  bool worksBetween(const CallExpr &Exec) {
    const SourceManager &SM = Context.Ctx.getSourceManager();
    return anyCall([&](const CallExpr &Call) {
      if (!Order.mayFollow(*Site.Expr, Call) || !Order.mayFollow(Call, Exec))
        return false;
      const FunctionDecl *Callee = Call.getDirectCallee();
      return llvm::is_contained(Events.Forked, &Call) || !Callee ||
             (purposeOf(Call) == CallPurpose::Work &&
              !SM.isInSystemHeader(Callee->getLocation()));
    });
  }

  /// The bits of the constants of \p P that \p Call passes for certain.
  std::optional<uint64_t> bitsIn(const CallExpr &Call, const Param &P) {
    CallSite Other = Site;
    Other.Expr = &Call;
    const std::vector<ArgumentValue> &Values = Context.Params.values(Other, P);
    if (Values.size() != 1 || !Values[0].isConstant() || !Values[0].isCertain())
      return std::nullopt;
    return Values[0].Bits.getConstant().getZExtValue();
  }

  /// A later call that adds something, and lacks what this one had set.
  void replaced(const CallExpr &Later) {
    if (calleeName(Later) != calleeName(*Site.Expr) ||
        !Order.isAlwaysBefore(*Site.Expr, Later) ||
        isUndoneBetween(*Site.Expr, Later))
      return;
    for (const Param &P : Site.Api->Params) {
      auto Before = bitsIn(*Site.Expr, P), Now = bitsIn(Later, P);
      if (!Before || !Now || !(*Now & ~*Before))
        continue;
      const ResolvedParam &Resolved = Context.Params.resolve(P);
      for (const std::string &Name : L.Replaces) {
        const ResolvedFlag *Flag = Resolved.named(Name);
        if (!Flag || !(*Before & Flag->Value) || (*Now & Flag->Value))
          continue;
        Finding F = findingAt(Later, "replaced");
        F.Message = "this " + Site.name() + " ends what '" + Name +
                    "' had set up: each call replaces the one before";
        return Context.report(F);
      }
    }
  }

  void released() {
    const OutcomeReport &Report = Context.Outcomes.report(Site);
    if (!Report.IsKnown)
      return;
    for (const Outcome &O : Report.Outcomes) {
      if (O.Failure && !O.Failure->Partial)
        continue;
      ReleaseWalk Walk(Context.Outcomes.flowOf(Site), O, Events);
      if (!Walk.run())
        continue;
      if (Walk.Freed && survives(Event::Free))
        return reportFreed(*Walk.Freed, O.Failure);
      if (O.Failure && Walk.Denied && !mayBeUndoneAfter(*Walk.Denied))
        return reportDenied(*Walk.Denied, *O.Failure);
    }
  }

  void reportFreed(const Stmt &Freed, const Error *Failure) {
    Finding F = findingAt(Freed, "freed");
    F.Message =
        "'" + Events.text() + "' is freed without " + L.UndoneBy.front() +
        (Failure ? "; after " + Failure->Name + " of " + Site.name() +
                       " a part of it may be held"
                 : ", and its pages stay as " + Site.name() + " has made them");
    if (Failure)
      addCondition(F, *Failure);
    Context.report(F);
  }

  void reportDenied(const Expr &Denied, const Error &Failure) {
    Finding F = findingAt(Denied, "denied");
    F.Message = "'" + sourceText(Denied, Context.Ctx) +
                "' says no, but after " + Failure.Name + " of " + Site.name() +
                " a part of '" + Events.text() + "' may be held; " +
                L.UndoneBy.front() + " takes that back";
    addCondition(F, Failure);
    Context.report(F);
  }

  void addCondition(Finding &F, const Error &Failure) const {
    F.Notes.push_back({F.Loc, Failure.Name + " of " + Site.Api->Name + ": " +
                                  Failure.Condition});
  }

  bool mayBeUndoneAfter(const Stmt &Where) {
    return anyCall([&](const CallExpr &Call) {
      return Events.mayUndo(Call) && Order.mayFollow(Where, Call);
    });
  }

  CheckContext &Context;
  const CallSite &Site;
  const Lifetime &L;
  const FunctionGraph &Graph;
  CallOrder Order;
  LifetimeEvents Events;
};

} // namespace

/// Reports where a function relies on what a call has set up after it has
/// ended, or gives back what is still held.
void kapi::checkLifetime(CheckContext &Context, const CallSite &Site) {
  if (!Site.Api->Lifetime || Site.Through ||
      !Context.options().isShown(Id, Level::Strict))
    return;
  if (const FunctionGraph *Graph = Context.Graphs.of(Site))
    LifetimeCheck(Context, Site, *Graph).run();
}
