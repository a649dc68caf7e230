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
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const char *p, int fd, const char *q) {
  use(renameat(fd, NULL, fd, q)); // expected-warning {{'NULL' as 'oldname' of renameat, which must not be NULL}}
  use(syscall(SYS_renameat, fd, p, fd, NULL)); // expected-warning {{as 'newname' of syscall(SYS_renameat),}}
}

void dropped(const char *p, int fd, const char *q) {
  renameat(fd, p, fd, q); // strict-warning {{the result of renameat is dropped; when it fails (}}
}

int wrong_test(const char *p, int fd, const char *q) {
  if (renameat(fd, p, fd, q) > 0) // expected-warning {{is false whether renameat succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, int fd, const char *q) {
  use(renameat(fd, p, fd, q));
  use(renameat(AT_FDCWD, "a", AT_FDCWD, "b"));
  use(syscall(SYS_renameat, fd, p, fd, q));
  (void)renameat(fd, p, fd, q);
  if (renameat(fd, p, fd, q) < 0 && errno != ENOENT)
    return -errno;
  return 0;
}
