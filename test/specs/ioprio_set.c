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
#include <linux/ioprio.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int n) {
  use(syscall(SYS_ioprio_set, 0, 0, 0)); // expected-warning {{'0' is no value of 'which' of syscall(SYS_ioprio_set)}}
  use(syscall(251, 4, 0, 0)); // expected-warning {{'4' is no value of 'which' of syscall(SYS_ioprio_set)}}
}

void dropped(int n) {
  syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, n); // strict-warning {{the result of syscall(SYS_ioprio_set) is dropped; when it fails (}}
}

int silent(int n) {
  use(syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, IOPRIO_PRIO_VALUE(IOPRIO_CLASS_IDLE, 0)));
  use(syscall(SYS_ioprio_set, 3, n, n));
  use(syscall(SYS_ioprio_set, n, n, n));
  (void)syscall(SYS_ioprio_set, 1, 0, n);
  return syscall(SYS_ioprio_set, 1, 0, n) < 0 ? -errno : 0;
}
