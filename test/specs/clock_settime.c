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
  use(clock_settime(CLOCK_MONOTONIC, t)); // expected-warning {{is no value of 'which_clock' of clock_settime}}
  use(clock_settime(CLOCK_BOOTTIME, t)); // expected-warning {{is no value of 'which_clock' of clock_settime}}
  use(syscall(SYS_clock_settime, CLOCK_TAI, t)); // expected-warning {{is no value of 'which_clock' of syscall(SYS_clock_settime)}}
  use(syscall(SYS_clock_settime, CLOCK_REALTIME, NULL)); // expected-warning {{'NULL' as 'tp' of syscall(SYS_clock_settime), which must not be NULL}}
}

void dropped(struct timespec *t) {
  clock_settime(CLOCK_REALTIME, t); // expected-warning {{the result of clock_settime is dropped; when it fails}}
}

int silent(clockid_t c, struct timespec *t) {
  use(clock_settime(c, t));
  use(syscall(SYS_clock_settime, 0, t));
  (void)clock_settime(CLOCK_REALTIME, t);
  return clock_settime(CLOCK_REALTIME, t) < 0 ? -1 : 0;
}
