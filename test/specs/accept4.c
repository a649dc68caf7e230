// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int s, struct sockaddr *a, socklen_t *l, int c, int flags) {
  use(accept4(s, a, l, 1)); // expected-warning {{'1' sets 0x1, which accept4 does not take in 'flags'}} expected-note {{'flags' of accept4 takes SOCK_NONBLOCK (0x800), SOCK_CLOEXEC (0x80000); the call fails with EINVAL (Not listening, or invalid flags or length)}}
  use(accept4(s, a, l, 0x40000000)); // expected-warning {{sets 0x40000000}}
  use(accept4(s, a, l, SOCK_CLOEXEC | 4)); // expected-warning {{'4' sets 0x4}}
  use(accept4(s, a, l, flags | 1)); // expected-warning {{sets 0x1}}
  use(accept4(s, a, l, c ? 1 : 0)); // expected-warning {{'1' sets 0x1}}
  use(accept4(s, a, l, FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, is no flag of accept4; did you mean 'SOCK_CLOEXEC'?}}
  use(accept4(s, a, l, SOCK_NONBLOCK | FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, is no flag of accept4}}
  use(accept4(s, a, l, SOCK_STREAM | SOCK_CLOEXEC)); // expected-warning {{'SOCK_STREAM' (0x1), a constant of socket, is no flag of accept4}}
  use(accept4(s, a, l, MSG_DONTWAIT)); // expected-warning {{'MSG_DONTWAIT' (0x40), a constant of send, is no flag of accept4}}
  use(accept4(s, a, l, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, is no flag of accept4}}
  use(accept4(s, a, l, O_DIRECT)); // expected-warning {{'O_DIRECT' (0x4000), a constant of open, is no flag of accept4}}
  use(syscall(SYS_accept4, s, a, l, 1)); // expected-warning {{'1' sets 0x1, which syscall(SYS_accept4) does not take}}
  use(syscall(SYS_accept4, s, a, l, FD_CLOEXEC)); // expected-warning {{is no flag of syscall(SYS_accept4)}}
  use(syscall(288, s, a, l, 2)); // expected-warning {{'2' sets 0x2, which syscall(SYS_accept4) does not take}}

  use(accept4(-1, a, l, 0)); // expected-warning {{'-1' as 'fd' of accept4, which is 0 to INT_MAX}}
  use(accept4(INT_MIN, a, l, 0)); // expected-warning {{as 'fd' of accept4,}}
  use(accept4(c ? s : -1, a, l, SOCK_CLOEXEC)); // expected-warning {{as 'fd' of accept4,}}
  use(syscall(SYS_accept4, -1, a, l, 0)); // expected-warning {{as 'fd' of syscall(SYS_accept4),}}
  use(syscall(288, -1, a, l, 0)); // expected-warning {{as 'fd' of syscall(SYS_accept4),}}
}

// Defined as the same numbers: the program works as it was meant to.
void same_number(int s) {
  use(accept4(s, NULL, NULL, O_CLOEXEC)); // strict-warning {{'O_CLOEXEC' (0x80000), a constant of open, means 'SOCK_CLOEXEC' as 'flags' of accept4; did you mean 'SOCK_CLOEXEC'?}}
  use(accept4(s, NULL, NULL, O_NONBLOCK)); // strict-warning {{'O_NONBLOCK' (0x800), a constant of open, means 'SOCK_NONBLOCK'}}
  use(accept4(s, NULL, NULL, O_NDELAY)); // strict-warning {{(0x800), a constant of open, means 'SOCK_NONBLOCK'}}
  use(accept4(s, NULL, NULL, EFD_CLOEXEC)); // strict-warning {{'EFD_CLOEXEC' (0x80000), a constant of eventfd, means 'SOCK_CLOEXEC'}}
  use(accept4(s, NULL, NULL, -1)); // strict-warning {{sets 0xfff7f7ff}}
}

void dropped(int s) {
  accept4(s, NULL, NULL, 0); // expected-warning {{the result of accept4 is dropped; when it fails (EAGAIN, ECONNABORTED, EINTR, EMFILE, ...)}}
  syscall(SYS_accept4, s, NULL, NULL, 0); // expected-warning {{the result of syscall(SYS_accept4) is dropped}}
  syscall(288, s, NULL, NULL, 0); // expected-warning {{the result of syscall(SYS_accept4) is dropped}}
}

void silent(int s, int c, int flags) {
  struct sockaddr_storage room;
  struct sockaddr *a = (struct sockaddr *)&room;
  socklen_t l = sizeof room;
  use(accept4(s, a, &l, 0));
  use(accept4(s, a, &l, SOCK_NONBLOCK));
  use(accept4(s, a, &l, SOCK_CLOEXEC));
  use(accept4(s, a, &l, SOCK_NONBLOCK | SOCK_CLOEXEC));
  use(accept4(s, a, &l, 0x80800));
  use(accept4(s, a, &l, c ? SOCK_CLOEXEC : 0));
  use(accept4(s, a, &l, flags));
  use(accept4(s, a, &l, flags | SOCK_CLOEXEC));
  use(accept4(s, a, &l, flags & ~1));
  // Nobody wants the address, and then the length is not looked at.
  use(accept4(s, NULL, NULL, SOCK_CLOEXEC));
  use(accept4(s, NULL, &l, SOCK_CLOEXEC));
  use(accept4(0, NULL, NULL, 0));
  use(accept4(INT_MAX, NULL, NULL, 0));
  use(syscall(SYS_accept4, s, a, &l, SOCK_CLOEXEC));
  use(syscall(288, s, NULL, NULL, 0x800));
  // The kernel's flags are an int: it never sees the upper half.
  use(syscall(SYS_accept4, s, NULL, NULL, 1L << 32));
}

void deliberate(int s) {
  (void)accept4(s, NULL, NULL, 0);
  (void)syscall(SYS_accept4, s, NULL, NULL, 0);
  (void)syscall(288, s, NULL, NULL, 0);
}

int handled(int s) {
  int fd = accept4(s, NULL, NULL, SOCK_CLOEXEC);
  if (fd < 0)
    return -errno;
  return fd;
}
