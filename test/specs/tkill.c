// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(pid_t tid) {
  use(syscall(SYS_tkill, 0, SIGUSR1)); // expected-warning {{'0' as 'pid' of syscall(SYS_tkill), which is 1 to INT_MAX}}
  use(syscall(SYS_tkill, -1, SIGUSR1)); // expected-warning {{'-1' as 'pid' of syscall(SYS_tkill), which is 1 to INT_MAX}}
  use(syscall(200, tid, 65)); // expected-warning {{'65' as 'sig' of syscall(SYS_tkill), which is 0 to 64}}
}

int undeclared(pid_t tid) {
  if (syscall(SYS_tkill, tid, 0) < 0 && errno == ECHILD) // expected-warning {{syscall(SYS_tkill) never fails with ECHILD}}
    return 0;
  return 1;
}

int silent(pid_t tid, int sig) {
  syscall(SYS_tkill, tid, sig);
  (void)syscall(SYS_tkill, tid, sig);
  use(syscall(SYS_tkill, tid, 0));
  if (syscall(SYS_tkill, tid, SIGUSR1) < 0 && errno != ESRCH)
    return -errno;
  return 0;
}
