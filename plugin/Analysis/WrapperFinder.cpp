//===- WrapperFinder.cpp - specs derived from bodies ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/WrapperFinder.h"
#include "Analysis/ReturnWalk.h"
#include "Analysis/ReturnedOutcomes.h"
#include "Analysis/Signature.h"
#include "Analysis/ToldFailure.h"
#include "Analysis/WrapperSpec.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::ConstantRange;

/// Somebody else may define it, or decide at run time which one is called.
static bool isReplaceable(const FunctionDecl &Function) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  return Function.hasAttr<WeakAttr>() || (Method && Method->isVirtual());
}

static bool isLambda(const FunctionDecl &Function) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  return Method && Method->getParent()->isLambda() &&
         Method->getOverloadedOperator() == OO_Call;
}

bool kapi::isPlainFunction(const FunctionDecl &Function, const CallSite &Site,
                           bool MayBeUncalled) {
  bool IsCalled = Function.isReferenced() ||
                  (MayBeUncalled && Function.isExternallyVisible());
  return Function.getBody() == Site.Body && !Function.isMain() &&
         (isLambda(Function) || (IsCalled && Function.getIdentifier())) &&
         Function.getTemplatedKind() == FunctionDecl::TK_NonTemplate &&
         !isReplaceable(Function);
}

/// The local variable that is made of \p Lambda.
static const VarDecl *variableOf(const CXXRecordDecl &Lambda) {
  const auto *Around = dyn_cast<FunctionDecl>(Lambda.getDeclContext());
  if (!Around || !Around->hasBody())
    return nullptr;
  llvm::SmallVector<const Stmt *, 64> Stack = {Around->getBody()};
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    if (const auto *Declaration = dyn_cast<DeclStmt>(S))
      for (const Decl *D : Declaration->decls())
        if (const auto *Var = dyn_cast<VarDecl>(D);
            Var && Var->getType()->getAsCXXRecordDecl() == &Lambda)
          return Var;
    for (const Stmt *Child : S->children())
      if (Child)
        Stack.push_back(Child);
  }
  return nullptr;
}

std::string kapi::nameOf(const FunctionDecl &Function) {
  if (!isLambda(Function))
    return Function.getNameAsString();
  const VarDecl *Var = variableOf(*cast<CXXMethodDecl>(Function).getParent());
  return Var ? Var->getName().str() : "the lambda";
}

static bool returnsNumber(const FunctionDecl &Function) {
  QualType Type = Function.getReturnType();
  return Type->isIntegralOrEnumerationType() || Type->isPointerType();
}

bool WrapperFinder::isCandidate(const CallSite &Site) const {
  const auto *Function = dyn_cast_or_null<FunctionDecl>(Site.Owner);
  if (!Function || !Site.leavesOutcome() ||
      !isPlainFunction(*Function, Site, IncludesUncalled))
    return false;
  return (returnsNumber(*Function) || OutParams::mayHave(*Function)) &&
         !Settled.contains(Function->getCanonicalDecl());
}

void WrapperFinder::consider(const CallSite &Site) {
  if (!isCandidate(Site))
    return;
  auto Result = std::make_unique<Wrapper>();
  Result->Function = cast<FunctionDecl>(Site.Owner)->getCanonicalDecl();
  Result->Inner = Site;
  StorePlaces Places;
  if (derive(Site, *Result, Places)) {
    mapParams(Site, *Result);
    nameStores(*Result, Places);
    dropForeignRules(Result->Derived, *Site.Api);
    Fresh.push_back(std::move(Result));
  }
}

bool WrapperFinder::handsOn(const CallSite &Site) {
  if (!isCandidate(Site))
    return false;
  Wrapper Result;
  Result.Function = cast<FunctionDecl>(Site.Owner)->getCanonicalDecl();
  Result.Inner = Site;
  StorePlaces Places;
  return derive(Site, Result, Places) && !Result.HasEffects;
}

bool WrapperFinder::derive(const CallSite &Site, Wrapper &Result,
                           StorePlaces &Places) {
  const auto &Function = *cast<FunctionDecl>(Site.Owner);
  bool Returns = returnsNumber(Function) && mapReturn(Site, Result);
  if (!OutParams::mayHave(Function) || !Outcomes.report(Site).IsKnown)
    return Returns;
  OutParams Outs(Outcomes.flowOf(Site));
  if (Outs.empty())
    return Returns;
  return mapStores(Site, Outs, Returns, Result, Places) || Returns;
}

