// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int n) {
  use(setpriority(3, 0, 0)); // expected-warning {{'3' is no value of 'which' of setpriority}}
  use(syscall(SYS_setpriority, 10, 0, 0)); // expected-warning {{'10' is no value of 'which' of syscall(SYS_setpriority)}}
}

void dropped(int n) {
  setpriority(PRIO_PROCESS, 0, 10); // strict-warning {{the result of setpriority is dropped; when it fails (}}
}

int wrong_test(void) {
  if (setpriority(PRIO_PROCESS, 0, 5) > 0) // expected-warning {{is false whether setpriority succeeds or fails}}
    return -1;
  return 0;
}

int silent(int n) {
  use(setpriority(PRIO_PROCESS, 0, -20));
  use(setpriority(PRIO_PGRP, 0, n));
  use(setpriority(PRIO_PROCESS, 0, 100));
  use(syscall(SYS_setpriority, 2, 0, n));
  (void)setpriority(PRIO_PROCESS, 0, n);
  if (setpriority(PRIO_PROCESS, 0, n) < 0 && errno != EACCES)
    return -errno;
  return 0;
}
