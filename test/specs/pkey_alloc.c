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

void reported(void) {
  use(pkey_alloc(PKEY_DISABLE_WRITE, 0)); // expected-warning {{'PKEY_DISABLE_WRITE' (2) as 'flags' of pkey_alloc, which is 0 to 0}}
  use(pkey_alloc(0, 0x10)); // expected-warning {{'0x10' sets 0x10, which pkey_alloc does not take in 'init_val'}}
  use(pkey_alloc(0, PROT_READ)); // expected-warning {{'PROT_READ' (0x1), a constant of mmap, means 'PKEY_DISABLE_ACCESS' as 'init_val' of pkey_alloc; did you mean 'PKEY_DISABLE_READ'?}}
  use(syscall(SYS_pkey_alloc, 1L, 0L)); // expected-warning {{'1L' (1) as 'flags' of syscall(SYS_pkey_alloc), which is 0 to 0}}
  use(syscall(330, 0L, 1L << 32)); // expected-warning {{'1L << 32' sets 0x100000000, which syscall(SYS_pkey_alloc) does not take in 'init_val'}}
}

void dropped(void) {
  pkey_alloc(0, PKEY_DISABLE_ACCESS); // expected-warning {{the result of pkey_alloc is dropped; when it fails}}
  syscall(SYS_pkey_alloc, 0L, 0L); // expected-warning {{the result of syscall(SYS_pkey_alloc) is dropped; when it fails}}
}

int silent(unsigned rights) {
  use(pkey_alloc(0, 0));
  use(pkey_alloc(0, PKEY_DISABLE_ACCESS | PKEY_DISABLE_WRITE));
  use(pkey_alloc(0, rights));
  // Other machines take these.
  use(pkey_alloc(0, 4));
  (void)pkey_alloc(0, 0);
  int key = pkey_alloc(0, PKEY_DISABLE_WRITE);
  return key < 0 ? -errno : key;
}
