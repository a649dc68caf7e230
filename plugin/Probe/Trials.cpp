//===- Trials.cpp - which calls ask about a spec --------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/Trials.h"
#include "Probe/Forbidden.h"
#include "Spec/Numbers.h"
#include "Spec/ProbeValue.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"
#include <map>

using namespace kapi;
using llvm::StringRef;

/// The recipe's arguments by parameter, later ones over earlier ones.
using Recipe = std::map<std::string, TrialArgument>;

static void overlay(const Spec &S, llvm::ArrayRef<ProbeArgument> With,
                    Recipe &Result) {
  for (const ProbeArgument &A : With) {
    TrialArgument Argument;
    Argument.Make = makerNamed(A.Value);
    if (std::optional<std::vector<uint64_t>> Words = probeWords(S, A.Value))
      Argument.Words = std::move(*Words);
    else if (!Argument.Make)
      Argument.Constant = probeConstant(S, A.Value).value_or(0);
    Result[A.Param] = Argument;
  }
}

static Trial trialOf(const Spec &S, const Recipe &Arguments, const Call &Way) {
  Trial Result;
  Result.Way = &Way;
  auto Add = [&](const std::string &Name) {
    auto It = Arguments.find(Name);
    Result.Arguments.push_back(It == Arguments.end() ? TrialArgument()
                                                     : It->second);
  };
  if (Way.Arguments.empty())
    for (const Param &P : S.Params)
      Add(P.Name);
  else
    for (const std::string &Name : Way.Arguments)
      Add(Name);
  return Result;
}

Trial kapi::baseTrial(const Spec &S, const ProbeCall &Base, const Call &Way) {
  Recipe Arguments;
  overlay(S, Base.With, Arguments);
  Trial Result = trialOf(S, Arguments, Way);
  Result.IsInterrupted = Base.Interrupted;
  return Result;
}

Trial kapi::errorTrial(const Spec &S, const ProbeError &E, const Call &Way) {
  Recipe Arguments;
  overlay(S, S.Probe->Calls.front().With, Arguments);
  overlay(S, E.With, Arguments);
  Trial Result = trialOf(S, Arguments, Way);
  for (const ProbeLimit &L : E.Limits)
    Result.Limits.emplace_back(*probeLimit(L.Name), L.Value);
  Result.DropsPrivilege = E.As == ProbeUser::User;
  Result.IsInterrupted = E.Interrupted;
  return Result;
}

static KnownArgument known(const TrialArgument &A) {
  KnownArgument Result;
  if (!A.isMade())
    Result.Constant = A.Constant;
  else if (A.Make == Maker::Null)
    Result.Constant = 0;
  Result.IsUnmapped = A.Make == Maker::Unmapped;
  Result.IsMisaligned = A.isMade() && A.Constant % 4096 != 0;
  return Result;
}

namespace {

class Variation {
public:
  Variation(const Spec &S, const ProbeCall &Base, const Call &Way)
      : S(S), Way(Way), IsInterrupted(Base.Interrupted) {
    overlay(S, Base.With, Arguments);
  }

  std::vector<Question> Questions;

  void vary(size_t Index);

private:
  void ask(TrialArgument Argument, std::string What);
  void number(uint64_t Value, const std::string &Name = "") {
    if (Seen.insert(Value).second)
      ask({std::nullopt, Value, {}},
          Name.empty() ? hex(Value) : Name + " (" + hex(Value) + ")");
  }
  void mask(const Mask &M, uint64_t From);
  void rules(const Mask &M, const Flag &F, uint64_t From);
  void enumeration();
  void range();
  void pointer();
  /// What a value must have beside it, and whether it may be passed.
  void applyValues(Question &Q, Recipe &Changed);
  /// The same of NULL and of an unmapped address.
  void applyPointer(Question &Q, Maker Word, Recipe &Changed);
  /// The value with a constant added, which in a field takes the place of
  /// another.
  uint64_t added(const Mask &M, uint64_t Value, StringRef Name) const;
  uint64_t named(StringRef Name) const {
    return probeConstant(S, Name).value_or(0);
  }
  std::vector<KnownArgument> knownArguments(const Recipe &From) const {
    std::vector<KnownArgument> Result;
    for (const Param &P : S.Params) {
      auto It = From.find(P.Name);
      Result.push_back(known(It == From.end() ? TrialArgument() : It->second));
    }
    return Result;
  }

