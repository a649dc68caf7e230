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
  use(syscall(SYS_sched_setattr, -1, a, 0)); // expected-warning {{'-1' as 'pid' of syscall(SYS_sched_setattr), which is 0 to INT_MAX}}
  use(syscall(SYS_sched_setattr, 0, NULL, 0)); // expected-warning {{'NULL' as 'uattr' of syscall(SYS_sched_setattr), which must not be NULL}}
  use(syscall(314, 0, a, 1)); // expected-warning {{'1' as 'flags' of syscall(SYS_sched_setattr)}}
}

void dropped(int n, struct sched_attr *a) {
  syscall(SYS_sched_setattr, 0, a, 0); // strict-warning {{the result of syscall(SYS_sched_setattr) is dropped; when it fails (}}
}

int silent(int n, struct sched_attr *a) {
  use(syscall(SYS_sched_setattr, 0, a, 0));
  use(syscall(SYS_sched_setattr, n, a, n));
  (void)syscall(SYS_sched_setattr, 0, a, 0);
  return syscall(SYS_sched_setattr, 0, a, 0) < 0 ? -errno : 0;
}
