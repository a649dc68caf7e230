//===- Judge.cpp - holds an outcome against a spec ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/Judge.h"
#include "Probe/Predict.h"
#include "Spec/Errno.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <cerrno>

using namespace kapi;
using llvm::StringRef;

static std::string errnoText(int Number) {
  StringRef Name = errnoName(Number);
  return Name.empty() ? "errno " + std::to_string(Number) : Name.str();
}

std::string kapi::describe(const TrialOutcome &O) {
  switch (O.Kind) {
  case TrialOutcome::Succeeded:
    return "is taken";
  case TrialOutcome::TimedOut:
    return "is taken and waits";
  case TrialOutcome::Failed:
    return "ends in " + errnoText(O.Number);
  case TrialOutcome::Died:
    return O.Number ? "ends the process with signal " + std::to_string(O.Number)
                    : "ends the process";
  case TrialOutcome::NotMade:
    return "lacks an argument, whose making ends in " + errnoText(O.Number);
  case TrialOutcome::NotRun:
    return "could not be made";
  }
  return "";
}

bool kapi::isOlder(StringRef A, StringRef B) {
  while (!A.empty() || !B.empty()) {
    auto Take = [](StringRef &Text) {
      unsigned Number = 0;
      Text.consumeInteger(10, Number);
      Text.consume_front(".");
      return Number;
    };
    size_t SizeA = A.size(), SizeB = B.size();
    unsigned PartA = Take(A), PartB = Take(B);
    if (PartA != PartB)
      return PartA < PartB;
    if (A.size() == SizeA && B.size() == SizeB)
      return false;
  }
  return false;
}

/// A constant in the value that this kernel is too old for.
static std::string tooNew(const Param &P, uint64_t Value, StringRef Kernel) {
  auto Newest = [&](llvm::ArrayRef<Flag> Flags, auto IsSet) {
    for (const Flag &F : Flags)
      if (IsSet(F) && !F.First.Kernel.empty() &&
          isOlder(Kernel, F.First.Kernel))
        return F.Name + " needs Linux " + F.First.Kernel;
    return std::string();
  };
  std::string Why = Newest(P.Values, [&](const Flag &F) {
    return truncated(P, F.Value) == truncated(P, Value);
  });
  if (!P.Mask)
    return Why;
  for (const ValueField &Field : P.Mask->Fields)
    if (Why.empty())
      Why = Newest(Field.Values, [&](const Flag &F) {
        return (Value & Field.Bits) == F.Value;
      });
  if (Why.empty())
    Why = Newest(P.Mask->Flags, [&](const Flag &F) {
      return F.Value && (Value & F.Value) == F.Value;
    });
  return Why;
}

static Judgement judgeTaken(const Spec &S, const Param &P, const Question &Q,
                            const TrialOutcome &O, StringRef Kernel) {
  if (O.Kind != TrialOutcome::Failed)
    return {Judgement::Agrees, ""};
  if (std::string Why = tooNew(P, Q.Value, Kernel); !Why.empty())
    return {Judgement::SaysNothing, "older kernel: " + Why};
  if (O.Number == EPERM || O.Number == EACCES)
    return {Judgement::SaysNothing, "privilege: " + describe(O)};
  if (!Q.Depends.empty())
    return {Judgement::SaysNothing, Q.Depends + ": " + describe(O)};
  bool IsRefusal = O.Number == EINVAL || errnoNumber(P.Refusal) == O.Number;
  if (P.Mask && P.Mask->ObjectDependent && IsRefusal)
    return {Judgement::SaysNothing, "the object decides: " + describe(O)};
  if (IsRefusal)
    return {Judgement::Disagrees, describe(O) + ", the spec takes it"};
  bool IsDeclared = llvm::any_of(S.Errors, [&](const Error &E) {
    return errnoNumber(E.Name) == O.Number;
  });
  if (S.ErrorsComplete && !IsDeclared && O.Number != ENOSYS)
    return {Judgement::Disagrees,
            describe(O) + ", which the spec does not declare"};
  return {Judgement::Agrees, ""};
}

static Judgement judgeRefused(const Question &Q, const TrialOutcome &O) {
  std::string Expected = llvm::join(Q.Expected.Refusals.begin(),
                                    Q.Expected.Refusals.end(), " or ");
  if (O.Kind == TrialOutcome::Failed) {
    if (llvm::any_of(Q.Expected.Refusals, [&](const std::string &Name) {
          return errnoNumber(Name) == O.Number;
        }))
      return {Judgement::Agrees, ""};
    if (O.Number == EPERM || O.Number == EACCES)
      return {Judgement::SaysNothing, "privilege: " + describe(O)};
  }
  if (O.Kind == TrialOutcome::Died)
    return {Judgement::SaysNothing, describe(O)};
  if (!Q.Depends.empty())
    return {Judgement::SaysNothing, Q.Depends + ": " + describe(O)};
  return {Judgement::Disagrees, describe(O) + ", the spec says " + Expected};
}

Judgement kapi::judge(const Spec &S, const Question &Q, const TrialOutcome &O,
                      StringRef Kernel) {
  if (O.Kind == TrialOutcome::NotMade || O.Kind == TrialOutcome::NotRun)
    return {Judgement::SaysNothing, describe(O)};
  if (Q.Expected.IsOpen)
    return {Judgement::SaysNothing, "the spec promises nothing"};
  if (!Q.Expected.Refusals.empty())
    return judgeRefused(Q, O);
  return judgeTaken(S, *Q.Judged, Q, O, Kernel);
}
