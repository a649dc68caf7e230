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
  use(munlock(p, -1)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of munlock, which is 0 to LONG_MAX}} expected-note {{'len' of munlock: Length of the range in bytes}}
  use(munlock(p, -4096)); // expected-warning {{as 'len' of munlock,}}
  use(munlock(p, SIZE_MAX)); // expected-warning {{as 'len' of munlock,}}
  use(munlock(p, (size_t)LONG_MAX + 1)); // expected-warning {{as 'len' of munlock,}}
  use(syscall(SYS_munlock, p, -1L)); // expected-warning {{as 'len' of syscall(SYS_munlock),}}
  use(syscall(150, p, SIZE_MAX)); // expected-warning {{as 'len' of syscall(SYS_munlock),}}
}

// Nearly always harmless: the memory is about to go.
void dropped(const void *p, size_t n) {
  munlock(p, n); // strict-warning {{the result of munlock is dropped; when it fails (ENOMEM, EAGAIN)}}
  syscall(SYS_munlock, p, n); // strict-warning {{the result of syscall(SYS_munlock) is dropped}}
  syscall(150, p, n); // strict-warning {{the result of syscall(SYS_munlock) is dropped}}
}

void silent(const char *p, size_t n, ssize_t got) {
  use(munlock(p, n));
  use(munlock(p, 0));
  use(munlock(p, 1));
  use(munlock(p, LONG_MAX));
  use(munlock(p, sizeof n));
  // The start is rounded down, and any address may be mapped.
  use(munlock(p + 1, 1));
  use(munlock(NULL, 0));
  use(munlock(NULL, 4096));
  use(syscall(SYS_munlock, p, n));
  use(syscall(SYS_munlock, 1L, LONG_MAX));
  use(syscall(150, NULL, 0L));
  // Nothing is known about these.
  use(munlock(p, n - 1));
  use(munlock(p, -n));
  use(munlock(p, got));
}

void deliberate(const void *p, size_t n) {
  (void)munlock(p, n);
  (void)syscall(SYS_munlock, p, n);
  (void)syscall(150, p, n);
}

int handled(const void *p, size_t n) {
  if (munlock(p, n) != 0)
    return -errno;
  return munlock(p, n);
}