/// Adds what is stored to what is returned, or makes a spec of it alone where
/// the result tells nothing.
bool WrapperFinder::mapStores(const CallSite &Site, const OutParams &Outs,
                              bool Returns, Wrapper &Result,
                              StorePlaces &Places) {
  Spec &Derived = Result.Derived;
  std::optional<StoredOutcomes> Stored = storedOutcomes(
      Outcomes.flowOf(Site), Outs, Outcomes.report(Site).Outcomes,
      [&](const Error &E) { return !Returns || Derived.error(E.Name); });
  if (!Stored || !(Returns || Stored->TellsAlone))
    return false;
  enum Discard Known = Params.returns(Site).Discard;
  if (!Returns) {
    Derived = wrapperSpec(nameOf(*cast<FunctionDecl>(Site.Owner)), Site,
                          Params.returns(Site));
    Derived.Calls.front().Returns = ReturnConvention::Stored;
    SuccessClass &Done = Derived.Returns.Success.emplace_back();
    Done.Name = "done";
    Done.Value = Number{"0"};
    for (const Error *E : Stored->Errors) {
      Derived.Errors.push_back(*E);
      Derived.Errors.back().Via.clear();
    }
    Derived.Wraps->LosesErrno = Stored->LosesErrno;
  }
  // Storing the failure for the caller is no message to anybody else.
  Result.HasEffects = Stored->HasEffects;
  Derived.Returns.Discard =
      Stored->HasEffects && Known == Discard::Report ? Discard::Strict : Known;
  Derived.Wraps->OtherResults |=
      Stored->NamesErrors || endsWithout(Outcomes.flowOf(Site));
  WrapperStep &Step = Derived.Wraps->Chain.front();
  Step.Stores = Stored->Text;
  if (!Stored->Members.empty())
    Step.Returns = Stored->Members;
  Places = std::move(Stored->Stores);
  return true;
}

/// Names the parameters in \p Places, and declares them where the API's own
/// have not.
void WrapperFinder::nameStores(Wrapper &Result, StorePlaces &Places) {
  Spec &Derived = Result.Derived;
  for (auto &[Parameter, Stored] : Places) {
    if (!Parameter) {
      Derived.Wraps->Stores.push_back(std::move(Stored));
      continue;
    }
    unsigned Index = Parameter->getFunctionScopeIndex();
    std::string &Name = Derived.Calls.front().Arguments[Index];
    if (Name.empty()) {
      Name = Parameter->getNameAsString();
      // A name of the API's is a parameter that has its meaning.
      if (Name.empty() || Derived.param(Name) || Result.Inner.Api->param(Name))
        Name = "argument_" + std::to_string(Index + 1);
      Param Out;
      Out.Name = Name;
      Out.Type = typeText(Parameter->getType(), Ctx);
      Out.Flags = {ParamFlag::Out};
      Derived.Params.push_back(std::move(Out));
    }
    Stored.Param = Name;
    Derived.Wraps->Stores.push_back(std::move(Stored));
  }
}

std::vector<const Wrapper *> WrapperFinder::takeNew() {
  std::vector<const Wrapper *> New;
  for (auto &W : Fresh)
    if (llvm::count_if(Fresh, [&](auto &Other) {
          return Other && W && Other->Function == W->Function;
        }) == 1)
      New.push_back(W.get());
  for (auto &W : Fresh) {
    Settled.insert(W->Function);
    All.push_back(std::move(W));
  }
  Fresh.clear();
  return New;
}

/// What a caller sees of a failure, for the chain.
static std::string failureText(const Call &How) {
  switch (How.Returns) {
  case ReturnConvention::NegativeErrno:
    return "the negative error number";
  case ReturnConvention::ErrorNumber:
    return "the error number";
  default:
    return How.Failure.Text;
  }
}

