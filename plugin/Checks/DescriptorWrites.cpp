//===- DescriptorWrites.cpp - was a descriptor written to? ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/DescriptorWrites.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/Children.h"
#include "Analysis/IntegerValue.h"
#include "Analysis/Location.h"
#include "Analysis/OutcomeEval.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace kapi;

static const Param *descriptorOf(const Spec &Api) {
  auto Found = llvm::find_if(
      Api.Params, [](const Param &P) { return P.Kapi == KapiType::Fd; });
  return Found == Api.Params.end() ? nullptr : &*Found;
}

bool kapi::tellsOnlyOfWrites(const CallSite &Site) {
  bool Any = false;
  for (const Error &E : Site.Api->Errors) {
    if (E.Contract == Contract::CallerBug)
      continue;
    if (E.Contract != Contract::NoRetry)
      return false;
    Any = true;
  }
  return Any;
}

static bool isNamed(const CallExpr &Call, const llvm::StringSet<> &Words) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  return Callee && Callee->getIdentifier() &&
         llvm::any_of(wordsOf(Callee->getName()), [&](const std::string &Word) {
           return Words.contains(Word);
         });
}

static bool isWriter(const CallExpr &Call) {
  static const llvm::StringSet<> Words = {
      "write",     "writev",      "writen",   "pwrite",    "pwritev",
      "pwritev2",  "dprintf",     "vdprintf", "ftruncate", "ftruncate64",
      "fallocate", "fallocate64", "pwrite64", "sendfile",  "sendfile64",
      "splice",    "copy",        "save",     "dump"};
  return isNamed(Call, Words);
}

/// After that nothing is left that could be lost.
static bool isSaver(const CallExpr &Call) {
  static const llvm::StringSet<> Words = {"fsync", "fdatasync", "sync"};
  return isNamed(Call, Words);
}

/// Makes descriptors that are no files: what is written to them is gone at
/// once, or stays with the other end. xsocket() is a socket(), too.
static bool isChannelMaker(const CallExpr &Call) {
  static const llvm::StringSet<> Words = {
      "pipe",    "pipe2",   "socket",   "socketpair", "accept", "accept4",
      "eventfd", "inotify", "signalfd", "timerfd",    "openpt", "openpty",
      "getpty",  "connect", "xsocket",  "xpipe",      "xgetpty"};
  return isNamed(Call, Words);
}

/// Works for no descriptor of a file.
static bool isChannelUser(const CallExpr &Call) {
  static const llvm::StringSet<> Names = {
      "connect",    "xconnect", "bind",    "xbind",       "listen",
      "xlisten",    "accept",   "accept4", "send",        "sendto",
      "sendmsg",    "recv",     "recvmsg", "recvfrom",    "setsockopt",
      "getsockopt", "shutdown", "isatty",  "getpeername", "tcsetattr"};
  return Names.contains(calleeName(Call));
}

/// The text that \p E is, or that the variable it names was made with.
static llvm::StringRef textOf(const Expr &E) {
  const Expr *Text = E.IgnoreParenImpCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(Text);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (Var && Var->getInit())
    Text = Var->getInit()->IgnoreParenImpCasts();
  const auto *Literal = dyn_cast<StringLiteral>(Text);
  return Literal && Literal->getCharByteWidth() == 1 ? Literal->getString()
                                                     : llvm::StringRef();
}

/// Opens what has no storage behind it that could fail later.
static bool opensNoFile(const CallExpr &Call) {
  return llvm::any_of(Call.arguments(), [](const Expr *Argument) {
    llvm::StringRef Path = textOf(*Argument);
    return Path.starts_with("/proc/") || Path.starts_with("/sys/") ||
           Path.starts_with("/dev/");
  });
}

namespace {

/// What a body shows of one descriptor before one call, in its order.
class DescriptorStory {
public:
  DescriptorStory(const CallSite &Site, const Location &Where,
                  const ParentIndex &Parents, const ASTContext &Ctx)
      : Site(Site), Where(Where), Parents(Parents), Ctx(Ctx) {
    for (const Stmt *S = Site.Expr; S; S = Parents.lookup(S))
      Around.insert(S);
    collect();
  }

