// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(char *p, size_t n) {
  use(mprotect(p, n, 0x40)); // expected-warning {{'0x40' sets 0x40, which mprotect does not take in 'prot'}}
  use(mprotect(p, n, PROT_READ | 0x200)); // expected-warning {{'0x200' sets 0x200, which mprotect does not take in 'prot'}}
  use(mprotect(p, n, MAP_NORESERVE)); // expected-warning {{'MAP_NORESERVE' (0x4000), a constant of mmap, is no flag of mprotect}}
  use(mprotect(p, n, PROT_GROWSDOWN | PROT_GROWSUP)); // expected-warning {{'PROT_GROWSDOWN' and 'PROT_GROWSUP' exclude each other in 'prot' of mprotect}}
  use(mprotect(p, -1, PROT_READ)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of mprotect, which is 0 to LONG_MAX}}
  use(mprotect((void *)0x1001, n, PROT_READ)); // expected-warning {{'0x1001' (4097) as 'start' of mprotect, which has to be a multiple of the page size}}
  use(syscall(SYS_mprotect, p, n, 0x100)); // expected-warning {{'0x100' sets 0x100, which syscall(SYS_mprotect) does not take in 'prot'}}
  // Of 64 bits none is passed over.
  use(syscall(10, p, n, 1L << 32)); // expected-warning {{'1L << 32' sets 0x100000000, which syscall(SYS_mprotect) does not take in 'prot'}}
}

// Other calls' names, and operators that cannot have been meant.
void confused(char *p, size_t n) {
  use(mprotect(p, n, MAP_PRIVATE)); // expected-warning {{'MAP_PRIVATE' (0x2), a constant of mmap, means 'PROT_WRITE' as 'prot' of mprotect}}
  use(mprotect(p, n, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'PROT_WRITE' as 'prot' of mprotect}}
  use(mprotect(p, n, PROT_READ || PROT_WRITE)); // expected-warning {{use of logical '||'}} expected-warning {{'PROT_READ || PROT_WRITE' is 0x1, that is 'PROT_READ', as 'prot' of mprotect; did you mean '|'?}}
  use(mprotect(p, n, PROT_READ & PROT_WRITE)); // expected-warning {{'PROT_READ & PROT_WRITE' is 0x0, as 'prot' of mprotect; did you mean '|'?}}
}

void dropped(char *p, size_t n) {
  mprotect(p, n, PROT_NONE); // strict-warning {{the result of mprotect is dropped; when it fails}}
  syscall(SYS_mprotect, p, n, PROT_NONE); // strict-warning {{the result of syscall(SYS_mprotect) is dropped; when it fails}}
}

void silent(char *p, size_t n, int prot) {
  use(mprotect(p, n, PROT_NONE));
  use(mprotect(p, n, PROT_READ | PROT_WRITE | PROT_EXEC));
  use(mprotect(p, n, PROT_READ | PROT_GROWSDOWN));
  use(mprotect(p, n, 8));
  // Another processor may have it.
  use(mprotect(p, n, PROT_READ | 0x10));
  use(mprotect(p, n, prot));
  use(mprotect(p, 0, PROT_READ));
  use(mprotect(p, LONG_MAX, PROT_READ));
  use(mprotect(p + 1, n, PROT_READ));
  (void)mprotect(p, n, PROT_NONE);
}

int handled(char *p, size_t n) {
  if (mprotect(p, n, PROT_NONE) != 0)
    return -errno;
  return 0;
}
