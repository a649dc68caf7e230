// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <sys/types.h>
#include <sys/wait.h>

void use(long);

void reported(pid_t pid, int *status) {
  use(waitpid(pid, status, WEXITED)); // expected-warning {{'WEXITED' (0x4), a constant of waitid, is no flag of waitpid}}
  use(waitpid(pid, status, WNOHANG | WNOWAIT)); // expected-warning {{'WNOWAIT' (0x1000000), a constant of waitid, is no flag of waitpid}}
  use(waitpid(pid, status, 0x10)); // expected-warning {{'0x10' sets 0x10, which waitpid does not take in 'options'}}
}

int undeclared(pid_t pid, int *status) {
  if (waitpid(pid, status, 0) < 0 && errno == EAGAIN) // strict-warning {{ECHILD, EINTR, EFAULT, EINVAL and ESRCH of waitpid end as success}} expected-warning {{waitpid never fails with EAGAIN}}
    return 0;
  return 1;
}

void dropped(pid_t pid, int *status) {
  waitpid(pid, status, 0); // strict-warning {{the result of waitpid is dropped; when it fails}}
}

// A failure passes for the end of the child.
int ignored(pid_t pid, int *status) {
  if (waitpid(pid, status, 0) == -1 && errno == ECHILD) // strict-warning {{EINTR, EFAULT, EINVAL and ESRCH of waitpid end as success}}
    return -1;
  return 0;
}

// Whatever else it was, the loop is over.
int retried(pid_t pid, int *status) {
  while (waitpid(pid, status, 0) < 0 && errno == EINTR) // strict-warning {{ECHILD, EFAULT, EINVAL and ESRCH of waitpid end as success}}
    ;
  return 0;
}

// Collects whoever has ended; nothing else is wanted.
void collected(int *status) {
  waitpid(-1, NULL, WNOHANG);
  while (waitpid(-1, status, WNOHANG) > 0)
    use(*status);
}

int silent(pid_t pid, int *status, int options) {
  use(waitpid(pid, status, options));
  use(waitpid(-1, NULL, WNOHANG | WUNTRACED | WSTOPPED | WCONTINUED));
  use(waitpid(0, status, 0));
  (void)waitpid(pid, status, 0);
  pid_t r = waitpid(pid, status, WNOHANG);
  if (r < 0)
    return errno == ECHILD ? 0 : -errno;
  if (r == 0)
    return 1;
  return 2;
}
