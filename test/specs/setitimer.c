// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(struct itimerval *t) {
  use(setitimer(3, t, NULL)); // expected-warning {{'3' is no value of 'which' of setitimer}}
  use(setitimer(ITIMER_VIRTUAL | ITIMER_PROF, t, NULL)); // expected-warning {{'ITIMER_VIRTUAL | ITIMER_PROF' is 3, which is no value of 'which' of setitimer; its values cannot be or-ed}}
  use(syscall(SYS_setitimer, -3, t, NULL)); // expected-warning {{'-3' is no value of 'which' of syscall(SYS_setitimer)}}
}

int silent(int which, struct itimerval *t) {
  setitimer(ITIMER_REAL, t, NULL);
  use(setitimer(which, t, t));
  use(setitimer(ITIMER_PROF, NULL, NULL));
  use(syscall(SYS_setitimer, 1, t, NULL));
  return setitimer(ITIMER_VIRTUAL, t, NULL) < 0 ? -1 : 0;
}
