// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -D_FILE_OFFSET_BITS=64 %s

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

void reported(int fd, struct iovec *v) {
  use(preadv(-1, v, 2, 0)); // expected-warning {{'-1' as 'fd' of preadv, which is 0 to INT_MAX}}
  use(preadv(fd, NULL, 2, 0)); // expected-warning {{'NULL' as 'vec' of preadv, which must not be NULL}}
  use(preadv(fd, v, 1025, 0)); // expected-warning {{'1025' as 'vlen' of preadv, which is 0 to 1024}}
  use(preadv(fd, v, 2, -1)); // expected-warning {{'-1' as 'pos_l' of preadv, which is 0 to LLONG_MAX}}
  use(preadv64(fd, v, 2, -1)); // expected-warning {{as 'pos_l' of preadv64,}}
  use(syscall(SYS_preadv, fd, v, 2, -1L, 0L)); // expected-warning {{as 'pos_l' of syscall(SYS_preadv),}}
  use(syscall(295, fd, v, 1025, 0L, 0L)); // expected-warning {{as 'vlen' of syscall(SYS_preadv),}}
}

void dropped(int fd, struct iovec *v) {
  preadv(fd, v, 2, 0); // expected-warning {{the result of preadv is dropped}}
  preadv64(fd, v, 2, 0); // expected-warning {{the result of preadv64 is dropped}}
  syscall(SYS_preadv, fd, v, 2, 0L, 0L); // expected-warning {{the result of syscall(SYS_preadv) is dropped}}
}

void silent(int fd, struct iovec *v, int n, off_t off) {
  use(preadv(fd, v, n, off));
  use(preadv(fd, v, IOV_MAX, 1L << 40));
  use(preadv(fd, NULL, 0, 0));
  use(preadv64(fd, v, n, off));
  // Not looked at on a 64-bit machine.
  use(syscall(SYS_preadv, fd, v, n, off, -1L));
  (void)preadv(fd, v, 2, 0);
}

int handled(int fd, struct iovec *v, size_t total) {
  ssize_t n = preadv(fd, v, 2, 0);
  if (n < 0)
    return -errno;
  return (size_t)n < total;
}
