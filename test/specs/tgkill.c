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

void reported(pid_t pid, pid_t tid) {
  use(tgkill(0, tid, SIGUSR1)); // expected-warning {{'0' as 'tgid' of tgkill, which is 1 to INT_MAX}}
  use(tgkill(pid, -1, SIGUSR1)); // expected-warning {{'-1' as 'pid' of tgkill, which is 1 to INT_MAX}}
  use(tgkill(pid, tid, 65)); // expected-warning {{'65' as 'sig' of tgkill, which is 0 to 64}}
  use(syscall(SYS_tgkill, 0, tid, SIGUSR1)); // expected-warning {{'0' as 'tgid' of syscall(SYS_tgkill), which is 1 to INT_MAX}}
  use(syscall(234, pid, tid, -1)); // expected-warning {{'-1' as 'sig' of syscall(SYS_tgkill), which is 0 to 64}}
}

int undeclared(pid_t pid, pid_t tid) {
  if (tgkill(pid, tid, 0) < 0 && errno == ECHILD) // expected-warning {{tgkill never fails with ECHILD}}
    return 0;
  return 1;
}

int silent(pid_t pid, pid_t tid, int sig) {
  tgkill(pid, tid, sig);
  (void)tgkill(pid, tid, sig);
  syscall(SYS_tgkill, pid, tid, sig);
  use(tgkill(pid, tid, 0));
  if (tgkill(pid, tid, SIGUSR1) < 0 && errno != ESRCH)
    return -errno;
  return 0;
}
