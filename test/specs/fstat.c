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
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, struct stat *st) {
  use(fstat(-1, st)); // expected-warning {{'-1' as 'fd' of fstat, which is 0 to INT_MAX}}
  use(fstat(fd, NULL)); // expected-warning {{'NULL' as 'statbuf' of fstat, which must not be NULL}}
  use(syscall(SYS_fstat, -1, st)); // expected-warning {{as 'fd' of syscall(SYS_fstat),}}
}

void dropped(int fd, struct stat *st) {
  fstat(fd, st); // strict-warning {{the result of fstat is dropped; when it fails (}}
}

int wrong_test(int fd, struct stat *st) {
  if (fstat(fd, st) > 0) // expected-warning {{is false whether fstat succeeds or fails}}
    return -1;
  return 0;
}

int silent(int fd, struct stat *st) {
  use(fstat(fd, st));
  use(fstat(0, st));
  use(syscall(SYS_fstat, fd, st));
  (void)fstat(fd, st);
  if (fstat(fd, st) < 0 && errno != EBADF)
    return -errno;
  return 0;
}
