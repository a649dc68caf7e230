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
  use(syscall(SYS_ioprio_get, 0, 0)); // expected-warning {{'0' is no value of 'which' of syscall(SYS_ioprio_get)}}
  use(syscall(252, 4, 0)); // expected-warning {{'4' is no value of 'which' of syscall(SYS_ioprio_get)}}
}

void dropped(int n) {
  syscall(SYS_ioprio_get, IOPRIO_WHO_PROCESS, 0); // strict-warning {{the result of syscall(SYS_ioprio_get) is dropped}}
}

int silent(int n) {
  use(syscall(SYS_ioprio_get, IOPRIO_WHO_PROCESS, 0));
  use(syscall(SYS_ioprio_get, n, n));
  (void)syscall(SYS_ioprio_get, 1, 0);
  n = syscall(SYS_ioprio_get, 1, 0);
  return n < 0 ? -errno : n >> 13;
}