  bool endsInLoss() const {
    return !IsChannel && !IsNoFile && !Before.empty() &&
           Before.back().Kind == Writes && !isOnlyRead() && !isGivenUp();
  }

private:
  enum EventKind { Writes, Saves, Starts, StartsReading };
  struct Event {
    EventKind Kind;
    const Stmt *S;
  };

  void collect() {
    llvm::SmallVector<const Stmt *, 64> Stack = {Site.Body};
    std::vector<Event> After;
    while (!Stack.empty()) {
      const Stmt *S = Stack.pop_back_val();
      IsPast |= S == Site.Expr;
      if (std::optional<EventKind> Kind = kindOf(*S); Kind && !isInOtherArm(*S))
        (IsPast ? After : Before).push_back({*Kind, S});
      size_t Mark = Stack.size();
      forEachChild(*S, [&](const Stmt &Child) { Stack.push_back(&Child); });
      std::reverse(Stack.begin() + Mark, Stack.end());
    }
    // In a loop, what stands after the call has come before it as well.
    const Stmt *Loop = Parents.loopAround(*Site.Expr);
    if (Loop && llvm::none_of(Before, [&](const Event &E) {
          return isWithin(*E.S, *Loop);
        }))
      for (const Event &E : After)
        if (isWithin(*E.S, *Loop))
          Before.push_back(E);
  }

  std::optional<EventKind> kindOf(const Stmt &S) {
    if (const auto *Call = dyn_cast<CallExpr>(&S)) {
      if (isChannelMaker(*Call))
        IsChannel |= givesDescriptor(*Call);
      if (!IsOver)
        IsNoFile |= (opensNoFile(*Call) && givesDescriptor(*Call)) ||
                    (isChannelUser(*Call) && isGivenTo(*Call));
      if (opensToRead(*Call) && givesDescriptor(*Call))
        return StartsReading;
      if (Call == Site.Expr || !isGivenTo(*Call))
        return std::nullopt;
      if (isWriter(*Call))
        return Writes;
      return isSaver(*Call) ? std::optional(Saves) : std::nullopt;
    }
    const auto *Assign = dyn_cast<BinaryOperator>(&S);
    if (!Assign || Assign->getOpcode() != BO_Assign ||
        !isDescriptor(*Assign->getLHS()))
      return std::nullopt;
    // Another one from here on.
    IsOver = IsPast;
    IsNoFile &= IsPast;
    return Starts;
  }

  bool opensToRead(const CallExpr &Call) const {
    static const llvm::StringMap<unsigned> FlagsAt = {
        {"open", 1}, {"open64", 1}, {"openat", 2}, {"openat64", 2}};
    const FunctionDecl *Callee = Call.getDirectCallee();
    auto At = Callee && Callee->getIdentifier()
                  ? FlagsAt.find(Callee->getName())
                  : FlagsAt.end();
    if (At == FlagsAt.end() || At->second >= Call.getNumArgs())
      return false;
    constexpr uint64_t AccessMode = 3; // O_ACCMODE
    std::optional<llvm::APSInt> Flags =
        integerValue(*Call.getArg(At->second), Ctx);
    return Flags && (Flags->extOrTrunc(64).getZExtValue() & AccessMode) == 0;
  }

  /// Since it was opened last: what is named like a writer reads from it then.
  bool isOnlyRead() const {
    for (const Event &E : llvm::reverse(Before))
      if (E.Kind == Starts || E.Kind == StartsReading)
        return E.Kind == StartsReading;
    return false;
  }

  bool isDescriptor(const Expr &E) const {
    return locationOf(*E.IgnoreParenImpCasts(), Ctx) == Where;
  }

  bool isGivenTo(const CallExpr &Call) const {
    return llvm::any_of(Call.arguments(), [&](const Expr *Argument) {
      return isDescriptor(*Argument);
    });
  }

