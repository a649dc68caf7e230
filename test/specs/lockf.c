// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(lockf(-1, F_LOCK, 0)); // expected-warning {{'-1'}}
  use(lockf(fd, 4, 0)); // expected-warning {{'4' is no value of 'cmd' of lockf}}
  use(lockf(fd, F_LOCK | F_TLOCK, 0)); // expected-warning {{its values cannot be or-ed}}
  lockf(fd, F_LOCK, 0); // expected-warning {{the result of lockf is dropped; when it fails}}
  lockf64(fd, F_TLOCK, 0); // expected-warning {{the result of lockf64 is dropped; when it fails}}
}

int wrong_test(int fd) {
  if (lockf(fd, F_TLOCK, 0) == -EAGAIN) // expected-warning {{is false whether lockf succeeds or fails}}
    return 1;
  return 0;
}

int silent(int fd, int cmd, off_t n) {
  use(lockf(fd, cmd, n));
  use(lockf(fd, F_TEST, -10));
  lockf(fd, F_ULOCK, 0);
  (void)lockf(fd, F_LOCK, 0);
  if (lockf(fd, F_TLOCK, 0) < 0)
    return errno == EAGAIN ? 1 : -errno;
  while (lockf(fd, F_LOCK, 0) < 0)
    if (errno != EINTR)
      return -errno;
  return 0;
}
