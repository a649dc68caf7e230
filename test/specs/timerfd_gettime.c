// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

void use(long);

void reported(int fd, struct itimerspec *t) {
  use(timerfd_gettime(-1, t)); // expected-warning {{'-1' as 'ufd' of timerfd_gettime, which is 0 to INT_MAX}}
  use(timerfd_gettime(fd, NULL)); // expected-warning {{'NULL' as 'otmr' of timerfd_gettime, which must not be NULL}}
  use(syscall(SYS_timerfd_gettime, fd, NULL)); // expected-warning {{'NULL' as 'otmr' of syscall(SYS_timerfd_gettime), which must not be NULL}}
}

int silent(int fd, struct itimerspec *t) {
  timerfd_gettime(fd, t);
  use(timerfd_gettime(fd, t));
  use(syscall(SYS_timerfd_gettime, fd, t));
  return timerfd_gettime(fd, t) < 0 ? -1 : 0;
}
