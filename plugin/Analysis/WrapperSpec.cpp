//===- WrapperSpec.cpp - the spec of a wrapper ----------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/WrapperSpec.h"
#include "Analysis/Signature.h"
#include "Spec/Numbers.h"
#include "Spec/Table.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace kapi;
using llvm::StringRef;

Spec kapi::wrapperSpec(StringRef Name, const CallSite &Inner,
                       const Returns &Result) {
  const Spec &Api = *Inner.Api;
  Spec Derived;
  Derived.Name = Name.str();
  Derived.Kind = SpecKind::Wrapper;
  Derived.Summary = "Hands on what " + Inner.name() + " gives";
  Derived.Calls.assign(1, Call());
  Derived.Calls.front().Function = Derived.Name;
  Derived.Calls.front().First = Inner.How->First;
  Derived.Calls.front().Emulated = Inner.How->Emulated;
  Derived.First = Api.First;
  Derived.Returns.Discard = Result.Discard;
  Derived.Variants = Api.Variants;
  Derived.Constraints = Api.Constraints;
  Derived.StateTransitions = Api.StateTransitions;
  Derived.Wraps.emplace();
  WrapperStep &Step = Derived.Wraps->Chain.emplace_back();
  Step.Function = Derived.Name;
  Step.Calls = Inner.name();
  if (Api.Wraps) {
    llvm::append_range(Derived.Wraps->Chain, Api.Wraps->Chain);
    // What it returns beside its call's outcomes comes through here as well.
    Derived.Wraps->OtherResults = Api.Wraps->OtherResults;
    Derived.Wraps->TellsUser = Api.Wraps->TellsUser;
  }
  return Derived;
}

namespace {

/// Names of the constants of a parameter, with their aliases.
llvm::StringSet<> constantsOf(const Param &P) {
  llvm::StringSet<> Names;
  Spec Alone;
  Alone.Params.push_back(P);
  forEachFlag(Alone, [&](const Param &, const Flag &F) {
    Names.insert(F.Name);
    for (const std::string &Alias : F.Aliases)
      Names.insert(Alias);
  });
  return Names;
}

class RulePruner {
public:
  RulePruner(Spec &Derived, const Spec &Api) : Derived(Derived), Api(Api) {}

  void run() {
    for (Param &P : Derived.Params)
      param(P);
    variants();
    llvm::erase_if(Derived.Constraints, [&](Constraint &C) {
      return !(C.When || C.Then) || !isMeant(C.When) || !isMeant(C.Then) ||
             answers(C.Refusal);
    });
    for (Error &E : Derived.Errors)
      error(E);
  }

private:
  /// Whether the wrapper deals with that refusal, so that a caller does not
  /// meet it.
  bool answers(StringRef Refusal) const {
    if (Refusal.empty())
      Refusal = "EINVAL";
    return Api.error(Refusal) && !Derived.error(Refusal);
  }

  void param(Param &P) const {
    if (P.Buffer && !Derived.param(P.Buffer->SizeParam)) {
      P.Buffer.reset();
      if (P.Constraint == ConstraintKind::Buffer)
        P.Constraint = ConstraintKind::None;
    }
    if (answers(P.Refusal))
      withoutConstraint(P);
    auto Flags = [&](std::vector<Flag> &List) {
      for (Flag &F : List)
        if (answers(F.Refusal)) {
          F.Requires.clear();
          F.Conflicts.clear();
          F.Refusal.clear();
        }
    };
    Flags(P.Values);
    if (!P.Mask)
      return;
    Flags(P.Mask->Flags);
    for (ValueField &Field : P.Mask->Fields)
      if (answers(Field.Refusal))
        return withoutConstraint(P);
  }

  static void withoutConstraint(Param &P) {
    Param Plain;
    Plain.Name = P.Name;
    Plain.Type = P.Type;
    Plain.LibcType = P.LibcType;
    Plain.Kapi = P.Kapi;
    Plain.Flags = P.Flags;
    Plain.Description = P.Description;
    P = std::move(Plain);
  }

  void variants() {
    llvm::erase_if(Derived.Variants, [&](Variant &V) {
      const Param *Selector = Derived.param(V.Select);
      if (!Selector)
        return true;
      llvm::StringSet<> Names = constantsOf(*Selector);
      return !llvm::all_of(V.Values, [&](const std::string &N) {
        return N == "NULL" || numberValue({N}, {}) || Names.contains(N);
      });
    });
    for (Variant &V : Derived.Variants) {
      llvm::erase_if(V.Params,
                     [&](Param &P) { return !Derived.param(P.Name); });
      for (Param &P : V.Params)
        param(P);
      if (!V.Returns)
        continue;
      // The wrapper returns what it returns; whether that may be dropped
      // depends on the variant, and so does what cannot come of it.
      Discard Own = std::max(V.Returns->Discard, Derived.Returns.Discard);
      std::vector<SuccessClass> Left = Derived.Returns.Success;
      llvm::erase_if(Left, [&](const SuccessClass &C) {
        return hasClass(Api.Returns, C.Name) && !hasClass(*V.Returns, C.Name);
      });
      V.Returns = Derived.Returns;
      V.Returns->Discard = Own;
      if (!Left.empty())
        V.Returns->Success = std::move(Left);
    }
  }

