//===- WrapperFinder.cpp - specs derived from bodies ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/WrapperFinder.h"
#include "Analysis/ReturnWalk.h"
#include "Analysis/WrapperSpec.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace kapi;
using llvm::APInt;
using llvm::ConstantRange;

static Number numberOf(const APInt &Value) {
  // A bool's only bit is no sign.
  return {llvm::toString(Value, 10, /*Signed=*/Value.getBitWidth() > 1)};
}

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

bool WrapperFinder::isCandidate(const CallSite &Site) const {
  const auto *Function = dyn_cast_or_null<FunctionDecl>(Site.Owner);
  if (!Function || Site.Use != ResultUse::Used ||
      !isPlainFunction(*Function, Site, IncludesUncalled))
    return false;
  QualType Type = Function->getReturnType();
  return (Type->isIntegralOrEnumerationType() || Type->isPointerType()) &&
         !Settled.contains(Function->getCanonicalDecl());
}

void WrapperFinder::consider(const CallSite &Site) {
  if (!isCandidate(Site))
    return;
  auto Result = std::make_unique<Wrapper>();
  Result->Function = cast<FunctionDecl>(Site.Owner)->getCanonicalDecl();
  Result->Inner = Site;
  if (mapOutcomes(Site, *Result)) {
    mapParams(Site, *Result);
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
  return mapOutcomes(Site, Result) && !Result.HasEffects;
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

/// The convention by which the returned values tell errors, and what each error
/// is called there.
static std::optional<ReturnConvention>
conventionOf(llvm::ArrayRef<std::pair<APInt, int64_t>> Errors) {
  auto All = [&](auto Holds) { return llvm::all_of(Errors, Holds); };
  auto First = Errors.front().first;
  bool Several =
      Errors.size() > 1 && All([](auto &E) { return E.second != 0; });
  if (Several &&
      All([](auto &E) { return E.first.getSExtValue() == -E.second; }))
    return ReturnConvention::NegativeErrno;
  if (Several &&
      All([](auto &E) { return E.first.getSExtValue() == E.second; }))
    return ReturnConvention::ErrorNumber;
  if (All([&](auto &E) { return E.first == First; }))
    return ReturnConvention::Errno;
  return std::nullopt;
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

/// The number of the error that \p O stands for; 0 where errno is lost and the
/// result does not tell.
static int64_t errorNumber(const Outcome &O, const CallSite &Site) {
  if (O.Errno)
    return O.Errno->getZExtValue();
  if (Site.How->Returns == ReturnConvention::Errno)
    return 0;
  return std::abs(O.Result.getSingleElement()->getSExtValue());
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
  const Outcome *Walked = nullptr;
  ReturnedValues Values;
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
    if (!Values.Range->isSingleElement() || !O.Result.isSingleElement())
      return false;
    Returned.emplace_back(*Values.Range->getSingleElement(),
                          errorNumber(O, Site));
    Result.Derived.Wraps->LosesErrno |= !Values.KeepsErrno;
    HasEffects |= Values.HasEffects;
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
  // A wrapper that says something itself has told of the failure already.
  enum Discard &Discard = Result.Derived.Returns.Discard;
  if (HasEffects && Discard == Discard::Report)
    Discard = Discard::Strict;
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
