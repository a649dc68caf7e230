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

// The number and the flags: headers before 6.7 have no names for them.
void reported(uint32_t *w) {
  use(syscall(454, w, 0L, 1, 2)); // expected-warning {{'0L' (0) as 'mask' of syscall(SYS_futex_wake), which is 1 to UINT_MAX}}
  use(syscall(454, w, 0x100000000L, 1, 2)); // expected-warning {{as 'mask' of syscall(SYS_futex_wake), which is 1 to UINT_MAX}}
  use(syscall(454, w, 1L, 1, 0)); // expected-warning {{'flags' of syscall(SYS_futex_wake) must not be 0}}
  use(syscall(454, w, 1L, 1, 3)); // expected-warning {{'3' sets 0x1, which syscall(SYS_futex_wake) does not take in 'flags'}}
  use(syscall(454, w, 1L, 1, 0x80)); // expected-warning {{needs 'FUTEX2_SIZE_U32' in 'flags' of syscall(SYS_futex_wake)}}
  use(syscall(454, w, 1L, 1, 0x102)); // expected-warning {{sets 0x100, which syscall(SYS_futex_wake) does not take in 'flags'}}
}

void dropped(uint32_t *w) {
  syscall(454, w, 1L, 1, 2); // strict-warning {{the result of syscall(SYS_futex_wake) is dropped; when it fails}}
}

int silent(uint32_t *w, unsigned long mask, unsigned flags) {
  use(syscall(454, w, mask, 1, flags));
  use(syscall(454, w, 0xffffffffUL, 0, 0x82));
  use(syscall(454, w, 1L, 1, 0x8e));
  use(syscall(454, NULL, 1L, 1, 0x82));
  (void)syscall(454, w, 1L, 1, 2);
  if (syscall(454, w, 1L, 1, 2) < 0)
    return -errno;
  return 0;
}
