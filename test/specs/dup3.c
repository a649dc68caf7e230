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
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(dup3(fd, 3, FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, is no flag of dup3; did you mean 'O_CLOEXEC'?}}
  use(dup3(fd, 3, O_NONBLOCK)); // expected-warning {{'O_NONBLOCK' (0x800)}}
  use(syscall(SYS_dup3, fd, 3, 1)); // expected-warning {{'1' sets 0x1, which syscall(SYS_dup3) does not take}}
  use(dup3(-1, 1, 0)); // expected-warning {{'-1' as 'oldfd' of dup3, which is 0 to INT_MAX}}
  use(dup3(fd, -1, 0)); // expected-warning {{'-1' as 'newfd' of dup3,}}
  use(syscall(SYS_dup3, fd, -1, 0)); // expected-warning {{as 'newfd' of syscall(SYS_dup3),}}
  use(syscall(292, -1, 1, 0)); // expected-warning {{as 'oldfd' of syscall(SYS_dup3),}}
}

void dropped(int fd) {
  dup3(fd, 1, 0); // expected-warning {{the result of dup3 is dropped; when it fails (EBUSY, ENOMEM}}
  syscall(SYS_dup3, fd, 1, 0); // expected-warning {{the result of syscall(SYS_dup3) is dropped}}
}

int silent(int fd) {
  use(dup3(fd, STDOUT_FILENO, O_CLOEXEC));
  use(dup3(fd, fd + 1, 0));
  use(syscall(SYS_dup3, fd, 1, O_CLOEXEC));
  (void)dup3(fd, 1, 0);
  if (dup3(fd, 0, O_CLOEXEC) < 0)
    return -errno;
  return dup3(fd, 2, 0) == 2;
}
