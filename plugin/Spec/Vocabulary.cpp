//===- Vocabulary.cpp - the closed word lists of the spec language --------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Vocabulary.h"

using llvm::ArrayRef;
using llvm::StringLiteral;

#define KAPI_WORDS(ENUM, ...)                                                  \
  template <> ArrayRef<StringLiteral> kapi::words<kapi::ENUM>() {              \
    static constexpr StringLiteral Words[] = {__VA_ARGS__};                    \
    return Words;                                                              \
  }

KAPI_WORDS(SpecKind, "syscall", "library", "wrapper")
KAPI_WORDS(Context, "process", "softirq", "hardirq", "nmi", "atomic",
           "sleepable", "preempt-disabled", "irq-disabled")
KAPI_WORDS(ReturnConvention, "errno", "negative-errno", "error-number",
           "errno-zero-first", "never-fails", "returns-only-on-error",
           "no-return", "stored")
KAPI_WORDS(StoredKind, "kept", "value", "error-number", "negative-errno",
           "unclear")
KAPI_WORDS(KapiType, "none", "void", "int", "uint", "ulong", "ptr", "struct",
           "union", "enum", "func-ptr", "array", "fd", "user-ptr", "path",
           "custom")
KAPI_WORDS(ParamFlag, "in", "out", "inout", "optional", "const", "volatile",
           "user", "dma", "aligned")
KAPI_WORDS(ConstraintKind, "none", "range", "mask", "enum", "alignment",
           "power-of-two", "page-aligned", "nonzero", "user-string",
           "user-path", "user-ptr", "buffer", "unchecked", "custom")
KAPI_WORDS(ReturnCheck, "none", "exact", "range", "error-check", "fd", "custom",
           "no-return")
KAPI_WORDS(Discard, "report", "strict", "silent")
KAPI_WORDS(Contract, "caller-bug", "permanent", "resource", "retry",
           "retry-updated", "wait-ready", "in-progress", "no-retry",
           "fatal-signal-only", "expected", "fallback", "must-handle")
KAPI_WORDS(Way, "function", "syscall")
KAPI_WORDS(SuccessKind, "value", "count", "descriptor", "pointer")
KAPI_WORDS(SignalDirection, "receive", "send", "handle", "block", "ignore")
KAPI_WORDS(SignalAction, "default", "terminate", "coredump", "stop", "continue",
           "custom", "return", "restart", "queue", "discard", "transform")
KAPI_WORDS(Effect, "alloc-memory", "free-memory", "modify-state", "signal-send",
           "file-position", "lock-acquire", "lock-release", "resource-create",
           "resource-destroy", "schedule", "hardware", "network", "filesystem",
           "process-state", "irreversible")
KAPI_WORDS(LockType, "none", "mutex", "spinlock", "rwlock", "seqlock", "rcu",
           "semaphore", "custom")
KAPI_WORDS(CapabilityAction, "bypass-check", "increase-limit",
           "override-restriction", "grant-permission", "modify-behavior",
           "access-resource", "perform-operation")
KAPI_WORDS(ProbeUser, "any", "root", "user")
KAPI_WORDS(Maker, "null", "page", "pages", "readonly-page", "no-access-page",
           "shared-pages", "file-pages", "locked-page", "hole", "unmapped",
           "zeros", "text", "long-text", "ones", "xattr-name", "xattr-set",
           "file-handle", "iovec", "bad-iovec", "msghdr", "sockaddr",
           "sockaddr-none", "socklen", "pollfd", "epoll-event", "short-time",
           "bad-time", "short-timer", "bad-timer", "path-file", "path-dir",
           "path-missing", "path-link", "path-loop", "path-fifo",
           "path-full-dir", "path-no-access", "path-read-only",
           "path-read-only-missing", "path-program", "path-leased",
           "path-under-file", "file", "file-read-only", "file-write-only",
           "file-append", "other-file", "file-locked", "full-device", "dir",
           "path-fd", "memfd", "sealed-memfd", "sealable-memfd", "pipe-read",
           "pipe-filled", "pipe-ended", "pipe-write", "pipe-full",
           "pipe-broken", "socket", "socket-filled", "socket-fresh",
           "socket-datagram", "listener", "listener-idle", "epoll",
           "epoll-watching", "watched-fd", "timerfd", "eventfd",
           "eventfd-ready", "inotify", "inotify-watching", "fanotify",
           "io-uring", "io-uring-disabled", "signalfd", "pidfd", "terminal",
           "bad-fd", "self", "child", "child-exited", "no-process",
           "socket-tcp", "socket-udp", "socket-full", "socket-broken",
           "socket-reset", "socket-connecting", "datagram-filled",
           "datagram-refused", "sockaddr-inet", "sockaddr-elsewhere",
           "sockaddr-low-port", "sockaddr-missing", "sockaddr-under-file",
           "sockaddr-loop", "sockaddr-forbidden", "sockaddr-datagram",
           "sockaddr-full", "sockaddr-inet-full", "bad-socklen", "msghdr-named",
           "msghdr-many", "mq", "mq-filled", "mq-full", "mq-name", "sem",
           "sem-taken", "sem-full", "sem-name", "sysv-key", "msg-queue",
           "msg-queue-filled", "msg-queue-full", "msg-queue-closed",
           "msg-queue-removed", "msgbuf", "sem-set", "sem-set-closed",
           "sem-set-removed", "sembuf", "sembuf-wait", "sembuf-nowait",
           "sembuf-far", "sembuf-large", "shm", "shm-closed", "sigset",
           "sigevent", "timer", "long-time", "later-time", "mutex",
           "mutex-held", "mutex-busy", "mutex-orphaned", "mutex-lost",
           "condition", "thread-start", "thread-attr-realtime", "own-tid")
KAPI_WORDS(Event, "fork", "exec", "free")
KAPI_WORDS(Evidence, "probe", "header", "man", "source", "kapi")
