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
#include <unistd.h>

void use(long);

void reported(int fd, char *b) {
  use(pread(-1, b, 16, 0)); // expected-warning {{'-1' as 'fd' of pread, which is 0 to INT_MAX}}
  use(pread(fd, NULL, 16, 0)); // expected-warning {{'NULL' as 'buf' of pread, which must not be NULL}}
  use(pread(fd, b, -1, 0)); // expected-warning {{as 'count' of pread, which is 0 to SSIZE_MAX}}
  use(pread(fd, b, 16, -1)); // expected-warning {{'-1' as 'pos' of pread, which is 0 to LLONG_MAX}}
  use(pread64(fd, b, 16, LONG_MIN)); // expected-warning {{as 'pos' of pread64,}}
  use(syscall(SYS_pread64, fd, b, 16L, -1L)); // expected-warning {{as 'pos' of syscall(SYS_pread64),}}
  use(syscall(17, -1, b, 16L, 0L)); // expected-warning {{as 'fd' of syscall(SYS_pread64),}}
}

void dropped(int fd, char *b) {
  pread(fd, b, 16, 0); // expected-warning {{the result of pread is dropped; when it fails (EAGAIN, EINTR, EIO, ESRCH, ...)}}
  pread64(fd, b, 16, 0); // expected-warning {{the result of pread64 is dropped}}
  syscall(SYS_pread64, fd, b, 16L, 0L); // expected-warning {{the result of syscall(SYS_pread64) is dropped}}
}

void silent(int fd, char *b, size_t n, off_t off) {
  use(pread(fd, b, n, off));
  use(pread(fd, b, n, LONG_MAX));
  use(pread(fd, NULL, 0, 0));
  use(pread(fd, b, n, off - 1));
  use(pread64(fd, b, n, 0));
  use(syscall(SYS_pread64, fd, b, n, off));
  (void)pread(fd, b, 16, 0);
}

int exactly(int fd, int *v) {
  if (pread(fd, v, sizeof *v, 0) != sizeof *v)
    return -1;
  ssize_t n = pread64(fd, v, sizeof *v, 8);
  if (n < 0)
    return -errno;
  return n == 0;
}