  static bool hasClass(const Returns &Result, StringRef Name) {
    return llvm::any_of(Result.Success,
                        [&](const SuccessClass &C) { return C.Name == Name; });
  }

  bool isMeant(const std::optional<Condition> &C) const {
    if (!C)
      return true;
    const Param *P = Derived.param(C->Param);
    if (!P)
      return false;
    llvm::StringSet<> Names = constantsOf(*P);
    auto Known = [&](const std::vector<std::string> &List) {
      return llvm::all_of(List, [&](auto &N) { return Names.contains(N); });
    };
    return Known(C->Has) && Known(C->Lacks) && Known(C->Is);
  }

  /// Where a flag or variant is none of the caller's any more, the error can
  /// come whatever he passes.
  void error(Error &E) const {
    bool OwnFlags = llvm::all_of(E.Flags, [&](const std::string &Flag) {
      return llvm::any_of(Derived.Params, [&](const Param &P) {
        return constantsOf(P).contains(Flag);
      });
    });
    if (!OwnFlags)
      E.Flags.clear();
    bool OwnVariants = llvm::all_of(E.Variants, [&](const std::string &Name) {
      return llvm::any_of(Derived.Variants,
                          [&](const Variant &V) { return V.Name == Name; });
    });
    if (!OwnVariants)
      E.Variants.clear();
  }

  Spec &Derived;
  const Spec &Api;
};

} // namespace

void kapi::dropForeignRules(Spec &Derived, const Spec &Api) {
  RulePruner(Derived, Api).run();
}

/// Leaves out prose that no check tells: who wants to know more of the API
/// reads its own spec, and a compilation reads this one each time.
static void shorten(Param &P) {
  auto Flags = [](std::vector<Flag> &List) {
    for (Flag &F : List)
      F.Description.clear();
  };
  P.Kapi = KapiType::None;
  if (P.Constraint != ConstraintKind::Custom) {
    P.Validate.clear();
    if (!P.Description.empty())
      P.Rule.clear();
  }
  Flags(P.Values);
  if (!P.Mask)
    return;
  Flags(P.Mask->Flags);
  for (ValueField &Field : P.Mask->Fields)
    Flags(Field.Values);
}

static void shorten(Returns &Result) {
  for (SuccessClass &C : Result.Success)
    C.Description.clear();
}

static void shorten(Spec &Derived) {
  for (Param &P : Derived.Params)
    shorten(P);
  for (Variant &V : Derived.Variants) {
    V.Description.clear();
    for (Param &P : V.Params)
      shorten(P);
    if (V.Returns)
      shorten(*V.Returns);
  }
  shorten(Derived.Returns);
  // What must not be tried again is told in full.
  for (Error &E : Derived.Errors)
    if (E.Contract != Contract::NoRetry)
      E.Description.clear();
  // Told where the API is called, and not again at each caller.
  Derived.First = Derived.Calls.front().First = Since();
  Derived.Calls.front().Emulated.reset();
  Derived.StateTransitions.clear();
}

bool kapi::describeDeclaration(Spec &Derived, const FunctionDecl &Function,
                               const ASTContext &Ctx) {
  std::vector<std::string> Names;
  std::vector<Param> Params;
  const Call &Known = Derived.Calls.front();
  for (const ParmVarDecl *Parameter : Function.parameters()) {
    unsigned Index = Parameter->getFunctionScopeIndex();
    if (!Known.Arguments[Index].empty()) {
      Params.push_back(*Derived.param(Known.Arguments[Index]));
    } else {
      Param Own;
      Own.Name = Parameter->getName().str();
      if (Own.Name.empty() || Derived.param(Own.Name))
        Own.Name = "argument_" + std::to_string(Index + 1);
      Own.Type = typeText(Parameter->getType(), Ctx);
      Params.push_back(std::move(Own));
    }
    Names.push_back(Params.back().Name);
  }
  std::optional<std::string> Prototype = prototypeText(Function, Names, Ctx);
  if (!Prototype)
    return false;
  Derived.Params = std::move(Params);
  Derived.Calls.front().Prototype = std::move(*Prototype);
  Derived.Calls.front().Arguments.clear();
  shorten(Derived);
  return true;
}
