//===- Meanings.cpp - what the words of a spec mean to a reader -----------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Doc/Meanings.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

StringRef kapi::meaning(Contract C) {
  switch (C) {
  case Contract::CallerBug:
    return "The arguments are wrong: fix the call, trying again is futile.";
  case Contract::Permanent:
    return "Trying again changes nothing.";
  case Contract::Resource:
    return "Something is used up: back off, then try again or give up.";
  case Contract::Retry:
    return "Make the same call again.";
  case Contract::RetryUpdated:
    return "Call again with what is left to do.";
  case Contract::WaitReady:
    return "Wait until the descriptor is ready, then try again.";
  case Contract::InProgress:
    return "The work goes on in the background: wait for its end.";
  case Contract::NoRetry:
    return "Must not be called again: the call has had its effect.";
  case Contract::FatalSignalOnly:
    return "The caller is dead before it could see this.";
  case Contract::Expected:
    return "An ordinary answer, no failure.";
  case Contract::Fallback:
    return "Not available here: use another way.";
  case Contract::MustHandle:
    return "Going on as if nothing had happened is a security hole.";
  }
  llvm_unreachable("all contracts have a meaning");
}

StringRef kapi::toneOf(Contract C) {
  switch (C) {
  case Contract::CallerBug:
  case Contract::NoRetry:
  case Contract::MustHandle:
    return "bad";
  case Contract::Retry:
  case Contract::RetryUpdated:
  case Contract::WaitReady:
  case Contract::InProgress:
  case Contract::Resource:
    return "warn";
  case Contract::Expected:
  case Contract::Fallback:
    return "good";
  case Contract::Permanent:
  case Contract::FatalSignalOnly:
    return "";
  }
  llvm_unreachable("all contracts have a tone");
}

StringRef kapi::meaning(ReturnConvention R) {
  switch (R) {
  case ReturnConvention::Errno:
    return "sets errno";
  case ReturnConvention::NegativeErrno:
    return "failure is the negative error number itself";
  case ReturnConvention::ErrorNumber:
    return "the result is the error number, errno is not touched";
  case ReturnConvention::ErrnoZeroFirst:
    return "sets errno; the failing value may be a result too, so clear errno "
           "before the call";
  case ReturnConvention::NeverFails:
    return "never fails";
  case ReturnConvention::ReturnsOnlyOnError:
    return "returns only when it fails, and sets errno";
  case ReturnConvention::NoReturn:
    return "does not return";
  case ReturnConvention::Stored:
    return "the result tells nothing of a failure, what is stored does";
  }
  llvm_unreachable("all conventions have a meaning");
}

StringRef kapi::meaning(Evidence E) {
  switch (E) {
  case Evidence::Probe:
    return "tried on a running kernel";
  case Evidence::Header:
    return "read from a header";
  case Evidence::Man:
    return "read from a manual page";
  case Evidence::Source:
    return "read from the source";
  case Evidence::Kapi:
    return "said by the kernel's own specification";
  }
  llvm_unreachable("all kinds of evidence have a meaning");
}

std::string kapi::constraintText(const Param &P) {
  switch (P.Constraint) {
  case ConstraintKind::None:
    return "";
  case ConstraintKind::Range:
    return P.Min.Text + " to " + P.Max.Text;
  case ConstraintKind::Mask:
    return P.Mask && P.Mask->Nonzero ? "flags, at least one" : "flags";
  case ConstraintKind::Enum:
    return "one of the values";
  case ConstraintKind::Alignment:
    return "a multiple of " + std::to_string(P.Alignment);
  case ConstraintKind::PowerOfTwo:
    return "a power of two";
  case ConstraintKind::PageAligned:
    return "a multiple of the page size";
  case ConstraintKind::Nonzero:
    return "not 0";
  case ConstraintKind::UserString:
    return "a string";
  case ConstraintKind::UserPath:
    return "a path";
  case ConstraintKind::UserPtr:
    return llvm::is_contained(P.Flags, ParamFlag::Optional)
               ? "a pointer, or NULL"
               : "a pointer, not NULL";
  case ConstraintKind::Buffer: {
    std::string Size = P.Buffer ? P.Buffer->SizeParam : "";
    if (P.Buffer && P.Buffer->Multiplier > 1)
      Size += " times " + std::to_string(P.Buffer->Multiplier);
    return "memory of " + Size + " bytes";
  }
  case ConstraintKind::Unchecked:
    return "anything: the kernel does not look";
  case ConstraintKind::Custom:
    return "see the rule";
  }
  llvm_unreachable("all constraints have a text");
}

