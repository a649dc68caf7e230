// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(timer_t t, struct itimerspec *s) {
  use(syscall(SYS_timer_settime, 1, 0, NULL, NULL)); // expected-warning {{'NULL' as 'new_setting' of syscall(SYS_timer_settime), which must not be NULL}}
}

void wrong_test(timer_t t, struct itimerspec *s) {
  if (timer_settime(t, 0, s, NULL) == -EINVAL) // expected-warning {{'timer_settime(t, 0, s, NULL) == -EINVAL' is false whether timer_settime succeeds or fails}}
    return;
  use(1);
}

void same_number(timer_t t, struct itimerspec *s) {
  use(timer_settime(t, TFD_TIMER_ABSTIME, s, NULL)); // strict-warning {{means 'TIMER_ABSTIME' as 'flags' of timer_settime; did you mean 'TIMER_ABSTIME'?}}
}

int silent(timer_t t, int flags, struct itimerspec *s) {
  timer_settime(t, 0, s, NULL);
  use(timer_settime(t, flags, s, s));
  use(timer_settime(t, TIMER_ABSTIME | 8, s, NULL));
  use(syscall(SYS_timer_settime, 1, 0, s, NULL));
  return timer_settime(t, TIMER_ABSTIME, s, NULL) < 0 ? -1 : 0;
}