  /// Returns the descriptor, or stores it where it is told to.
  bool givesDescriptor(const CallExpr &Call) const {
    const Stmt *S = Parents.lookup(&Call);
    while (isa_and_nonnull<CastExpr, ParenExpr>(S))
      S = Parents.lookup(S);
    if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(S);
        Assign && Assign->getOpcode() == BO_Assign)
      return isDescriptor(*Assign->getLHS());
    if (const auto *Declaration = dyn_cast_or_null<DeclStmt>(S))
      return llvm::is_contained(Declaration->decls(), Where.Base);
    return llvm::any_of(Call.arguments(), [&](const Expr *Argument) {
      const Expr *Given = Argument->IgnoreParenImpCasts();
      std::optional<Location> Whole = locationOf(*Given, Ctx);
      return Whole && Given->getType()->isArrayType() && Where.isWithin(*Whole);
    });
  }

  bool isWithin(const Stmt &S, const Stmt &Outer) const {
    for (const Stmt *Here = &S; Here; Here = Parents.lookup(Here))
      if (Here == &Outer)
        return true;
    return false;
  }

  /// Of an `if` of which the call stands in the other arm.
  bool isInOtherArm(const Stmt &S) const {
    const Stmt *Inner = &S;
    while (Inner && !Around.contains(Inner)) {
      const Stmt *Outer = Parents.lookup(Inner);
      const auto *If = dyn_cast_or_null<IfStmt>(Outer);
      if (If && Around.contains(If) && Inner != If->getCond() &&
          !Around.contains(If->getCond()))
        return true;
      Inner = Outer;
    }
    return false;
  }

  /// The call stands in a branch without a write, or behind a label, and comes
  /// there because something has failed: the function says so anyway.
  bool isGivenUp() const {
    const Stmt *Inner = Site.Expr;
    for (const Stmt *S = Parents.lookup(Inner); S;
         Inner = S, S = Parents.lookup(S)) {
      const auto *If = dyn_cast<IfStmt>(S);
      if (If && If->getThen() == Inner && !writesIn(Inner) &&
          asksForFailure(*If->getCond()) && reports(*Inner))
        return true;
      const auto *Block = dyn_cast<CompoundStmt>(S);
      llvm::ArrayRef<const Stmt *> Section;
      if (Block)
        Section = sectionOf(*Block, *Inner);
      bool HasLabel = !Section.empty() && isa<LabelStmt>(Section.front());
      if (HasLabel && !writesIn(Section) && tellsOfFailure(Section, HasLabel))
        return true;
      if (writesIn(S))
        return false;
      if (Block && tellsOfFailure(Section, HasLabel))
        return true;
    }
    return false;
  }

  /// `write(...) < 0`, or `n != size` where a write has given n.
  bool asksForFailure(const Expr &Condition) const {
    const auto *Binary =
        dyn_cast<BinaryOperator>(Condition.IgnoreParenImpCasts());
    if (!Binary || !isGivenByWrite(*Binary->getLHS()))
      return false;
    std::optional<llvm::APSInt> Number = integerValue(*Binary->getRHS(), Ctx);
    switch (Binary->getOpcode()) {
    case BO_NE:
      return !Number || !Number->isNegative();
    case BO_LT:
      return true;
    case BO_LE:
      return Number && Number->isZero();
    case BO_EQ:
      return Number && Number->isNegative();
    default:
      return false;
    }
  }

  bool isGivenByWrite(const Expr &Value) const {
    const Expr *E = Value.IgnoreParenImpCasts();
    if (const auto *Store = dyn_cast<BinaryOperator>(E);
        Store && Store->getOpcode() == BO_Assign)
      E = Store->getRHS()->IgnoreParenImpCasts();
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    return llvm::any_of(Before, [&](const Event &Write) {
      if (Write.Kind != Writes)
        return false;
      if (Write.S == E)
        return true;
      const Stmt *S = Parents.lookup(Write.S);
      while (isa_and_nonnull<CastExpr, ParenExpr>(S))
        S = Parents.lookup(S);
      const auto *Store = dyn_cast_or_null<BinaryOperator>(S);
      const auto *Kept =
          Store && Store->getOpcode() == BO_Assign
              ? dyn_cast<DeclRefExpr>(Store->getLHS()->IgnoreParens())
              : nullptr;
      const auto *Declaration = dyn_cast_or_null<DeclStmt>(S);
      return Ref && ((Kept && Kept->getDecl() == Ref->getDecl()) ||
                     (Declaration && llvm::is_contained(Declaration->decls(),
                                                        Ref->getDecl())));
    });
  }

