// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(struct timespec *t) {
  use(clock_nanosleep(CLOCK_MONOTONIC_RAW, 0, t, NULL)); // expected-warning {{is no value of 'which_clock' of clock_nanosleep}}
  use(clock_nanosleep(CLOCK_THREAD_CPUTIME_ID, 0, t, NULL)); // expected-warning {{is no value of 'which_clock' of clock_nanosleep; did you mean 'CLOCK_PROCESS_CPUTIME_ID'?}}
  use(clock_nanosleep(CLOCK_MONOTONIC | CLOCK_REALTIME_ALARM, 0, t, NULL)); // expected-warning {{'CLOCK_MONOTONIC | CLOCK_REALTIME_ALARM' is 9, that is 'CLOCK_BOOTTIME_ALARM', as 'which_clock' of clock_nanosleep; its values cannot be or-ed}}
  use(syscall(SYS_clock_nanosleep, CLOCK_REALTIME_COARSE, 0, t, NULL)); // expected-warning {{is no value of 'which_clock' of syscall(SYS_clock_nanosleep)}}
  use(syscall(SYS_clock_nanosleep, CLOCK_REALTIME, 0, NULL, NULL)); // expected-warning {{'NULL' as 'rqtp' of syscall(SYS_clock_nanosleep), which must not be NULL}}
}

// What refuses a clock depends on the clock, and on who looks first. The notes
// are looked at here.
// RUN: %kapi -fsyntax-only %s 2>&1 | FileCheck %s
void refusals(struct timespec *t) {
  // CHECK: :[[#@LINE+2]]:{{[0-9]+}}: warning: 'CLOCK_THREAD_CPUTIME_ID'
  // CHECK: :[[#@LINE+1]]:{{[0-9]+}}: note: {{.*}}; the call fails with EINVAL (Not a time, or not a clock)
  use(clock_nanosleep(CLOCK_THREAD_CPUTIME_ID, 1, t, NULL)); // expected-warning {{}}
  // CHECK: :[[#@LINE+2]]:{{[0-9]+}}: warning: 'CLOCK_THREAD_CPUTIME_ID'
  // CHECK: :[[#@LINE+1]]:{{[0-9]+}}: note: {{.*}}; the call fails with EOPNOTSUPP (Nobody can sleep by that clock)
  use(syscall(SYS_clock_nanosleep, CLOCK_THREAD_CPUTIME_ID, 1, t, NULL)); // expected-warning {{}}
  // CHECK: :[[#@LINE+2]]:{{[0-9]+}}: warning: 'CLOCK_MONOTONIC_COARSE'
  // CHECK: :[[#@LINE+1]]:{{[0-9]+}}: note: {{.*}}; the call fails with EOPNOTSUPP
  use(clock_nanosleep(CLOCK_MONOTONIC_COARSE, 1, t, NULL)); // expected-warning {{}}
  // CHECK: :[[#@LINE+2]]:{{[0-9]+}}: warning: '77' is no value
  // CHECK: :[[#@LINE+1]]:{{[0-9]+}}: note: {{.*}}; the call fails with EINVAL
  use(clock_nanosleep(77, 1, t, NULL)); // expected-warning {{}}
}

int negative(struct timespec *t) {
  if (clock_nanosleep(CLOCK_MONOTONIC, 0, t, NULL) < 0) // expected-warning {{'clock_nanosleep(CLOCK_MONOTONIC, 0, t, NULL) < 0' is false whether clock_nanosleep succeeds or fails}}
    return -1;
  return 0;
}

void no_errno(struct timespec *t) {
  if (clock_nanosleep(CLOCK_MONOTONIC, 0, t, NULL) != 0)
    perror("clock_nanosleep"); // expected-warning {{clock_nanosleep does not set errno, which is read here for it}}
}

void dropped(struct timespec *t) {
  clock_nanosleep(CLOCK_MONOTONIC, 0, t, NULL); // strict-warning {{the result of clock_nanosleep is dropped; when it fails}}
}

int silent(clockid_t c, int flags, struct timespec *t) {
  int e;
  use(clock_nanosleep(c, flags, t, t));
  use(clock_nanosleep(CLOCK_TAI, TIMER_ABSTIME, t, NULL));
  use(clock_nanosleep(CLOCK_MONOTONIC, 6, t, NULL));
  use(syscall(SYS_clock_nanosleep, 1, 0, t, NULL));
  (void)clock_nanosleep(CLOCK_MONOTONIC, 0, t, NULL);
  while ((e = clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, t, NULL)) == EINTR)
    ;
  return e;
}
