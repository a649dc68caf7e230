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
void reported(struct lsm_ctx *c) {
  use(syscall(460, 7, c, 64, 0)); // expected-warning {{'7' is no value of 'attr' of syscall(SYS_lsm_set_self_attr)}}
  use(syscall(460, 100, NULL, 64, 0)); // expected-warning {{'NULL' as 'ctx' of syscall(SYS_lsm_set_self_attr), which must not be NULL}}
  use(syscall(460, 100, c, 8, 0)); // expected-warning {{'8' as 'size' of syscall(SYS_lsm_set_self_attr), which is 32 to 4096}}
  use(syscall(460, 100, c, 64, 1)); // expected-warning {{'1' as 'flags' of syscall(SYS_lsm_set_self_attr), which is 0 to 0}}
  syscall(460, 100, c, 64, 0); // expected-warning {{the result of syscall(SYS_lsm_set_self_attr) is dropped; when it fails}}
}

int silent(unsigned attr, struct lsm_ctx *c, uint32_t size, uint32_t flags) {
  use(syscall(460, attr, c, size, flags));
  use(syscall(460, 105, c, 32, 0));
  (void)syscall(460, 100, c, size, 0);
  long r;
  while ((r = syscall(460, 101, c, size, 0)) < 0 && errno == EINTR)
    ;
  return r < 0 ? -errno : 0;
}
