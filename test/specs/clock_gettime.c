// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(struct timespec *t) {
  use(clock_gettime(CLOCKS_PER_SEC, t)); // expected-warning {{is no value of 'which_clock' of clock_gettime}}
  use(clock_gettime(99, t)); // expected-warning {{'99' is no value of 'which_clock' of clock_gettime}}
  use(clock_gettime(CLOCK_REALTIME | CLOCK_MONOTONIC | CLOCK_TAI | 4, t)); // expected-warning {{'CLOCK_REALTIME | CLOCK_MONOTONIC | CLOCK_TAI | 4' is 15, which is no value of 'which_clock' of clock_gettime; its values cannot be or-ed}}
  use(syscall(SYS_clock_gettime, 42, t)); // expected-warning {{'42' is no value of 'which_clock' of syscall(SYS_clock_gettime)}}
  use(syscall(SYS_clock_gettime, CLOCK_REALTIME, NULL)); // expected-warning {{'NULL' as 'tp' of syscall(SYS_clock_gettime), which must not be NULL}}
}

int silent(clockid_t c, struct timespec *t) {
  clock_gettime(CLOCK_REALTIME, t);
  use(clock_gettime(c, t));
  use(clock_gettime(CLOCK_THREAD_CPUTIME_ID, t));
  use(clock_gettime(CLOCK_MONOTONIC_COARSE, t));
  use(syscall(SYS_clock_gettime, 11, t));
  if (clock_gettime(CLOCK_BOOTTIME, t) != 0)
    return -1;
  return 0;
}
