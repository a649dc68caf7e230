// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(sigset_t *m, int fd) {
  use(signalfd(-1, m, FD_CLOEXEC)); // W
  use(syscall(SYS_signalfd4, -1, NULL, 8, 0)); // W
  use(signalfd(-2, m, 0)); // W
  use(signalfd(fd, m, SIG_SETMASK)); // W
  use(syscall(SYS_signalfd4, -1, m, sizeof *m, 0)); // W
  use(syscall(SYS_signalfd4, -1, m, 8, 1)); // W
  use(syscall(SYS_signalfd, -1, m, 4)); // W
}

void same_number(sigset_t *m) {
  use(signalfd(-1, m, O_CLOEXEC)); // S
}

void dropped(sigset_t *m, int fd) {
  signalfd(fd, m, 0); // S
}

int silent(sigset_t *m, int fd, int flags) {
  use(signalfd(fd, m, flags));
  use(signalfd(-1, m, SFD_NONBLOCK | SFD_CLOEXEC));
  use(syscall(SYS_signalfd4, -1, m, 8, SFD_CLOEXEC));
  use(syscall(SYS_signalfd, fd, m, 8));
  (void)signalfd(fd, m, 0);
  fd = signalfd(-1, m, 0);
  return fd < 0 ? -1 : fd;
}
