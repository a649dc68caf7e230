// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <linux/futex.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(struct futex_waitv *v, struct timespec *t) {
  use(syscall(SYS_futex_waitv, NULL, 1, 0, NULL, 0)); // expected-warning {{'NULL' as 'waiters' of syscall(SYS_futex_waitv), which must not be NULL}}
  use(syscall(SYS_futex_waitv, v, 0, 0, NULL, 0)); // expected-warning {{'0' as 'nr_futexes' of syscall(SYS_futex_waitv), which is 1 to 128}}
  use(syscall(SYS_futex_waitv, v, FUTEX_WAITV_MAX + 1, 0, NULL, 0)); // expected-warning {{as 'nr_futexes' of syscall(SYS_futex_waitv), which is 1 to 128}}
  use(syscall(SYS_futex_waitv, v, 1, FUTEX_32, NULL, 0)); // expected-warning {{'FUTEX_32' (2) as 'flags' of syscall(SYS_futex_waitv), which is 0 to 0}}
  use(syscall(449, v, 1, 0, t, CLOCK_TAI)); // expected-warning {{'CLOCK_TAI' (0xb), a constant of clock_gettime, is no value of 'clockid' of syscall(SYS_futex_waitv)}}
}

void dropped(struct futex_waitv *v) {
  syscall(SYS_futex_waitv, v, 2, 0, NULL, 0); // strict-warning {{the result of syscall(SYS_futex_waitv) is dropped; when it fails}}
}

int silent(struct futex_waitv *v, unsigned n, struct timespec *t, clockid_t c) {
  use(syscall(SYS_futex_waitv, v, n, 0, t, c));
  use(syscall(SYS_futex_waitv, v, FUTEX_WAITV_MAX, 0, t, CLOCK_MONOTONIC));
  use(syscall(SYS_futex_waitv, v, 1, 0, NULL, CLOCK_TAI));
  (void)syscall(SYS_futex_waitv, v, n, 0, NULL, 0);
  long i = syscall(SYS_futex_waitv, v, n, 0, t, CLOCK_REALTIME);
  return i < 0 ? -errno : (int)i;
}
