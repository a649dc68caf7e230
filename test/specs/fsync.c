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
  use(fsync(-1)); // expected-warning {{'-1' as 'fd' of fsync, which is 0 to INT_MAX}}
  use(syscall(SYS_fsync, -1)); // expected-warning {{as 'fd' of syscall(SYS_fsync),}}
  use(syscall(74, AT_FDCWD)); // expected-warning {{as 'fd' of syscall(SYS_fsync),}}
}

void dropped(int fd) {
  fsync(fd); // expected-warning {{the result of fsync is dropped; when it fails (EDQUOT, E}}
  syscall(SYS_fsync, fd); // expected-warning {{the result of syscall(SYS_fsync) is dropped}}
}

// A second call may succeed without the data.
void again(int fd) {
  while (fsync(fd) < 0) // expected-warning {{this loop calls fsync again, which must not be repeated}}
    ;
}

int silent(int fd) {
  use(fsync(fd));
  use(syscall(SYS_fsync, fd));
  (void)fsync(fd);
  while (fsync(fd) < 0)
    if (errno != EINTR)
      return -errno;
  return 0;
}
