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
  use(fgetxattr(-1, "user.a", buf, 8)); // expected-warning {{'-1' as 'fd' of fgetxattr, which is 0 to INT_MAX}}
  use(fgetxattr(fd, NULL, buf, 8)); // expected-warning {{'NULL' as 'name' of fgetxattr, which must not be NULL}}
  use(fgetxattr(fd, "user.a", NULL, 8)); // expected-warning {{'NULL' as 'value' of fgetxattr, which must not be NULL}}
  use(syscall(SYS_fgetxattr, fd, "user.a", NULL, 8L)); // expected-warning {{as 'value' of syscall(SYS_fgetxattr)}}
  fgetxattr(fd, "user.a", buf, 8); // expected-warning {{the result of fgetxattr is dropped; when it fails}}
}

int wrong_test(int fd, char *buf, size_t n) {
  if (fgetxattr(fd, "user.a", buf, n) < -1) // expected-warning {{is false whether fgetxattr succeeds or fails}}
    return -1;
  return 0;
}

long silent(int fd, char *buf, size_t n) {
  use(fgetxattr(fd, "user.a", NULL, 0));
  use(fgetxattr(fd, buf, buf, n));
  use(syscall(193, fd, "user.a", buf, n));
  (void)fgetxattr(fd, "user.a", buf, n);
  ssize_t got = fgetxattr(fd, "user.a", buf, n);
  if (got < 0)
    return errno == ENODATA || errno == EOPNOTSUPP ? 0 : -errno;
  return got;
}
