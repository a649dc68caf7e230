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
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const void *p) {
  use(mlock(p, -1)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of mlock, which is 0 to LONG_MAX}} expected-note {{'len' of mlock: Length of the range in bytes}}
  use(mlock(p, -4096)); // expected-warning {{as 'len' of mlock,}}
  use(mlock(p, SIZE_MAX)); // expected-warning {{'SIZE_MAX' (18446744073709551615) as 'len' of mlock,}}
  use(mlock(p, (size_t)LONG_MAX + 1)); // expected-warning {{as 'len' of mlock,}}
  use(syscall(SYS_mlock, p, -1L)); // expected-warning {{as 'len' of syscall(SYS_mlock),}}
  use(syscall(149, p, SIZE_MAX)); // expected-warning {{as 'len' of syscall(SYS_mlock),}}
}

void dropped(const void *p, size_t n) {
  mlock(p, n); // expected-warning {{the result of mlock is dropped; when it fails (ENOMEM, EPERM, EAGAIN)}}
  syscall(SYS_mlock, p, n); // expected-warning {{the result of syscall(SYS_mlock) is dropped}}
  syscall(149, p, n); // expected-warning {{the result of syscall(SYS_mlock) is dropped}}
}

void silent(const char *p, size_t n, int c, ssize_t got) {
  use(mlock(p, n));
  use(mlock(p, 0));
  use(mlock(p, 1));
  use(mlock(p, LONG_MAX));
  // The start is rounded down, and any address may be mapped.
  use(mlock(p + 1, sizeof n));
  use(mlock(NULL, 0));
  use(mlock(NULL, 4096));
  use(mlock((const void *)-1L, 0));
  use(syscall(SYS_mlock, p, n));
  use(syscall(SYS_mlock, 1L, LONG_MAX));
  use(syscall(149, NULL, 0L));
  // Nothing is known about these.
  use(mlock(p, n - 1));
  use(mlock(p, -n));
  use(mlock(p, got));
  use(mlock(p, c ? n : 0));
}

void deliberate(const void *p, size_t n) {
  (void)mlock(p, n);
  (void)syscall(SYS_mlock, p, n);
  (void)syscall(149, p, n);
}

int handled(const void *p, size_t n) {
  if (mlock(p, n) != 0)
    return -errno;
  int r = mlock(p, n);
  if (r < 0 && errno == EPERM)
    return 1;
  return r;
}
