// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(sigset_t *s) {
  use(syscall(SYS_rt_sigsuspend, s, sizeof *s)); // expected-warning {{'sizeof *s' (128) as 'sigsetsize' of syscall(SYS_rt_sigsuspend), which is 8 to 8}}
  use(syscall(SYS_rt_sigsuspend, NULL, 8)); // expected-warning {{'NULL' as 'unewset' of syscall(SYS_rt_sigsuspend), which must not be NULL}}
}

int silent(sigset_t *s) {
  sigsuspend(s);
  use(sigsuspend(s));
  use(syscall(SYS_rt_sigsuspend, s, 8));
  if (sigsuspend(s) < 0 && errno != EINTR)
    return -1;
  return 0;
}
