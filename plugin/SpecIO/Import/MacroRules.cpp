//===- MacroRules.cpp - what each KAPI macro means ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Import/MacroRules.h"
#include "llvm/ADT/StringMap.h"

using namespace kapi;
using llvm::StringRef;
using R = MacroRule;

// clang-format off
static const MacroRule Macros[] = {
    {"KAPI_DESCRIPTION", R::Sets, "spec", "description"},
    {"KAPI_LONG_DESC", R::Sets, "spec", "long-desc"},
    {"KAPI_CONTEXT", R::Sets, "spec", "contexts"},
    {"KAPI_EXAMPLES", R::Sets, "spec", "examples"},
    {"KAPI_NOTES", R::Sets, "spec", "notes"},
    {"KAPI_SINCE_VERSION", R::Sets, "spec", "since-version"},
    {"KAPI_DEPRECATED", R::Sets, "spec", "+deprecated"},
    {"KAPI_REPLACEMENT", R::Sets, "spec", "replacement"},
    {"KAPI_PARAM_COUNT", R::Sets, "spec", "param-count"},
    {"KAPI_ERROR_COUNT", R::Sets, "spec", "error-count"},
    {"KAPI_SIGNAL_COUNT", R::Sets, "spec", "signal-count"},
    {"KAPI_SIGNAL_MASK_COUNT", R::Sets, "spec", "signal-mask-count"},
    {"KAPI_STRUCT_SPEC_COUNT", R::Sets, "spec", "struct-count"},
    {"KAPI_LOCK_COUNT", R::Sets, "spec", "lock-count"},
    {"KAPI_SIDE_EFFECT_COUNT", R::Sets, "spec", "side-effect-count"},
    {"KAPI_STATE_TRANS_COUNT", R::Sets, "spec", "state-trans-count"},
    {"KAPI_CAPABILITY_COUNT", R::Sets, "spec", "capability-count"},
    {"KAPI_CONSTRAINT_COUNT", R::Sets, "spec", "constraint-count"},

    {"KAPI_PARAM", R::Opens, "param", "index,name,type-name,desc"},
    {"KAPI_PARAM_TYPE", R::Sets, "param", "type"},
    {"KAPI_PARAM_FLAGS", R::Sets, "param", "flags"},
    {"KAPI_PARAM_SIZE", R::Sets, "param", "size"},
    {"KAPI_PARAM_RANGE", R::Sets, "param", "min,max"},
    {"KAPI_PARAM_CONSTRAINT_TYPE", R::Sets, "param", "constraint-type"},
    {"KAPI_PARAM_CONSTRAINT", R::Sets, "param", "constraint"},
    {"KAPI_PARAM_VALID_MASK", R::Sets, "param", "valid-mask"},
    {"KAPI_PARAM_ENUM_VALUES", R::Sets, "param", "valid-values*"},
    {"KAPI_PARAM_ALIGNMENT", R::Sets, "param", "alignment"},
    {"KAPI_PARAM_SIZE_PARAM", R::Sets, "param", "size-param"},
    {"KAPI_PARAM_END", R::Closes, "param", ""},

    {"KAPI_RETURN", R::Opens, "return", "type-name,desc"},
    {"KAPI_RETURN_SUCCESS", R::Sets, "return", "success,success-test*"},
    {"KAPI_RETURN_TYPE", R::Sets, "return", "type"},
    {"KAPI_RETURN_CHECK_TYPE", R::Sets, "return", "check-type"},
    {"KAPI_RETURN_ERROR_VALUES", R::Sets, "return", "error-values*"},
    {"KAPI_RETURN_ERROR_COUNT", R::Sets, "return", "error-count"},
    {"KAPI_RETURN_SUCCESS_RANGE", R::Sets, "return", "success-min,success-max"},
    {"KAPI_RETURN_END", R::Closes, "return", ""},

    {"KAPI_ERROR", R::Alone, "error", "index,code,name,summary,desc"},

    {"KAPI_SIGNAL", R::Opens, "signal", "index,number,name,direction,action"},
    {"KAPI_SIGNAL_TARGET", R::Sets, "signal", "target"},
    {"KAPI_SIGNAL_CONDITION", R::Sets, "signal", "condition"},
    {"KAPI_SIGNAL_DESC", R::Sets, "signal", "desc"},
    {"KAPI_SIGNAL_RESTARTABLE", R::Sets, "signal", "+restartable"},
    {"KAPI_SIGNAL_SA_FLAGS_REQ", R::Sets, "signal", "sa-flags-required"},
    {"KAPI_SIGNAL_SA_FLAGS_FORBID", R::Sets, "signal", "sa-flags-forbidden"},
    {"KAPI_SIGNAL_ERROR", R::Sets, "signal", "errno"},
    {"KAPI_SIGNAL_TRANSFORM", R::Sets, "signal", "transform-to"},
    {"KAPI_SIGNAL_TIMING", R::Sets, "signal", "timing"},
    {"KAPI_SIGNAL_PRIORITY", R::Sets, "signal", "priority"},
    {"KAPI_SIGNAL_INTERRUPTIBLE", R::Sets, "signal", "+interruptible"},
    {"KAPI_SIGNAL_QUEUE", R::Sets, "signal", "queue"},
    {"KAPI_SIGNAL_STATE_REQ", R::Sets, "signal", "state-required"},
    {"KAPI_SIGNAL_STATE_FORBID", R::Sets, "signal", "state-forbidden"},
    {"KAPI_SIGNAL_END", R::Closes, "signal", ""},

    {"KAPI_SIGNAL_MASK", R::Opens, "signal-mask", "index,name,desc"},
    {"KAPI_SIGNAL_MASK_ADD", R::Sets, "signal-mask", "signal"},
    {"KAPI_SIGNAL_MASK_SIGNALS", R::Sets, "signal-mask", "signal*"},
    {"KAPI_SIGNAL_MASK_END", R::Closes, "signal-mask", ""},

    {"KAPI_SIDE_EFFECT", R::Opens, "side-effect", "index,types,target,desc"},
    {"KAPI_EFFECT_CONDITION", R::Sets, "side-effect", "condition"},
    {"KAPI_EFFECT_REVERSIBLE", R::Sets, "side-effect", "+reversible"},
    {"KAPI_SIDE_EFFECT_END", R::Closes, "side-effect", ""},

    {"KAPI_STATE_TRANS", R::Opens, "state-trans", "index,object,from,to,desc"},
    {"KAPI_STATE_TRANS_COND", R::Sets, "state-trans", "condition"},
    {"KAPI_STATE_TRANS_END", R::Closes, "state-trans", ""},

    {"KAPI_LOCK", R::Opens, "lock", "index,name,type"},
    {"KAPI_LOCK_ACQUIRED", R::Sets, "lock", "+acquired"},
    {"KAPI_LOCK_RELEASED", R::Sets, "lock", "+released"},
    {"KAPI_LOCK_HELD_ENTRY", R::Sets, "lock", "+held-on-entry"},
    {"KAPI_LOCK_HELD_EXIT", R::Sets, "lock", "+held-on-exit"},
    {"KAPI_LOCK_DESC", R::Sets, "lock", "desc"},
    {"KAPI_LOCK_END", R::Closes, "lock", ""},

    {"KAPI_CONSTRAINT", R::Opens, "constraint", "index,name,desc"},
    {"KAPI_CONSTRAINT_EXPR", R::Sets, "constraint", "expr"},
    {"KAPI_CONSTRAINT_END", R::Closes, "constraint", ""},

    {"KAPI_CAPABILITY", R::Opens, "capability", "index,capability,name,type"},
    {"KAPI_CAP_ALLOWS", R::Sets, "capability", "allows"},
    {"KAPI_CAP_WITHOUT", R::Sets, "capability", "without"},
    {"KAPI_CAP_CONDITION", R::Sets, "capability", "condition"},
    {"KAPI_CAP_PRIORITY", R::Sets, "capability", "priority"},
    {"KAPI_CAP_ALTERNATIVE", R::Sets, "capability", "alternatives*"},
    {"KAPI_CAPABILITY_END", R::Closes, "capability", ""},

    {"KAPI_STRUCT_SPEC", R::Opens, "struct", "index,name,desc"},
    {"KAPI_STRUCT_SIZE", R::Sets, "struct", "size,alignment"},
    {"KAPI_STRUCT_FIELD_COUNT", R::Sets, "struct", "field-count"},
    {"KAPI_STRUCT_SPEC_END", R::Closes, "struct", ""},
    {"KAPI_STRUCT_FIELD", R::Opens, "field", "index,name,type,type-name,desc"},
    {"KAPI_FIELD_OFFSET", R::Sets, "field", "offset"},
    {"KAPI_FIELD_SIZE", R::Sets, "field", "size"},
    {"KAPI_FIELD_FLAGS", R::Sets, "field", "flags"},
    {"KAPI_FIELD_CONSTRAINT_RANGE", R::Sets, "field", "min,max"},
    {"KAPI_FIELD_CONSTRAINT_MASK", R::Sets, "field", "valid-mask"},
    {"KAPI_FIELD_CONSTRAINT_ENUM", R::Sets, "field", "valid-values*"},
    {"KAPI_STRUCT_FIELD_END", R::Closes, "field", ""},

    // Shorthands of the second posting.
    {"KAPI_SYSCALL_SLEEPABLE", R::Expands, "spec",
     "KAPI_CONTEXT(KAPI_CTX_PROCESS | KAPI_CTX_SLEEPABLE)"},
    {"KAPI_SYSCALL_ATOMIC", R::Expands, "spec",
     "KAPI_CONTEXT(KAPI_CTX_PROCESS | KAPI_CTX_ATOMIC)"},
    {"KAPI_PARAM_FD", R::Expands, "spec",
     "KAPI_PARAM($1, \"fd\", \"int\", $2) KAPI_PARAM_FLAGS(KAPI_PARAM_IN)"
     " KAPI_PARAM_TYPE(KAPI_TYPE_FD) KAPI_PARAM_END"},
    {"KAPI_PARAM_USER_BUF", R::Expands, "spec",
     "KAPI_PARAM($1, $2, \"void __user *\", $3)"
     " KAPI_PARAM_FLAGS(KAPI_PARAM_USER | KAPI_PARAM_IN) KAPI_PARAM_END"},
    {"KAPI_PARAM_USER_STRUCT", R::Expands, "spec",
     "KAPI_PARAM($1, $2, \"$3 __user *\", $4)"
     " KAPI_PARAM_FLAGS(KAPI_PARAM_USER | KAPI_PARAM_IN)"
     " KAPI_PARAM_TYPE(KAPI_TYPE_USER_PTR) KAPI_PARAM_END"},
    {"KAPI_PARAM_SIZE_T", R::Expands, "spec",
     "KAPI_PARAM($1, $2, \"size_t\", $3) KAPI_PARAM_FLAGS(KAPI_PARAM_IN)"
     " KAPI_PARAM_RANGE(0, SIZE_MAX) KAPI_PARAM_END"},
    {"KAPI_ERROR_EBADF", R::Expands, "spec",
     "KAPI_ERROR($1, -EBADF, \"EBADF\", \"bad descriptor\", \"\")"},
    {"KAPI_ERROR_EINVAL", R::Expands, "spec",
     "KAPI_ERROR($1, -EINVAL, \"EINVAL\", $2, \"\")"},
    {"KAPI_ERROR_ENOMEM", R::Expands, "spec",
     "KAPI_ERROR($1, -ENOMEM, \"ENOMEM\", \"out of memory\", \"\")"},
    {"KAPI_ERROR_EPERM", R::Expands, "spec",
     "KAPI_ERROR($1, -EPERM, \"EPERM\", \"not permitted\", \"\")"},
    {"KAPI_ERROR_EFAULT", R::Expands, "spec",
     "KAPI_ERROR($1, -EFAULT, \"EFAULT\", \"bad address\", \"\")"},
    {"KAPI_RETURN_SUCCESS_ZERO", R::Expands, "spec",
     "KAPI_RETURN(\"long\", \"0 or a negative error\")"
     " KAPI_RETURN_SUCCESS(0) KAPI_RETURN_END"},
    {"KAPI_RETURN_FD_SPEC", R::Expands, "spec",
     "KAPI_RETURN(\"long\", \"a descriptor or a negative error\")"
     " KAPI_RETURN_CHECK_TYPE(KAPI_RETURN_FD) KAPI_RETURN_END"},
    {"KAPI_RETURN_COUNT", R::Expands, "spec",
     "KAPI_RETURN(\"long\", \"a count of bytes or a negative error\")"
     " KAPI_RETURN_SUCCESS(0, \">= 0\") KAPI_RETURN_END"},
    {"KAPI_SIGNAL_INTERRUPTIBLE_SLEEP", R::Expands, "spec",
     "KAPI_SIGNAL(0, SIGINT, \"SIGINT\", KAPI_SIGNAL_RECEIVE,"
     " KAPI_SIGNAL_ACTION_RETURN) KAPI_SIGNAL_TIMING(\"while_sleeping\")"
     " KAPI_SIGNAL_ERROR(-EINTR) KAPI_SIGNAL_RESTARTABLE KAPI_SIGNAL_END"
     " KAPI_SIGNAL(1, SIGTERM, \"SIGTERM\", KAPI_SIGNAL_RECEIVE,"
     " KAPI_SIGNAL_ACTION_RETURN) KAPI_SIGNAL_TIMING(\"while_sleeping\")"
     " KAPI_SIGNAL_ERROR(-EINTR) KAPI_SIGNAL_RESTARTABLE KAPI_SIGNAL_END"},
    {"KAPI_SIGNAL_FATAL_DEFAULT", R::Expands, "spec",
     "KAPI_SIGNAL(2, SIGKILL, \"SIGKILL\", KAPI_SIGNAL_RECEIVE,"
     " KAPI_SIGNAL_ACTION_TERMINATE) KAPI_SIGNAL_TIMING(\"anytime\")"
     " KAPI_SIGNAL_PRIORITY(0) KAPI_SIGNAL_END"},
    {"KAPI_SIGNAL_STOP_CONT", R::Expands, "spec",
     "KAPI_SIGNAL(3, SIGSTOP, \"SIGSTOP\", KAPI_SIGNAL_RECEIVE,"
     " KAPI_SIGNAL_ACTION_STOP) KAPI_SIGNAL_TIMING(\"anytime\") KAPI_SIGNAL_END"
     " KAPI_SIGNAL(4, SIGCONT, \"SIGCONT\", KAPI_SIGNAL_RECEIVE,"
     " KAPI_SIGNAL_ACTION_CONTINUE) KAPI_SIGNAL_TIMING(\"anytime\")"
     " KAPI_SIGNAL_END"},

    // What the second posting says of sockets has no place in the language.
    {"KAPI_SOCKET_STATE_REQ", R::Opens, "socket-state", "required*"},
    {"KAPI_SOCKET_STATE_FORBID", R::Sets, "socket-state", "forbidden*"},
    {"KAPI_SOCKET_STATE_RESULT", R::Sets, "socket-state", "resulting"},
    {"KAPI_SOCKET_STATE_COND", R::Sets, "socket-state", "condition"},
    {"KAPI_SOCKET_STATE_PROTOS", R::Sets, "socket-state", "protocols"},
    {"KAPI_SOCKET_STATE_END", R::Closes, "socket-state", ""},
    {"KAPI_PROTOCOL_BEHAVIOR", R::Opens, "protocol-behavior", "index,protocols,behavior"},
    {"KAPI_PROTOCOL_FLAGS", R::Sets, "protocol-behavior", "flags,flags-desc"},
    {"KAPI_PROTOCOL_BEHAVIOR_END", R::Closes, "protocol-behavior", ""},
    {"KAPI_PROTOCOL_BEHAVIOR_COUNT", R::Sets, "spec", "protocol-behavior-count"},
    {"KAPI_ASYNC_SPEC", R::Opens, "async", "modes,errno"},
    {"KAPI_ASYNC_POLL", R::Sets, "async", "poll-in,poll-out"},
    {"KAPI_ASYNC_COMPLETION", R::Sets, "async", "completion"},
    {"KAPI_ASYNC_TIMEOUT", R::Sets, "async", "timeout,timeout-desc"},
    {"KAPI_ASYNC_END", R::Closes, "async", ""},
    {"KAPI_BUFFER_SPEC", R::Opens, "buffer", "behaviors"},
    {"KAPI_BUFFER_SIZE", R::Sets, "buffer", "min,max,optimal"},
    {"KAPI_BUFFER_PARTIAL", R::Sets, "buffer", "partial,partial-rules"},
    {"KAPI_BUFFER_FRAGMENT", R::Sets, "buffer", "fragmentation"},
    {"KAPI_BUFFER_END", R::Closes, "buffer", ""},
    {"KAPI_ADDR_FAMILY", R::Opens, "addr-family", "index,family,name,size,min,max"},
    {"KAPI_ADDR_FORMAT", R::Sets, "addr-family", "format"},
    {"KAPI_ADDR_FEATURES", R::Sets, "addr-family", "wildcard,multicast,broadcast"},
    {"KAPI_ADDR_SPECIAL", R::Sets, "addr-family", "special"},
    {"KAPI_ADDR_PORTS", R::Sets, "addr-family", "port-min,port-max"},
    {"KAPI_ADDR_FAMILY_END", R::Closes, "addr-family", ""},
    {"KAPI_ADDR_FAMILY_COUNT", R::Sets, "spec", "addr-family-count"},
    {"KAPI_NET_CONNECTION_ORIENTED", R::Sets, "spec", "+net-connection-oriented"},
    {"KAPI_NET_MESSAGE_ORIENTED", R::Sets, "spec", "+net-message-oriented"},
    {"KAPI_NET_SUPPORTS_OOB", R::Sets, "spec", "+net-supports-oob"},
    {"KAPI_NET_SUPPORTS_PEEK", R::Sets, "spec", "+net-supports-peek"},
    {"KAPI_NET_REENTRANT", R::Sets, "spec", "+net-reentrant"},
    {"KAPI_NET_CONN_ESTABLISH", R::Sets, "spec", "net-conn-establish"},
    {"KAPI_NET_CONN_TERMINATE", R::Sets, "spec", "net-conn-terminate"},
    {"KAPI_NET_DATA_TRANSFER", R::Sets, "spec", "net-data-transfer"},
};

