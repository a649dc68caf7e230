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
  use(dup2(-1, 1)); // expected-warning {{'-1' as 'oldfd' of dup2, which is 0 to INT_MAX}}
  use(dup2(fd, -1)); // expected-warning {{'-1' as 'newfd' of dup2,}}
  use(syscall(SYS_dup2, fd, -1)); // expected-warning {{as 'newfd' of syscall(SYS_dup2),}}
  use(syscall(33, -1, 1)); // expected-warning {{as 'oldfd' of syscall(SYS_dup2),}}
}

void dropped(int fd) {
  dup2(fd, 100); // strict-warning {{the result of dup2 is dropped; when it fails (EBUSY, ENOMEM}}
  dup2(1, fd); // strict-warning {{the result of dup2 is dropped}}
  syscall(SYS_dup2, fd, 100); // strict-warning {{the result of syscall(SYS_dup2) is dropped}}
}

int silent(int fd) {
  use(dup2(fd, STDOUT_FILENO));
  use(dup2(fd, fd + 1));
  use(syscall(SYS_dup2, fd, 1));
  (void)dup2(fd, 100);
  // There is room for the low ones.
  dup2(fd, 1);
  for (int i = 0; i < 3; ++i)
    dup2(fd, i); // strict-warning {{the result of dup2 is dropped}}
  syscall(SYS_dup2, fd, 9);
  if (dup2(fd, 0) < 0)
    return -errno;
  return dup2(fd, 2) == 2;
}
