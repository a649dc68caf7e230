// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <sched.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

struct sched_attr;

void reported(int n, struct sched_attr *a) {
  use(syscall(SYS_sched_getattr, -1, a, 48, 0)); // expected-warning {{'-1' as 'pid' of syscall(SYS_sched_getattr), which is 0 to INT_MAX}}
  use(syscall(SYS_sched_getattr, 0, NULL, 48, 0)); // expected-warning {{'NULL' as 'uattr' of syscall(SYS_sched_getattr), which must not be NULL}}
  use(syscall(SYS_sched_getattr, 0, a, 8, 0)); // expected-warning {{'8' as 'usize' of syscall(SYS_sched_getattr), which is 48 to 4096}}
  use(syscall(315, 0, a, 48, 2)); // expected-warning {{'2' sets 0x2, which syscall(SYS_sched_getattr) does not take in 'flags'}}
}

void dropped(int n, struct sched_attr *a) {
  syscall(SYS_sched_getattr, 0, a, 48, 0); // strict-warning {{the result of syscall(SYS_sched_getattr) is dropped}}
}

int silent(int n, struct sched_attr *a) {
  use(syscall(SYS_sched_getattr, 0, a, 56, 0));
  use(syscall(SYS_sched_getattr, n, a, n, n));
  (void)syscall(SYS_sched_getattr, 0, a, 48, 0);
  return syscall(SYS_sched_getattr, 0, a, 48, 0) < 0 ? -errno : 0;
}