/// Section is that of the item that holds the field; an opening rule's Keys
/// names the section of the item that it opens.
static const MacroRule Fields[] = {
    {"name", R::Sets, "spec", "function"},
    {"version", R::Sets, "spec", "version"},
    {"description", R::Sets, "spec", "description"},
    {"long_description", R::Sets, "spec", "long-desc"},
    {"context_flags", R::Sets, "spec", "contexts"},
    {"examples", R::Sets, "spec", "examples"},
    {"notes", R::Sets, "spec", "notes"},
    {"since_version", R::Sets, "spec", "since-version"},
    {"deprecated", R::Sets, "spec", "deprecated"},
    {"replacement", R::Sets, "spec", "replacement"},
    {"param_count", R::Sets, "spec", "param-count"},
    {"error_count", R::Sets, "spec", "error-count"},
    {"signal_count", R::Sets, "spec", "signal-count"},
    {"signal_mask_count", R::Sets, "spec", "signal-mask-count"},
    {"struct_spec_count", R::Sets, "spec", "struct-count"},
    {"lock_count", R::Sets, "spec", "lock-count"},
    {"side_effect_count", R::Sets, "spec", "side-effect-count"},
    {"state_trans_count", R::Sets, "spec", "state-trans-count"},
    {"capability_count", R::Sets, "spec", "capability-count"},
    {"constraint_count", R::Sets, "spec", "constraint-count"},
    {"params", R::Opens, "spec", "param"},
    {"return_spec", R::Opens, "spec", "return"},
    {"errors", R::Opens, "spec", "error"},
    {"signals", R::Opens, "spec", "signal"},
    {"signal_masks", R::Opens, "spec", "signal-mask"},
    {"side_effects", R::Opens, "spec", "side-effect"},
    {"state_transitions", R::Opens, "spec", "state-trans"},
    {"locks", R::Opens, "spec", "lock"},
    {"constraints", R::Opens, "spec", "constraint"},
    {"capabilities", R::Opens, "spec", "capability"},
    {"struct_specs", R::Opens, "spec", "struct"},
    {"fields", R::Opens, "struct", "field"},

    {"name", R::Sets, "param", "name"},
    {"type_name", R::Sets, "param", "type-name"},
    {"type", R::Sets, "param", "type"},
    {"flags", R::Sets, "param", "flags"},
    {"size", R::Sets, "param", "size"},
    {"alignment", R::Sets, "param", "alignment"},
    {"min_value", R::Sets, "param", "min"},
    {"max_value", R::Sets, "param", "max"},
    {"valid_mask", R::Sets, "param", "valid-mask"},
    {"enum_values", R::Sets, "param", "valid-values"},
    {"enum_count", R::Sets, "param", "value-count"},
    {"constraint_type", R::Sets, "param", "constraint-type"},
    {"validate", R::Sets, "param", "validate"},
    {"description", R::Sets, "param", "desc"},
    {"constraints", R::Sets, "param", "constraint"},
    {"size_param_idx", R::Sets, "param", "size-param"},
    {"size_multiplier", R::Sets, "param", "size-multiplier"},

    {"type_name", R::Sets, "return", "type-name"},
    {"type", R::Sets, "return", "type"},
    {"check_type", R::Sets, "return", "check-type"},
    {"success_value", R::Sets, "return", "success"},
    {"success_min", R::Sets, "return", "success-min"},
    {"success_max", R::Sets, "return", "success-max"},
    {"error_values", R::Sets, "return", "error-values"},
    {"error_count", R::Sets, "return", "error-count"},
    {"is_success", R::Sets, "return", "is-success"},
    {"description", R::Sets, "return", "desc"},

    {"error_code", R::Sets, "error", "code"},
    {"name", R::Sets, "error", "name"},
    {"condition", R::Sets, "error", "summary"},
    {"description", R::Sets, "error", "desc"},

    {"signal_num", R::Sets, "signal", "number"},
    {"signal_name", R::Sets, "signal", "name"},
    {"direction", R::Sets, "signal", "direction"},
    {"action", R::Sets, "signal", "action"},
    {"target", R::Sets, "signal", "target"},
    {"condition", R::Sets, "signal", "condition"},
    {"description", R::Sets, "signal", "desc"},
    {"restartable", R::Sets, "signal", "restartable"},
    {"sa_flags_required", R::Sets, "signal", "sa-flags-required"},
    {"sa_flags_forbidden", R::Sets, "signal", "sa-flags-forbidden"},
    {"error_on_signal", R::Sets, "signal", "errno"},
    {"transform_to", R::Sets, "signal", "transform-to"},
    {"timing", R::Sets, "signal", "timing"},
    {"priority", R::Sets, "signal", "priority"},
    {"interruptible", R::Sets, "signal", "interruptible"},
    {"queue_behavior", R::Sets, "signal", "queue"},
    {"state_required", R::Sets, "signal", "state-required"},
    {"state_forbidden", R::Sets, "signal", "state-forbidden"},

    {"mask_name", R::Sets, "signal-mask", "name"},
    {"description", R::Sets, "signal-mask", "desc"},
    {"signals", R::Sets, "signal-mask", "signal"},
    {"signal_count", R::Sets, "signal-mask", "signal-count"},

    {"type", R::Sets, "side-effect", "types"},
    {"target", R::Sets, "side-effect", "target"},
    {"description", R::Sets, "side-effect", "desc"},
    {"condition", R::Sets, "side-effect", "condition"},
    {"reversible", R::Sets, "side-effect", "reversible"},

    {"object", R::Sets, "state-trans", "object"},
    {"from_state", R::Sets, "state-trans", "from"},
    {"to_state", R::Sets, "state-trans", "to"},
    {"description", R::Sets, "state-trans", "desc"},
    {"condition", R::Sets, "state-trans", "condition"},

    {"lock_name", R::Sets, "lock", "name"},
    {"lock_type", R::Sets, "lock", "type"},
    {"scope", R::Sets, "lock", "scope"},
    {"acquired", R::Sets, "lock", "acquired"},
    {"released", R::Sets, "lock", "released"},
    {"held_on_entry", R::Sets, "lock", "held-on-entry"},
    {"held_on_exit", R::Sets, "lock", "held-on-exit"},
    {"description", R::Sets, "lock", "desc"},

    {"name", R::Sets, "constraint", "name"},
    {"description", R::Sets, "constraint", "desc"},
    {"expression", R::Sets, "constraint", "expr"},

    {"capability", R::Sets, "capability", "capability"},
    {"cap_name", R::Sets, "capability", "name"},
    {"action", R::Sets, "capability", "type"},
    {"allows", R::Sets, "capability", "allows"},
    {"without_cap", R::Sets, "capability", "without"},
    {"check_condition", R::Sets, "capability", "condition"},
    {"priority", R::Sets, "capability", "priority"},
    {"alternative", R::Sets, "capability", "alternatives"},
    {"alternative_count", R::Sets, "capability", "alternative-count"},

    {"name", R::Sets, "struct", "name"},
    {"description", R::Sets, "struct", "desc"},
    {"size", R::Sets, "struct", "size"},
    {"alignment", R::Sets, "struct", "alignment"},
    {"field_count", R::Sets, "struct", "field-count"},

    {"name", R::Sets, "field", "name"},
    {"type", R::Sets, "field", "type"},
    {"type_name", R::Sets, "field", "type-name"},
    {"description", R::Sets, "field", "desc"},
    {"offset", R::Sets, "field", "offset"},
    {"size", R::Sets, "field", "size"},
    {"flags", R::Sets, "field", "flags"},
    {"constraint_type", R::Sets, "field", "constraint-type"},
    {"min_value", R::Sets, "field", "min"},
    {"max_value", R::Sets, "field", "max"},
    {"valid_mask", R::Sets, "field", "valid-mask"},
    {"enum_values", R::Sets, "field", "valid-values"},
    {"enum_count", R::Sets, "field", "value-count"},
};
// clang-format on

const MacroRule *kapi::macroRule(StringRef Name) {
  static const auto Index = [] {
    llvm::StringMap<const MacroRule *> Map;
    for (const MacroRule &Rule : Macros)
      Map[Rule.Name] = &Rule;
    return Map;
  }();
  return Index.lookup(Name);
}

const MacroRule *kapi::fieldRule(StringRef Section, StringRef Field) {
  for (const MacroRule &Rule : Fields)
    if (Field == Rule.Name && Section == Rule.Section)
      return &Rule;
  return nullptr;
}

StringRef kapi::nearestMacro(StringRef Name) {
  StringRef Best;
  unsigned Distance = 4;
  for (const MacroRule &Rule : Macros) {
    unsigned D = Name.edit_distance(Rule.Name, true, Distance);
    if (D < Distance) {
      Distance = D;
      Best = Rule.Name;
    }
  }
  return Best;
}
