// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/pidfd.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

// Newer than the headers.
enum { of_thread = 0x80 };

void use(long);

void reported(pid_t pid) {
  use(pidfd_open(pid, O_CLOEXEC)); // expected-warning {{'O_CLOEXEC' (0x80000), a constant of open, is no flag of pidfd_open}}
  use(pidfd_open(pid, FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, is no flag of pidfd_open}}
  use(pidfd_open(0, 0)); // expected-warning {{'0' as 'pid' of pidfd_open, which is 1 to INT_MAX}}
  use(pidfd_open(-1, 0)); // expected-warning {{'-1' as 'pid' of pidfd_open, which is 1 to INT_MAX}}
  use(syscall(SYS_pidfd_open, pid, 1)); // expected-warning {{'1' sets 0x1, which syscall(SYS_pidfd_open) does not take in 'flags'}}
  use(syscall(434, 0, 0)); // expected-warning {{'0' as 'pid' of syscall(SYS_pidfd_open), which is 1 to INT_MAX}}
}

void dropped(pid_t pid) {
  pidfd_open(pid, 0); // expected-warning {{the result of pidfd_open is dropped; when it fails}}
  syscall(SYS_pidfd_open, pid, 0); // expected-warning {{the result of syscall(SYS_pidfd_open) is dropped; when it fails}}
}

int silent(pid_t pid, unsigned flags) {
  use(pidfd_open(pid, flags));
  use(pidfd_open(pid, PIDFD_NONBLOCK));
  use(pidfd_open(pid, of_thread));
  use(syscall(SYS_pidfd_open, 1, 1L << 32));
  (void)pidfd_open(pid, 0);
  int fd = pidfd_open(pid, 0);
  if (fd < 0)
    return errno == ESRCH ? 0 : -errno;
  return fd;
}
