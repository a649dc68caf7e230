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
#include <limits.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, char *b, int c) {
  use(read(-1, b, 16)); // expected-warning {{'-1' as 'fd' of read, which is 0 to INT_MAX}} expected-note {{'fd' of read: Descriptor to read from; the call fails with EBADF (Not a descriptor to read from)}}
  use(read(INT_MIN, b, 16)); // expected-warning {{as 'fd' of read,}}
  use(read(AT_FDCWD, b, 16)); // expected-warning {{as 'fd' of read,}}
  use(read(c ? -1 : fd, b, 16)); // expected-warning {{as 'fd' of read,}}
  use(syscall(SYS_read, -1, b, 16L)); // expected-warning {{as 'fd' of syscall(SYS_read),}}
  use(syscall(0, -1, b, 16L)); // expected-warning {{as 'fd' of syscall(SYS_read),}}

  use(read(fd, NULL, 16)); // expected-warning {{'NULL' as 'buf' of read, which must not be NULL}}
  use(read(fd, (char *)0, sizeof c)); // expected-warning {{as 'buf' of read, which must not be NULL}}
  use(syscall(SYS_read, fd, NULL, 16L)); // expected-warning {{as 'buf' of syscall(SYS_read),}}
  use(syscall(0, fd, NULL, 16L)); // expected-warning {{as 'buf' of syscall(SYS_read),}}

  use(read(fd, b, -1)); // expected-warning {{'-1' becomes 18446744073709551615 as 'count' of read, which is 0 to SSIZE_MAX}}
  use(read(fd, b, SIZE_MAX)); // expected-warning {{as 'count' of read,}}
  use(read(fd, b, (size_t)SSIZE_MAX + 1)); // expected-warning {{as 'count' of read,}}
  use(syscall(SYS_read, fd, b, -1L)); // expected-warning {{as 'count' of syscall(SYS_read),}}
  use(syscall(0, fd, b, -1L)); // expected-warning {{as 'count' of syscall(SYS_read),}}
}

// Emptying a pipe that wakes a loop is common.
void dropped(int fd, char *b) {
  read(fd, b, 16); // strict-warning {{the result of read is dropped; when it fails (EAGAIN, EINTR}}
  syscall(SYS_read, fd, b, 16L); // strict-warning {{the result of syscall(SYS_read) is dropped}}
  syscall(0, fd, b, 16L); // strict-warning {{the result of syscall(SYS_read) is dropped}}
}

void silent(int fd, char *b, size_t n, int c) {
  use(read(fd, b, n));
  use(read(0, b, 16));
  use(read(STDIN_FILENO, b, sizeof n));
  use(read(INT_MAX, b, 16));
  use(read(fd, b, 0));
  use(read(fd, b, 1));
  use(read(fd, b, SSIZE_MAX));
  // Without bytes no memory is needed, and the size may be 0.
  use(read(fd, NULL, 0));
  use(read(fd, NULL, n));
  use(read(fd, NULL, c ? 16 : 0));
  use(read(fd, c ? b : NULL, n));
  use(read(fd, b, n - 1));
  use(read(fd, b, -n));
  use(syscall(SYS_read, fd, b, n));
  use(syscall(SYS_read, 0, NULL, 0L));
  use(syscall(0, fd, b, 16L));
  // The kernel's fd is an int: it never sees the upper half.
  use(syscall(SYS_read, 1L << 32, b, 16L));
}

void deliberate(int fd, char *b) {
  (void)read(fd, b, 16);
  (void)syscall(SYS_read, fd, b, 16L);
  (void)syscall(0, fd, b, 16L);
}

ssize_t all(int fd, char *b, size_t n) {
  size_t done = 0;
  while (done < n) {
    ssize_t r = read(fd, b + done, n - done);
    if (r < 0 && errno == EINTR)
      continue;
    if (r < 0)
      return -1;
    if (r == 0)
      break;
    done += r;
  }
  return done;
}

int exactly(int fd) {
  int v;
  if (read(fd, &v, sizeof v) != sizeof v)
    return -1;
  return v;
}
