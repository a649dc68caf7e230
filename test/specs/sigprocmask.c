// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(sigset_t *s) {
  use(sigprocmask(3, s, NULL)); // expected-warning {{'3' is no value of 'how' of sigprocmask}}
  use(sigprocmask(SIG_BLOCK | SIG_UNBLOCK | SIG_SETMASK, s, NULL)); // expected-warning {{'SIG_BLOCK | SIG_UNBLOCK | SIG_SETMASK' is 3, which is no value of 'how' of sigprocmask; its values cannot be or-ed}}
  sigprocmask(SIGUSR1, s, NULL); // expected-warning {{'SIGUSR1' is no value of 'how' of sigprocmask}}
  use(syscall(SYS_rt_sigprocmask, SIG_BLOCK, s, NULL, sizeof *s)); // expected-warning {{'sizeof *s' (128) as 'sigsetsize' of syscall(SYS_rt_sigprocmask), which is 8 to 8}}
}

int silent(int how, sigset_t *s) {
  sigprocmask(SIG_BLOCK, s, NULL);
  use(sigprocmask(how, s, s));
  use(sigprocmask(SIG_SETMASK, NULL, s));
  use(sigprocmask(0, NULL, s));
  // Without a set nobody looks at it.
  use(sigprocmask(99, NULL, s));
  use(syscall(SYS_rt_sigprocmask, SIG_UNBLOCK, s, NULL, 8));
  return sigprocmask(SIG_UNBLOCK, s, NULL) < 0 ? -1 : 0;
}
