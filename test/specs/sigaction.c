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

void reported(struct sigaction *a) {
  use(sigaction(0, a, NULL)); // expected-warning {{'0' as 'sig' of sigaction, which is 1 to 64}}
  use(sigaction(65, a, NULL)); // expected-warning {{'65' as 'sig' of sigaction, which is 1 to 64}}
  use(sigaction(-1, NULL, a)); // expected-warning {{'-1' as 'sig' of sigaction, which is 1 to 64}}
  use(syscall(SYS_rt_sigaction, SIGUSR1, a, NULL, sizeof(sigset_t))); // expected-warning {{'sizeof(sigset_t)' (128) as 'sigsetsize' of syscall(SYS_rt_sigaction), which is 8 to 8}}
}

int silent(int sig, struct sigaction *a) {
  sigaction(SIGTERM, a, NULL);
  use(sigaction(sig, a, a));
  use(sigaction(64, a, NULL));
  use(sigaction(SIGRTMIN + 1, a, NULL));
  use(syscall(SYS_rt_sigaction, SIGKILL, NULL, a, 8));
  return sigaction(SIGPIPE, a, NULL) < 0 ? -1 : 0;
}
