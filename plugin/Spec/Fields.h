//===- Fields.h - every member of the model, described once -----*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// One `fields` function per structure names its members for whoever reads,
/// writes, prints or documents specs: the YAML reader, the embedded table, the
/// printers and the schema all are an `IO` with these operations:
///
///   text    a string                      number  a Number
///   bits    an unsigned literal           flag    a bool
///   choice  one word of a vocabulary      choices a list of them
///   texts   a list of strings             pair    two Numbers, [low, high]
///   object  an optional structure         part    a structure in place
///   list    a list of structures          dict    a map from name to structure
///
/// so a member that is added here reaches all of them, and none can forget it.
///
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPEC_FIELDS_H
#define KAPI_SPEC_FIELDS_H

#include "Spec/Spec.h"

namespace kapi {

/// Whether a key may be left out.
enum class Need : uint8_t { Optional, Required };

/// Structures that a dict writes as `name: value`. Their one member has the
/// empty key.
template <class T> inline constexpr bool IsScalarEntry = false;
template <> inline constexpr bool IsScalarEntry<ArchNumber> = true;
template <> inline constexpr bool IsScalarEntry<ArchMask> = true;
template <> inline constexpr bool IsScalarEntry<Custom> = true;
template <> inline constexpr bool IsScalarEntry<ProbeArgument> = true;
template <> inline constexpr bool IsScalarEntry<ProbeLimit> = true;

template <class IO> void fields(IO &Io, Since &S) {
  Io.text("kernel", S.Kernel, "first kernel version");
  Io.text("glibc", S.Glibc, "first glibc version");
  Io.text("before", S.Before,
          "what older kernels do: an errno, ignored, told, emulated, never");
}

template <class IO> void fields(IO &Io, ArchNumber &N) {
  Io.bits("", N.Value, "number of the system call", Need::Required);
}

template <class IO> void fields(IO &Io, Condition &C) {
  Io.text("param", C.Param, "parameter", Need::Required);
  Io.texts("has", C.Has, "flags that are all set");
  Io.texts("lacks", C.Lacks, "flags of which none is set");
  Io.texts("is", C.Is, "one of these values");
  Io.pair("range", C.Min, C.Max, "least and greatest value");
  Io.flag("given", C.Given, "the argument is there");
}

template <class IO> void fields(IO &Io, Call &C) {
  Io.text("function", C.Function, "name of the libc function");
  Io.text("syscall", C.Syscall, "kernel name, as in SYS_<name>");
  Io.text("header", C.Header, "header that declares the function");
  Io.dict("number", C.Numbers, &ArchNumber::Arch,
          "number of the system call on each architecture");
  Io.text("prototype", C.Prototype, "C declaration", Need::Required);
  Io.choice("returns", C.Returns, "how a caller sees failure", Need::Required);
  Io.number("failure", C.Failure, "the failing value where it is not -1");
  Io.texts("arguments", C.Arguments,
           "parameters in the order of the arguments, where it differs");
  Io.part("since", C.First, "first versions of this way of calling");
  Io.object("emulated", C.Emulated, "where libc does without the kernel's");
}

template <class IO> void fields(IO &Io, Flag &F) {
  Io.bits("value", F.Value, "the number, here and nowhere else",
          Need::Required);
  Io.number("libc-value", F.LibcValue,
            "the number in libc's header where it is another");
  Io.texts("aliases", F.Aliases, "other names of the same constant");
  Io.texts("requires", F.Requires, "one of these has to be set too");
  Io.texts("conflicts", F.Conflicts, "none of these may be set too");
  Io.text("refusal", F.Refusal,
          "errno where one of its rules is broken, or where it is refused");
  Io.text("libc-refusal", F.LibcRefusal,
          "what a refused constant meets in libc, where it is another errno");
  Io.text("description", F.Description, "what it does");
  Io.part("since", F.First, "first versions that know it");
}

template <class IO> void fields(IO &Io, ValueField &F) {
  Io.text("name", F.Name, "name of the field", Need::Required);
  Io.bits("bits", F.Bits, "the bits that hold the value", Need::Required);
  Io.dict("values", F.Values, &Flag::Name, "the values by name",
          Need::Required);
  Io.texts("requires", F.Requires,
           "a value other than 0 needs one of these flags");
  Io.text("refusal", F.Refusal, "what another value meets");
}

template <class IO> void fields(IO &Io, Mask &M) {
  Io.dict("flags", M.Flags, &Flag::Name, "the flag bits by name");
  Io.list("fields", M.Fields, "groups of bits that hold one value");
  Io.flag("nonzero", M.Nonzero, "an empty mask is refused");
  Io.flag("object-dependent", M.ObjectDependent,
          "which bits are taken depends on the object");
}

template <class IO> void fields(IO &Io, Buffer &B) {
  Io.text("size", B.SizeParam, "parameter that gives the length",
          Need::Required);
  Io.bits("multiplier", B.Multiplier, "bytes per unit of that parameter");
}

template <class IO> void fields(IO &Io, ArchMask &M) {
  Io.text("", M.Bits, "expression", Need::Required);
}

template <class IO> void fields(IO &Io, Param &P) {
  Io.text("name", P.Name, "name of the parameter", Need::Required);
  Io.text("type", P.Type, "the kernel's type", Need::Required);
  Io.text("libc-type", P.LibcType, "libc's type where it differs");
  Io.choice("kapi-type", P.Kapi, "KAPI's type class");
  Io.choices("flags", P.Flags, "direction and qualities");
  Io.text("description", P.Description, "what it is for");
  Io.choice("constraint", P.Constraint, "kind of constraint");
  Io.pair("range", P.Min, P.Max, "least and greatest value");
  Io.object("mask", P.Mask, "flag bits and the rules between them");
  Io.dict("values", P.Values, &Flag::Name,
          "values of an enumeration, which must not be or-ed");
  Io.dict("refused", P.Refused, &Flag::Name,
          "constants outside the enumeration that meet an errno of their own");
  Io.object("buffer", P.Buffer, "memory sized by another parameter");
  Io.bits("alignment", P.Alignment, "bytes");
  Io.bits("size", P.Size, "bytes");
  Io.bits("offset", P.Offset, "bytes from the start of the structure");
  Io.text("struct-type", P.StructType, "structure that it points to");
  Io.text("rule", P.Rule, "the constraint in words");
  Io.text("validate", P.Validate, "kernel function that decides");
  Io.text("refusal", P.Refusal,
          "errno name, cleared, ignored or undefined (default EINVAL)");
  Io.dict("arch-masks", P.ArchMasks, &ArchMask::Arch,
          "bits of one architecture");
}

template <class IO> void fields(IO &Io, SuccessClass &S) {
  Io.text("name", S.Name, "short name", Need::Required);
  Io.choice("kind", S.Kind, "what kind of value it is");
  Io.number("value", S.Value, "the one value of the class");
  Io.pair("range", S.Min, S.Max, "least and greatest value");
  Io.flag("partial", S.Partial, "may be less than was asked for");
  Io.choices("via", S.Via, "only on these ways of calling");
  Io.text("description", S.Description, "what it means");
}

template <class IO> void fields(IO &Io, Returns &R) {
  Io.text("type", R.Type, "the kernel's type");
  Io.choice("kapi-type", R.Kapi, "KAPI's type class");
  Io.choice("check", R.Check, "KAPI's test for success");
  Io.text("description", R.Description, "what comes back");
  Io.choice("discard", R.Discard, "level at which a dropped result is told",
            Need::Required);
  Io.list("success", R.Success, "results that a caller has to tell apart");
  Io.texts("error-values", R.ErrorValues, "values that mean failure");
  Io.text("is-success", R.IsSuccess, "kernel function that decides");
}

template <class IO> void fields(IO &Io, Error &E) {
  Io.text("condition", E.Condition, "when it happens, in a few words",
          Need::Required);
  Io.text("description", E.Description, "the same in full");
  Io.choice("contract", E.Contract, "what the caller owes it", Need::Required);
  Io.flag("partial", E.Partial, "a failed call can leave effects behind");
  Io.texts("flags", E.Flags, "only with one of these flags");
  Io.texts("variants", E.Variants, "only in these variants");
  Io.choices("via", E.Via, "only on these ways of calling");
  Io.part("since", E.First, "first versions that give it");
}

template <class IO> void fields(IO &Io, Variant &V) {
  Io.text("name", V.Name, "short name", Need::Required);
  Io.text("select", V.Select, "the selecting parameter", Need::Required);
  Io.texts("values", V.Values,
           "its values by name, or numbers; NULL of a pointer", Need::Required);
  Io.text("description", V.Description, "what this variant does");
  Io.list("params", V.Params, "parameters that differ");
  Io.object("returns", V.Returns, "result, where it differs");
}

template <class IO> void fields(IO &Io, Constraint &C) {
  Io.text("name", C.Name, "short name", Need::Required);
  Io.text("description", C.Description, "the rule in words", Need::Required);
  Io.text("expr", C.Expr, "KAPI's own expression");
  Io.object("when", C.When, "where the rule applies");
  Io.object("then", C.Then, "what it demands");
  Io.text("refusal", C.Refusal, "errno where it is broken");
}

template <class IO> void fields(IO &Io, Signal &S) {
  Io.text("name", S.Name, "signal or group of signals", Need::Required);
  Io.number("number", S.Num, "signal number or its name");
  Io.choice("direction", S.Direction, "what the call does with it",
            Need::Required);
  Io.choice("action", S.Action, "what follows", Need::Required);
  Io.text("target", S.Target, "who gets it");
  Io.text("condition", S.Condition, "when");
  Io.text("description", S.Description, "in full");
  Io.flag("restartable", S.Restartable, "SA_RESTART restarts the call");
  Io.flag("interruptible", S.Interruptible, "the wait can be interrupted");
  Io.text("sa-flags-required", S.SaFlagsRequired, "sigaction flags it needs");
  Io.text("sa-flags-forbidden", S.SaFlagsForbidden,
          "sigaction flags it excludes");
  Io.text("error", S.ErrorName, "errno that it causes");
  Io.text("transform-to", S.TransformTo, "signal that it becomes");
  Io.text("timing", S.Timing, "before, during or after the operation");
  Io.text("queue", S.Queue, "how it queues");
  Io.number("priority", S.Priority, "order among signals");
  Io.text("state-required", S.StateRequired, "task state it needs");
  Io.text("state-forbidden", S.StateForbidden, "task state it excludes");
}

template <class IO> void fields(IO &Io, SideEffect &S) {
  Io.choices("types", S.Types, "kinds of effect", Need::Required);
  Io.text("target", S.Target, "what is changed", Need::Required);
  Io.text("description", S.Description, "how");
  Io.text("condition", S.Condition, "when");
  Io.flag("reversible", S.Reversible, "can be undone");
}

template <class IO> void fields(IO &Io, StateTransition &S) {
  Io.text("object", S.Object, "what changes its state", Need::Required);
  Io.text("from", S.From, "state before", Need::Required);
  Io.text("to", S.To, "state after", Need::Required);
  Io.text("condition", S.Condition, "when");
  Io.text("description", S.Description, "in full");
}

template <class IO> void fields(IO &Io, Lifetime &L) {
  Io.texts("object", L.Object,
           "parameters that say what is held; none: the whole process");
  Io.texts("undone-by", L.UndoneBy, "APIs that take it back");
  Io.choices("survives", L.Survives, "after what it is still there");
  Io.flag("stacks", L.Stacks, "each call needs an undo of its own");
  Io.texts("replaces", L.Replaces,
           "flags whose effect a later call without them ends");
  Io.texts("named", L.Named,
           "names, or ends of names, of variables that say that it is there");
}

template <class IO> void fields(IO &Io, Lock &L) {
  Io.text("name", L.Name, "the kernel's name", Need::Required);
  Io.choice("type", L.Type, "kind of lock", Need::Required);
  Io.text("scope", L.Scope, "how far it is held");
  Io.flag("acquired", L.Acquired, "taken by the call");
  Io.flag("released", L.Released, "released by the call");
  Io.flag("held-on-entry", L.HeldOnEntry, "expected to be held");
  Io.flag("held-on-exit", L.HeldOnExit, "still held at the end");
  Io.texts("descriptions", L.Descriptions, "what it protects");
}

template <class IO> void fields(IO &Io, Capability &C) {
  Io.text("name", C.Name, "CAP_*", Need::Required);
  Io.choice("action", C.Action, "what it changes", Need::Required);
  Io.text("description", C.Description, "in words");
  Io.text("allows", C.Allows, "what it allows");
  Io.text("without", C.Without, "what happens without it");
  Io.text("condition", C.Condition, "when it is looked at");
  Io.number("priority", C.Priority, "order of the tests");
  Io.texts("alternatives", C.Alternatives, "capabilities that do as well");
}

template <class IO> void fields(IO &Io, Structure &S) {
  Io.text("name", S.Name, "struct tag", Need::Required);
  Io.text("description", S.Description, "what it holds");
  Io.list("fields", S.Fields, "its members");
}

template <class IO> void fields(IO &Io, ProbeArgument &A) {
  Io.text("", A.Value, "how to make it, or constants joined by '|'",
          Need::Required);
}

template <class IO> void fields(IO &Io, ProbeLimit &L) {
  Io.bits("", L.Value, "the limit", Need::Required);
}

template <class IO> void fields(IO &Io, ProbeCall &C) {
  Io.dict("with", C.With, &ProbeArgument::Param, "its arguments");
  Io.texts("vary", C.Vary, "parameters to vary, where not all");
  Io.choice("as", C.As, "who makes the call");
  Io.choices("via", C.Via, "how, where not by the system call");
  Io.flag("interrupted", C.Interrupted,
          "a signal ends its wait, and EINTR counts as success");
}

template <class IO> void fields(IO &Io, ProbeValue &V) {
  Io.dict("with", V.With, &ProbeArgument::Param, "other arguments it needs");
  Io.text("skip", V.Skip, "why it must never be passed");
  Io.text("depends", V.Depends, "what decides whether a kernel takes it");
}

template <class IO> void fields(IO &Io, ProbeError &E) {
  Io.text("error", E.Error, "the errno that has to come", Need::Required);
  Io.dict("with", E.With, &ProbeArgument::Param,
          "arguments that differ from the first call");
  Io.dict("limits", E.Limits, &ProbeLimit::Name, "resource limits");
  Io.choice("as", E.As, "who makes the call");
  Io.flag("interrupted", E.Interrupted,
          "whether descriptors block and signals are caught meanwhile");
  Io.choices("via", E.Via, "only on these ways of calling");
}

template <class IO> void fields(IO &Io, Probe &P) {
  Io.list("calls", P.Calls, "calls that succeed, to start from");
  Io.dict("values", P.Values, &ProbeValue::Name,
          "what constants, null and unmapped need");
  Io.list("errors", P.Errors, "calls that end in an error");
  Io.text("skip", P.Skip, "why the API cannot be tried");
}

template <class IO> void fields(IO &Io, WrapperStep &S) {
  Io.text("function", S.Function, "function that makes the call",
          Need::Required);
  Io.text("calls", S.Calls, "the API, or the next wrapper", Need::Required);
  Io.text("returns", S.Returns, "what the function returns where that fails");
  Io.text("stores", S.Stores, "what it stores where that fails");
  Io.text("at", S.At, "file:line:column of the call", Need::Required);
}

template <class IO> void fields(IO &Io, StoredOutcome &S) {
  Io.text("param", S.Param, "parameter that leads to the place");
  Io.text("member", S.Member, "or member of the structure that is returned");
  Io.choice("success", S.Success, "what the place holds after success");
  Io.pair("range", S.Min, S.Max, "least and greatest value after success");
  Io.choice("failure", S.Failure, "what the place holds after a failure");
  Io.number("failing", S.Failing, "the value after every failure");
  Io.flag("sure", S.IsSure, "every way through the function stores something");
}

template <class IO> void fields(IO &Io, Wrapping &W) {
  Io.list("chain", W.Chain, "the calls from the function down to the API",
          Need::Required);
  Io.flag("loses-errno", W.LosesErrno,
          "errno may be another call's where the function returns");
  Io.flag("other-results", W.OtherResults,
          "it can return without the call, and then something else");
  Io.flag("tells-user", W.TellsUser,
          "it tells the user of every failure before it returns");
  Io.list("stores", W.Stores, "what it stores for its caller to look at");
}

template <class IO> void fields(IO &Io, Verified &V) {
  Io.texts("facts", V.Facts, "paths such as params.flags or errors.EINTR",
           Need::Required);
  Io.choice("by", V.By, "how it was established", Need::Required);
  Io.text("where", V.Where, "kernel, header, page or file", Need::Required);
  Io.text("note", V.Note, "what was seen");
}

template <class IO> void fields(IO &Io, Custom &C) {
  Io.text("", C.Text, "as the kernel specification has it", Need::Required);
}

/// What the API is and does.
template <class IO> void fieldsOfApi(IO &Io, Spec &S) {
  Io.text("name", S.Name, "name of the API", Need::Required);
  Io.choice("kind", S.Kind, "what it is", Need::Required);
  Io.text("summary", S.Summary, "one line", Need::Required);
  Io.text("description", S.Description, "in full");
  Io.text("notes", S.Notes, "what a caller should know beside it");
  Io.texts("examples", S.Examples, "lines of C");
  Io.texts("see", S.See, "man pages and documents");
  Io.part("since", S.First, "first versions that have it");
  Io.text("deprecated", S.Deprecated, "since when, or why");
  Io.text("replacement", S.Replacement, "what to use instead");
  Io.choices("context", S.Contexts, "where the kernel side may run");
  Io.list("calls", S.Calls, "the ways in which user space reaches it",
          Need::Required);
  Io.list("params", S.Params, "parameters in the kernel's order");
  Io.list("structs", S.Structures, "structures that parameters point to");
  Io.list("variants", S.Variants, "what a selecting parameter changes");
  Io.list("constraints", S.Constraints, "rules between arguments");
  Io.part("returns", S.Returns, "the result", Need::Required);
  Io.dict("errors", S.Errors, &Error::Name, "declared errors by errno name");
  Io.flag("errors-complete", S.ErrorsComplete,
          "no driver or file system can add to the errors");
  Io.list("signals", S.Signals, "signals it sends or meets");
  Io.list("side-effects", S.SideEffects, "what it changes");
  Io.list("state-transitions", S.StateTransitions, "states it moves between");
  Io.object("lifetime", S.Lifetime, "how long its effect stays");
  Io.list("locks", S.Locks, "kernel locks");
  Io.list("capabilities", S.Capabilities, "capabilities and their effect");
  Io.object("wraps", S.Wraps, "what a derived spec was derived from");
}

/// Where that is known from.
template <class IO> void fieldsOfEvidence(IO &Io, Spec &S) {
  Io.object("probe", S.Probe, "how to ask a running kernel");
  Io.list("verified", S.VerifiedBy, "how the facts were established");
  Io.dict("custom", S.CustomEntries, &Custom::Name,
          "what has no place of its own");
}

template <class IO> void fields(IO &Io, Spec &S) {
  fieldsOfApi(Io, S);
  fieldsOfEvidence(Io, S);
}

} // namespace kapi

#endif // KAPI_SPEC_FIELDS_H
