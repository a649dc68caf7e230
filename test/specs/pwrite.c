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

void reported(int fd, const char *b) {
  use(pwrite(-1, b, 16, 0)); // expected-warning {{'-1' as 'fd' of pwrite, which is 0 to INT_MAX}}
  use(pwrite(fd, NULL, 16, 0)); // expected-warning {{'NULL' as 'buf' of pwrite, which must not be NULL}}
  use(pwrite(fd, b, -1, 0)); // expected-warning {{as 'count' of pwrite, which is 0 to SSIZE_MAX}}
  use(pwrite(fd, b, 16, -1)); // expected-warning {{'-1' as 'pos' of pwrite, which is 0 to LLONG_MAX}}
  use(pwrite64(fd, b, 16, LONG_MIN)); // expected-warning {{as 'pos' of pwrite64,}}
  use(syscall(SYS_pwrite64, fd, b, 16L, -1L)); // expected-warning {{as 'pos' of syscall(SYS_pwrite64),}}
  use(syscall(18, -1, b, 16L, 0L)); // expected-warning {{as 'fd' of syscall(SYS_pwrite64),}}
}

void dropped(int fd, const char *b) {
  pwrite(fd, b, 16, 0); // expected-warning {{the result of pwrite is dropped; when it fails (EAGAIN, EDQUOT, EFBIG, EINTR, ...)}}
  pwrite64(fd, b, 16, 0); // expected-warning {{the result of pwrite64 is dropped}}
  syscall(SYS_pwrite64, fd, b, 16L, 0L); // expected-warning {{the result of syscall(SYS_pwrite64) is dropped}}
}

void silent(int fd, const char *b, size_t n, off_t off) {
  use(pwrite(fd, b, n, off));
  use(pwrite(fd, b, n, 1L << 40));
  use(pwrite(fd, NULL, 0, 0));
  use(pwrite64(fd, b, n, 0));
  use(syscall(SYS_pwrite64, fd, b, n, off));
  (void)pwrite(fd, b, 16, 0);
}

int full(int fd, const char *b, size_t n) {
  if (pwrite(fd, b, n, 0) == -1 && errno == ENOSPC) // expected-warning {{EAGAIN, EDQUOT, EFBIG, EINTR, EIO, ... of pwrite end as success}}
    return -1;
  return 0;
}

int exactly(int fd, int *v) {
  if (pwrite(fd, v, sizeof *v, 0) != sizeof *v)
    return -1;
  return 0;
}
