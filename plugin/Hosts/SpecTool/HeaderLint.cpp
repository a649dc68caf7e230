//===- HeaderLint.cpp - specs against the installed headers ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/SpecTool/HeaderLint.h"
#include "Hosts/SpecTool/HeaderProbe.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include <map>
#include <set>

using namespace kapi;
using llvm::StringRef;
using llvm::Twine;

static constexpr const char *KernelHeaders[] = {
#define KERNEL_HEADER(Name) Name,
#include "Hosts/SpecTool/KernelHeaders.def"
};

namespace {

/// A constant of a spec, to be found in a header.
struct Question {
  const LocatedSpec *Spec;
  std::string Path; ///< for LocatedSpec::at
  std::string Name;
  uint64_t Value;
  Since First;
  bool IsLibcOnly = false; ///< the kernel's headers have another value
};

class Comparison {
public:
  explicit Comparison(llvm::ArrayRef<std::string> Flags) : Flags(Flags) {}

  HeaderReport Report;

  /// Compares the specs that share one set of headers.
  void compareGroup(const std::vector<std::string> &Headers,
                    llvm::ArrayRef<const LocatedSpec *> Specs);
  /// Looks for what no call's header has, then gives up on it.
  void compareKernelHeaders();
  void compareNumbers(llvm::ArrayRef<LocatedSpec> Specs, StringRef Arch,
                      const std::string &Header);
  void readVersions();

private:
  void difference(const LocatedSpec &Spec, StringRef Path,
                  const Twine &Message) {
    Report.Differences.push_back(
        {Spec.File, Spec.at(Path), Message.str(), SpecDiagnostic::Error});
  }
  /// Leaves those that the headers lack in \p Questions.
  void askConstants(const std::vector<std::string> &Headers,
                    std::vector<Question> &Questions);
  void askFunctions(const std::vector<std::string> &Headers,
                    llvm::ArrayRef<const LocatedSpec *> Specs);

  llvm::ArrayRef<std::string> Flags;
  std::vector<Question> Unanswered; ///< for the kernel's headers
};

/// Names the flags of one spec with the number that libc's headers, or the
/// kernel's, should have.
class FlagCollector {
public:
  explicit FlagCollector(const LocatedSpec &Spec) : Spec(Spec) {
    params("params", Spec.Api.Params);
    for (size_t I = 0; I < Spec.Api.Variants.size(); ++I)
      params("variants." + std::to_string(I) + ".params",
             Spec.Api.Variants[I].Params);
    for (size_t I = 0; I < Spec.Api.Structures.size(); ++I)
      params("structs." + std::to_string(I) + ".fields",
             Spec.Api.Structures[I].Fields);
  }

  std::vector<Question> Libc, Kernel;

private:
  void params(const std::string &Path, llvm::ArrayRef<Param> Params) {
    for (size_t I = 0; I < Params.size(); ++I) {
      std::string Of = Path + "." + std::to_string(I);
      flags(Of + ".values", Params[I].Values);
      flags(Of + ".refused", Params[I].Refused);
      if (!Params[I].Mask)
        continue;
      flags(Of + ".mask.flags", Params[I].Mask->Flags);
      for (size_t J = 0; J < Params[I].Mask->Fields.size(); ++J)
        flags(Of + ".mask.fields." + std::to_string(J) + ".values",
              Params[I].Mask->Fields[J].Values);
    }
  }

  void flags(const std::string &Path, llvm::ArrayRef<Flag> Flags) {
    for (const Flag &F : Flags) {
      std::string Of = Path + "." + F.Name;
      add(F, Of, F.Name);
      for (const std::string &Alias : F.Aliases)
        add(F, Of, Alias);
    }
  }

  void add(const Flag &F, const std::string &Path, const std::string &Name) {
    if (!F.LibcValue.isSet())
      return Libc.push_back({&Spec, Path, Name, F.Value, F.First});
    if (std::optional<uint64_t> Value = parseUnsigned(F.LibcValue.Text))
      Libc.push_back({&Spec, Path, Name, *Value, F.First, true});
    Kernel.push_back({&Spec, Path, Name, F.Value, F.First});
  }

  const LocatedSpec &Spec;
};

} // namespace

