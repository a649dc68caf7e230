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
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(int fd, uid_t u, gid_t g) {
  use(fchown(-1, u, g)); // expected-warning {{'-1' as 'fd' of fchown, which is 0 to INT_MAX}}
  use(syscall(SYS_fchown, -1, u, g)); // expected-warning {{as 'fd' of syscall(SYS_fchown),}}
}

void dropped(int fd, uid_t u, gid_t g) {
  fchown(fd, u, g); // strict-warning {{the result of fchown is dropped; when it fails (}}
}

int wrong_test(int fd, uid_t u, gid_t g) {
  if (fchown(fd, u, g) > 0) // expected-warning {{is false whether fchown succeeds or fails}}
    return -1;
  return 0;
}

int silent(int fd, uid_t u, gid_t g) {
  use(fchown(fd, u, g));
  use(fchown(fd, -1, g));
  use(syscall(SYS_fchown, fd, u, g));
  (void)fchown(fd, u, g);
  if (fchown(fd, u, g) < 0 && errno != EPERM)
    return -errno;
  return 0;
}
