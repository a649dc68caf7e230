// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(char *p, size_t n, unsigned char *v) {
  use(mincore(p, 4096, NULL)); // expected-warning {{'NULL' as 'vec' of mincore, which must not be NULL}}
  use(mincore(p, -1, v)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of mincore, which is 0 to LONG_MAX}}
  use(mincore((void *)0x1001, n, v)); // expected-warning {{'0x1001' (4097) as 'start' of mincore, which has to be a multiple of the page size}}
  use(syscall(SYS_mincore, p, 4096L, NULL)); // expected-warning {{'NULL' as 'vec' of syscall(SYS_mincore), which must not be NULL}}
  use(syscall(27, 0x1001L, n, v)); // expected-warning {{'0x1001L' (4097) as 'start' of syscall(SYS_mincore), which has to be a multiple of the page size}}
}

void dropped(char *p, size_t n, unsigned char *v) {
  mincore(p, n, v); // strict-warning {{the result of mincore is dropped; when it fails}}
  syscall(SYS_mincore, p, n, v); // strict-warning {{the result of syscall(SYS_mincore) is dropped; when it fails}}
}

int silent(char *p, size_t n, unsigned char *v) {
  use(mincore(p, n, v));
  use(mincore(p, 0, NULL));
  use(mincore(p, n, NULL));
  use(mincore(p, LONG_MAX, v));
  (void)mincore(p, n, v);
  if (mincore(p, n, v) != 0)
    return errno == ENOMEM ? 0 : -errno;
  return 1;
}
