// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);
#define USE(p) use((long)(p))

void reported(void *p, size_t n, void *q) {
  USE(mremap(p, n, n, MREMAP_FIXED, q)); // expected-warning {{'MREMAP_FIXED' needs 'MREMAP_MAYMOVE' in 'flags' of mremap}}
  USE(mremap(p, n, n, MREMAP_DONTUNMAP)); // expected-warning {{'MREMAP_DONTUNMAP' needs 'MREMAP_MAYMOVE' in 'flags' of mremap}}
  USE(mremap(p, n, n, 8)); // expected-warning {{'8' sets 0x8, which mremap does not take in 'flags'}}
  USE(mremap(p, n, 0, MREMAP_MAYMOVE)); // expected-warning {{'0' as 'new_len' of mremap, which must not be 0}}
  USE(mremap((void *)0x1001, n, n, MREMAP_MAYMOVE)); // expected-warning {{'0x1001' (4097) as 'addr' of mremap, which has to be a multiple of the page size}}
  use(syscall(SYS_mremap, p, n, n, MREMAP_FIXED, q)); // expected-warning {{'MREMAP_FIXED' needs 'MREMAP_MAYMOVE' in 'flags' of syscall(SYS_mremap)}}
  use(syscall(25, p, n, n, 1L << 40, 0L)); // expected-warning {{'1L << 40' sets 0x10000000000, which syscall(SYS_mremap) does not take in 'flags'}}
}

// Behind `...` the compiler does not count.
void missing(void *p, size_t n) {
  USE(mremap(p, n, n, MREMAP_MAYMOVE | MREMAP_FIXED)); // expected-warning {{'new_addr' of mremap is missing beside 'MREMAP_MAYMOVE | MREMAP_FIXED': MREMAP_FIXED takes the new address as fifth argument}}
}

int wrong_test(void *p, size_t n) {
  void *q = mremap(p, n, 2 * n, MREMAP_MAYMOVE);
  if (q == NULL) // expected-warning {{'q == NULL' is false whether mremap succeeds or fails}}
    return -1;
  use((long)q);
  return 0;
}

void dropped(void *p, size_t n) {
  mremap(p, n, n / 2, 0); // strict-warning {{the result of mremap is dropped; when it fails}}
}

void *silent(void *p, size_t n, int flags, void *q) {
  USE(mremap(p, n, n, 0));
  USE(mremap(p, n, n, MREMAP_MAYMOVE | MREMAP_FIXED, q));
  USE(mremap(p, n, n, MREMAP_MAYMOVE | MREMAP_DONTUNMAP));
  USE(mremap(p, 0, n, MREMAP_MAYMOVE));
  USE(mremap(p, n, n, flags));
  use(syscall(SYS_mremap, p, n, n, MREMAP_MAYMOVE));
  (void)mremap(p, n, n / 2, 0);
  void *r = mremap(p, n, 2 * n, MREMAP_MAYMOVE);
  return r == MAP_FAILED ? p : r;
}
