// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <unistd.h>

// Newer than the headers.
#define SYS_mseal 462

void use(long);

void reported(char *p, size_t n) {
  use(syscall(SYS_mseal, p, n, 1L)); // expected-warning {{'1L' (1) as 'flags' of syscall(SYS_mseal), which is 0 to 0}}
  use(syscall(SYS_mseal, 0x1001L, n, 0L)); // expected-warning {{'0x1001L' (4097) as 'start' of syscall(SYS_mseal), which has to be a multiple of the page size}}
  use(syscall(SYS_mseal, p, -1L, 0L)); // expected-warning {{'-1L' becomes 18446744073709551615 as 'len' of syscall(SYS_mseal), which is 0 to LONG_MAX}}
}

void dropped(char *p, size_t n) {
  syscall(SYS_mseal, p, n, 0L); // strict-warning {{the result of syscall(SYS_mseal) is dropped; when it fails}}
}

int silent(char *p, size_t n, unsigned long flags) {
  use(syscall(SYS_mseal, p, n, 0L));
  use(syscall(SYS_mseal, p, 0L, 0L));
  use(syscall(SYS_mseal, p, n, flags));
  (void)syscall(SYS_mseal, p, n, 0L);
  if (syscall(SYS_mseal, p, n, 0L) != 0 && errno != ENOSYS)
    return -errno;
  return 0;
}
