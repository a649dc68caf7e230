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

struct lsm_ctx;

// The number and the constants: headers before 6.8 have no names for them.
void reported(struct lsm_ctx *c, uint32_t *size) {
  use(syscall(459, 0, c, size, 0)); // expected-warning {{'0' is no value of 'attr' of syscall(SYS_lsm_get_self_attr)}}
  use(syscall(459, 1, c, size, 0)); // expected-warning {{'1' is no value of 'attr' of syscall(SYS_lsm_get_self_attr)}}
  use(syscall(459, 100, c, NULL, 0)); // expected-warning {{'NULL' as 'size' of syscall(SYS_lsm_get_self_attr), which must not be NULL}}
  use(syscall(459, 100, c, size, 2)); // expected-warning {{'2' sets 0x2, which syscall(SYS_lsm_get_self_attr) does not take in 'flags'}}
  syscall(459, 100, c, size, 0); // expected-warning {{the result of syscall(SYS_lsm_get_self_attr) is dropped; when it fails}}
}

long silent(unsigned attr, struct lsm_ctx *c, uint32_t *size, uint32_t flags) {
  use(syscall(459, attr, c, size, flags));
  use(syscall(459, 105, c, size, 1));
  use(syscall(459, 101, NULL, size, 0));
  (void)syscall(459, 100, c, size, 0);
  long n = syscall(459, 100, c, size, 0);
  if (n < 0)
    return errno == EOPNOTSUPP ? 0 : -errno;
  return n;
}
