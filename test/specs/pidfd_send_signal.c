// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/pidfd.h>
#include <sys/syscall.h>
#include <unistd.h>

// Newer than the headers.
enum { to_thread = 1, to_process = 2, to_group = 4, self = -10000 };

void use(long);

void reported(int fd, siginfo_t *i) {
  use(pidfd_send_signal(fd, 65, NULL, 0)); // expected-warning {{'65' as 'sig' of pidfd_send_signal, which is 0 to 64}}
  use(pidfd_send_signal(fd, -1, i, 0)); // expected-warning {{'-1' as 'sig' of pidfd_send_signal, which is 0 to 64}}
  use(pidfd_send_signal(fd, SIGTERM, NULL, 8)); // expected-warning {{'8' sets 0x8, which pidfd_send_signal does not take in 'flags'}}
  use(pidfd_send_signal(fd, SIGTERM, NULL, to_thread | to_group)); // expected-warning {{'PIDFD_SIGNAL_THREAD' and 'PIDFD_SIGNAL_PROCESS_GROUP' exclude each other in 'flags' of pidfd_send_signal}}
  use(syscall(SYS_pidfd_send_signal, fd, SIGTERM, NULL, 0x10)); // expected-warning {{'0x10' sets 0x10, which syscall(SYS_pidfd_send_signal) does not take in 'flags'}}
  use(syscall(424, fd, SIGTERM, NULL, 3)); // expected-warning {{'PIDFD_SIGNAL_THREAD' and 'PIDFD_SIGNAL_THREAD_GROUP' exclude each other in 'flags' of syscall(SYS_pidfd_send_signal)}}
}

int silent(int fd, int sig, siginfo_t *i, unsigned flags) {
  pidfd_send_signal(fd, SIGTERM, NULL, 0);
  (void)pidfd_send_signal(fd, sig, i, flags);
  syscall(SYS_pidfd_send_signal, fd, SIGKILL, NULL, 0);
  use(pidfd_send_signal(fd, 0, NULL, to_process));
  use(pidfd_send_signal(self, 0, NULL, 0));
  if (pidfd_send_signal(fd, SIGTERM, NULL, 0) < 0 && errno != ESRCH)
    return -errno;
  return 0;
}
