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

void reported(char *p, size_t n, int key) {
  use(pkey_mprotect(p, n, 0x40, key)); // expected-warning {{'0x40' sets 0x40, which pkey_mprotect does not take in 'prot'}}
  use(pkey_mprotect(p, n, PROT_READ, -2)); // expected-warning {{'-2' as 'pkey' of pkey_mprotect, which is -1 to INT_MAX}}
  use(pkey_mprotect(p, n, PROT_GROWSUP | PROT_GROWSDOWN, key)); // expected-warning {{'PROT_GROWSDOWN' and 'PROT_GROWSUP' exclude each other in 'prot' of pkey_mprotect}}
  use(pkey_mprotect(p, -1, PROT_READ, key)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of pkey_mprotect, which is 0 to LONG_MAX}}
  use(pkey_mprotect((void *)0x1001, n, PROT_READ, key)); // expected-warning {{'0x1001' (4097) as 'start' of pkey_mprotect, which has to be a multiple of the page size}}
  use(pkey_mprotect(p, n, PKEY_DISABLE_WRITE, key)); // strict-warning {{'PKEY_DISABLE_WRITE' (0x2), a constant of pkey_alloc, means 'PROT_WRITE' as 'prot' of pkey_mprotect; did you mean 'PROT_WRITE'?}}
  use(syscall(SYS_pkey_mprotect, p, n, 0x100L, key)); // expected-warning {{'0x100L' sets 0x100, which syscall(SYS_pkey_mprotect) does not take in 'prot'}}
  use(syscall(329, p, n, PROT_READ, -3)); // expected-warning {{'-3' as 'pkey' of syscall(SYS_pkey_mprotect), which is -1 to INT_MAX}}
}

void dropped(char *p, size_t n, int key) {
  pkey_mprotect(p, n, PROT_READ, key); // strict-warning {{the result of pkey_mprotect is dropped; when it fails}}
}

int silent(char *p, size_t n, int prot, int key) {
  use(pkey_mprotect(p, n, prot, key));
  use(pkey_mprotect(p, n, PROT_READ | PROT_WRITE, -1));
  use(pkey_mprotect(p, 0, PROT_NONE, 0));
  (void)pkey_mprotect(p, n, PROT_READ, key);
  if (pkey_mprotect(p, n, PROT_READ, key) != 0)
    return errno == ENOSYS ? mprotect(p, n, PROT_READ) : -errno;
  return 0;
}
