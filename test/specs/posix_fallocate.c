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
#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(posix_fallocate(-1, 0, 1)); // expected-warning {{'-1' as 'fd' of posix_fallocate,}}
  use(posix_fallocate(fd, -1, 1)); // expected-warning {{'-1' as 'offset' of posix_fallocate,}}
  use(posix_fallocate(fd, 0, 0)); // expected-warning {{'0' as 'len' of posix_fallocate, which is 1 to LLONG_MAX}}
  use(posix_fallocate64(fd, 0, -1)); // expected-warning {{as 'len' of posix_fallocate64,}}
}

// The result is the error itself.
int wrong_tests(int fd) {
  if (posix_fallocate(fd, 0, 4096) < 0) // expected-warning {{is false whether posix_fallocate succeeds or fails}}
    return -1;
  if (posix_fallocate(fd, 0, 4096) == -1) // expected-warning {{is false whether posix_fallocate succeeds or fails}}
    return -1;
  return 0;
}

void dropped(int fd) {
  posix_fallocate(fd, 0, 4096); // strict-warning {{the result of posix_fallocate is dropped; when it fails (EFBIG, EINTR, ENOSPC, EDQUOT, ...)}}
}

int silent(int fd, off_t off, off_t n) {
  use(posix_fallocate(fd, off, n));
  use(posix_fallocate64(fd, 0, 1L << 40));
  (void)posix_fallocate(fd, 0, 1);
  int e = posix_fallocate(fd, 0, n);
  if (e == EINTR)
    e = posix_fallocate(fd, 0, n);
  if (e != 0)
    return -e;
  return 0;
}
