// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

void use(long);

void reported(int fd, struct iovec *v, int c) {
  use(writev(-1, v, 2)); // expected-warning {{'-1' as 'fd' of writev, which is 0 to INT_MAX}}
  use(writev(fd, NULL, 2)); // expected-warning {{'NULL' as 'vec' of writev, which must not be NULL}}
  use(writev(fd, v, 1025)); // expected-warning {{'1025' as 'vlen' of writev, which is 0 to 1024}}
  use(writev(fd, v, -1)); // expected-warning {{as 'vlen' of writev,}}
  use(writev(fd, v, c ? 2 : 2000)); // expected-warning {{'2000' as 'vlen' of writev,}}
  use(syscall(SYS_writev, -1, v, 2)); // expected-warning {{as 'fd' of syscall(SYS_writev),}}
  use(syscall(20, fd, v, 1025)); // expected-warning {{as 'vlen' of syscall(SYS_writev),}}
}

void dropped(int fd, struct iovec *v) {
  writev(fd, v, 2); // strict-warning {{the result of writev is dropped}}
  syscall(SYS_writev, fd, v, 2); // strict-warning {{the result of syscall(SYS_writev) is dropped}}
}

void silent(int fd, struct iovec *v, int n) {
  use(writev(fd, v, n));
  use(writev(fd, v, IOV_MAX));
  use(writev(fd, v, 0));
  use(writev(fd, NULL, 0));
  use(writev(fd, NULL, n));
  use(syscall(SYS_writev, 0, v, n));
  // The kernel looks at the lower half only.
  use(syscall(SYS_writev, fd, v, (1L << 32) + 1));
  (void)writev(fd, v, 2);
}

int handled(int fd, struct iovec *v, size_t total) {
  ssize_t n = writev(fd, v, 2);
  if (n < 0)
    return errno == EINTR ? 0 : -errno;
  return (size_t)n < total;
}
