// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/pidfd.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int pidfd, int fd) {
  use(pidfd_getfd(pidfd, fd, O_CLOEXEC)); // expected-warning {{'O_CLOEXEC' (524288) as 'flags' of pidfd_getfd, which is 0 to 0}}
  use(pidfd_getfd(pidfd, -1, 0)); // expected-warning {{'-1' as 'fd' of pidfd_getfd, which is 0 to INT_MAX}}
  use(syscall(SYS_pidfd_getfd, pidfd, fd, 1)); // expected-warning {{'1' as 'flags' of syscall(SYS_pidfd_getfd), which is 0 to 0}}
  use(syscall(438, pidfd, -1, 0)); // expected-warning {{'-1' as 'fd' of syscall(SYS_pidfd_getfd), which is 0 to INT_MAX}}
}

void dropped(int pidfd, int fd) {
  pidfd_getfd(pidfd, fd, 0); // expected-warning {{the result of pidfd_getfd is dropped; when it fails}}
  syscall(SYS_pidfd_getfd, pidfd, fd, 0); // expected-warning {{the result of syscall(SYS_pidfd_getfd) is dropped; when it fails}}
}

int silent(int pidfd, int fd, unsigned flags) {
  use(pidfd_getfd(pidfd, fd, flags));
  use(pidfd_getfd(pidfd, 0, 0));
  (void)pidfd_getfd(pidfd, fd, 0);
  int mine = pidfd_getfd(pidfd, fd, 0);
  if (mine < 0)
    return errno == ESRCH ? 0 : -errno;
  return mine;
}