bool WrapperFinder::mapReturn(const CallSite &Site, Wrapper &Result) {
  const OutcomeReport &Report = Outcomes.report(Site);
  if (!Report.IsKnown)
    return false;
  const SiteFlow &Flow = Outcomes.flowOf(Site);
  bool IsPointer = Result.Function->getReturnType()->isPointerType();
  std::optional<ReturnedOutcomes> Returned =
      returnedOutcomes(Flow, Report.Outcomes, IsPointer);
  if (!Returned)
    return false;
  Spec &Derived = Result.Derived;
  Derived = wrapperSpec(nameOf(*cast<FunctionDecl>(Site.Owner)), Site,
                        Params.returns(Site));
  Derived.Returns.Success = std::move(Returned->Classes);
  Derived.Errors.reserve(Returned->Errors.size());
  for (const Error *E : Returned->Errors) {
    Derived.Errors.push_back(*E);
    Derived.Errors.back().Via.clear();
  }
  Derived.Wraps->LosesErrno |= Returned->LosesErrno;
  Derived.Wraps->OtherResults |= Returned->HasOther;
  Result.HasEffects = Returned->HasEffects;
  Call &How = Derived.Calls.front();
  How.Returns = Returned->Convention;
  if (How.Returns == ReturnConvention::Errno)
    How.Failure = !IsPointer                   ? numberOf(Returned->Failure)
                  : Returned->Failure.isZero() ? Number{"NULL"}
                                               : Number{"MAP_FAILED"};
  Derived.Wraps->Chain.front().Returns = failureText(How);
  mapDiscard(Flow, *Returned, Report.Outcomes, Derived);
  return true;
}

/// A wrapper that says something itself may have told of the failure already.
void WrapperFinder::mapDiscard(const SiteFlow &Flow,
                               const ReturnedOutcomes &Returned,
                               llvm::ArrayRef<Outcome> All, Spec &Derived) {
  enum Discard &Discard = Derived.Returns.Discard;
  if (Returned.HasEffects && Discard == Discard::Report) {
    Discard = Discard::Strict;
    return;
  }
  // Asked only where it makes a difference.
  if (Discard != Discard::Strict)
    return;
  bool TellsUser = Derived.Wraps->TellsUser ||
                   (Returned.AllHaveEffects &&
                    llvm::all_of(Returned.Kinds, [&](const Outcome *Failure) {
                      return tellsUserOf(Flow, *Failure, All);
                    }));
  Derived.Wraps->TellsUser =
      TellsUser && !endsSilently(Flow, Returned.Succeeded);
}

static bool mentionsOnce(const Stmt &Body, const ParmVarDecl &Parameter) {
  unsigned Mentions = 0;
  llvm::SmallVector<const Stmt *, 64> Stack = {&Body};
  while (!Stack.empty()) {
    const Stmt *S = Stack.pop_back_val();
    if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
      Mentions += Ref->getDecl() == &Parameter;
    for (const Stmt *Child : S->children())
      if (Child)
        Stack.push_back(Child);
  }
  return Mentions == 1;
}

/// The wrapper's own parameter that is the argument for \p P and nothing else:
/// whoever looks at it before may keep bad values away.
const ParmVarDecl *WrapperFinder::handedThrough(const CallSite &Site,
                                                const Param &P) const {
  const Expr *Argument = Site.argument(P);
  if (!Argument)
    return nullptr;
  const auto *Ref = dyn_cast<DeclRefExpr>(Argument->IgnoreParenCasts());
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  if (!Parameter ||
      Parameter->getDeclContext() != cast<FunctionDecl>(Site.Owner) ||
      !(Parameter->getType()->isIntegralOrEnumerationType() ||
        Parameter->getType()->isPointerType()) ||
      !mentionsOnce(*Site.Body, *Parameter))
    return nullptr;
  return Parameter;
}

void WrapperFinder::mapParams(const CallSite &Site, Wrapper &Result) {
  Spec &Derived = Result.Derived;
  Call &How = Derived.Calls.front();
  How.Arguments.assign(Result.Function->getNumParams(), "");
  Derived.Params.clear();
  for (const Param &Declared : Site.Api->Params) {
    const ParmVarDecl *Parameter = handedThrough(Site, Declared);
    if (!Parameter)
      continue;
    Derived.Params.push_back(Params.effective(Site, Declared));
    How.Arguments[Parameter->getFunctionScopeIndex()] = Declared.Name;
  }
}