/// A specification that comes from anywhere must not name a device.
static bool isHeaderName(StringRef Name) {
  return !Name.empty() && Name.front() != '/' && !Name.contains("..") &&
         llvm::all_of(Name, [](char C) {
           return llvm::isAlnum(C) || StringRef("_./+-").contains(C);
         });
}

static bool isIdentifier(StringRef Name) {
  return !Name.empty() && !llvm::isDigit(Name.front()) &&
         llvm::all_of(Name,
                      [](char C) { return llvm::isAlnum(C) || C == '_'; });
}

/// A header's number may be the 32 bits of a type whose sign the spec does not
/// write.
static bool isSame(uint64_t Spec, const HeaderConstant &Header) {
  if (Spec == Header.Value)
    return true;
  return Header.Width <= 32 && Spec >> 32 == 0 &&
         static_cast<uint32_t>(Spec) == static_cast<uint32_t>(Header.Value);
}

static std::string names(const std::vector<std::string> &Headers) {
  std::string Text;
  for (const std::string &Header : Headers)
    Text += (Text.empty() ? "<" : ", <") + Header + ">";
  return Text;
}

void Comparison::askConstants(const std::vector<std::string> &Headers,
                              std::vector<Question> &Questions) {
  HeaderQuery Query;
  Query.Headers = Headers;
  for (const Question &Q : Questions)
    Query.Constants.push_back(Q.Name);
  HeaderAnswer Answer = askHeaders(Query, Flags);
  std::vector<Question> Open;
  for (size_t I = 0; I < Questions.size(); ++I) {
    const Question &Q = Questions[I];
    const std::optional<HeaderConstant> &Found = Answer.Constants[I];
    if (!Found) {
      Open.push_back(Q);
      continue;
    }
    ++Report.Constants;
    if (!isSame(Q.Value, *Found))
      difference(*Q.Spec, Q.Path,
                 "'" + Q.Name + "' is " + hex(Q.Value) + " here and " +
                     hex(Found->Value) + " in " + names(Headers));
  }
  Questions = std::move(Open);
}

void Comparison::askFunctions(const std::vector<std::string> &Headers,
                              llvm::ArrayRef<const LocatedSpec *> Specs) {
  HeaderQuery Query;
  Query.Headers = Headers;
  std::vector<std::pair<const LocatedSpec *, size_t>> Calls;
  for (const LocatedSpec *Spec : Specs)
    for (size_t I = 0; I < Spec->Api.Calls.size(); ++I)
      if (const Call &C = Spec->Api.Calls[I]; isIdentifier(C.Function)) {
        Query.Functions.push_back({C.Function, C.Prototype});
        Calls.emplace_back(Spec, I);
      }
  HeaderAnswer Answer = askHeaders(Query, Flags);
  for (size_t I = 0; I < Calls.size(); ++I) {
    auto [Spec, Index] = Calls[I];
    const Call &C = Spec->Api.Calls[Index];
    if (!Answer.Functions[I].IsDeclared) {
      Since First = C.First.Glibc.empty() ? Spec->Api.First : C.First;
      Report.Missing.push_back({Spec->Api.Name, C.Function + "()", First});
      continue;
    }
    ++Report.Prototypes;
    for (const std::string &Text : Answer.Functions[I].Differences)
      difference(*Spec, "calls." + std::to_string(Index) + ".prototype",
                 C.Function + ": " + Text + " (<" + C.Header + ">)");
  }
}

void Comparison::compareGroup(const std::vector<std::string> &Headers,
                              llvm::ArrayRef<const LocatedSpec *> Specs) {
  std::vector<Question> Questions;
  for (const LocatedSpec *Spec : Specs) {
    FlagCollector Flags(*Spec);
    llvm::append_range(Questions, Flags.Libc);
    llvm::append_range(Unanswered, Flags.Kernel);
  }
  llvm::erase_if(Questions,
                 [](const Question &Q) { return !isIdentifier(Q.Name); });
  askConstants(Headers, Questions);
  for (const Question &Q : Questions)
    if (!Q.IsLibcOnly)
      Unanswered.push_back(Q);
    else
      Report.Missing.push_back({Q.Spec->Api.Name, Q.Name, Q.First});
  askFunctions(Headers, Specs);
}

