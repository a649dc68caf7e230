//===- ConditionJudge.cpp - whether a spec's condition holds at a call
//-----===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/ConditionJudge.h"
#include "Analysis/Signature.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/STLExtras.h"

using namespace kapi;

static Verdict flags(const Condition &C, const ResolvedParam &P,
                     const ArgumentValue &Value) {
  uint64_t One = Value.Bits.One.getZExtValue();
  uint64_t Zero = Value.Bits.Zero.getZExtValue();
  Verdict Result = Verdict::Holds;
  auto Demand = [&](const std::vector<std::string> &Names, bool Set) {
    for (const std::string &Name : Names) {
      const ResolvedFlag *F = P.named(Name);
      if (!F)
        continue;
      bool IsSet = (One & F->Value) == F->Value;
      bool IsClear = (Zero & F->Value) != 0;
      if (Set ? IsClear : IsSet)
        Result = Verdict::Broken;
      else if (!IsSet && !IsClear && Result == Verdict::Holds)
        Result = Verdict::Unknown;
    }
  };
  Demand(C.Has, true);
  Demand(C.Lacks, false);
  return Result;
}

static Verdict values(const Condition &C, const ResolvedParam &P,
                      const ArgumentValue &Value) {
  if (C.Is.empty())
    return Verdict::Holds;
  if (!Value.isConstant())
    return Verdict::Unknown;
  uint64_t Number = Value.Bits.getConstant().getZExtValue();
  bool Listed = llvm::any_of(C.Is, [&](const std::string &Name) {
    const ResolvedFlag *F = P.named(Name);
    return F && F->Value == Number;
  });
  return Listed ? Verdict::Holds : Verdict::Broken;
}

static Verdict range(const Condition &C, const ResolvedParam &P,
                     const ArgumentValue &Value, const clang::ASTContext &Ctx) {
  if (!C.Min.isSet())
    return Verdict::Holds;
  auto Min = numberValue(C.Min, targetWidths(Ctx));
  auto Max = numberValue(C.Max, targetWidths(Ctx));
  if (!Value.isConstant() || !Min || !Max)
    return Verdict::Unknown;
  llvm::APSInt Number = P.number(Value);
  return Number >= *Min && Number <= *Max ? Verdict::Holds : Verdict::Broken;
}

Verdict kapi::judge(const Condition &C, const CallSite &Site,
                    CheckContext &Context) {
  const Param *Subject = Site.Api->param(C.Param);
  if (!Subject)
    return Verdict::Unknown;
  const std::vector<ArgumentValue> &Values =
      Context.Params.values(Site, *Subject);
  if (Values.size() != 1 || !Values[0].isCertain())
    return Verdict::Unknown;
  const ResolvedParam &P = Context.Params.resolve(*Subject);
  Verdict Result = Verdict::Holds;
  for (Verdict V : {flags(C, P, Values[0]), values(C, P, Values[0]),
                    range(C, P, Values[0], Context.Ctx)}) {
    if (V == Verdict::Broken)
      return V;
    if (V == Verdict::Unknown)
      Result = V;
  }
  return Result;
}
