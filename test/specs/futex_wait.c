// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

// The number and the flags: headers before 6.7 have no names for them.
void reported(uint32_t *w, struct timespec *t) {
  use(syscall(455, NULL, 0L, 1L, 0x82, NULL, 0)); // expected-warning {{'NULL' as 'uaddr' of syscall(SYS_futex_wait), which must not be NULL}}
  use(syscall(455, w, 0x100000000L, 1L, 2, NULL, 0)); // expected-warning {{as 'val' of syscall(SYS_futex_wait), which is 0 to UINT_MAX}}
  use(syscall(455, w, 0L, 0L, 2, NULL, 0)); // expected-warning {{'0L' (0) as 'mask' of syscall(SYS_futex_wait), which is 1 to UINT_MAX}}
  use(syscall(455, w, 0L, 1L, 0, NULL, 0)); // expected-warning {{'flags' of syscall(SYS_futex_wait) must not be 0}}
  use(syscall(455, w, 0L, 1L, 1, NULL, 0)); // expected-warning {{'1' sets 0x1, which syscall(SYS_futex_wait) does not take in 'flags'}}
  use(syscall(455, w, 0L, 1L, 2, t, CLOCK_BOOTTIME)); // expected-warning {{'CLOCK_BOOTTIME' (0x7), a constant of clock_gettime, is no value of 'clockid' of syscall(SYS_futex_wait)}}
}

void dropped(uint32_t *w) {
  syscall(455, w, 0L, 1L, 2, NULL, 0); // strict-warning {{the result of syscall(SYS_futex_wait) is dropped; when it fails}}
}

int silent(uint32_t *w, unsigned long v, unsigned flags, struct timespec *t,
           clockid_t c) {
  use(syscall(455, w, v, 1L, flags, t, c));
  use(syscall(455, w, 0xffffffffUL, 0xffffffffUL, 0x82, t, CLOCK_MONOTONIC));
  use(syscall(455, w, 0L, 1L, 0x8e, t, CLOCK_REALTIME));
  use(syscall(455, w, 0L, 1L, 2, NULL, 99));
  (void)syscall(455, w, 0L, 1L, 2, NULL, 0);
  while (syscall(455, w, 0L, 1L, 2, t, CLOCK_MONOTONIC) < 0)
    if (errno != EINTR)
      return errno == EAGAIN ? 0 : -errno;
  return 0;
}
