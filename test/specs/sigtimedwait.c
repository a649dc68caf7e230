// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

int reported(sigset_t *s, siginfo_t *i, struct timespec *t) {
  use(syscall(SYS_rt_sigtimedwait, s, i, t, sizeof *s)); // expected-warning {{'sizeof *s' (128) as 'sigsetsize' of syscall(SYS_rt_sigtimedwait), which is 8 to 8}}
  if (sigtimedwait(s, i, t) == -EAGAIN) // expected-warning {{'sigtimedwait(s, i, t) == -EAGAIN' is false whether sigtimedwait succeeds or fails}}
    return -1;
  return 0;
}

void dropped(sigset_t *s, struct timespec *t) {
  sigtimedwait(s, NULL, t); // strict-warning {{the result of sigtimedwait is dropped; when it fails}}
}

int silent(sigset_t *s, siginfo_t *i, struct timespec *t) {
  use(sigtimedwait(s, i, t));
  use(syscall(SYS_rt_sigtimedwait, s, i, NULL, 8));
  (void)sigtimedwait(s, NULL, t);
  int n = sigtimedwait(s, i, t);
  if (n < 0 && errno != EAGAIN)
    return -1;
  return n;
}