std::string kapi::sinceText(const Since &S) {
  std::string Text;
  if (!S.Kernel.empty())
    Text = "Linux " + S.Kernel;
  if (!S.Glibc.empty())
    Text += (Text.empty() ? "glibc " : ", glibc ") + S.Glibc;
  if (!S.Before.empty())
    Text += (Text.empty() ? "before: " : "; before: ") + S.Before;
  return Text;
}

std::string kapi::lifetimeText(const Lifetime &L) {
  std::string Text = L.Object.empty() ? "Of the whole process"
                                      : "Of " + llvm::join(L.Object, " and ");
  Text += ", until " + llvm::join(L.UndoneBy, " or ");
  Text += L.Stacks ? "; each call needs its own"
                   : "; one undoes all calls before it";
  for (Event E : {Event::Fork, Event::Exec, Event::Free})
    Text += (llvm::is_contained(L.Survives, E) ? "; survives " : "; ends at ") +
            word(E).str();
  if (!L.Replaces.empty())
    Text += "; a later call without " + llvm::join(L.Replaces, " or ") +
            " ends what it did";
  return Text;
}

std::string kapi::valueText(const SuccessClass &C) {
  if (C.Value.isSet())
    return C.Value.Text;
  if (C.Min.isSet())
    return C.Min.Text + " to " + C.Max.Text;
  return word(C.Kind).str();
}

std::string kapi::rulesText(const Flag &F) {
  std::string Text;
  if (!F.Requires.empty())
    Text = "needs " + llvm::join(F.Requires, " or ");
  if (!F.Conflicts.empty())
    Text += (Text.empty() ? "not with " : "; not with ") +
            llvm::join(F.Conflicts, ", ");
  if (!Text.empty() && !F.Refusal.empty())
    Text += " (" + F.Refusal + ")";
  return Text;
}

std::string kapi::refusedText(const Param &P) {
  std::string Text;
  for (const Flag &F : P.Refused)
    Text += (Text.empty() ? "" : "; ") + F.Name + " (" +
            std::to_string(F.Value) + ") meets " + F.Refusal +
            (F.LibcRefusal.empty() ? "" : ", in libc " + F.LibcRefusal);
  return Text;
}

std::vector<CheckUse> kapi::checksOf(const Spec &S) {
  std::vector<std::string> Flags, Values;
  for (const Param &P : S.Params) {
    if (P.Mask || !P.Values.empty())
      Flags.push_back(P.Name);
    else if (P.Constraint != ConstraintKind::None &&
             P.Constraint != ConstraintKind::Custom &&
             P.Constraint != ConstraintKind::Unchecked)
      Values.push_back(P.Name);
  }
  std::vector<CheckUse> Uses;
  auto Add = [&](bool Present, const char *Id, std::string What) {
    if (Present)
      Uses.push_back({Id, std::move(What)});
  };
  std::string FlagNames = llvm::join(Flags, ", ");
  Add(!Flags.empty(), "kapi-invalid-flags",
      "names, values and rules of " + FlagNames);
  Add(!Flags.empty(), "kapi-confused-flags", "names of " + FlagNames);
  Add(!Values.empty() || !S.Constraints.empty(), "kapi-invalid-argument",
      Values.empty()
          ? "the rules between arguments"
          : "constraints of " + llvm::join(Values, ", ") +
                (S.Constraints.empty() ? ""
                                       : ", and the rules between arguments"));
  Add(S.Returns.Discard != Discard::Silent, "kapi-ignored-result",
      "a dropped result is told at the level " +
          std::string(S.Returns.Discard == Discard::Report ? "default"
                                                           : "strict"));
  Add(true, "kapi-wrong-failure-test", "how each way of calling fails");
  Add(!S.Errors.empty(), "kapi-ignored-error",
      "the declared errors and the results that mean success");
  Add(!S.Errors.empty(), "kapi-retry", "the contracts of the errors");
  Add(true, "kapi-stale-errno", "whether a way of calling sets errno");
  Add(S.ErrorsComplete, "kapi-undeclared-error",
      "the list of errors, which is complete");
  Add(true, "kapi-availability",
      "the first versions of the call and of its constants");
  Add(S.Lifetime.has_value(), "kapi-lifetime",
      "what ends the effect of the call");
  return Uses;
}
