// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

void use(long);

void reported(id_t id, siginfo_t *i) {
  use(waitid(P_PID, id, i, 0)); // expected-warning {{'options' of waitid must not be 0}}
  use(waitid(P_PID, id, i, WNOHANG)); // expected-warning {{'WNOHANG' needs 'WEXITED' or 'WSTOPPED' or 'WCONTINUED' in 'options' of waitid}}
  use(waitid(P_PID, id, i, WNOHANG | WNOWAIT)); // expected-warning {{'WNOHANG' needs 'WEXITED' or 'WSTOPPED' or 'WCONTINUED' in 'options' of waitid}}
  use(waitid(P_PID, id, i, WEXITED | 0x10)); // expected-warning {{'0x10' sets 0x10, which waitid does not take in 'options'}}
  use(waitid(4, id, i, WEXITED)); // expected-warning {{'4' is no value of 'which' of waitid}}
  use(waitid(P_PID | P_PGID, id, i, WEXITED)); // expected-warning {{'P_PID | P_PGID' is 3, that is 'P_PIDFD', as 'which' of waitid; its values cannot be or-ed}}
  use(syscall(SYS_waitid, P_PID, id, i, WNOHANG, NULL)); // expected-warning {{'WNOHANG' needs 'WEXITED' or 'WSTOPPED' or 'WCONTINUED' in 'options' of syscall(SYS_waitid)}}
  use(syscall(247, 9, id, i, WEXITED, NULL)); // expected-warning {{'9' is no value of 'which' of syscall(SYS_waitid)}}
}

void dropped(id_t id, siginfo_t *i) {
  waitid(P_PID, id, i, WEXITED); // strict-warning {{the result of waitid is dropped; when it fails}}
  syscall(SYS_waitid, P_PID, id, i, WEXITED, NULL); // strict-warning {{the result of syscall(SYS_waitid) is dropped; when it fails}}
}

int silent(idtype_t type, id_t id, siginfo_t *i, int options) {
  use(waitid(type, id, i, options));
  use(waitid(P_ALL, 0, i, WEXITED | WNOHANG | WNOWAIT));
  use(waitid(P_PGID, 0, NULL, WSTOPPED));
  use(waitid(P_PIDFD, id, i, options | WNOHANG));
  (void)waitid(P_PID, id, i, WEXITED);
  while (waitid(P_PID, id, i, WEXITED) < 0)
    if (errno != EINTR)
      return -errno;
  return 0;
}
