//===- Spec.h - the model of one API specification --------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Plain data: what one API promises and demands. It holds everything that a
/// kernel API specification (KAPI) holds and what a user-space checker needs
/// beside it. Fields.h describes every member once for all readers and
/// printers; specs/README.md explains the language.
///
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPEC_SPEC_H
#define KAPI_SPEC_SPEC_H

#include "Spec/Vocabulary.h"
#include <optional>
#include <string>
#include <vector>

namespace kapi {

/// A number as the spec writes it: "-1", "0x7fff" or the name of a limit such
/// as LONG_MAX, whose value depends on the target (see Numbers.h).
struct Number {
  std::string Text;
  bool isSet() const { return !Text.empty(); }
};

/// First versions that have an API or a flag; empty means "always" or unknown.
struct Since {
  std::string Kernel;
  std::string Glibc;
  /// What older kernels do with it: an errno name, `ignored`, `told` (by the
  /// result), `emulated` (by libc), `never` (nothing to work on either). If not
  /// given, ENOSYS for a call and its parameter's refusal for a flag.
  std::string Before;
};

/// The number of a system call on one architecture (unistd.h).
struct ArchNumber {
  std::string Arch;
  uint64_t Value = 0;
};

/// A condition on, or a demand to, one argument.
struct Condition {
  std::string Param;
  std::vector<std::string> Has;   ///< flags that are set
  std::vector<std::string> Lacks; ///< flags that are not set
  std::vector<std::string> Is;    ///< one of these values
  Number Min, Max;
  bool Given = false; ///< the argument is there (behind `...` it may not be)
};

/// One way in which user space reaches the API.
struct Call {
  std::string Function; ///< libc function; exactly one of this and Syscall
  std::string Syscall;  ///< kernel name, for syscall(SYS_<name>, ...)
  std::string Header;   ///< that declares Function
  std::vector<ArchNumber> Numbers;
  std::string Prototype;
  ReturnConvention Returns = ReturnConvention::Errno;
  Number Failure;                     ///< the failing value; -1 if not given
  std::vector<std::string> Arguments; ///< parameter names in argument order
  Since First;
  /// Where libc does without the kernel's call.
  std::optional<Condition> Emulated;
};

/// A named constant of a mask, of a value field or of an enumeration.
struct Flag {
  std::string Name;
  uint64_t Value = 0;
  Number LibcValue; ///< where libc's header has another (O_LARGEFILE is 0)
  std::vector<std::string> Aliases;   ///< other names of the same constant
  std::vector<std::string> Requires;  ///< one of these has to be there too
  std::vector<std::string> Conflicts; ///< none of these may be there too
  /// Errno when a rule is broken; of a refused constant, what it meets.
  std::string Refusal;
  std::string LibcRefusal; ///< of a refused constant, where libc's differs
  std::string Description;
  Since First;
};

/// A group of bits in a mask that holds one value (mmap's MAP_TYPE).
struct ValueField {
  std::string Name;
  uint64_t Bits = 0;
  std::vector<Flag> Values;
  std::vector<std::string> Requires; ///< flags that a non-zero field needs
  std::string Refusal;
};

/// Flag bits, and the rules between them.
struct Mask {
  std::vector<Flag> Flags;
  std::vector<ValueField> Fields;
  bool Nonzero = false;         ///< an empty mask is refused
  bool ObjectDependent = false; ///< which bits are taken depends on the object
};

/// Memory whose length another parameter gives.
struct Buffer {
  std::string SizeParam;
  uint64_t Multiplier = 1; ///< bytes per unit of SizeParam
};

/// Bits that are valid on one architecture only (KAPI's arch-mask).
struct ArchMask {
  std::string Arch;
  std::string Bits;
};

/// A parameter, or a field of a structure that a parameter points to.
struct Param {
  std::string Name;
  std::string Type;     ///< the kernel's type
  std::string LibcType; ///< where libc's differs
  KapiType Kapi = KapiType::None;
  std::vector<ParamFlag> Flags;
  std::string Description;
  ConstraintKind Constraint = ConstraintKind::None;
  Number Min, Max;
  std::optional<struct Mask> Mask;
  std::vector<Flag> Values; ///< of an enumeration
  /// Constants that are none of Values and meet another refusal than numbers
  /// without a name.
  std::vector<Flag> Refused;
  std::optional<struct Buffer> Buffer;
  uint64_t Alignment = 0; ///< bytes
  uint64_t Size = 0;      ///< bytes
  uint64_t Offset = 0;    ///< bytes; of a field in its structure
  std::string StructType;
  std::string Rule;     ///< the constraint in words
  std::string Validate; ///< kernel function that decides
  /// What a value outside the constraint meets: an errno name, or `cleared`,
  /// `ignored`, `undefined`. EINVAL if not given.
  std::string Refusal;
  std::vector<ArchMask> ArchMasks;
};

/// A class of results that a caller has to tell from the others.
struct SuccessClass {
  std::string Name;
  SuccessKind Kind = SuccessKind::Value;
  Number Value;
  Number Min, Max;
  bool Partial = false; ///< may be less than was asked for
  std::vector<Way> Via; ///< empty: every way of calling
  std::string Description;
};

/// What the call gives back.
struct Returns {
  std::string Type; ///< the kernel's type
  KapiType Kapi = KapiType::None;
  ReturnCheck Check = ReturnCheck::None;
  std::string Description;
  enum Discard Discard = Discard::Report;
  std::vector<SuccessClass> Success;
  std::vector<std::string> ErrorValues;
  std::string IsSuccess; ///< kernel function that decides
};

/// A declared error.
struct Error {
  std::string Name;
  std::string Condition;
  std::string Description;
  enum Contract Contract = Contract::Permanent;
  bool Partial = false; ///< a failed call can leave effects behind
  std::vector<std::string> Flags;
  std::vector<std::string> Variants;
  std::vector<Way> Via; ///< empty: every way of calling
  Since First;
};

/// Which values of a selecting parameter bring other constraints.
struct Variant {
  std::string Name;
  std::string Select;              ///< parameter
  std::vector<std::string> Values; ///< constants, numbers; NULL of a pointer
  std::string Description;
  std::vector<Param> Params; ///< replace the parameters of the same name
  std::optional<struct Returns> Returns;
};

/// A constraint between arguments.
struct Constraint {
  std::string Name;
  std::string Description;
  std::string Expr; ///< KAPI's own expression, as text
  std::optional<Condition> When;
  std::optional<Condition> Then;
  std::string Refusal;
};

/// A signal that the call sends, or that changes its course.
struct Signal {
  std::string Name;
  Number Num;
  SignalDirection Direction = SignalDirection::Receive;
  SignalAction Action = SignalAction::Default;
  std::string Target, Condition, Description;
  bool Restartable = false;
  bool Interruptible = false;
  std::string SaFlagsRequired, SaFlagsForbidden;
  std::string ErrorName, TransformTo, Timing, Queue;
  Number Priority;
  std::string StateRequired, StateForbidden;
};

/// What a successful call changes.
struct SideEffect {
  std::vector<Effect> Types;
  std::string Target, Description, Condition;
  bool Reversible = false;
};

/// How the call moves an object from one state into another.
struct StateTransition {
  std::string Object, From, To, Condition, Description;
};

/// How long what a call has set up stays, and what takes it back.
struct Lifetime {
  /// Parameters that say what is held; empty for the whole process.
  std::vector<std::string> Object;
  std::vector<std::string> UndoneBy; ///< APIs
  std::vector<Event> Survives;       ///< it is still there after these
  bool Stacks = false;               ///< each call needs an undo of its own
  /// Flags whose effect a later call without them ends.
  std::vector<std::string> Replaces;
  /// What programs call a variable or member that says that it is there.
  std::vector<std::string> Named;
};

/// A kernel lock that the call takes or expects.
struct Lock {
  std::string Name;
  LockType Type = LockType::None;
  std::string Scope;
  bool Acquired = false, Released = false;
  bool HeldOnEntry = false, HeldOnExit = false;
  std::vector<std::string> Descriptions;
};

/// A capability and what it changes.
struct Capability {
  std::string Name, Description;
  CapabilityAction Action = CapabilityAction::BypassCheck;
  std::string Allows, Without, Condition;
  Number Priority;
  std::vector<std::string> Alternatives;
};

/// A structure that a parameter points to (KAPI_STRUCT_SPEC).
struct Structure {
  std::string Name, Description;
  std::vector<Param> Fields;
};

/// One argument of a probing call.
struct ProbeArgument {
  std::string Param;
  /// A Maker's word, constants joined by '|', or "u64:" and numbers.
  std::string Value;
};

/// A resource limit under which a probing call is made (setrlimit(2)).
struct ProbeLimit {
  std::string Name; ///< RLIMIT_*
  uint64_t Value = 0;
};

/// A call that succeeds, from which each parameter is varied in turn.
struct ProbeCall {
  std::vector<ProbeArgument> With;
  std::vector<std::string> Vary; ///< parameters; empty: all
  ProbeUser As = ProbeUser::Any;
  std::vector<Way> Via; ///< empty: the system call where there is one
  /// A signal comes while it waits, so that EINTR is as good as success.
  bool Interrupted = false;
};

/// What one constant needs to be taken.
struct ProbeValue {
  std::string Name; ///< flag, number, limit, or the word for a pointer
  std::vector<ProbeArgument> With;
  std::string Skip;    ///< why it must never be passed
  std::string Depends; ///< on what it depends whether this kernel takes it
};

/// A call that ends in a declared error.
struct ProbeError {
  std::string Error;
  std::vector<ProbeArgument> With; ///< what differs from the first call
  std::vector<ProbeLimit> Limits;
  ProbeUser As = ProbeUser::Any;
  bool Interrupted = false; ///< descriptors block, and signals are caught
  std::vector<Way> Via;     ///< empty: every way of calling
};

/// How a running kernel can be asked about this API.
struct Probe {
  std::vector<ProbeCall> Calls;
  std::vector<ProbeValue> Values;
  std::vector<ProbeError> Errors;
  std::string Skip; ///< why it cannot be asked
};

/// How facts of this spec were established.
struct Verified {
  std::vector<std::string> Facts; ///< paths such as params.flags, errors.EINTR
  Evidence By = Evidence::Man;
  std::string Where; ///< kernel, header, page or file
  std::string Note;
};

/// Something of a kernel specification that has no place of its own here.
struct Custom {
  std::string Name, Text;
};

/// One call on the way from a wrapper down to the API.
struct WrapperStep {
  std::string Function; ///< that makes the call
  std::string Calls;    ///< the API, or the next wrapper
  std::string Returns;  ///< what Function returns where that fails
  std::string Stores;   ///< and what it stores, and where
  std::string At;       ///< "lib/io.c:12:7", below the project's root

