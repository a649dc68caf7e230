// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(char *p, size_t n) {
  use(munmap(p, 0)); // expected-warning {{'0' as 'len' of munmap, which is 1 to LONG_MAX}}
  use(munmap(p, -1)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of munmap, which is 1 to LONG_MAX}}
  use(munmap(p, SIZE_MAX)); // expected-warning {{'SIZE_MAX' (18446744073709551615) as 'len' of munmap, which is 1 to LONG_MAX}}
  use(munmap((void *)0x1001, n)); // expected-warning {{'0x1001' (4097) as 'addr' of munmap, which has to be a multiple of the page size}}
  use(syscall(SYS_munmap, p, 0L)); // expected-warning {{'0L' (0) as 'len' of syscall(SYS_munmap), which is 1 to LONG_MAX}}
  use(syscall(11, 0x1800L, n)); // expected-warning {{'0x1800L' (6144) as 'addr' of syscall(SYS_munmap), which has to be a multiple of the page size}}
}

// The usual error of mmap() is none of munmap().
int wrong_test(char *p, size_t n) {
  if (munmap(p, n) == -EINVAL) // expected-warning {{'munmap(p, n) == -EINVAL' is false whether munmap succeeds or fails}}
    return -1;
  return 0;
}

void silent(char *p, size_t n) {
  munmap(p, n);
  (void)munmap(p, n);
  syscall(SYS_munmap, p, n);
  use(munmap(p, 1));
  use(munmap(p + 1, n));
  use(munmap(NULL, 4096));
  use(munmap((void *)0x2000, LONG_MAX));
}

int handled(char *p, size_t n) {
  if (munmap(p, n) != 0)
    return -errno;
  return 0;
}
