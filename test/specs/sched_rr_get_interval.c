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
#include <time.h>
#include <unistd.h>

void use(long);

void reported(int n, struct timespec *t) {
  use(sched_rr_get_interval(-1, t)); // expected-warning {{'-1' as 'pid' of sched_rr_get_interval, which is 0 to INT_MAX}}
  use(sched_rr_get_interval(0, NULL)); // expected-warning {{'NULL' as 'interval' of sched_rr_get_interval, which must not be NULL}}
  use(syscall(SYS_sched_rr_get_interval, -1, t)); // expected-warning {{as 'pid' of syscall(SYS_sched_rr_get_interval),}}
}

void dropped(int n, struct timespec *t) {
  sched_rr_get_interval(0, t); // strict-warning {{the result of sched_rr_get_interval is dropped}}
}

int silent(int n, struct timespec *t) {
  use(sched_rr_get_interval(0, t));
  use(sched_rr_get_interval(n, t));
  use(syscall(SYS_sched_rr_get_interval, n, t));
  (void)sched_rr_get_interval(0, t);
  return sched_rr_get_interval(0, t) < 0 ? -errno : 0;
}
