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
  use(signalfd(-1, m, FD_CLOEXEC)); // expected-warning {{is no flag of signalfd; did you mean 'SFD_CLOEXEC'?}}
  use(syscall(SYS_signalfd4, -1, NULL, 8, 0)); // expected-warning {{'NULL' as 'user_mask' of syscall(SYS_signalfd4), which must not be NULL}}
  use(signalfd(-2, m, 0)); // expected-warning {{'-2' as 'ufd' of signalfd, which is -1 to INT_MAX}}
  use(signalfd(fd, m, SIG_SETMASK)); // expected-warning {{is no flag of signalfd}}
  use(syscall(SYS_signalfd4, -1, m, sizeof *m, 0)); // expected-warning {{'sizeof *m' (128) as 'sizemask' of syscall(SYS_signalfd4), which is 8 to 8}}
  use(syscall(SYS_signalfd4, -1, m, 8, 1)); // expected-warning {{'1' sets 0x1, which syscall(SYS_signalfd4) does not take in 'flags'}}
  use(syscall(SYS_signalfd, -1, m, 4)); // expected-warning {{'4' as 'sizemask' of syscall(SYS_signalfd), which is 8 to 8}}
}

void same_number(sigset_t *m) {
  use(signalfd(-1, m, O_CLOEXEC)); // strict-warning {{means 'SFD_CLOEXEC' as 'flags' of signalfd; did you mean 'SFD_CLOEXEC'?}}
}

void dropped(sigset_t *m, int fd) {
  signalfd(fd, m, 0); // strict-warning {{the result of signalfd is dropped; when it fails}}
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
