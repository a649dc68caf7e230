// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, char *b) {
  use(getdents64(-1, b, 4096)); // expected-warning {{'-1' as 'fd' of getdents64, which is 0 to INT_MAX}}
  use(getdents64(fd, NULL, 4096)); // expected-warning {{'NULL' as 'dirent' of getdents64, which must not be NULL}}
  use(syscall(SYS_getdents64, fd, NULL, 4096)); // expected-warning {{as 'dirent' of syscall(SYS_getdents64),}}
  use(syscall(217, -1, b, 4096)); // expected-warning {{as 'fd' of syscall(SYS_getdents64),}}
}

void dropped(int fd, char *b) {
  getdents64(fd, b, 4096); // expected-warning {{the result of getdents64 is dropped; when it fails (EINTR, EIO, ENOENT)}}
}

long silent(int fd, char *b, size_t n) {
  use(getdents64(fd, b, n));
  use(syscall(SYS_getdents64, fd, b, n));
  (void)getdents64(fd, b, n);
  long all = 0;
  for (;;) {
    ssize_t r = getdents64(fd, b, n);
    if (r < 0)
      return -errno;
    if (r == 0)
      return all;
    all += r;
  }
}
