// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

void use(long);

void reported(int fd, char *buf) {
  use(flistxattr(-1, buf, 8)); // expected-warning {{'-1' as 'fd' of flistxattr, which is 0 to INT_MAX}}
  use(flistxattr(fd, NULL, 8)); // expected-warning {{'NULL' as 'list' of flistxattr, which must not be NULL}}
  use(syscall(SYS_flistxattr, fd, NULL, 8L)); // expected-warning {{as 'list' of syscall(SYS_flistxattr)}}
  flistxattr(fd, buf, 8); // expected-warning {{the result of flistxattr is dropped; when it fails}}
}

int wrong_test(int fd, char *buf, size_t n) {
  if (flistxattr(fd, buf, n) == -ERANGE) // expected-warning {{is false whether flistxattr succeeds or fails}}
    return -1;
  return 0;
}

long silent(int fd, char *buf, size_t n) {
  use(flistxattr(fd, NULL, 0));
  use(flistxattr(fd, buf, n));
  use(syscall(196, fd, buf, n));
  (void)flistxattr(fd, buf, n);
  ssize_t got = flistxattr(fd, buf, n);
  if (got < 0)
    return errno == ERANGE ? 0 : -errno;
  return got;
}
