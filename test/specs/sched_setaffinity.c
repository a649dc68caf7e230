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

void reported(int n, cpu_set_t *s) {
  use(sched_setaffinity(0, 0, s)); // expected-warning {{'0' as 'len' of sched_setaffinity, which must not be 0}}
  use(sched_setaffinity(0, sizeof *s, NULL)); // expected-warning {{'NULL' as 'user_mask_ptr' of sched_setaffinity, which must not be NULL}}
  use(syscall(SYS_sched_setaffinity, 0, 0, s)); // expected-warning {{as 'len' of syscall(SYS_sched_setaffinity), which must not be 0}}
}

void dropped(int n, cpu_set_t *s) {
  sched_setaffinity(0, sizeof *s, s); // strict-warning {{the result of sched_setaffinity is dropped; when it fails (}}
}

int silent(int n, cpu_set_t *s) {
  use(sched_setaffinity(0, sizeof *s, s));
  use(sched_setaffinity(n, CPU_ALLOC_SIZE(n), s));
  use(syscall(SYS_sched_setaffinity, n, sizeof *s, s));
  (void)sched_setaffinity(0, sizeof *s, s);
  return sched_setaffinity(0, sizeof *s, s) < 0 ? -errno : 0;
}
