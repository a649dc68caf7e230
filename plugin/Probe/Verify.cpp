//===- Verify.cpp - a spec against the running kernel ---------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/Verify.h"
#include "Probe/Forbidden.h"
#include "Probe/Judge.h"
#include "Probe/Sandbox.h"
#include "Spec/Errno.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <cerrno>
#include <sys/utsname.h>
#include <unistd.h>

using namespace kapi;
using llvm::StringRef;

std::string kapi::runningKernel() {
  utsname Names;
  uname(&Names);
  auto [Major, Rest] = StringRef(Names.release).split('.');
  return (Major + "." + Rest.take_while(llvm::isDigit)).str();
}

namespace {

class Verification {
public:
  Verification(const Spec &S, bool AsUser)
      : S(S), AsUser(AsUser), Kernel(runningKernel()) {
    Report.Name = S.Name;
  }

  ApiReport run();

private:
  bool isTestable();
  bool lacksPrivilege(ProbeUser As) const {
    return As == ProbeUser::Root && (AsUser || geteuid() != 0);
  }
  void callBase(const ProbeCall &Base, size_t Index);
  void provoke(const ProbeError &E, size_t Index);
  void compare(const std::vector<Question> &Questions);
  /// Runs twice; an outcome that changes says nothing.
  std::vector<std::optional<TrialOutcome>> runTwice(std::vector<Trial> Trials);
  void disagree(const std::string &Path, const llvm::Twine &Text) {
    Report.Disagreements.push_back({Path, Text.str()});
  }
  /// The way to make a probing call: the system call, where it may be.
  const Call *firstWay(llvm::ArrayRef<Way> Via = {}) const;
  static bool isAllowed(Way Kind, llvm::ArrayRef<Way> Via) {
    return Via.empty() || llvm::is_contained(Via, Kind);
  }

  const Spec &S;
  bool AsUser;
  std::string Kernel;
  bool Succeeded = false; ///< a call from which others are varied
  /// The errno with which this system refuses the call whatever its arguments.
  std::optional<int> Unavailable;
  ApiReport Report;
};

} // namespace

const Call *Verification::firstWay(llvm::ArrayRef<Way> Via) const {
  for (const Call &C : S.Calls)
    if (!C.Syscall.empty() && isAllowed(Way::Syscall, Via) &&
        llvm::any_of(C.Numbers,
                     [](const ArchNumber &N) { return N.Arch == "x86_64"; }))
      return &C;
  for (const Call &C : S.Calls)
    if (!C.Function.empty() && isAllowed(Way::Function, Via))
      return &C;
  return nullptr;
}

bool Verification::isTestable() {
  auto No = [&](const llvm::Twine &Why) {
    Report.Why = Why.str();
    return false;
  };
  if (!S.Probe)
    return No("it has no probe");
  if (!S.Probe->Skip.empty())
    return No(S.Probe->Skip);
  if (std::string Why = whyForbidden(S); !Why.empty()) {
    Report.Status = ApiReport::Refused;
    return No(Why);
  }
#ifndef __x86_64__
  return No("architecture: calls are made on x86-64 only");
#endif
  if (needsNamespace(S) && geteuid() != 0)
    return No("privilege: it needs an IPC namespace of its own");
  if (!S.First.Kernel.empty() && isOlder(Kernel, S.First.Kernel))
    return No("older kernel: it needs Linux " + S.First.Kernel);
  if (!firstWay())
    return No("there is no way to call it");
  return true;
}

std::vector<std::optional<TrialOutcome>>
Verification::runTwice(std::vector<Trial> Trials) {
  for (Trial &T : Trials)
    T.DropsPrivilege |= AsUser;
  std::vector<TrialOutcome> First = runTrials(Trials),
                            Second = runTrials(Trials);
  std::vector<std::optional<TrialOutcome>> Result;
  for (size_t I = 0; I < Trials.size(); ++I)
    Result.push_back(First[I] == Second[I] ? std::optional(First[I])
                                           : std::nullopt);
  Report.Calls += Trials.size();
  return Result;
}

void Verification::compare(const std::vector<Question> &Questions) {
  std::vector<Trial> Trials;
  std::vector<const Question *> Asked;
  for (const Question &Q : Questions) {
    if (!Q.Skipped.empty())
      ++Report.NotTested[S.Params[Q.Param].Name + ": " + Q.Skipped];
    else if (isHarmful(Q.Try))
      ++Report.NotTested[S.Params[Q.Param].Name + ": it would do harm"];
    else if (!Q.Expected.IsOpen) {
      Trials.push_back(Q.Try);
      Asked.push_back(&Q);
    }
  }
  std::vector<std::optional<TrialOutcome>> Outcomes = runTwice(Trials);
  for (size_t I = 0; I < Asked.size(); ++I) {
    const Question &Q = *Asked[I];
    const std::string &Param = S.Params[Q.Param].Name;
    Judgement V = Outcomes[I] ? judge(S, Q, *Outcomes[I], Kernel)
                              : Judgement{Judgement::SaysNothing,
                                          "two calls ended differently"};
    if (V.Kind == Judgement::Agrees)
      ++Report.Params[Param];
    else if (V.Kind == Judgement::SaysNothing)
      ++Report.NotTested[Param + ": " + V.Why];
    else
      disagree("params." + std::to_string(Q.Param),
               Param + ": " + Q.What + " " + V.Why);
  }
}

