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
#include <sched.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int n) {
  use(sched_getscheduler(-1)); // expected-warning {{'-1' as 'pid' of sched_getscheduler, which is 0 to INT_MAX}}
  use(syscall(SYS_sched_getscheduler, -1)); // expected-warning {{as 'pid' of syscall(SYS_sched_getscheduler),}}
}

void dropped(int n) {
  sched_getscheduler(0); // strict-warning {{the result of sched_getscheduler is dropped}}
}

int silent(int n) {
  use(sched_getscheduler(0));
  use(sched_getscheduler(n));
  use(syscall(SYS_sched_getscheduler, n));
  (void)sched_getscheduler(n);
  n = sched_getscheduler(0);
  return n < 0 ? -errno : n == SCHED_FIFO;
}