void Comparison::compareKernelHeaders() {
  for (const char *Header : KernelHeaders)
    if (!Unanswered.empty())
      askConstants({Header}, Unanswered);
  for (const Question &Q : Unanswered)
    Report.Missing.push_back({Q.Spec->Api.Name, Q.Name, Q.First});
}

void Comparison::compareNumbers(llvm::ArrayRef<LocatedSpec> Specs,
                                StringRef Arch, const std::string &Header) {
  std::vector<Question> Questions;
  for (const LocatedSpec &Spec : Specs)
    for (size_t I = 0; I < Spec.Api.Calls.size(); ++I) {
      const Call &C = Spec.Api.Calls[I];
      std::string Path = "calls." + std::to_string(I) + ".number." + Arch.str();
      for (const ArchNumber &N : C.Numbers)
        if (N.Arch == Arch && isIdentifier(C.Syscall))
          Questions.push_back(
              {&Spec, Path, "__NR_" + C.Syscall, N.Value,
               C.First.Kernel.empty() ? Spec.Api.First : C.First});
    }
  if (Questions.empty())
    return;
  unsigned Before = Report.Constants;
  askConstants({Header}, Questions);
  Report.Numbers += Report.Constants - Before;
  Report.Constants = Before;
  for (const Question &Q : Questions)
    Report.Missing.push_back({Q.Spec->Api.Name, Q.Name, Q.First});
}

void Comparison::readVersions() {
  HeaderQuery Query;
  Query.Headers = {"features.h", "linux/version.h"};
  Query.Constants = {"__GLIBC__", "__GLIBC_MINOR__", "LINUX_VERSION_CODE"};
  HeaderAnswer Answer = askHeaders(Query, Flags);
  auto Number = [&](size_t I) {
    return Answer.Constants[I] ? Answer.Constants[I]->Value : 0;
  };
  Report.Glibc = std::to_string(Number(0)) + "." + std::to_string(Number(1));
  Report.Kernel = std::to_string(Number(2) >> 16) + "." +
                  std::to_string(Number(2) >> 8 & 0xff);
}

/// The headers in which a spec's calls are declared.
static std::vector<std::string> headersOf(const Spec &S) {
  std::set<std::string> Headers;
  for (const Call &C : S.Calls)
    if (isHeaderName(C.Header))
      Headers.insert(C.Header);
  return {Headers.begin(), Headers.end()};
}

HeaderReport kapi::lintHeaders(llvm::ArrayRef<LocatedSpec> Specs,
                               llvm::ArrayRef<std::string> Flags) {
  // Specs with the same headers share a translation unit.
  std::map<std::vector<std::string>, std::vector<const LocatedSpec *>> Groups;
  for (const LocatedSpec &Spec : Specs)
    Groups[headersOf(Spec.Api)].push_back(&Spec);
  Comparison Compare(Flags);
  for (const auto &[Headers, Members] : Groups)
    Compare.compareGroup(Headers, Members);
  Compare.compareKernelHeaders();
  Compare.compareNumbers(Specs, "x86_64", "asm/unistd_64.h");
  Compare.compareNumbers(Specs, "i386", "asm/unistd_32.h");
  Compare.readVersions();
  return std::move(Compare.Report);
}

void kapi::printTable(const HeaderReport &Report, llvm::raw_ostream &Os) {
  Os << "compared with glibc " << Report.Glibc << " and Linux " << Report.Kernel
     << ": " << Report.Constants << " constants, " << Report.Prototypes
     << " prototypes, " << Report.Numbers << " numbers; "
     << Report.Differences.size() << " differ\n";
  if (Report.Missing.empty())
    return;
  Os << Report.Missing.size() << " names that these headers lack:\n";
  for (const MissingName &M : Report.Missing) {
    Os << "  " << llvm::left_justify(M.Spec, 18) << ' '
       << llvm::left_justify(M.Name, 28);
    if (!M.First.Kernel.empty())
      Os << " Linux " << M.First.Kernel;
    if (!M.First.Glibc.empty())
      Os << " glibc " << M.First.Glibc;
    Os << '\n';
  }
}