void Verification::callBase(const ProbeCall &Base, size_t Index) {
  if (lacksPrivilege(Base.As)) {
    ++Report.NotTested["privilege: the call is one for root"];
    return;
  }
  const Call *First = firstWay(Base.Via);
  if (!First) {
    ++Report.NotTested["there is no such way to call it"];
    return;
  }
  const Call &Way = *First;
  bool Drops = Base.As == ProbeUser::User;
  Trial Try = baseTrial(S, Base, Way);
  if (isHarmful(Try)) {
    ++Report.NotTested["the call would do harm"];
    return;
  }
  Try.DropsPrivilege = Drops;
  TrialOutcome O = runTwice({Try}).front().value_or(TrialOutcome());
  if (Base.Interrupted && O == TrialOutcome{TrialOutcome::Failed, EINTR})
    O = {TrialOutcome::Succeeded, 0};
  bool IsMissing = O.Number == ENOSYS || O.Number == EOPNOTSUPP;
  if (O.Kind == TrialOutcome::Failed && Index == 0 &&
      (IsMissing || O.Number == EPERM || O.Number == EACCES))
    Unavailable = O.Number;
  if (O.Kind == TrialOutcome::Failed && IsMissing)
    ++Report.NotTested["configuration: " + describe(O)];
  else if (O.Kind == TrialOutcome::Failed &&
           (O.Number == EPERM || O.Number == EACCES))
    ++Report.NotTested["privilege: the call " + describe(O)];
  else if (O.Kind == TrialOutcome::Failed)
    disagree("probe.calls." + std::to_string(Index),
             "the call that should succeed " + describe(O));
  else if (O.Kind == TrialOutcome::NotMade || O.Kind == TrialOutcome::NotRun)
    ++Report.NotTested["configuration: the call " + describe(O)];
  else {
    Succeeded = true;
    std::vector<Question> Questions = variations(S, Base, Way);
    for (Question &Q : Questions)
      Q.Try.DropsPrivilege = Drops;
    compare(Questions);
  }
}

void Verification::provoke(const ProbeError &E, size_t Index) {
  if (lacksPrivilege(E.As)) {
    ++Report.NotTested[E.Error + ": it is one for root"];
    return;
  }
  std::vector<Trial> Trials;
  for (const Call &C : S.Calls) {
    Way Kind = C.Function.empty() ? Way::Syscall : Way::Function;
    if (isAllowed(Kind, E.Via) && !isHarmful(errorTrial(S, E, C)))
      Trials.push_back(errorTrial(S, E, C));
  }
  std::vector<std::optional<TrialOutcome>> Outcomes = runTwice(Trials);
  bool Seen = false;
  for (size_t I = 0; I < Trials.size(); ++I) {
    TrialOutcome O = Outcomes[I].value_or(TrialOutcome());
    const Call &C = *Trials[I].Way;
    std::string Name = C.Function.empty() ? "SYS_" + C.Syscall : C.Function;
    if (O.Kind == TrialOutcome::NotRun || O.Kind == TrialOutcome::NotMade)
      ++Report.NotTested[E.Error + ": " + Name + " " + describe(O)];
    else if (O.Kind == TrialOutcome::Failed && errnoNumber(E.Error) == O.Number)
      Seen = true;
    else if (O.Kind == TrialOutcome::Failed && O.Number == Unavailable)
      ++Report.NotTested[E.Error + ": " + Name + " " + describe(O)];
    else
      disagree("probe.errors." + std::to_string(Index),
               Name + " should end in " + E.Error + " and " + describe(O));
  }
  if (Seen && !llvm::is_contained(Report.Errors, E.Error))
    Report.Errors.push_back(E.Error);
}

ApiReport Verification::run() {
  if (!isTestable())
    return std::move(Report);
  for (size_t I = 0; I < S.Probe->Calls.size(); ++I)
    callBase(S.Probe->Calls[I], I);
  for (size_t I = 0; I < S.Probe->Errors.size(); ++I)
    provoke(S.Probe->Errors[I], I);
  if (!Report.Disagreements.empty())
    Report.Status = ApiReport::Disagrees;
  else if (Succeeded || !Report.Errors.empty())
    Report.Status = ApiReport::Agrees;
  else
    Report.Why = Report.NotTested.empty() ? "nothing to vary"
                                          : Report.NotTested.begin()->first;
  return std::move(Report);
}

ApiReport kapi::verifySpec(const Spec &S, bool AsUser) {
  return Verification(S, AsUser).run();
}
