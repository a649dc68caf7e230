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
  use(sched_getaffinity(0, 0, s)); // expected-warning {{'0' as 'len' of sched_getaffinity, which must not be 0}}
  use(sched_getaffinity(0, sizeof *s, NULL)); // expected-warning {{'NULL' as 'user_mask_ptr' of sched_getaffinity, which must not be NULL}}
  use(syscall(SYS_sched_getaffinity, 0, sizeof *s, NULL)); // expected-warning {{as 'user_mask_ptr' of syscall(SYS_sched_getaffinity),}}
}

void dropped(int n, cpu_set_t *s) {
  sched_getaffinity(0, sizeof *s, s); // strict-warning {{the result of sched_getaffinity is dropped; when it fails (}}
}

// libc gives 0, the system call the number of bytes.
int wrong_tests(cpu_set_t *s) {
  if (sched_getaffinity(0, sizeof *s, s) > 0) // expected-warning {{is false whether sched_getaffinity succeeds or fails}}
    return -1;
  if (syscall(SYS_sched_getaffinity, 0, sizeof *s, s) == 0) // expected-warning {{is false whether syscall(SYS_sched_getaffinity) succeeds or fails}}
    return -1;
  return 0;
}

int silent(int n, cpu_set_t *s) {
  use(sched_getaffinity(0, sizeof *s, s));
  use(sched_getaffinity(n, CPU_ALLOC_SIZE(n), s));
  use(syscall(SYS_sched_getaffinity, n, sizeof *s, s));
  (void)sched_getaffinity(0, sizeof *s, s);
  long got = syscall(SYS_sched_getaffinity, 0, sizeof *s, s);
  if (got > 0)
    return got;
  while (sched_getaffinity(0, n, s) < 0) {
    if (errno != EINVAL)
      return -errno;
    n *= 2;
  }
  return sched_getaffinity(0, sizeof *s, s) < 0 ? -errno : CPU_COUNT(s);
}
