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
#include <unistd.h>

void use(long);

void reported(int fd, const char *b, int c) {
  use(write(-1, b, 16)); // expected-warning {{'-1' as 'fd' of write, which is 0 to INT_MAX}}
  use(write(c ? -1 : fd, b, 16)); // expected-warning {{as 'fd' of write,}}
  use(write(fd, NULL, 16)); // expected-warning {{'NULL' as 'buf' of write, which must not be NULL}}
  use(write(fd, b, -1)); // expected-warning {{'-1' becomes 18446744073709551615 as 'count' of write, which is 0 to SSIZE_MAX}}
  use(write(fd, b, SIZE_MAX)); // expected-warning {{as 'count' of write,}}
  use(syscall(SYS_write, -1, b, 16L)); // expected-warning {{as 'fd' of syscall(SYS_write),}}
  use(syscall(SYS_write, fd, NULL, 16L)); // expected-warning {{as 'buf' of syscall(SYS_write),}}
  use(syscall(1, fd, b, -1L)); // expected-warning {{as 'count' of syscall(SYS_write),}}
}

// Logs and wake-ups are dropped everywhere.
void dropped(int fd, const char *b) {
  write(fd, b, 16); // strict-warning {{the result of write is dropped; when it fails (EAGAIN, EDQUOT, EFBIG, EINTR, ...)}}
  syscall(SYS_write, fd, b, 16L); // strict-warning {{the result of syscall(SYS_write) is dropped}}
}

void silent(int fd, const char *b, size_t n) {
  use(write(fd, b, n));
  use(write(STDERR_FILENO, b, 16));
  use(write(fd, NULL, 0));
  use(write(fd, NULL, n));
  use(write(fd, b, SSIZE_MAX));
  use(syscall(SYS_write, 2, b, n));
  // The kernel's fd is an int: it never sees the upper half.
  use(syscall(SYS_write, 1L << 32, b, 16L));
  (void)write(fd, b, 16);
  (void)syscall(1, fd, b, 16L);
}

int wrong_test(int fd, const char *b, size_t n) {
  if (write(fd, b, n) == -EAGAIN) // expected-warning {{is false whether write succeeds or fails}}
    return -1;
  return 0;
}

int all(int fd, const char *b, size_t n) {
  while (n > 0) {
    ssize_t w = write(fd, b, n);
    if (w < 0) {
      if (errno == EINTR)
        continue;
      return -1;
    }
    b += w;
    n -= w;
  }
  return 0;
}