  const Spec &S;
  const Call &Way;
  bool IsInterrupted;
  Recipe Arguments;
  size_t Index = 0;
  const Param *Effective = nullptr;
  Param P; ///< the same, as the base call's variant has it
  std::set<uint64_t> Seen;
};

} // namespace

void Variation::applyValues(Question &Q, Recipe &Changed) {
  uint64_t Seen = truncated(P, Q.Value);
  for (const ProbeValue &V : S.Probe->Values) {
    uint64_t Value = named(V.Name);
    bool IsNumber = parseUnsigned(V.Name).has_value() ||
                    numberValue({V.Name}, {}).has_value();
    bool IsOwn = false, IsField = false;
    for (const Flag &F : P.Values)
      IsOwn |= F.Name == V.Name;
    if (P.Mask) {
      for (const Flag &F : P.Mask->Flags)
        IsOwn |= F.Name == V.Name;
      for (const ValueField &Field : P.Mask->Fields)
        for (const Flag &F : Field.Values)
          if (F.Name == V.Name) {
            IsOwn = true;
            IsField = (Seen & Field.Bits) == F.Value;
          }
    }
    bool IsInMask = P.Mask && IsOwn && Value && (Seen & Value) == Value;
    if (!(IsInMask || IsField || (Seen == Value && (IsOwn || IsNumber))))
      continue;
    if (!V.Skip.empty())
      Q.Skipped = V.Skip;
    if (!V.Depends.empty())
      Q.Depends = V.Depends;
    uint64_t Before = Changed[P.Name].Constant;
    overlay(S, V.With, Changed);
    if (P.Mask)
      Changed[P.Name].Constant |= Before;
  }
}

void Variation::applyPointer(Question &Q, Maker Word, Recipe &Changed) {
  for (const ProbeValue &V : S.Probe->Values) {
    if (makerNamed(V.Name) != Word)
      continue;
    Q.Skipped = V.Skip;
    Q.Depends = V.Depends;
    overlay(S, V.With, Changed);
  }
}

void Variation::ask(TrialArgument Argument, std::string What) {
  Question Q;
  Q.Param = Index;
  Q.Judged = Effective;
  Q.What = std::move(What);
  Q.Value = Argument.isMade() ? 0 : Argument.Constant;
  Recipe Changed = Arguments;
  Changed[P.Name] = Argument;
  if (!Argument.isMade())
    applyValues(Q, Changed);
  else if (Argument.Make && Argument.Constant == 0)
    applyPointer(Q, *Argument.Make, Changed);
  Q.Expected = predict(S, knownArguments(Changed));
  Q.Try = trialOf(S, Changed, Way);
  Q.Try.IsInterrupted = IsInterrupted;
  Questions.push_back(std::move(Q));
}

uint64_t Variation::added(const Mask &M, uint64_t Value, StringRef Name) const {
  for (const ValueField &Field : M.Fields)
    for (const Flag &F : Field.Values)
      if (F.Name == Name)
        Value &= ~Field.Bits;
  return Value | named(Name);
}

void Variation::rules(const Mask &M, const Flag &F, uint64_t From) {
  for (const std::string &Other : F.Requires)
    number(added(M, From | F.Value, Other), F.Name + "|" + Other);
  uint64_t Needed = F.Requires.empty() ? 0 : named(F.Requires.front());
  for (const std::string &Other : F.Conflicts) {
    uint64_t OtherNeeds = 0;
    for (const Flag &O : M.Flags)
      if (O.Name == Other && !O.Requires.empty())
        OtherNeeds = named(O.Requires.front());
    number(added(M, From | F.Value | Needed | OtherNeeds, Other),
           F.Name + "|" + Other);
  }
}

void Variation::mask(const Mask &M, uint64_t From) {
  unsigned Width = argumentWidth(P);
  number(0, "0");
  number(From, "the base value");
  uint64_t All = 0;
  for (const Flag &F : M.Flags) {
    All |= F.Value;
    number(From | F.Value, F.Name);
    number(F.Value, F.Name + " alone");
    rules(M, F, From);
  }
  for (const ValueField &Field : M.Fields) {
    for (const Flag &F : Field.Values) {
      number((From & ~Field.Bits) | F.Value, F.Name);
      rules(M, F, From & ~Field.Bits);
    }
    if (llvm::popcount(Field.Bits) > 4)
      continue;
    unsigned Shift = llvm::countr_zero(Field.Bits);
    for (uint64_t I = 0; I << Shift <= Field.Bits; ++I)
      number((From & ~Field.Bits) | (I << Shift & Field.Bits));
  }
  number(From | All, "all flags");
  for (unsigned Bit = 0; Bit < 64; ++Bit)
    number(From | 1ULL << Bit, "bit " + std::to_string(Bit) +
                                   (Bit < Width ? "" : " of the upper half"));
  number(llvm::maskTrailingOnes<uint64_t>(Width), "all bits");
  number(~0ULL, "-1");
}

