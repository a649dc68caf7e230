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
#include <fcntl.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(fchdir(-1)); // expected-warning {{'-1' as 'fd' of fchdir, which is 0 to INT_MAX}}
  use(fchdir(AT_FDCWD)); // expected-warning {{as 'fd' of fchdir, which is 0 to INT_MAX}}
  use(syscall(SYS_fchdir, -1)); // expected-warning {{as 'fd' of syscall(SYS_fchdir),}}
}

void dropped(int fd) {
  fchdir(fd); // strict-warning {{the result of fchdir is dropped; when it fails (}}
}

int wrong_test(int fd) {
  if (fchdir(fd) > 0) // expected-warning {{is false whether fchdir succeeds or fails}}
    return -1;
  return 0;
}

int silent(int fd) {
  use(fchdir(fd));
  use(syscall(SYS_fchdir, fd));
  (void)fchdir(fd);
  if (fchdir(fd) < 0 && errno != EACCES)
    return -errno;
  return 0;
}
