// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(struct sigevent *e, timer_t *t, int *id) {
  use(timer_create(CLOCK_MONOTONIC_COARSE, e, t)); // expected-warning {{is no value of 'which_clock' of timer_create}}
  use(timer_create(SIGEV_SIGNAL + 99, e, t)); // expected-warning {{'SIGEV_SIGNAL + 99' is 99, which is no value of 'which_clock' of timer_create; its values cannot be or-ed}}
  use(syscall(SYS_timer_create, 77, e, id)); // expected-warning {{'77' is no value of 'which_clock' of syscall(SYS_timer_create)}}
  use(syscall(SYS_timer_create, CLOCK_MONOTONIC, e, NULL)); // expected-warning {{'NULL' as 'created_timer_id' of syscall(SYS_timer_create), which must not be NULL}}
}

void dropped(struct sigevent *e, timer_t *t) {
  timer_create(CLOCK_MONOTONIC, e, t); // expected-warning {{the result of timer_create is dropped; when it fails}}
}

int silent(clockid_t c, struct sigevent *e, timer_t *t, int *id) {
  use(timer_create(c, e, t));
  use(timer_create(CLOCK_THREAD_CPUTIME_ID, NULL, t));
  use(syscall(SYS_timer_create, 1, NULL, id));
  (void)timer_create(c, e, t);
  return timer_create(CLOCK_REALTIME, NULL, t) < 0 ? -1 : 0;
}
