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
  use(syncfs(-1)); // expected-warning {{'-1' as 'fd' of syncfs, which is 0 to INT_MAX}}
  use(syscall(SYS_syncfs, -1)); // expected-warning {{as 'fd' of syscall(SYS_syncfs),}}
  use(syscall(306, AT_FDCWD)); // expected-warning {{as 'fd' of syscall(SYS_syncfs),}}
}

void dropped(int fd) {
  syncfs(fd); // expected-warning {{the result of syncfs is dropped; when it fails (EDQUOT, E}}
  syscall(SYS_syncfs, fd); // expected-warning {{the result of syscall(SYS_syncfs) is dropped}}
}

// A second call may succeed without the data.
void again(int fd) {
  while (syncfs(fd) < 0) // expected-warning {{this loop calls syncfs again, which must not be repeated}}
    ;
}

int silent(int fd) {
  use(syncfs(fd));
  use(syscall(SYS_syncfs, fd));
  (void)syncfs(fd);
  while (syncfs(fd) < 0)
    if (errno != EINTR)
      return -errno;
  return 0;
}
