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
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, int c) {
  use(close(-1)); // expected-warning {{'-1' as 'fd' of close, which is 0 to INT_MAX}} expected-note {{'fd' of close: Descriptor to close; the call fails with EBADF (Not an open descriptor)}}
  use(close(INT_MIN)); // expected-warning {{as 'fd' of close,}}
  use(close(AT_FDCWD)); // expected-warning {{as 'fd' of close,}}
  use(close(c ? fd : -1)); // expected-warning {{as 'fd' of close,}}
  use(syscall(SYS_close, -1)); // expected-warning {{as 'fd' of syscall(SYS_close),}}
  use(syscall(3, -1)); // expected-warning {{as 'fd' of syscall(SYS_close),}}
  use(close(-2)); // expected-warning {{as 'fd' of close,}}
}

// More than half of all programs drop it, and after reading that is harmless.
void dropped_after_read(int fd, char *b) {
  use(read(fd, b, 1));
  close(fd);
  syscall(SYS_close, fd);
}
void dropped(int fd, const char *b) {
  use(write(fd, b, 1));
  close(fd); // strict-warning {{the result of close is dropped; when it fails (EINTR, EIO, ENOSPC, EDQUOT)}}
  syscall(SYS_close, fd); // strict-warning {{the result of syscall(SYS_close) is dropped}}
  syscall(3, fd); // strict-warning {{the result of syscall(SYS_close) is dropped}}
}

void silent(int fd, int c, int *fds) {
  use(close(fd));
  use(close(0));
  use(close(STDERR_FILENO));
  use(close(INT_MAX));
  use(close(fds[1]));
  use(close(c ? fd : 0));
  use(close(fd - 1));
  use(syscall(SYS_close, fd));
  use(syscall(SYS_close, 0));
  use(syscall(3, INT_MAX));
  // The kernel's fd is an int: it never sees the upper half.
  use(syscall(SYS_close, 1L << 32));
}

void deliberate(int fd) {
  (void)close(-1); // strict-warning {{as 'fd' of close,}}
  (void)close(fd);
  (void)syscall(SYS_close, fd);
  (void)syscall(3, fd);
}

int handled(int fd) {
  if (close(fd) != 0)
    return -errno;
  // Closed either way: to go on after EINTR is right.
  if (close(fd) < 0 && errno != EINTR)
    return -1;
  return close(fd);
}