  static bool reports(const Stmt &Branch) {
    return anyPart(Branch, [](const Stmt &Part) {
      const auto *Call = dyn_cast<CallExpr>(&Part);
      return Call && purposeOf(*Call) == CallPurpose::Report;
    });
  }

  bool writesIn(llvm::ArrayRef<const Stmt *> Parts) const {
    return llvm::any_of(Before, [&](const Event &E) {
      return E.Kind == Writes && llvm::any_of(Parts, [&](const Stmt *Part) {
               return isWithin(*E.S, *Part);
             });
    });
  }

  /// The statements of \p Block, or those from the last label before \p Inner
  /// on.
  static llvm::ArrayRef<const Stmt *> sectionOf(const CompoundStmt &Block,
                                                const Stmt &Inner) {
    llvm::ArrayRef<const Stmt *> All(Block.body_begin(), Block.size());
    size_t First = 0;
    for (size_t I = 0; I < All.size(); ++I) {
      if (isa<LabelStmt>(All[I]))
        First = I;
      if (All[I] == &Inner)
        break;
    }
    return All.drop_front(First);
  }

  /// Success passes by a label as well, and may say something there.
  bool tellsOfFailure(llvm::ArrayRef<const Stmt *> Section,
                      bool HasLabel) const {
    if (Section.empty())
      return false;
    bool Reports = false;
    for (const Stmt *S : Section) {
      if (namesErrnoItself(*S))
        return true;
      Reports |= !HasLabel && reports(*S);
    }
    const Stmt *Last = Section.back();
    if (const auto *Return = dyn_cast<ReturnStmt>(Last))
      return Reports ||
             (Return->getRetValue() && isFailure(*Return->getRetValue()));
    if (isa<GotoStmt, CXXThrowExpr>(Last))
      return true;
    if (isa<BreakStmt, ContinueStmt>(Last))
      return Reports;
    const auto *Call = dyn_cast<CallExpr>(Last);
    return Call && Call->getDirectCallee() &&
           Call->getDirectCallee()->isNoReturn();
  }

  static bool namesErrnoItself(const Stmt &S) {
    return anyPart(S, [](const Stmt &Part) {
      const auto *E = dyn_cast<Expr>(&Part);
      return E && isErrno(*E);
    });
  }

  /// A negative number, false, or no pointer.
  bool isFailure(const Expr &Value) const {
    if (Value.isValueDependent())
      return false;
    if (Value.isNullPointerConstant(const_cast<ASTContext &>(Ctx),
                                    Expr::NPC_ValueDependentIsNotNull) &&
        Value.getType()->isPointerType())
      return true;
    std::optional<llvm::APSInt> Number = integerValue(Value, Ctx);
    return Number && (Number->isNegative() ||
                      (Value.getType()->isBooleanType() && Number->isZero()));
  }

  const CallSite &Site;
  const Location &Where;
  const ParentIndex &Parents;
  const ASTContext &Ctx;
  llvm::SmallPtrSet<const Stmt *, 16> Around;
  std::vector<Event> Before;
  bool IsChannel = false;
  /// The one that comes to the call is none of a file.
  bool IsNoFile = false;
  /// While looking: the call has come, and after it another descriptor.
  bool IsPast = false, IsOver = false;
};

} // namespace

bool kapi::mayLoseWrites(const CallSite &Site, const ParentIndex &Parents,
                         const ASTContext &Ctx) {
  const Param *Descriptor = descriptorOf(*Site.Api);
  const Expr *Given = Descriptor ? Site.argument(*Descriptor) : nullptr;
  std::optional<Location> Where =
      Given ? locationOf(*Given->IgnoreParenImpCasts(), Ctx) : std::nullopt;
  return Where && Site.Body &&
         DescriptorStory(Site, *Where, Parents, Ctx).endsInLoss();
}
