// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

void use(long);

void reported(struct itimerval *t) {
  use(getitimer(3, t)); // expected-warning {{'3' is no value of 'which' of getitimer}}
  use(getitimer(ITIMER_REAL, NULL)); // expected-warning {{'NULL' as 'value' of getitimer, which must not be NULL}}
  use(syscall(SYS_getitimer, 9, t)); // expected-warning {{'9' is no value of 'which' of syscall(SYS_getitimer)}}
}

int silent(int which, struct itimerval *t) {
  getitimer(ITIMER_REAL, t);
  use(getitimer(which, t));
  use(syscall(SYS_getitimer, 2, t));
  return getitimer(ITIMER_PROF, t) < 0 ? -1 : 0;
}
