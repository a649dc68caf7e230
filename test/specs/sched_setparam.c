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

void reported(int n, const struct sched_param *p) {
  use(sched_setparam(-1, p)); // expected-warning {{'-1' as 'pid' of sched_setparam, which is 0 to INT_MAX}}
  use(sched_setparam(0, NULL)); // expected-warning {{'NULL' as 'param' of sched_setparam, which must not be NULL}}
  use(syscall(SYS_sched_setparam, -1, p)); // expected-warning {{as 'pid' of syscall(SYS_sched_setparam),}}
}

void dropped(int n, const struct sched_param *p) {
  sched_setparam(0, p); // strict-warning {{the result of sched_setparam is dropped; when it fails (}}
}

int silent(int n, const struct sched_param *p) {
  use(sched_setparam(0, p));
  use(sched_setparam(n, p));
  use(syscall(SYS_sched_setparam, n, p));
  (void)sched_setparam(0, p);
  return sched_setparam(0, p) < 0 ? -errno : 0;
}
