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
  use(pthread_sigmask(3, s, NULL)); // expected-warning {{'3' is no value of 'how' of pthread_sigmask}}
  use(pthread_sigmask(SIG_BLOCK | SIG_UNBLOCK | SIG_SETMASK, s, NULL)); // expected-warning {{'SIG_BLOCK | SIG_UNBLOCK | SIG_SETMASK' is 3, which is no value of 'how' of pthread_sigmask; its values cannot be or-ed}}
  pthread_sigmask(SIGUSR1, s, NULL); // expected-warning {{'SIGUSR1' is no value of 'how' of pthread_sigmask}}
  if (pthread_sigmask(SIG_BLOCK, s, NULL) == -1) // expected-warning {{'pthread_sigmask(SIG_BLOCK, s, NULL) == -1' is false whether pthread_sigmask succeeds or fails}}
    use(-1);
  use(0);
}

int silent(int how, sigset_t *s) {
  pthread_sigmask(SIG_BLOCK, s, NULL);
  use(pthread_sigmask(how, s, s));
  use(pthread_sigmask(SIG_SETMASK, NULL, s));
  use(pthread_sigmask(0, NULL, s));
  // Without a set nobody looks at it.
  use(pthread_sigmask(99, NULL, s));
  return pthread_sigmask(SIG_UNBLOCK, s, NULL) != 0 ? -1 : 0;
}
