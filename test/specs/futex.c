// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <linux/futex.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(uint32_t *w, struct timespec *t) {
  use(syscall(SYS_futex, w, 14, 1, NULL, NULL, 0)); // expected-warning {{'14' selects 0xe as FUTEX_CMD, which syscall(SYS_futex) refuses}}
  use(syscall(SYS_futex, w, FUTEX_FD, 1, NULL, NULL, 0)); // expected-warning {{'FUTEX_FD' selects 0x2 as FUTEX_CMD, which syscall(SYS_futex) refuses}}
  use(syscall(SYS_futex, w, FUTEX_WAIT | FUTEX_CLOCK_REALTIME, 1, t, NULL, 0)); // expected-warning {{'FUTEX_CLOCK_REALTIME' needs 'FUTEX_WAIT_BITSET' or 'FUTEX_WAIT_REQUEUE_PI' or 'FUTEX_LOCK_PI2' in 'op' of syscall(SYS_futex)}}
  use(syscall(SYS_futex, w, FUTEX_WAKE | 0x800, 1, NULL, NULL, 0)); // expected-warning {{'0x800' sets 0x800, which syscall(SYS_futex) does not take in 'op'}}
  use(syscall(SYS_futex, w, FUTEX_WAIT_BITSET, 1, t, NULL, 0)); // expected-warning {{'0' as 'val3' of syscall(SYS_futex), which must not be 0}}
  use(syscall(SYS_futex, w, FUTEX_WAKE_BITSET_PRIVATE, 1, NULL, NULL, 0)); // expected-warning {{'0' as 'val3' of syscall(SYS_futex), which must not be 0}}
}

void dropped(uint32_t *w) {
  syscall(SYS_futex, w, FUTEX_WAIT, 1, NULL, NULL, 0); // strict-warning {{the result of syscall(SYS_futex) is dropped; when it fails}}
}

int silent(uint32_t *w, int op, struct timespec *t) {
  use(syscall(SYS_futex, w, op, 1, t, w, 0));
  use(syscall(SYS_futex, w, FUTEX_WAIT_PRIVATE, 1, t, NULL, 0));
  use(syscall(SYS_futex, w, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0));
  use(syscall(SYS_futex, w, FUTEX_CMP_REQUEUE_PRIVATE, 1, 1, w, 1));
  use(syscall(SYS_futex, w, FUTEX_LOCK_PI2_PRIVATE | FUTEX_CLOCK_REALTIME, 1, t, w, 1));
  use(syscall(SYS_futex, w, FUTEX_WAIT_BITSET | FUTEX_PRIVATE_FLAG | FUTEX_CLOCK_REALTIME, 1, t, NULL, FUTEX_BITSET_MATCH_ANY));
  use(syscall(SYS_futex, NULL, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0));
  (void)syscall(SYS_futex, w, FUTEX_WAKE, 1, NULL, NULL, 0);
  // FUTEX_ROBUST_UNLOCK of Linux 7.2.
  use(syscall(SYS_futex, w, FUTEX_WAKE_PRIVATE | 0x200, 1, NULL, w, 0));
  if (syscall(SYS_futex, w, FUTEX_WAIT, 1, t, NULL, 0) < 0)
    return errno;
  return 0;
}
