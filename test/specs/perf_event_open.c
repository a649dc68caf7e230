// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <linux/perf_event.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int n, struct perf_event_attr *a) {
  use(syscall(SYS_perf_event_open, NULL, 0, -1, -1, 0UL)); // expected-warning {{'NULL' as 'attr_uptr' of syscall(SYS_perf_event_open), which must not be NULL}}
  use(syscall(SYS_perf_event_open, a, 0, -1, -1, 16UL)); // expected-warning {{sets 0x10, which syscall(SYS_perf_event_open) does not take in 'flags'}}
  syscall(SYS_perf_event_open, a, 0, -1, -1, 0UL); // expected-warning {{the result of syscall(SYS_perf_event_open) is dropped; when it fails (}}
  use(syscall(298, a, 0, -1, -1, 0x80000UL)); // expected-warning {{sets 0x80000}}
}

int silent(int n, struct perf_event_attr *a) {
  use(syscall(SYS_perf_event_open, a, 0, -1, -1, PERF_FLAG_FD_CLOEXEC));
  use(syscall(SYS_perf_event_open, a, n, 0, n, PERF_FLAG_PID_CGROUP | PERF_FLAG_FD_OUTPUT));
  use(syscall(SYS_perf_event_open, a, 0, -1, -1, (unsigned long)n));
  (void)syscall(SYS_perf_event_open, a, 0, -1, -1, 0UL);
  n = syscall(SYS_perf_event_open, a, 0, -1, -1, 0UL);
  return n < 0 ? -errno : n;
}
