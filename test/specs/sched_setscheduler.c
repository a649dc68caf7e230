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
  use(sched_setscheduler(0, 8, p)); // expected-warning {{'8' sets 0x8, which sched_setscheduler does not take in 'policy'}}
  use(sched_setscheduler(-1, SCHED_FIFO, p)); // expected-warning {{'-1' as 'pid' of sched_setscheduler, which is 0 to INT_MAX}}
  use(sched_setscheduler(0, SCHED_RR, NULL)); // expected-warning {{'NULL' as 'param' of sched_setscheduler, which must not be NULL}}
  use(sched_setscheduler(0, 4, p)); // expected-warning {{selects 0x4 as policy}}
  use(syscall(SYS_sched_setscheduler, 0, 0x20000000, p)); // expected-warning {{sets 0x20000000}}
  use(syscall(144, -5, 0, p)); // expected-warning {{as 'pid' of syscall(SYS_sched_setscheduler)}}
}

void dropped(int n, const struct sched_param *p) {
  sched_setscheduler(0, SCHED_FIFO, p); // strict-warning {{the result of sched_setscheduler is dropped; when it fails (}}
}

int silent(int n, const struct sched_param *p) {
  use(sched_setscheduler(0, SCHED_OTHER, p));
  use(sched_setscheduler(0, SCHED_RR | SCHED_RESET_ON_FORK, p));
  use(sched_setscheduler(0, SCHED_IDLE, p));
  use(sched_setscheduler(0, n, p));
  use(syscall(SYS_sched_setscheduler, n, 1, p));
  (void)sched_setscheduler(0, SCHED_FIFO, p);
  if (sched_setscheduler(0, SCHED_FIFO, p) < 0 && errno != EPERM)
    return -errno;
  return 0;
}