void Variation::enumeration() {
  for (const Flag &F : P.Values) {
    number(F.Value, F.Name);
    number(F.Value + 1);
    number(F.Value - 1);
    if (argumentWidth(P) == 32)
      number((F.Value & 0xffffffff) | 1ULL << 32,
             F.Name + " with an upper half");
  }
  for (uint64_t Value : {0ULL, 0x7fffffffULL, 0x80000000ULL, ~0ULL})
    number(Value);
}

void Variation::range() {
  auto Least = numberValue(P.Min, {}), Greatest = numberValue(P.Max, {});
  if (!Least || !Greatest)
    return;
  const llvm::APSInt One(llvm::APInt(NumberWidth, 1), /*isUnsigned=*/false);
  // What is within the range of descriptors, processes or other objects need
  // not be there.
  bool IsHandle =
      P.Kapi == KapiType::Fd || namesProcess(P) || Arguments[P.Name].isMade();
  // A buffer is no longer than the makers make it.
  bool IsSize = llvm::any_of(S.Params, [&](const Param &Other) {
    return Other.Buffer && Other.Buffer->SizeParam == P.Name;
  });
  constexpr int64_t LongestBuffer = 64 * 1024;
  for (const llvm::APSInt &End :
       {*Least - One, *Least, *Least + One, *Greatest - One, *Greatest,
        *Greatest + One}) {
    bool IsWithin = End >= *Least && End <= *Greatest;
    // A type that cannot hold the number would make another one of it.
    unsigned Width = argumentWidth(P);
    if ((IsHandle && IsWithin) || (IsSize && IsWithin && End > LongestBuffer) ||
        End.getSignificantBits() > Width + 1 ||
        (!End.isNegative() && End.getActiveBits() > Width))
      continue;
    number(End.trunc(64).getZExtValue(), llvm::toString(End, 10));
  }
  if (IsHandle) {
    number(~0ULL, "-1");
    number(0x80000000, "INT_MIN");
  }
}

void Variation::pointer() {
  ask({Maker::Null, 0, {}}, "NULL");
  ask({Maker::Unmapped, 0, {}}, "an unmapped address");
}

void Variation::vary(size_t Which) {
  Index = Which;
  Effective = &effectiveParam(S, Index, knownArguments(Arguments));
  P = *Effective;
  Seen.clear();
  TrialArgument From = Arguments[P.Name];
  switch (P.Constraint) {
  case ConstraintKind::Mask:
    if (P.Mask && !From.isMade())
      mask(*P.Mask, From.Constant);
    return;
  case ConstraintKind::Enum:
    return enumeration();
  case ConstraintKind::Range:
    return range();
  case ConstraintKind::UserPtr:
  case ConstraintKind::UserString:
  case ConstraintKind::UserPath:
  case ConstraintKind::Buffer:
    return pointer();
  case ConstraintKind::PageAligned:
    From.Constant += 1;
    ask(From, "one byte on");
    From.Constant += 2047;
    ask(From, "half a page on");
    return;
  case ConstraintKind::Alignment:
  case ConstraintKind::PowerOfTwo:
  case ConstraintKind::Nonzero:
    if (!From.isMade() && !namesProcess(P))
      for (uint64_t Value : {0, 1, 2, 3, 7, 8, 4096})
        number(Value);
    return;
  case ConstraintKind::Unchecked:
    if (!From.isMade())
      for (uint64_t Value : {0ULL, 1ULL, 0x80000000ULL, ~0ULL})
        number(Value);
    return;
  default:
    return;
  }
}

std::vector<Question> kapi::variations(const Spec &S, const ProbeCall &Base,
                                       const Call &Way) {
  Variation Vary(S, Base, Way);
  auto IsPassed = [&](const Param &P) {
    return Way.Arguments.empty() || llvm::is_contained(Way.Arguments, P.Name);
  };
  for (size_t I = 0; I < S.Params.size(); ++I)
    if (!IsPassed(S.Params[I]))
      continue;
    else if (Base.Vary.empty() ||
             llvm::is_contained(Base.Vary, S.Params[I].Name))
      Vary.vary(I);
  return std::move(Vary.Questions);
}
