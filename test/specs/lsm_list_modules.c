// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

// The number: headers before 6.8 have no name for it.
void reported(uint64_t *ids, uint32_t *size) {
  use(syscall(461, ids, NULL, 0)); // expected-warning {{'NULL' as 'size' of syscall(SYS_lsm_list_modules), which must not be NULL}}
  use(syscall(461, ids, size, 1)); // expected-warning {{'1' as 'flags' of syscall(SYS_lsm_list_modules), which is 0 to 0}}
  syscall(461, ids, size, 0); // expected-warning {{the result of syscall(SYS_lsm_list_modules) is dropped; when it fails}}
}

int wrong_test(uint64_t *ids, uint32_t *size) {
  if (syscall(461, ids, size, 0) == -E2BIG) // expected-warning {{is false whether syscall(SYS_lsm_list_modules) succeeds or fails}}
    return -1;
  return 0;
}

long silent(uint64_t *ids, uint32_t *size, uint32_t flags) {
  use(syscall(461, ids, size, flags));
  use(syscall(461, NULL, size, 0));
  (void)syscall(461, ids, size, 0);
  long n = syscall(461, ids, size, 0);
  return n < 0 ? -errno : n;
}
