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

void reported(int who) {
  use(getpriority(PRIO_USER + 1, 0)); // expected-warning {{is no value of 'which' of getpriority}}
  use(syscall(SYS_getpriority, 3, 0)); // expected-warning {{'3' is no value of 'which' of syscall(SYS_getpriority)}}
  use(syscall(140, 7, 0)); // expected-warning {{'7' is no value of 'which' of syscall(SYS_getpriority)}}
}

void dropped(int who) {
  getpriority(PRIO_PROCESS, 0); // strict-warning {{the result of getpriority is dropped}}
}

// The system call has 1 to 40, and no negative value.
int wrong_test(int who) {
  if (syscall(SYS_getpriority, 0, who) == 0) // expected-warning {{is false whether syscall(SYS_getpriority) succeeds or fails}}
    return -1;
  return 0;
}

int silent(int who) {
  use(getpriority(PRIO_PROCESS, 0));
  use(getpriority(PRIO_PGRP, who));
  use(getpriority(PRIO_USER, who));
  use(syscall(SYS_getpriority, 0, who));
  (void)getpriority(PRIO_PROCESS, 0);
  errno = 0;
  int n = getpriority(PRIO_PROCESS, who);
  if (n == -1 && errno != 0)
    return -errno;
  if (getpriority(PRIO_PROCESS, 0) > 0)
    return 1;
  return n;
}