  /// "returns -1 where that fails", with what it stores.
  std::string onFailure() const;
};

/// What a wrapper stores for its caller to tell a failure from success, beside
/// a plain result: where one of its arguments leads, or in a member of the
/// structure that it returns.
struct StoredOutcome {
  std::string Param; ///< that points to the place, or is a reference to it
  std::string Member;
  StoredKind Success = StoredKind::Kept; ///< never a number of an error
  Number Min, Max;                       ///< of the value after success
  StoredKind Failure = StoredKind::Kept;
  Number Failing; ///< the value after every failure
  /// No way through the function leaves the place as it was.
  bool IsSure = false;
};

/// How a function of the program hands on what a call gives, as its body shows.
struct Wrapping {
  /// From the function itself down to the call of the API.
  std::vector<WrapperStep> Chain;
  /// errno may be another than the call's where the function returns.
  bool LosesErrno = false;
  /// It can return without the call, and then other results than the call's.
  bool OtherResults = false;
  /// It tells the user of every failure before it returns.
  bool TellsUser = false;
  /// Beside the result, or instead of it.
  std::vector<StoredOutcome> Stores;
};

/// Longer chains nobody follows in a finding.
inline constexpr unsigned MaxWrapperDepth = 8;

/// One API.
struct Spec {
  std::string Name;
  SpecKind Kind = SpecKind::Syscall;
  std::string Summary, Description, Notes;
  std::vector<std::string> Examples, See;
  Since First;
  std::string Deprecated, Replacement;
  std::vector<Context> Contexts;
  std::vector<Call> Calls;
  std::vector<Param> Params;
  std::vector<Structure> Structures;
  std::vector<Variant> Variants;
  std::vector<Constraint> Constraints;
  struct Returns Returns;
  std::vector<Error> Errors;
  /// No other error can come, but for ENOSYS and what a security module adds.
  bool ErrorsComplete = false;
  std::vector<Signal> Signals;
  std::vector<SideEffect> SideEffects;
  std::vector<StateTransition> StateTransitions;
  std::optional<struct Lifetime> Lifetime;
  std::vector<Lock> Locks;
  std::vector<Capability> Capabilities;
  /// Of a spec that was derived from a body; a wrapper's spec that somebody
  /// wrote has none.
  std::optional<Wrapping> Wraps;
  std::optional<struct Probe> Probe;
  std::vector<Verified> VerifiedBy;
  std::vector<Custom> CustomEntries;

  /// How many functions of the program stand between a caller and the API, as
  /// far as the spec knows: 0 for the API itself.
  size_t wrapperDepth() const { return Wraps ? Wraps->Chain.size() : 0; }
  /// The parameter of that name, or null.
  const Param *param(llvm::StringRef Name) const;
  /// The declared error of that name, or null.
  const Error *error(llvm::StringRef Name) const;
};

} // namespace kapi

#endif // KAPI_SPEC_SPEC_H
