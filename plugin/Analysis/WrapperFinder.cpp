//===- WrapperFinder.cpp - specs derived from bodies ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/WrapperFinder.h"
#include "Analysis/ReturnWalk.h"
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
  bool Returns = returnsNumber(Function) && mapOutcomes(Site, Result);
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

/// What \p Class looks like from outside, where it ends in \p Range.
static bool describe(SuccessClass &Class, const ConstantRange &Range,
                     bool IsPointer) {
  Class.Value = Class.Min = Class.Max = {};
  if (const APInt *Only = Range.getSingleElement()) {
    Class.Value = numberOf(*Only);
    return true;
  }
  if (IsPointer) {
    Class.Kind = SuccessKind::Pointer;
    return !Range.contains(APInt::getZero(Range.getBitWidth())) &&
           !Range.contains(APInt::getAllOnes(Range.getBitWidth()));
  }
  if (Range.isFullSet() || Range.isSignWrappedSet())
    return false;
  Class.Min = numberOf(Range.getSignedMin());
  Class.Max = numberOf(Range.getSignedMax());
  return true;
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

/// The number of the error that \p O stands for; 0 where errno is lost and
/// nothing else tells.
static int64_t errorNumber(const Outcome &O, const CallSite &Site) {
  bool IsInResult = Site.How->Returns == ReturnConvention::ErrorNumber ||
                    Site.How->Returns == ReturnConvention::NegativeErrno;
  return O.Errno || O.StoresNumber || IsInResult ? O.Number : 0;
}

/// Whether \p Value is a constant that the call's outcomes give as well.
bool WrapperFinder::isOneOf(const Expr *Value,
                            llvm::ArrayRef<std::pair<APInt, int64_t>> Failed,
                            llvm::ArrayRef<ConstantRange> Succeeded) const {
  Expr::EvalResult Number;
  if (!Value || Value->isValueDependent() ||
      !Value->getType()->isIntegralOrEnumerationType() ||
      !Value->EvaluateAsInt(Number, Ctx))
    return false;
  APInt Here =
      Number.Val.getInt().extOrTrunc(Failed.front().first.getBitWidth());
  return llvm::any_of(Failed, [&](auto &F) { return F.first == Here; }) ||
         llvm::any_of(Succeeded, [&](auto &R) { return R.contains(Here); });
}

bool WrapperFinder::mapErrors(const CallSite &Site, const OutcomeReport &Report,
                              llvm::ArrayRef<ConstantRange> Succeeded,
                              Wrapper &Result) {
  const SiteFlow &Flow = Outcomes.flowOf(Site);
  std::vector<std::pair<APInt, int64_t>> Returned;
  bool HasEffects = false;
  // Asked only where it makes a difference.
  bool TellsUser = Result.Derived.Returns.Discard == Discard::Strict;
  const Outcome *Walked = nullptr;
  ReturnedValues Values;
  Result.Derived.Errors.reserve(Report.Outcomes.size());
  for (const Outcome &O : Report.Outcomes) {
    if (!O.Failure)
      continue;
    if (!Walked || !Values.Trace.isSameFor(*Walked, O)) {
      Values = returnedAfter(Flow, O);
      Walked = &O;
    }
    if (!Values.IsKnown)
      return false;
    // The wrapper deals with it: it tries again, or ends the program.
    if (!Values.Returns)
      continue;
    // It picks the error out by name: the callers need not tell it again.
    if (Values.NamesError) {
      Result.Derived.Wraps->OtherResults = true;
      continue;
    }
    std::optional<ConstantRange> Range = Values.rangeAfter(O);
    if (!Range->isSingleElement())
      return false;
    Returned.emplace_back(*Range->getSingleElement(), errorNumber(O, Site));
    Result.Derived.Wraps->LosesErrno |= !Values.KeepsErrno;
    HasEffects |= Values.HasEffects;
    if (Walked == &O)
      TellsUser = TellsUser && Values.HasEffects &&
                  tellsUserOf(Flow, O, Report.Outcomes);
    Result.Derived.Errors.push_back(*O.Failure);
    Result.Derived.Errors.back().Via.clear();
  }
  if (Returned.empty())
    return false;
  std::optional<ReturnConvention> Convention = conventionOf(Returned);
  if (!Convention)
    return false;
  Call &How = Result.Derived.Calls.front();
  How.Returns = *Convention;
  const APInt &Failure = Returned.front().first;
  if (*Convention == ReturnConvention::Errno)
    How.Failure = !Result.Function->getReturnType()->isPointerType()
                      ? numberOf(Failure)
                  : Failure.isZero() ? Number{"NULL"}
                                     : Number{"MAP_FAILED"};
  Result.HasEffects = HasEffects;
  Result.Derived.Wraps->Chain.front().Returns = failureText(How);
  // A wrapper that says something itself may have told of the failure already.
  enum Discard &Discard = Result.Derived.Returns.Discard;
  if (HasEffects && Discard == Discard::Report)
    Discard = Discard::Strict;
  else if (Discard == Discard::Strict)
    Result.Derived.Wraps->TellsUser =
        (TellsUser || Result.Derived.Wraps->TellsUser) &&
        !endsSilently(Flow, Succeeded);
  for (const Expr *Value : returnedWithout(Flow))
    Result.Derived.Wraps->OtherResults |= !isOneOf(Value, Returned, Succeeded);
  // No result of success may look like a failure.
  return llvm::none_of(Returned, [&](const auto &Failed) {
    return llvm::any_of(Succeeded, [&](const ConstantRange &Range) {
      return Range.contains(Failed.first);
    });
  });
}

bool WrapperFinder::mapOutcomes(const CallSite &Site, Wrapper &Result) {
  const OutcomeReport &Report = Outcomes.report(Site);
  if (!Report.IsKnown)
    return false;
  bool IsPointer = Result.Function->getReturnType()->isPointerType();
  std::vector<ConstantRange> Succeeded;
  std::vector<SuccessClass> Classes;
  for (const Outcome &O : Report.Outcomes) {
    if (!O.Success)
      continue;
    ReturnedValues Values = returnedAfter(Outcomes.flowOf(Site), O);
    SuccessClass Class = *O.Success;
    Class.Via.clear();
    if (!Values.IsKnown || !Values.Returns ||
        !describe(Class, *Values.Range, IsPointer))
      return false;
    Classes.push_back(std::move(Class));
    Succeeded.push_back(*Values.Range);
  }
  Spec &Derived = Result.Derived;
  Derived = wrapperSpec(nameOf(*cast<FunctionDecl>(Site.Owner)), Site,
                        Params.returns(Site));
  Derived.Returns.Success = std::move(Classes);
  return mapErrors(Site, Report, Succeeded, Result);
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
