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
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int c, int flags) {
  // epoll_create's hint at the size.
  use(epoll_create1(64)); // expected-warning {{'64' sets 0x40, which epoll_create1 does not take in 'flags'}} expected-note {{'flags' of epoll_create1 takes EPOLL_CLOEXEC (0x80000); the call fails with EINVAL (Invalid flags)}}
  use(epoll_create1(1)); // expected-warning {{'1' sets 0x1}}
  use(epoll_create1(0x40000000)); // expected-warning {{sets 0x40000000}}
  use(epoll_create1(EPOLL_CLOEXEC | 2)); // expected-warning {{'2' sets 0x2}}
  use(epoll_create1(flags | 1)); // expected-warning {{sets 0x1}}
  use(epoll_create1(c ? 1 : EPOLL_CLOEXEC)); // expected-warning {{'1' sets 0x1}}
  use(epoll_create1(FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, is no flag of epoll_create1; did you mean 'EPOLL_CLOEXEC'?}}
  use(epoll_create1(EPOLL_CLOEXEC | O_NONBLOCK)); // expected-warning {{'O_NONBLOCK' (0x800), a constant of open, is no flag of epoll_create1}}
  use(epoll_create1(SOCK_NONBLOCK)); // expected-warning {{'SOCK_NONBLOCK' (0x800), a constant of socket, is no flag of epoll_create1}}
  use(epoll_create1(EPOLL_CTL_ADD)); // expected-warning {{'EPOLL_CTL_ADD' (0x1), a constant of epoll_ctl, is no flag of epoll_create1}}
  use(epoll_create1(EPOLLIN)); // expected-warning {{'EPOLLIN'}}
  use(syscall(SYS_epoll_create1, 64)); // expected-warning {{'64' sets 0x40, which syscall(SYS_epoll_create1) does not take}}
  use(syscall(SYS_epoll_create1, FD_CLOEXEC)); // expected-warning {{is no flag of syscall(SYS_epoll_create1)}}
  use(syscall(291, 2)); // expected-warning {{'2' sets 0x2, which syscall(SYS_epoll_create1) does not take}}
}

// Defined as the same numbers: the program works as it was meant to.
void same_number(void) {
  use(epoll_create1(O_CLOEXEC)); // strict-warning {{'O_CLOEXEC' (0x80000), a constant of open, means 'EPOLL_CLOEXEC' as 'flags' of epoll_create1; did you mean 'EPOLL_CLOEXEC'?}}
  use(epoll_create1(EFD_CLOEXEC)); // strict-warning {{'EFD_CLOEXEC' (0x80000), a constant of eventfd, means 'EPOLL_CLOEXEC'}}
  use(epoll_create1(SOCK_CLOEXEC)); // strict-warning {{'SOCK_CLOEXEC' (0x80000), a constant of socket, means 'EPOLL_CLOEXEC'}}
  use(epoll_create1(-1)); // strict-warning {{sets 0xfff7ffff}}
}

void dropped(void) {
  epoll_create1(0); // expected-warning {{the result of epoll_create1 is dropped; when it fails (EMFILE, ENFILE, ENOMEM, ENOSYS)}}
  syscall(SYS_epoll_create1, 0); // expected-warning {{the result of syscall(SYS_epoll_create1) is dropped}}
  syscall(291, 0); // expected-warning {{the result of syscall(SYS_epoll_create1) is dropped}}
}

void silent(int c, int flags) {
  use(epoll_create1(0));
  use(epoll_create1(EPOLL_CLOEXEC));
  use(epoll_create1(0x80000));
  use(epoll_create1(c ? EPOLL_CLOEXEC : 0));
  use(epoll_create1(flags));
  use(epoll_create1(flags | EPOLL_CLOEXEC));
  use(epoll_create1(flags & ~1));
  use(syscall(SYS_epoll_create1, EPOLL_CLOEXEC));
  use(syscall(291, 0));
  // The kernel's flags are an int: it never sees the upper half.
  use(syscall(SYS_epoll_create1, 1L << 32));
  // The size is no flag.
  use(epoll_create(64));
}

void deliberate(void) {
  (void)epoll_create1(0);
  (void)syscall(SYS_epoll_create1, 0);
  (void)syscall(291, 0);
}

int handled(void) {
  int fd = epoll_create1(EPOLL_CLOEXEC);
  if (fd < 0)
    return -errno;
  return fd;
}

int older_kernels(void) {
  int fd = epoll_create1(EPOLL_CLOEXEC);
  if (fd == -1 && errno == ENOSYS)
    fd = epoll_create(64);
  return fd;
}
