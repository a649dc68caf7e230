//===- Forbidden.cpp - what a probe must not do ---------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/Forbidden.h"
#include "Spec/ProbeValue.h"
#include "llvm/ADT/STLExtras.h"

using namespace kapi;

static constexpr llvm::StringLiteral ForbiddenNames[] = {
#define FORBIDDEN(Name) #Name,
#include "Probe/Forbidden.def"
};

static constexpr llvm::StringLiteral NamespacedNames[] = {
#define NAMESPACED(Name) #Name,
#include "Probe/Forbidden.def"
};

bool kapi::namesProcess(const Param &P) {
  return P.Type == "pid_t" || P.LibcType == "pid_t";
}

/// True where a probing call passes a process number of the recipe's own.
static bool namesStranger(const Spec &S, llvm::ArrayRef<ProbeArgument> With) {
  return llvm::any_of(With, [&](const ProbeArgument &A) {
    const Param *P = S.param(A.Param);
    return P && namesProcess(*P) && !makerNamed(A.Value) &&
           probeConstant(S, A.Value) != 0;
  });
}

std::string kapi::whyForbidden(const Spec &S) {
  for (const Call &C : S.Calls) {
    const std::string &Name = C.Function.empty() ? C.Syscall : C.Function;
    if (llvm::is_contained(ForbiddenNames, Name))
      return "'" + Name + "' reaches beyond the probing process";
  }
  if (!S.Probe)
    return "";
  bool Stranger = llvm::any_of(S.Probe->Calls,
                               [&](const ProbeCall &C) {
                                 return namesStranger(S, C.With);
                               }) ||
                  llvm::any_of(S.Probe->Errors,
                               [&](const ProbeError &E) {
                                 return namesStranger(S, E.With);
                               }) ||
                  llvm::any_of(S.Probe->Values, [&](const ProbeValue &V) {
                    return namesStranger(S, V.With);
                  });
  return Stranger ? "it names a process that the probe has not made" : "";
}

bool kapi::isHarmful(const Trial &T) {
  const std::string &Name =
      T.Way->Function.empty() ? T.Way->Syscall : T.Way->Function;
  if (Name != "madvise")
    return false;
  // MADV_HWPOISON and MADV_SOFT_OFFLINE, wherever the argument stands.
  return llvm::any_of(T.Arguments, [](const TrialArgument &A) {
    auto Advice = static_cast<uint32_t>(A.Constant);
    return !A.isMade() && (Advice == 100 || Advice == 101);
  });
}

bool kapi::needsNamespace(const Spec &S) {
  return llvm::any_of(S.Calls, [](const Call &C) {
    return llvm::is_contained(NamespacedNames,
                              C.Function.empty() ? C.Syscall : C.Function);
  });
}
