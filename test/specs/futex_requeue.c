// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <limits.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

struct futex_waitv;

// The number: headers before 6.7 have no name for it.
void reported(struct futex_waitv *v) {
  use(syscall(456, NULL, 0, 1, 1)); // expected-warning {{'NULL' as 'waiters' of syscall(SYS_futex_requeue), which must not be NULL}}
  use(syscall(456, v, 2, 1, 1)); // expected-warning {{'2' as 'flags' of syscall(SYS_futex_requeue), which is 0 to 0}}
  use(syscall(456, v, 0, -1, 1)); // expected-warning {{'-1' as 'nr_wake' of syscall(SYS_futex_requeue), which is 0 to INT_MAX}}
  use(syscall(456, v, 0, 1, -1)); // expected-warning {{'-1' as 'nr_requeue' of syscall(SYS_futex_requeue), which is 0 to INT_MAX}}
}

void dropped(struct futex_waitv *v) {
  syscall(456, v, 0, 1, INT_MAX); // strict-warning {{the result of syscall(SYS_futex_requeue) is dropped; when it fails}}
}

int silent(struct futex_waitv *v, int n, unsigned flags) {
  use(syscall(456, v, flags, n, n));
  use(syscall(456, v, 0, 0, INT_MAX));
  (void)syscall(456, v, 0, 1, 1);
  long r = syscall(456, v, 0, 1, INT_MAX);
  return r < 0 ? -errno : (int)r;
}
