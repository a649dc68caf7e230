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

void reported(int c, int fd) {
  use(dup(-1)); // expected-warning {{'-1' as 'fildes' of dup, which is 0 to INT_MAX}}
  use(dup(c ? fd : -1)); // expected-warning {{as 'fildes' of dup,}}
  use(syscall(SYS_dup, -1)); // expected-warning {{as 'fildes' of syscall(SYS_dup),}}
}

// close(1), then dup(fd): the lowest descriptor is the one that was closed.
void dropped(int fd) {
  close(1);
  dup(fd); // strict-warning {{the result of dup is dropped; when it fails (EMFILE, ENOMEM)}}
  syscall(32, fd); // strict-warning {{the result of syscall(SYS_dup) is dropped}}
}

int silent(int fd) {
  use(dup(0));
  use(syscall(SYS_dup, fd));
  (void)dup(fd);
  int copy = dup(fd);
  return copy < 0 ? -errno : copy;
}
