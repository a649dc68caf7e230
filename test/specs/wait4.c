// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

void use(long);

void reported(pid_t pid, int *status, struct rusage *ru) {
  use(wait4(pid, status, WEXITED, ru)); // expected-warning {{'WEXITED' (0x4), a constant of waitid, is no flag of wait4}}
  use(wait4(pid, status, WNOHANG | WNOWAIT, ru)); // expected-warning {{'WNOWAIT' (0x1000000), a constant of waitid, is no flag of wait4}}
  use(syscall(SYS_wait4, pid, status, 4, ru)); // expected-warning {{'4' sets 0x4, which syscall(SYS_wait4) does not take in 'options'}}
  use(syscall(61, pid, status, 0x100, ru)); // expected-warning {{'0x100' sets 0x100, which syscall(SYS_wait4) does not take in 'options'}}
}

int undeclared(pid_t pid, int *status) {
  if (wait4(pid, status, 0, NULL) < 0 && errno == ENOENT) // strict-warning {{ECHILD, EINTR, EFAULT, EINVAL and ESRCH of wait4 end as success}} expected-warning {{wait4 never fails with ENOENT}}
    return 0;
  return 1;
}

void dropped(pid_t pid, int *status) {
  wait4(pid, status, 0, NULL); // strict-warning {{the result of wait4 is dropped; when it fails}}
  syscall(SYS_wait4, pid, status, 0, NULL); // strict-warning {{the result of syscall(SYS_wait4) is dropped; when it fails}}
}

int silent(pid_t pid, int *status, int options, struct rusage *ru) {
  use(wait4(pid, status, options, ru));
  use(wait4(-1, NULL, WNOHANG | WUNTRACED | WCONTINUED | __WALL, NULL));
  use(wait4(pid, status, __WCLONE | __WNOTHREAD, NULL));
  use(syscall(SYS_wait4, pid, status, 1L << 32, ru));
  (void)wait4(pid, status, 0, NULL);
  while (wait4(pid, status, 0, ru) < 0)
    if (errno != EINTR)
      return -errno;
  return 0;
}
