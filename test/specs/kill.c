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

void reported(pid_t pid) {
  use(kill(pid, -1)); // expected-warning {{'-1' as 'sig' of kill, which is 0 to 64}}
  use(kill(pid, 65)); // expected-warning {{'65' as 'sig' of kill, which is 0 to 64}}
  use(syscall(SYS_kill, pid, 100)); // expected-warning {{'100' as 'sig' of syscall(SYS_kill), which is 0 to 64}}
  use(syscall(62, pid, -2)); // expected-warning {{'-2' as 'sig' of syscall(SYS_kill), which is 0 to 64}}
}

int undeclared(pid_t pid) {
  if (kill(pid, 0) < 0 && errno == ENOENT) // expected-warning {{kill never fails with ENOENT}}
    return 0;
  return 1;
}

int wrong_test(pid_t pid) {
  if (kill(pid, SIGTERM) == -ESRCH) // expected-warning {{'kill(pid, SIGTERM) == -ESRCH' is false whether kill succeeds or fails}}
    return 0;
  return 1;
}

int silent(pid_t pid, int sig) {
  kill(pid, SIGTERM);
  (void)kill(pid, sig);
  syscall(SYS_kill, pid, SIGKILL);
  use(kill(pid, 0));
  use(kill(-pid, SIGHUP));
  use(kill(0, 64));
  // Whoever is there, may be signalled or not, exists.
  if (kill(pid, 0) < 0 && errno == ESRCH)
    return 0;
  if (kill(pid, SIGTERM) < 0 && errno != ESRCH)
    return -errno;
  return 1;
}
