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

void reported(char *p, size_t n) {
  use(msync(p, n, MS_SYNC | MS_ASYNC)); // expected-warning {{'MS_ASYNC' and 'MS_SYNC' exclude each other in 'flags' of msync}}
  use(msync(p, n, MS_SYNC | 8)); // expected-warning {{'8' sets 0x8, which msync does not take in 'flags'}}
  use(msync(p, n, MAP_SHARED | MAP_FIXED)); // expected-warning {{'MAP_FIXED' (0x10), a constant of mmap, is no flag of msync}}
  use(msync(p, n, MAP_PRIVATE)); // expected-warning {{'MAP_PRIVATE' (0x2), a constant of mmap, means 'MS_INVALIDATE' as 'flags' of msync}}
  use(msync(p, -1, MS_SYNC)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of msync, which is 0 to LONG_MAX}}
  use(msync((void *)0x1001, n, MS_SYNC)); // expected-warning {{'0x1001' (4097) as 'start' of msync, which has to be a multiple of the page size}}
  use(syscall(SYS_msync, p, n, 5)); // expected-warning {{'MS_ASYNC' and 'MS_SYNC' exclude each other in 'flags' of syscall(SYS_msync)}}
  use(syscall(26, p, n, 0x10)); // expected-warning {{'0x10' sets 0x10, which syscall(SYS_msync) does not take in 'flags'}}
}

void dropped(char *p, size_t n) {
  msync(p, n, MS_SYNC); // strict-warning {{the result of msync is dropped; when it fails}}
  syscall(SYS_msync, p, n, MS_SYNC); // strict-warning {{the result of syscall(SYS_msync) is dropped; when it fails}}
}

void silent(char *p, size_t n, int flags) {
  use(msync(p, n, MS_SYNC));
  use(msync(p, n, MS_ASYNC | MS_INVALIDATE));
  use(msync(p, n, 0));
  use(msync(p, n, flags));
  use(msync(p, 0, MS_SYNC));
  use(msync(p, LONG_MAX, MS_SYNC));
  // The kernel's flags are an int: it never sees the upper half.
  use(syscall(SYS_msync, p, n, 1L << 32));
  (void)msync(p, n, MS_SYNC);
}

int handled(char *p, size_t n) {
  if (msync(p, n, MS_SYNC) != 0)
    return -errno;
  return 0;
}
