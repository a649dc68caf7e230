// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(int fd, struct itimerspec *t) {
  use(timerfd_settime(-1, 0, t, NULL)); // expected-warning {{'-1' as 'ufd' of timerfd_settime, which is 0 to INT_MAX}}
  use(timerfd_settime(fd, TFD_NONBLOCK, t, NULL)); // expected-warning {{is no flag of timerfd_settime}}
  use(timerfd_settime(fd, 4, t, NULL)); // expected-warning {{'4' sets 0x4, which timerfd_settime does not take in 'flags'}}
  use(timerfd_settime(fd, 0, NULL, NULL)); // expected-warning {{'NULL' as 'utmr' of timerfd_settime, which must not be NULL}}
  use(syscall(SYS_timerfd_settime, fd, TFD_CLOEXEC, t, NULL)); // expected-warning {{is no flag of syscall(SYS_timerfd_settime)}}
}

void same_number(int fd, struct itimerspec *t) {
  use(timerfd_settime(fd, TIMER_ABSTIME, t, NULL)); // strict-warning {{means 'TFD_TIMER_ABSTIME' as 'flags' of timerfd_settime; did you mean 'TFD_TIMER_ABSTIME'?}}
}

void dropped(int fd, struct itimerspec *t) {
  timerfd_settime(fd, 0, t, NULL); // strict-warning {{the result of timerfd_settime is dropped; when it fails}}
}

int silent(int fd, int flags, struct itimerspec *t) {
  use(timerfd_settime(fd, flags, t, t));
  use(timerfd_settime(fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, t, NULL));
  use(syscall(SYS_timerfd_settime, fd, 1, t, NULL));
  (void)timerfd_settime(fd, 0, t, NULL);
  return timerfd_settime(fd, 0, t, NULL) < 0 ? -1 : 0;
}
