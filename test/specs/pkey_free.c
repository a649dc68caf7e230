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
  use(pkey_free(-1)); // expected-warning {{'-1' as 'pkey' of pkey_free, which is 0 to INT_MAX}}
  use(syscall(SYS_pkey_free, -2)); // expected-warning {{'-2' as 'pkey' of syscall(SYS_pkey_free), which is 0 to INT_MAX}}
}

void silent(int key) {
  pkey_free(key);
  syscall(SYS_pkey_free, key);
  use(pkey_free(0));
  use(pkey_free(15));
  if (pkey_free(key) != 0)
    use(errno);
}
